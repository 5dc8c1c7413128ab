// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/importplan.h"

#include "models/exchange/freenames.h"
#include "models/fieldwalk.h"
#include "models/formats/canonical.h"
#include "models/macro.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! What makes two accounts the same mailbox; empty if the account does not say enough.
QString mailboxOf(const Account &account)
{
    const bool isReceiving = account.incoming.protocol != Protocol::None;
    const auto &server = isReceiving ? account.incoming : account.outgoing;
    const auto user = userOf(account, server);
    if (server.host.isEmpty() || user.isEmpty()) {
        return {};
    }
    return QStringList{account.identity.address, server.host, user}.join(u'\n').toCaseFolded();
}

//! Knows which stored account, or which earlier entry, an account repeats.
class Known {
public:
    explicit Known(const ImportContext &context)
    {
        for (const auto &each : context.existing) {
            const auto values = expanded(each, context.environment, context.process).value_or(each);
            const auto mailbox = mailboxOf(values);
            if (!m_mailboxes.contains(mailbox)) { // of several the first by name
                m_mailboxes.insert(mailbox, &each);
            }
            m_ids.insert(each.id, &each);
        }
        m_mailboxes.remove({});
    }

    [[nodiscard]] const Account *stored(const Account &read, const Account &values) const
    {
        const auto *sameId = read.id.isNull() ? nullptr : m_ids.value(read.id);
        return sameId ? sameId : m_mailboxes.value(mailboxOf(values));
    }

    //! The earlier entry, or -1, and then this is the earlier one for others.
    int twin(const Account &values, const Account *stored, int entry)
    {
        const auto key = stored ? stored->id.toString() : mailboxOf(values);
        const auto earlier = m_entries.constFind(key);
        if (key.isEmpty() || earlier == m_entries.cend()) {
            m_entries.insert(key, entry);
            return -1;
        }
        return *earlier;
    }

private:
    QHash<QString, const Account *> m_mailboxes;
    QHash<QUuid, const Account *> m_ids;
    QHash<QString, int> m_entries;
};

//! Secrets of the profile that the account names; takes out references that lead nowhere here.
void takeSecrets(
    ImportEntry &entry, const QHash<QUuid, Secret> &found, const ImportContext &context)
{
    const auto strange = [&entry](const QString &path, QUuid &id) {
        id = {};
        entry.notes << ProfileNote{
            .kind = ProfileNote::Kind::Warning, .code = ProfileNote::Code::Missing, .field = path};
    };
    walk(entry.account,
        {.secret =
                [&](const QString &path, QUuid &id) {
                    if (id.isNull()) {
                        return;
                    }
                    if (!found.contains(id)) {
                        if (!context.secrets.contains(id)) {
                            strange(path, id);
                        }
                        return;
                    }
                    for (auto &each : entry.secrets) {
                        if (each.id == id) {
                            each.fields << path;
                            return;
                        }
                    }
                    entry.secrets << FoundSecret{.id = id, .fields = {path}};
                },
            .app =
                [&](const QString &path, QUuid &id) {
                    if (!id.isNull() && !context.apps.contains(id)) {
                        strange(path, id);
                    }
                }});
}

QString wishOf(const Account &account)
{
    auto wish = account.name.isEmpty() ? nameFrom(account) : account.name.simplified();
    wish.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return wish.replace(u' ', u'-');
}

ImportChoice standardChoice(const ImportPlan &plan, const ImportEntry &entry, const Account *stored)
{
    if (stored && entry.twin < 0) {
        auto merging = entry;
        merging.choice = ImportChoice::Merge;
        return plan.accountToStore(merging, stored) == *stored ? ImportChoice::Skip
                                                               : ImportChoice::Merge;
    }
    return entry.twin < 0 ? ImportChoice::Add : ImportChoice::Skip;
}

} // namespace

ImportPlan importPlan(ReadProfile profile, const ImportContext &context)
{
    ImportPlan plan{.secrets = std::move(profile.secrets),
        .environment = context.environment,
        .process = context.process};
    FreeNames names;
    for (const auto &each : context.existing) {
        names.take(each.name);
    }
    QHash<int, QList<ProfileNote>> notes;
    for (const auto &note : profile.notes) {
        const bool isOfEntry = note.account >= 0 && note.account < profile.accounts.size();
        (isOfEntry ? notes[note.account] : plan.notes) << note;
    }
    Known known(context);
    plan.entries.reserve(profile.accounts.size());
    for (auto &account : profile.accounts) {
        const int number = int(plan.entries.size());
        const auto values
            = expanded(account, context.environment, context.process).value_or(account);
        const auto *stored = known.stored(account, values);
        ImportEntry entry{.account = std::move(account),
            .notes = notes.take(number),
            .twin = known.twin(values, stored, number)};
        entry.account.id = {};
        entry.account.name = names.freed(wishOf(entry.account));
        if (stored) {
            entry.duplicate = stored->id;
            entry.duplicateName = stored->name;
        }
        takeSecrets(entry, plan.secrets, context);
        entry.choice = standardChoice(plan, entry, stored);
        plan.entries << std::move(entry);
    }
    return plan;
}

Result<ImportPlan> importPlan(const QByteArray &bytes, const QString &format,
    const ImportContext &context, const ProfileWrappers &wrappers, const Secret &passphrase)
{
    const auto *wanted = format.isEmpty() ? nullptr : profileFormat(format);
    const bool isWrapper = std::any_of(wrappers.readers.begin(), wrappers.readers.end(),
        [&format](const ProfileWrapper &each) { return each.name == format; });
    if (!format.isEmpty() && !isWrapper && (!wanted || !wanted->read)) {
        return failure(Cause::NotFound, format);
    }
    const auto inner = unwrapped(bytes, wrappers, passphrase);
    if (!inner) {
        return tl::unexpected(inner.error());
    }
    const auto *row = wanted ? wanted : recognizedFormat(inner->bytes);
    if (!row || !row->read) {
        return failure(Cause::FileMalformed);
    }
    const bool isForOne = row->readFor && !context.address.isEmpty();
    auto read = isForOne ? row->readFor(inner->bytes, context.address) : row->read(inner->bytes);
    return std::move(read).map([&](ReadProfile profile) {
        if (!row->keepsMacros && !row->readFor) { // those quote, and make macros of placeholders
            // Else a stranger's file could have a variable of this process sent to a server.
            for (auto &each : profile.accounts) {
                walk(each, {.macroText = [](const QString & /*path*/, QString &text) {
                    text = macroQuoted(text);
                }});
            }
        }
        auto plan = importPlan(std::move(profile), context);
        plan.format = row->name;
        plan.signature = inner->signature;
        return plan;
    });
}

} // namespace mailrig
