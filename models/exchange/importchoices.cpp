// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountdiff.h"
#include "models/exchange/importplan.h"
#include "models/fieldwalk.h"
#include "models/formats/canonical.h"
#include "models/macro.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr ImportChoice allChoices[]{ImportChoice::Add, ImportChoice::Merge, ImportChoice::Replace,
    ImportChoice::KeepBoth, ImportChoice::Skip};
constexpr SecretChoice allSecretChoices[]{SecretChoice::Keychain, SecretChoice::Drop};

template <class T, std::size_t N> std::optional<T> named(const T (&all)[N], QStringView text)
{
    const auto found = std::find_if(
        std::begin(all), std::end(all), [text](T each) { return name(each) == text; });
    return found == std::end(all) ? std::nullopt : std::optional(*found);
}

//! The account of an entry without the secrets that are dropped.
Account withoutDropped(const ImportEntry &entry)
{
    auto account = entry.account;
    walk(account, {.secret = [&entry](const QString & /*path*/, QUuid &id) {
        for (const auto &each : entry.secrets) {
            if (each.id == id && each.choice == SecretChoice::Drop) {
                id = {};
                return;
            }
        }
    }});
    return account;
}

bool bringsSecret(const ImportEntry &entry, const QString &side)
{
    return std::any_of(
        entry.secrets.begin(), entry.secrets.end(), [&side](const FoundSecret &each) {
            return each.choice == SecretChoice::Keychain
                && std::any_of(each.fields.begin(), each.fields.end(),
                    [&side](const QString &field) { return field.startsWith(side); });
        });
}

//! What a profile says of a side's credential, beside what is stored.
Credential mergedCredential(const Credential &stored, const Credential &read, bool isWanted)
{
    const bool isOnlyNews = stored.type == CredentialType::None;
    return isWanted || isOnlyNews ? read : stored;
}

//! Fields of a server that stay, for the stored one says the same already.
void dropSaid(QStringList &fields, const QString &side, const Account &storedValues,
    const Server &stored, const Account &read, const Server &server)
{
    if (portOf(stored) == portOf(server)) {
        fields.removeAll(side + u"port"_s);
    }
    if (userOf(storedValues, stored) == userOf(read, server)) {
        fields.removeAll(side + u"user"_s);
    }
}

//! The members in which a profile differs from what is stored, as far as it says anything of them.
QStringList newsOf(const Account &storedValues, const Account &read)
{
    QStringList said;
    for (const auto &each : differences(Account{}, read)) {
        said << each.field;
    }
    const auto addConnection = [&said](const QString &side, const Server &server) {
        if (server.protocol == Protocol::None) { // nothing is said of this side
            said.removeIf([&side](const QString &field) { return field.startsWith(side); });
            return;
        }
        for (const auto &member : {u"protocol"_s, u"host"_s, u"port"_s, u"security"_s, u"user"_s}) {
            said << side + member;
        }
    };
    addConnection(u"incoming."_s, read.incoming);
    addConnection(u"outgoing."_s, read.outgoing);
    QStringList news;
    for (const auto &each : differences(storedValues, read)) {
        const bool isOther = each.field == u"id" || each.field == u"name"
            || each.field.contains(u".credential."_s);
        if (!isOther && said.contains(each.field)) {
            news << each.field;
        }
    }
    dropSaid(news, u"incoming."_s, storedValues, storedValues.incoming, read, read.incoming);
    dropSaid(news, u"outgoing."_s, storedValues, storedValues.outgoing, read, read.outgoing);
    return news;
}

Account merged(const Account &stored, const Account &storedValues, const Account &read,
    const ImportEntry &entry)
{
    const auto news = newsOf(storedValues, read);
    auto account = news.isEmpty() ? stored : withFields(stored, news, read);
    const bool bringsIncoming = bringsSecret(entry, u"incoming.credential."_s);
    const bool bringsOutgoing = bringsSecret(entry, u"outgoing.credential."_s)
        || (bringsIncoming && read.outgoing.credential.type == CredentialType::SameAsIncoming);
    if (read.incoming.protocol != Protocol::None) {
        account.incoming.credential = mergedCredential(
            stored.incoming.credential, read.incoming.credential, bringsIncoming);
    }
    if (read.outgoing.protocol != Protocol::None) {
        account.outgoing.credential = mergedCredential(
            stored.outgoing.credential, read.outgoing.credential, bringsOutgoing);
    }
    return account;
}

//! A profile without the password does not take away the one that is stored.
void keepPassword(Credential &credential, const Credential &stored)
{
    if (credential.type == CredentialType::Secret && credential.secret.isNull()
        && stored.type == CredentialType::Secret) {
        credential.secret = stored.secret;
    }
}

} // namespace

QString name(ImportChoice value)
{
    switch (value) {
    case ImportChoice::Add:
        return u"add"_s;
    case ImportChoice::Merge:
        return u"merge"_s;
    case ImportChoice::Replace:
        return u"replace"_s;
    case ImportChoice::KeepBoth:
        return u"both"_s;
    case ImportChoice::Skip:
        return u"skip"_s;
    }
    return {};
}

QString name(SecretChoice value)
{
    return value == SecretChoice::Keychain ? u"keep"_s : u"drop"_s;
}

std::optional<ImportChoice> importChoice(QStringView text)
{
    return named(allChoices, text);
}

std::optional<SecretChoice> secretChoice(QStringView text)
{
    return named(allSecretChoices, text);
}

QList<ImportChoice> ImportEntry::possibleChoices() const
{
    if (duplicate.isNull()) {
        return {ImportChoice::Add, ImportChoice::Skip};
    }
    if (twin >= 0) { // the earlier entry is merged, or takes the place
        return {ImportChoice::KeepBoth, ImportChoice::Skip};
    }
    return {ImportChoice::Merge, ImportChoice::Replace, ImportChoice::KeepBoth, ImportChoice::Skip};
}

int ImportPlan::added() const
{
    return int(std::count_if(entries.begin(), entries.end(), [](const ImportEntry &each) {
        return each.choice == ImportChoice::Add || each.choice == ImportChoice::KeepBoth;
    }));
}

int ImportPlan::changed() const
{
    return int(std::count_if(entries.begin(), entries.end(), [](const ImportEntry &each) {
        return each.choice == ImportChoice::Merge || each.choice == ImportChoice::Replace;
    }));
}

void ImportPlan::chooseForDuplicates(ImportChoice choice)
{
    for (auto &each : entries) {
        if (each.duplicate.isNull() && each.twin < 0) {
            continue;
        }
        const auto wish = each.duplicate.isNull() && choice == ImportChoice::KeepBoth
            ? ImportChoice::Add
            : choice;
        each.choice = each.possibleChoices().contains(wish) ? wish : ImportChoice::Skip;
    }
}

void ImportPlan::chooseForSecrets(SecretChoice choice)
{
    for (auto &entry : entries) {
        for (auto &each : entry.secrets) {
            each.choice = choice;
        }
    }
}

Account ImportPlan::accountToStore(const ImportEntry &entry, const Account *stored) const
{
    auto account = withoutDropped(entry);
    if (!stored) {
        return account;
    }
    switch (entry.choice) {
    case ImportChoice::Add:
    case ImportChoice::KeepBoth:
    case ImportChoice::Skip:
        break;
    case ImportChoice::Merge:
        return merged(
            *stored, expanded(*stored, environment, process).value_or(*stored), account, entry);
    case ImportChoice::Replace:
        account.id = stored->id;
        account.name = stored->name;
        keepPassword(account.incoming.credential, stored->incoming.credential);
        keepPassword(account.outgoing.credential, stored->outgoing.credential);
        break;
    }
    return account;
}

} // namespace mailrig
