// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/canonical.h"
#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/clientlimits.h"
#include "models/formats/clients/mailurl.h"
#include "models/formats/clients/neomutt.h"
#include "models/formats/clients/neomutttokens.h"
#include "models/mailaddress.h"
#include "models/names.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! The mechanisms are those that `neomutt -Q` takes.
ClientHolding holdingOf(Protocol protocol)
{
    ClientHolding holding{
        .caFile = true, .clientCertificate = true, .checks = {IdentityMode::NameWaived}};
    if (protocol == Protocol::Pop3) {
        holding.mechanisms = {Mechanism::OAuthBearer, Mechanism::Apop};
    } else {
        holding.mechanisms
            = {Mechanism::Plain, Mechanism::Login, Mechanism::XOAuth2, Mechanism::OAuthBearer};
    }
    if (protocol == Protocol::Imap) {
        holding.mechanisms << Mechanism::Gssapi;
    }
    return holding;
}

const ClientAbility ability{
    .incoming = {Protocol::Imap, Protocol::Pop3}, .outgoing = {Protocol::Smtp}, .longest = 1000};

//! A setting of both sides: what they agree on.
template <class T> void agree(T &in, T &out)
{
    if (in != out) {
        in = out = T();
    }
}

//! `ssl_force_tls` and `ssl_starttls` count for both: no side is encrypted less for the other.
void agreeOnSecurity(Server &in, Server &out)
{
    const auto oneIs
        = [&](Security wanted) { return in.security == wanted || out.security == wanted; };
    if (oneIs(Security::None) && oneIs(Security::StartTls)) {
        for (auto *each : {&in, &out}) {
            each->security = each->security == Security::None ? Security::StartTls : each->security;
        }
    }
}

Account inFull(const Account &account)
{
    Account held;
    held.identity = account.identity;
    auto &in = held.incoming
        = heldServer(account, Side::Incoming, holdingOf(account.incoming.protocol));
    auto &out = held.outgoing = heldServer(account, Side::Outgoing, holdingOf(Protocol::Smtp));
    if (in.protocol != Protocol::None && out.protocol != Protocol::None) {
        agreeOnSecurity(in, out);
        agree(in.identityCheck, out.identityCheck);
        agree(in.clientCertificate, out.clientCertificate);
    }
    if (in.protocol == Protocol::Imap) {
        in.pathPrefix = account.incoming.pathPrefix;
    } else if (in.protocol == Protocol::Pop3) {
        held.messages.leaveOnServer = account.messages.leaveOnServer;
        if (in.mechanism == Mechanism::XOAuth2) {
            in.mechanism = Mechanism::OAuthBearer; // the only one for tokens
        }
    }
    return held;
}

Account represented(const Account &account)
{
    auto held = inFull(account);
    held.identity.replyTo = held.identity.replyTo.trimmed();
    held.identity.organization = held.identity.organization.trimmed();
    settle(held);
    return held;
}

QList<ProfileNote> limits(const Account &account)
{
    auto all = clientLimits(account, inFull(account), ability);
    const auto judge = [&all](const QString &field, const QString &address) {
        if (!address.isEmpty() && !isMailAddress(address)) { // it would read another one
            all << refusal(ProfileNote::Code::NotAllowed, field);
        }
    };
    judge(u"identity.address"_s, account.identity.address);
    judge(u"identity.sender"_s, account.identity.sender);
    return all;
}

void put(QString &text, const char *variable, const QString &value)
{
    if (!value.isEmpty()) {
        text += u"set "_s + QString::fromLatin1(variable) + u'=' + neomuttQuoted(value) + u'\n';
    }
}

void putHeader(QString &text, const char *name, const QString &value)
{
    if (!value.trimmed().isEmpty()) {
        text += u"my_hdr "_s + QString::fromLatin1(name) + u": "_s + neomuttEscaped(value.trimmed())
            + u'\n';
    }
}

QString schemeOf(const Server &server)
{
    const auto plain = server.protocol == Protocol::Pop3 ? u"pop"_s : name(server.protocol);
    return server.security == Security::Tls ? plain + u's' : plain;
}

void putPassword(QString &text, const char *variable, const QString &password, QUuid secret)
{
    put(text, variable, password);
    if (password.isEmpty() && !secret.isNull()) {
        text += u"#set %1=\"`%2`\"\n"_s.arg(QLatin1StringView(variable), keychainCommand(secret));
    }
}

void putMechanism(QString &text, const char *variable, Mechanism mechanism)
{
    if (mechanism != Mechanism::Automatic) {
        put(text, variable, name(mechanism).toLower());
    }
}

void putIncoming(QString &text, const Account &held, const QString &password, QUuid secret)
{
    const auto &server = held.incoming;
    MailUrl url{.scheme = schemeOf(server), .host = server.host, .port = server.port};
    if (server.protocol == Protocol::Imap) {
        url.path = server.pathPrefix;
        put(text, "folder", urlText(url));
        // "+" stands for the folder, prefix and all.
        url.path = u"INBOX"_s;
        put(text, "spool_file", server.pathPrefix.isEmpty() ? u"+INBOX"_s : urlText(url));
        put(text, "imap_user", server.user);
        putPassword(text, "imap_pass", password, secret);
        putMechanism(text, "imap_authenticators", server.mechanism);
    } else if (server.protocol == Protocol::Pop3) {
        put(text, "pop_host", urlText(url));
        put(text, "pop_user", server.user);
        putPassword(text, "pop_pass", password, secret);
        putMechanism(text, "pop_authenticators", server.mechanism);
        text += u"set pop_delete="_s + (held.messages.leaveOnServer ? u"no\n"_s : u"yes\n"_s);
    }
}

void putTls(QString &text, const Account &held)
{
    const auto &in = held.incoming;
    const auto &out = held.outgoing;
    const bool isPlain = (in.protocol != Protocol::None && in.security == Security::None)
        || (out.protocol != Protocol::None && out.security == Security::None);
    const auto word = isPlain ? u"no\n"_s : u"yes\n"_s;
    text += u"set ssl_force_tls="_s + word + u"set ssl_starttls="_s + word;
    const auto &either = in.protocol == Protocol::None ? out : in;
    put(text, "ssl_ca_certificates_file", either.identityCheck.caFile);
    put(text, "ssl_client_cert", either.clientCertificate.file);
    if (either.identityCheck.mode == IdentityMode::NameWaived) {
        text += u"set ssl_verify_host=no\n"_s;
    }
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    if (const auto fine = refuseUnwritable(accounts, limits); !fine) {
        return tl::unexpected(fine.error());
    }
    const auto &account = accounts.first();
    const auto inPassword = passwordOf(account, Side::Incoming, options);
    const auto outPassword = passwordOf(account, Side::Outgoing, options);
    if (!inPassword || !outPassword) {
        return tl::unexpected((inPassword ? outPassword : inPassword).error());
    }
    const auto held = inFull(account);
    const auto &identity = held.identity;
    QString text;
    put(text, "real_name", identity.displayName);
    put(text, "from", identity.address);
    if (!identity.sender.isEmpty()) {
        put(text, "envelope_from_address", identity.sender);
        text += u"set use_envelope_from=yes\n"_s;
    }
    putHeader(text, "Reply-To", identity.replyTo);
    putHeader(text, "Organization", identity.organization);
    putIncoming(text, held, *inPassword, loginOf(account, Side::Incoming).secret);
    const auto &out = held.outgoing;
    if (out.protocol != Protocol::None) {
        put(text, "smtp_url",
            urlText(
                {.scheme = schemeOf(out), .user = out.user, .host = out.host, .port = out.port}));
        putPassword(text, "smtp_pass", *outPassword, loginOf(account, Side::Outgoing).secret);
        putMechanism(text, "smtp_authenticators", out.mechanism);
    }
    putTls(text, held);
    return QList<ProfileFile>{
        {.name = fileNameOf(account.name, u"neomuttrc"_s), .bytes = text.toUtf8()}};
}

} // namespace

ProfileFormat neomuttFormat()
{
    return {.name = u"neomutt"_s,
        .suffixes = {u"neomuttrc"_s, u"muttrc"_s},
        .mimeType = u"text/plain"_s,
        .isSecretKept = true,
        .recognizes = isNeomutt,
        .read = readNeomutt,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
