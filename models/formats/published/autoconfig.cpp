// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/published/autoconfig.h"

#include "models/formats/canonical.h"
#include "models/formats/formatlimits.h"
#include "models/formats/published/autoconfigaccount.h"
#include "models/formats/published/placeholders.h"
#include "models/formats/xmlread.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

Account represented(const Account &account)
{
    QHash<QUuid, Secret> secrets;
    ReadNotes notes;
    return accountOf(*autoconfigFile(account, WriteOptions()), {}, secrets, notes);
}

void judge(
    FormatLimits &limits, const QString &path, const Server &server, const QList<Protocol> &allowed)
{
    limits.server(path, server, allowed);
    if (hasPlaceholder(server.user)) {
        limits.error(Code::NotAllowed, path + u".user"_s, u"%EMAIL"_s);
    }
    const auto &credential = server.credential;
    limits.xml(path + u".credential.authority"_s, credential.authority);
    limits.xml(path + u".credential.clientId"_s, credential.clientId);
    limits.xml(path + u".credential.authorizationUrl"_s, credential.authorizationUrl);
    limits.xml(path + u".credential.tokenUrl"_s, credential.tokenUrl);
    limits.xml(path + u".credential.scopes"_s, credential.scopes.join(u' '));
}

QList<ProfileNote> limits(const Account &account)
{
    constexpr qint64 longestName = 60;
    FormatLimits limits;
    const bool receives = account.incoming.protocol != Protocol::None;
    const bool sends = account.outgoing.protocol != Protocol::None;
    if (receives || !sends) {
        judge(limits, u"incoming"_s, account.incoming, {Protocol::Imap, Protocol::Pop3});
    } else {
        limits.warn(Code::Required, u"incoming.protocol"_s); // Thunderbird needs one
    }
    if (sends) {
        judge(limits, u"outgoing"_s, account.outgoing, {Protocol::Smtp});
    } else {
        limits.warn(Code::Required, u"outgoing.protocol"_s);
    }
    limits.xml(u"label"_s, account.label);
    limits.longest(u"label"_s, account.label, longestName);
    if (hasPlaceholder(account.label)) {
        limits.error(Code::NotAllowed, u"label"_s, u"%EMAIL"_s);
    }
    limits.xml(u"identity.address"_s, account.identity.address);
    if (domainOf(account.identity.address).isEmpty()) {
        limits.error(Code::Required, u"identity.address"_s);
    }
    return limits.notes;
}

bool recognizes(const QByteArray &bytes)
{
    return rootNameOf(bytes) == "clientConfig"_L1;
}

Result<ReadProfile> readFor(const QByteArray &bytes, const QString &address)
{
    ReadNotes notes;
    const auto file = autoconfigFile(bytes, notes);
    if (!file) {
        return tl::unexpected(file.error());
    }
    ReadProfile profile;
    profile.accounts.reserve(1);
    notes.account = 0;
    auto account = accountOf(*file, address, profile.secrets, notes);
    if (account.incoming.protocol != Protocol::None
        || account.outgoing.protocol != Protocol::None) {
        profile.accounts << std::move(account);
    }
    profile.notes = std::move(notes.all);
    return profile;
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    const auto &account = accounts.first();
    const auto file = autoconfigFile(account, options);
    if (!file) {
        return tl::unexpected(file.error());
    }
    const auto name = options.isForEverybody ? u"config-v1.1"_s : account.name;
    return QList{ProfileFile{fileNameOf(name, u"xml"_s), xmlOf(*file)}};
}

} // namespace

ProfileFormat autoconfigFormat()
{
    return {.name = u"autoconfig"_s,
        .suffixes = {u"xml"_s},
        .mimeType = u"text/xml"_s,
        .isSecretKept = true,
        .otherSecrets = {u"clientSecret"_s},
        .recognizes = recognizes,
        .read = [](const QByteArray &bytes) { return readFor(bytes, {}); },
        .readFor = readFor,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
