// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/clientlimits.h"
#include "models/formats/clients/mbsync.h"
#include "models/names.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

const ClientHolding holding{
    .mechanisms = {Mechanism::Plain, Mechanism::Login, Mechanism::CramMd5, Mechanism::ScramSha1,
        Mechanism::ScramSha256, Mechanism::XOAuth2, Mechanism::OAuthBearer, Mechanism::External,
        Mechanism::Ntlm, Mechanism::Gssapi},
    .caFile = true,
    .clientCertificate = true};

// It reads lines of at most 1023 octets and takes the rest for the next line: half of that is for
// escapes.
const ClientAbility ability{.incoming = {Protocol::Imap}, .longest = 450};

Account inFull(const Account &account)
{
    Account held{.outgoing = {.protocol = Protocol::None}};
    held.incoming = heldServer(account, Side::Incoming, holding);
    if (held.incoming.protocol != Protocol::None) {
        held.incoming.pathPrefix = account.incoming.pathPrefix;
    }
    auto &server = held.incoming;
    if (server.security == Security::None && server.mechanism == Mechanism::Automatic
        && server.credential.type == CredentialType::Secret) {
        server.mechanism = Mechanism::Login; // unencrypted, it does not choose that by itself
    }
    return held;
}

Account represented(const Account &account)
{
    auto held = inFull(account);
    settleMbsync(held);
    return held;
}

QList<ProfileNote> limits(const Account &account)
{
    return clientLimits(account, inFull(account), ability);
}

void put(QString &text, QLatin1StringView keyword, QString argument)
{
    if (!argument.isEmpty()) {
        argument.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
        text += keyword + u" \""_s + argument + u"\"\n"_s;
    }
}

QString securityWord(Security security)
{
    switch (security) {
    case Security::Tls:
        return u"IMAPS"_s;
    case Security::StartTls:
        return u"STARTTLS"_s;
    case Security::None:
        break;
    }
    return u"None"_s;
}

Result<QString> section(
    const Account &account, const QString &name, MbsyncVersion version, const WriteOptions &options)
{
    const auto server = inFull(account).incoming;
    const auto password = passwordOf(account, Side::Incoming, options);
    if (!password) {
        return tl::unexpected(password.error());
    }
    const auto secret = loginOf(account, Side::Incoming).secret;
    auto text = u"IMAPAccount %1\nHost %2\nPort %3\n"_s.arg(name, server.host, server.port);
    put(text, "User"_L1, server.user);
    put(text, "Pass"_L1, *password);
    if (password->isEmpty() && !secret.isNull()) {
        text += u"#PassCmd \"%1\"\n"_s.arg(keychainCommand(secret));
    }
    text += (version == MbsyncVersion::V15 ? u"TLSType "_s : u"SSLType "_s)
        + securityWord(server.security) + u'\n';
    if (server.mechanism != Mechanism::Automatic) {
        text += u"AuthMechs "_s + mailrig::name(server.mechanism) + u'\n';
    }
    put(text, "CertificateFile"_L1, server.identityCheck.caFile);
    put(text, "ClientCertificate"_L1, server.clientCertificate.file);
    put(text, "ClientKey"_L1, server.clientCertificate.file);
    text += u"\nIMAPStore %1-remote\nAccount %1\n"_s.arg(name);
    put(text, "Path"_L1, server.pathPrefix);
    text += u"\nMaildirStore %1-local\nPath ~/Mail/%1/\nInbox ~/Mail/%1/INBOX\n"
            "SubFolders Verbatim\n\nChannel %1\nFar :%1-remote:\nNear :%1-local:\nPatterns *\n"
            "Create Near\nSyncState *\n"_s.arg(name);
    return text;
}

Result<QList<ProfileFile>> write(
    const QList<Account> &accounts, MbsyncVersion version, const WriteOptions &options)
{
    if (const auto fine = refuseUnwritable(accounts, limits); !fine) {
        return tl::unexpected(fine.error());
    }
    const auto names = sectionNames(accounts);
    QStringList sections;
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const auto one = section(accounts[i], names[i], version, options);
        if (!one) {
            return tl::unexpected(one.error());
        }
        sections << *one;
    }
    return QList<ProfileFile>{{.name = u"mbsyncrc"_s, .bytes = sections.join(u'\n').toUtf8()}};
}

} // namespace

ProfileFormat mbsyncFormat(MbsyncVersion version)
{
    return {.name = version == MbsyncVersion::V15 ? u"mbsync"_s : u"mbsync-1.4"_s,
        .suffixes = {u"mbsyncrc"_s},
        .mimeType = u"text/plain"_s,
        .holdsMany = true,
        .isSecretKept = true,
        .recognizes = [version](const QByteArray &bytes) { return isMbsync(bytes, version); },
        .read = readMbsync,
        .represented = represented,
        .limits = limits,
        .write = [version](const QList<Account> &accounts,
                     const WriteOptions &options) { return write(accounts, version, options); }};
}

} // namespace mailrig
