// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/importer.h"

#include "models/exchange/formersecrets.h"
#include "models/exchange/freenames.h"
#include "models/whendone.h"

#include <QPromise>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! One import under way; goes when its future has ended.
class ImportRun : public QObject {
public:
    ImportRun(AccountStore &store, SecretStore &secrets, ImportPlan plan)
        : QObject(&store)
        , m_store(store)
        , m_secrets(secrets)
        , m_plan(std::move(plan))
    {
    }

    QFuture<ImportOutcome> start()
    {
        m_promise.start();
        auto future = m_promise.future();
        if (const auto prepared = prepare(); prepared) {
            writeNext();
        } else {
            m_outcome.stored.clear();
            m_outcome.secrets.clear();
            end(prepared.error());
        }
        return future;
    }

private:
    //! What is to be stored, before anything is.
    [[nodiscard]] Result<void> prepare()
    {
        FreeNames names, secretNames;
        for (const auto &each : m_store.accounts()) {
            names.take(each.name);
        }
        m_list = m_store.secrets();
        for (const auto &each : m_list.list) {
            secretNames.take(each.name);
        }
        for (int i = 0; i < m_plan.entries.size(); ++i) {
            const auto &entry = m_plan.entries.at(i);
            if (entry.choice == ImportChoice::Skip) {
                m_outcome.dropped += int(entry.secrets.size());
                continue;
            }
            const bool isChange
                = entry.choice == ImportChoice::Merge || entry.choice == ImportChoice::Replace;
            const auto *stored = isChange ? m_store.find(entry.duplicate) : nullptr;
            if (isChange && !stored) {
                return failure(Cause::NotFound, entry.duplicateName);
            }
            auto account = m_plan.accountToStore(entry, stored);
            if (!stored) {
                account.id = QUuid::createUuid();
                account.name = names.freed(account.name);
            }
            m_outcome.stored << ImportOutcome::Stored{i, account.id, account.name, entry.choice};
            m_accounts << account;
            takeSecrets(entry, account.name, secretNames);
            if (stored) {
                m_former += formerSecrets(*stored, account, m_taken);
            }
        }
        return {};
    }

    void takeSecrets(const ImportEntry &entry, QString name, FreeNames &names)
    {
        name.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
        for (const auto &each : entry.secrets) {
            if (each.choice == SecretChoice::Drop) {
                ++m_outcome.dropped;
            } else if (!m_taken.contains(each.id)) {
                m_taken << each.id;
                m_list.list << SecretEntry{.id = each.id, .name = names.freed(name)};
                m_waiting << each.id;
                m_outcome.secrets << m_list.list.constLast().name;
            }
        }
    }

    void writeNext()
    {
        if (m_waiting.isEmpty()) {
            saveFiles();
            return;
        }
        const auto id = m_waiting.takeFirst();
        whenDone(m_secrets.write(id, m_plan.secrets.value(id)), this,
            [this, id](const Result<void> &done) {
                m_written << id; // a store that answered an error may have written all the same
                if (done) {
                    writeNext();
                } else {
                    takeBack(done.error());
                }
            });
    }

    void saveFiles()
    {
        const auto before = m_store.secrets();
        if (before != m_list) {
            if (const auto named = m_store.saveSecrets(m_list); !named) {
                takeBack(named.error());
                return;
            }
        }
        if (const auto saved = m_store.saveAll(m_accounts); !saved) {
            // A name without its secret would be worse than one that stays: only if that can go.
            if (before != m_list && !m_store.saveSecrets(before)) {
                m_outcome.stored.clear();
                end(saved.error());
                return;
            }
            takeBack(saved.error());
            return;
        }
        clearNext();
    }

    //! What was replaced goes, unless something else still uses it. A failure here undoes nothing:
    //! the import is done.
    void clearNext()
    {
        if (m_former.isEmpty()) {
            end({});
            return;
        }
        const auto former = m_former.takeFirst();
        if (!isUnused(former.id, m_store)) {
            clearNext();
            return;
        }
        // Only where it is: what was read into memory for this session replaces nothing for good.
        whenDone(m_secrets.read(former.id), this, [this, former](const Result<Secret> &held) {
            if (held && m_store.saveSecrets(withoutFormer(m_store.secrets(), former))) {
                remove(former);
            } else {
                clearNext();
            }
        });
    }

    void remove(const FormerSecret &former)
    {
        const auto *successor = m_store.secrets().find(former.successor);
        const auto *given = m_list.find(former.successor);
        if (successor && given) {
            std::replace(
                m_outcome.secrets.begin(), m_outcome.secrets.end(), given->name, successor->name);
        }
        whenDone(m_secrets.remove(former.id), this, [this, former](const Result<void> &done) {
            if (!done) {
                m_outcome.leftBehind << former.id;
            }
            clearNext();
        });
    }

    void takeBack(const Error &reason)
    {
        m_outcome.stored.clear();
        m_outcome.secrets.clear();
        removeNext(reason);
    }

    void removeNext(const Error &reason)
    {
        if (m_written.isEmpty()) {
            end(reason);
            return;
        }
        const auto id = m_written.takeLast();
        whenDone(m_secrets.remove(id), this, [this, id, reason](const Result<void> &done) {
            if (!done) {
                m_outcome.leftBehind << id;
            }
            removeNext(reason);
        });
    }

    void end(const std::optional<Error> &error)
    {
        m_outcome.error = error;
        m_promise.addResult(m_outcome);
        m_promise.finish();
        deleteLater();
    }

    AccountStore &m_store;
    SecretStore &m_secrets;
    ImportPlan m_plan;
    QPromise<ImportOutcome> m_promise;
    ImportOutcome m_outcome;
    QList<Account> m_accounts;
    SecretList m_list;
    QSet<QUuid> m_taken;
    QList<QUuid> m_waiting, m_written;
    QList<FormerSecret> m_former;
};

} // namespace

Importer::Importer(AccountStore &store, SecretStore &secrets)
    : m_store(store)
    , m_secrets(secrets)
{
}

QFuture<ImportOutcome> Importer::carryOut(const ImportPlan &plan)
{
    auto *run = new ImportRun(m_store, m_secrets, plan); // a child of the store
    return run->start();
}

} // namespace mailrig
