// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountjson.h"
#include "models/accountstore.h"

#include <QFileInfo>
#include <QHash>

using namespace Qt::StringLiterals;

namespace mailrig {

Result<void> AccountStore::checkAll(const QList<Account> &accounts) const
{
    QHash<QString, QUuid> names;
    for (const auto &each : m_accounts) {
        names.insert(each.name.toCaseFolded(), each.id);
    }
    QSet<QUuid> ids;
    for (const auto &each : accounts) {
        if (each.id.isNull()) {
            return failure(Cause::Validation, u"id"_s);
        }
        const auto name = each.name.toCaseFolded();
        const auto holder = names.value(name, each.id);
        if (ids.contains(each.id) || (holder != each.id && !name.isEmpty())) {
            return failure(Cause::NameTaken, each.name);
        }
        ids << each.id;
        names.insert(name, each.id);
        for (const auto &file : m_unreadable) {
            if (file.path == pathOf(each.id)) {
                return tl::unexpected(file.error);
            }
        }
    }
    return {};
}

Result<void> AccountStore::saveAll(const QList<Account> &accounts)
{
    if (accounts.isEmpty()) {
        return {};
    }
    return locked({}, [&]() -> Result<void> {
        readNewAccounts();
        if (const auto checked = checkAll(accounts); !checked) {
            return checked;
        }
        for (qsizetype i = 0; i < accounts.size(); ++i) {
            const auto written = file(pathOf(accounts.at(i).id))
                                     .write(accountToJson(accounts.at(i)), FolderSync::Later);
            if (!written) {
                return tl::unexpected(putBack(accounts.first(i), written.error()));
            }
        }
        const auto folder = QFileInfo(pathOf(accounts.constFirst().id)).path();
        if (const auto synced = syncFolder(folder); !synced) {
            return tl::unexpected(putBack(accounts, synced.error()));
        }
        QSet<QUuid> ids;
        for (const auto &each : accounts) {
            ids << each.id;
        }
        auto &all = changeableAccounts();
        all.removeIf([&ids](const Account &each) { return ids.contains(each.id); });
        all << accounts;
        sortAccounts();
        return {};
    });
}

Error AccountStore::putBack(const QList<Account> &written, const Error &reason)
{
    QStringList left;
    for (const auto &each : written) {
        const auto path = pathOf(each.id);
        const auto *before = find(each.id);
        const auto done = before ? file(path).write(accountToJson(*before)) : file(path).remove();
        if (!done) {
            left << path;
        } else if (!before) {
            m_files.erase(path);
        }
    }
    return left.isEmpty()
        ? reason
        : Error{Cause::FileUnwritable, u"not put back: %1"_s.arg(left.join(u", "_s))};
}

} // namespace mailrig
