// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/fetchmail.h"

#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/clientlimits.h"
#include "models/mailaddress.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

const ClientHolding holding{.mechanisms = {Mechanism::CramMd5, Mechanism::Ntlm, Mechanism::Gssapi,
                                Mechanism::External, Mechanism::Apop},
    .caFile = true,
    .clientCertificate = true,
    .checks = {IdentityMode::Off}};
const ClientAbility ability{.incoming = {Protocol::Imap, Protocol::Pop3},
    .longest = 1000,
    .holdsToken = false,
    .needsCredential = true};

Account inFull(const Account &account)
{
    Account held{.outgoing = {.protocol = Protocol::None}};
    held.incoming = heldServer(account, Side::Incoming, holding);
    if (held.incoming.protocol == Protocol::Pop3) {
        held.messages.leaveOnServer = account.messages.leaveOnServer;
    }
    return held;
}

Account represented(const Account &account)
{
    auto held = inFull(account);
    if (isMailAddress(held.incoming.user)) {
        held.identity.address = held.incoming.user;
    }
    settle(held);
    return held;
}

QList<ProfileNote> limits(const Account &account)
{
    return clientLimits(account, inFull(account), ability);
}

//! A quoted string; what might mean anything in one is written as `\xhh`.
QString quoted(const QString &text)
{
    QString all;
    for (const auto each : text.toUtf8()) {
        const bool isPlain = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z')
            || (each >= '0' && each <= '9') || QByteArrayView(" @._+/~=,:-").contains(each);
        all += isPlain ? QString(QLatin1Char(each))
                       : u"\\x"_s + QString::number(uchar(each), 16).rightJustified(2, u'0');
    }
    return u'"' + all + u'"';
}

QString authWord(Mechanism mechanism)
{
    switch (mechanism) {
    case Mechanism::CramMd5:
        return u"cram-md5"_s;
    case Mechanism::Ntlm:
        return u"ntlm"_s;
    case Mechanism::Gssapi:
        return u"gssapi"_s;
    case Mechanism::External:
        return u"external"_s;
    case Mechanism::Automatic:
    case Mechanism::Plain:
    case Mechanism::Login:
    case Mechanism::ScramSha1:
    case Mechanism::ScramSha256:
    case Mechanism::XOAuth2:
    case Mechanism::OAuthBearer:
    case Mechanism::Apop:
        break;
    }
    return u"password"_s;
}

QString protocolWord(const Server &server)
{
    return server.mechanism == Mechanism::Apop ? u"APOP"_s
        : server.protocol == Protocol::Pop3    ? u"POP3"_s
                                               : u"IMAP"_s;
}

QString tlsWords(const Server &server)
{
    QString words;
    switch (server.security) {
    case Security::Tls:
        words = u" ssl sslproto \"TLS1.2+\""_s;
        break;
    case Security::StartTls: // a version that is named is also demanded
        words = u" sslproto \"TLS1.2+\""_s;
        break;
    case Security::None:
        words = u" sslproto \"\""_s;
        break;
    }
    words += server.identityCheck.mode == IdentityMode::Off ? u" no sslcertck"_s : u" sslcertck"_s;
    const auto put = [&words](const char *key, const QString &value) {
        if (!value.isEmpty()) {
            words += u' ' + QString::fromLatin1(key) + u' ' + quoted(value);
        }
    };
    put("sslcertfile", server.identityCheck.caFile);
    put("sslcert", server.clientCertificate.file);
    put("sslkey", server.clientCertificate.file);
    return words;
}

Result<QString> entry(const Account &account, const QString &name, const WriteOptions &options)
{
    const auto password = passwordOf(account, Side::Incoming, options);
    if (!password) {
        return tl::unexpected(password.error());
    }
    const auto held = inFull(account);
    const auto &server = held.incoming;
    const bool isPop = server.protocol == Protocol::Pop3;
    const bool keeps = !isPop || held.messages.leaveOnServer;
    auto text = u"poll "_s + quoted(name) + u" via "_s + quoted(server.host) + u" proto "_s
        + protocolWord(server) + u" service "_s + server.port + u" auth "_s
        + authWord(server.mechanism);
    text += isPop && keeps ? u" uidl\n"_s : u"\n"_s;
    text += u"    user "_s + quoted(server.user) + u" there"_s;
    text += password->isEmpty() ? QString() : u" password "_s + quoted(*password);
    text += u"\n    options"_s + tlsWords(server);
    return text + (keeps ? u" keep\n"_s : u" no keep\n"_s);
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    if (const auto fine = refuseUnwritable(accounts, limits); !fine) {
        return tl::unexpected(fine.error());
    }
    const auto names = sectionNames(accounts);
    QString text;
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const auto one = entry(accounts[i], names[i], options);
        if (!one) {
            return tl::unexpected(one.error());
        }
        text += *one;
    }
    return QList<ProfileFile>{{.name = u"fetchmailrc"_s, .bytes = text.toUtf8()}};
}

} // namespace

ProfileFormat fetchmailFormat()
{
    return {.name = u"fetchmail"_s,
        .suffixes = {u"fetchmailrc"_s},
        .mimeType = u"text/plain"_s,
        .holdsMany = true,
        .isSecretKept = true,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
