// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/getmail.h"

#include "models/formats/canonical.h"
#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/clientlimits.h"
#include "models/mailaddress.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

const ClientHolding imapHolding{
    .mechanisms = {Mechanism::CramMd5, Mechanism::XOAuth2, Mechanism::Gssapi},
    .caFile = true,
    .clientCertificate = true,
    .checks = {IdentityMode::NameWaived, IdentityMode::Off}};
const ClientHolding popHolding{.mechanisms = {Mechanism::Apop},
    .caFile = true,
    .clientCertificate = true,
    .checks = {IdentityMode::NameWaived, IdentityMode::Off}};
const ClientAbility ability{.incoming = {Protocol::Imap, Protocol::Pop3},
    .securities = {Security::Tls, Security::None}, // it has no STARTTLS
    .keepsSpaces = false,
    .needsCredential = true};

Account inFull(const Account &account)
{
    Account held{.outgoing = {.protocol = Protocol::None}};
    auto &server = held.incoming;
    const bool isPop = account.incoming.protocol == Protocol::Pop3;
    server = heldServer(account, Side::Incoming, isPop ? popHolding : imapHolding);
    if (loginOf(account, Side::Incoming).kind == SignIn::Passwordless && server.user.isEmpty()) {
        // It has no such mechanism, and demands a name: it will ask for a password.
        server.user = loginOf(account, Side::Incoming).user;
        server.credential.type = CredentialType::Secret;
    }
    if (server.security != Security::Tls) {
        server.identityCheck = {};
        server.clientCertificate = {};
    } else if (server.identityCheck.mode == IdentityMode::Off) {
        server.identityCheck.caFile.clear();
    }
    if (isPop) {
        held.messages.leaveOnServer = account.messages.leaveOnServer;
        held.messages.leaveDays = std::max(account.messages.leaveDays, 0);
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
    auto able = ability;
    able.holdsToken = account.incoming.protocol == Protocol::Imap;
    return clientLimits(account, inFull(account), able);
}

void put(QString &text, QLatin1StringView key, const QString &value)
{
    if (!value.isEmpty()) {
        text += key + u" = "_s + value + u'\n';
    }
}

//! Without `ca_certs` it believes any certificate, without `ssl_cert_hostname` any name.
void putTls(QString &text, const Server &server)
{
    const auto &check = server.identityCheck;
    if (check.mode != IdentityMode::Off) {
        put(text, "ca_certs"_L1,
            check.caFile.isEmpty() ? u"/etc/ssl/certs/ca-certificates.crt"_s : check.caFile);
    }
    if (check.mode == IdentityMode::Strict) {
        put(text, "ssl_cert_hostname"_L1, server.host);
    }
    put(text, "certfile"_L1, server.clientCertificate.file);
    put(text, "keyfile"_L1, server.clientCertificate.file);
}

void putMechanism(QString &text, Mechanism mechanism)
{
    if (mechanism == Mechanism::Apop) {
        text += u"use_apop = true\n"_s;
    } else if (mechanism == Mechanism::CramMd5) {
        text += u"use_cram_md5 = true\n"_s;
    } else if (mechanism == Mechanism::XOAuth2) {
        text += u"use_xoauth2 = true\n"_s;
    } else if (mechanism == Mechanism::Gssapi) {
        text += u"use_kerberos = true\n"_s;
    }
}

void putPassword(QString &text, const QString &password, QUuid secret)
{
    put(text, "password"_L1, password);
    if (password.isEmpty() && !secret.isNull()) {
        text += u"#password_command = (\"sh\", \"-c\", \"%1\")\n"_s.arg(keychainCommand(secret));
    }
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    if (const auto fine = refuseUnwritable(accounts, limits); !fine) {
        return tl::unexpected(fine.error());
    }
    const auto &account = accounts.first();
    const auto password = passwordOf(account, Side::Incoming, options);
    if (!password) {
        return tl::unexpected(password.error());
    }
    if (password->trimmed() != *password) {
        return failure(Cause::Validation, u"incoming.credential.secret"_s);
    }
    const auto held = inFull(account);
    const auto &server = held.incoming;
    const bool isPop = server.protocol == Protocol::Pop3;
    const bool isTls = server.security == Security::Tls;
    const auto kind = (isPop ? u"POP3"_s : u"IMAP"_s) + (isTls ? u"SSL"_s : QString());
    auto text = u"[retriever]\ntype = Simple"_s + kind + u"Retriever\n"_s;
    put(text, "server"_L1, server.host);
    put(text, "port"_L1, server.port);
    put(text, "username"_L1, server.user);
    putPassword(text, *password, loginOf(account, Side::Incoming).secret);
    putMechanism(text, server.mechanism);
    if (isTls) {
        putTls(text, server);
    }
    text += isPop ? QString() : u"mailboxes = (\"INBOX\",)\n"_s;
    text
        += u"\n[destination]\ntype = Maildir\npath = ~/Maildir/\n\n[options]\nread_all = false\n"_s;
    const auto &messages = held.messages;
    const bool deletesNow = isPop && !messages.leaveOnServer;
    text += deletesNow ? u"delete = true\n"_s : u"delete = false\n"_s;
    if (isPop && messages.leaveOnServer && messages.leaveDays > 0) {
        put(text, "delete_after"_L1, QString::number(messages.leaveDays));
    }
    return QList<ProfileFile>{
        {.name = fileNameOf(account.name, u"getmailrc"_s), .bytes = text.toUtf8()}};
}

} // namespace

ProfileFormat getmailFormat()
{
    return {.name = u"getmail"_s,
        .suffixes = {u"getmailrc"_s},
        .mimeType = u"text/plain"_s,
        .isSecretKept = true,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
