// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/autodiscover.h"

#include "models/formats/canonical.h"
#include "models/formats/formatlimits.h"
#include "models/formats/windows/autodiscoveranswer.h"
#include "models/formats/xmlread.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

Account represented(const Account &account)
{
    // As the XML's reader trims.
    auto answer = autodiscoverAnswer(account);
    for (auto *each : {&answer.displayName, &answer.address}) {
        *each = each->trimmed();
    }
    for (auto &protocol : answer.protocols) {
        protocol.loginName = protocol.loginName.trimmed();
        protocol.domainName = protocol.domainName.trimmed();
    }
    ReadNotes notes;
    return accountOf(answer, {}, notes);
}

QList<ProfileNote> limits(const Account &account)
{
    FormatLimits limits;
    using Code = ProfileNote::Code;
    const bool sends = account.outgoing.protocol != Protocol::None;
    if (account.incoming.protocol != Protocol::None || !sends) {
        limits.server(u"incoming"_s, account.incoming, {Protocol::Imap, Protocol::Pop3});
    }
    if (sends) {
        limits.server(u"outgoing"_s, account.outgoing, {Protocol::Smtp});
    }
    limits.xml(u"identity.displayName"_s, account.identity.displayName);
    limits.xml(u"identity.address"_s, account.identity.address);
    if (account.identity.address.trimmed().isEmpty()) {
        limits.error(Code::Required, u"identity.address"_s);
    }
    return limits.notes;
}

bool recognizes(const QByteArray &bytes)
{
    if (rootNameOf(bytes) != "Autodiscover"_L1) {
        return false;
    }
    auto plain = bytes;
    plain.removeIf([](char c) { return c == '\0'; }); // UTF-16
    return plain.contains("Response");
}

Result<ReadProfile> readFor(const QByteArray &bytes, const QString &address)
{
    ReadNotes notes;
    const auto answer = autodiscoverAnswer(bytes, notes);
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    ReadProfile profile;
    if (!answer->protocols.isEmpty()) {
        notes.account = 0;
        profile.accounts << accountOf(*answer, address, notes);
    }
    profile.notes = notes.all;
    return profile;
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &)
{
    const auto &account = accounts.first();
    return QList{
        ProfileFile{fileNameOf(account.name, u"xml"_s), xmlOf(autodiscoverAnswer(account))}};
}

} // namespace

ProfileFormat autodiscoverFormat()
{
    return {.name = u"autodiscover"_s,
        .suffixes = {u"xml"_s},
        .mimeType = u"application/xml"_s,
        .recognizes = recognizes,
        .read = [](const QByteArray &bytes) { return readFor(bytes, {}); },
        .readFor = readFor,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
