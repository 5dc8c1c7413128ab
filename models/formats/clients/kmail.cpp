// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/kmail.h"

#include "models/formats/canonical.h"
#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/clientlimits.h"
#include "models/formats/clients/keyfile.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! KMailTransport's list of ways to sign in; a resource's file holds the place in it.
constexpr std::array authWords{"LOGIN", "PLAIN", "CRAM_MD5", "DIGEST_MD5", "GSSAPI", "NTLM", "APOP",
    "CLEAR", "ANONYMOUS", "XOAUTH2"};
constexpr int clearPlace = 7, anonymousPlace = 8;

const ClientHolding smtpHolding{
    .mechanisms = {Mechanism::Login, Mechanism::Plain, Mechanism::CramMd5, Mechanism::Gssapi,
        Mechanism::Ntlm, Mechanism::XOAuth2}};
const ClientHolding popHolding{
    .mechanisms = {Mechanism::Login, Mechanism::Plain, Mechanism::CramMd5, Mechanism::Gssapi,
        Mechanism::Ntlm, Mechanism::Apop, Mechanism::XOAuth2}};
const ClientAbility ability{
    .incoming = {Protocol::Imap, Protocol::Pop3}, .outgoing = {Protocol::Smtp}};

Account inFull(const Account &account)
{
    Account held;
    const bool isPop = account.incoming.protocol == Protocol::Pop3;
    held.label = account.label;
    held.identity = account.identity;
    held.identity.sender.clear();
    held.incoming = heldServer(account, Side::Incoming, isPop ? popHolding : smtpHolding);
    held.outgoing = heldServer(account, Side::Outgoing, smtpHolding);
    for (auto *each : {&held.incoming, &held.outgoing}) {
        const bool hasPassword = each->credential.type == CredentialType::Secret;
        if (hasPassword && each->mechanism == Mechanism::Automatic
            && each->protocol != Protocol::Pop3) {
            each->mechanism = Mechanism::Plain;
        }
    }
    if (isPop) {
        held.messages.leaveOnServer = account.messages.leaveOnServer;
        held.messages.leaveDays = std::max(account.messages.leaveDays, 0);
    } else if (account.incoming.protocol == Protocol::Imap) {
        held.messages.updateInterval = std::max(account.messages.updateInterval, 0);
    }
    return held;
}

Account represented(const Account &account)
{
    auto held = inFull(account);
    settle(held);
    return held;
}

QList<ProfileNote> limits(const Account &account)
{
    return clientLimits(account, inFull(account), ability);
}

int placeOf(Mechanism mechanism)
{
    switch (mechanism) {
    case Mechanism::Login:
        return 0;
    case Mechanism::Plain:
        return 1;
    case Mechanism::CramMd5:
        return 2;
    case Mechanism::Gssapi:
        return 4;
    case Mechanism::Ntlm:
        return 5;
    case Mechanism::Apop:
        return 6;
    case Mechanism::XOAuth2:
        return 9;
    case Mechanism::Automatic:
    case Mechanism::ScramSha1:
    case Mechanism::ScramSha256:
    case Mechanism::OAuthBearer:
    case Mechanism::External:
        break;
    }
    return clearPlace;
}

int placeOf(const Server &server)
{
    return server.user.isEmpty() ? anonymousPlace : placeOf(server.mechanism);
}

//! The number a transport is known by: positive, and the same each time.
int transportId(const Account &account)
{
    return int(stableId(account, u"transport").data1 & 0x3fffffffU) | 1;
}

void putTransport(KeyFileText &file, const Account &account)
{
    const auto held = inFull(account);
    const auto &server = held.outgoing;
    const auto id = transportId(account);
    file.group(u"Transport "_s + QString::number(id));
    file.put("id", id);
    file.put("name", held.label.isEmpty() ? server.host : held.label);
    file.put("identifier", u"SMTP"_s);
    file.put("host", server.host);
    file.put("port", server.port);
    file.put("auth", !server.user.isEmpty());
    if (!server.user.isEmpty()) {
        file.put("user", server.user);
        file.put("authtype", QString::fromLatin1(authWords.at(size_t(placeOf(server)))));
    }
    file.put("encryption",
        server.security == Security::Tls            ? u"SSL"_s
            : server.security == Security::StartTls ? u"TLS"_s
                                                    : u"None"_s);
}

void putIdentity(KeyFileText &file, const Account &account, qsizetype index)
{
    const auto held = inFull(account);
    const auto &identity = held.identity;
    file.group(u"Identity #"_s + QString::number(index));
    file.put("Identity", held.label.isEmpty() ? identity.address : held.label);
    file.put("Email Address", identity.address);
    file.put("Name", identity.displayName);
    file.put("Organization", identity.organization);
    file.put("Reply-To Address", identity.replyTo);
    if (held.outgoing.protocol != Protocol::None) {
        file.put("Transport", transportId(account));
    }
    file.put("uoid", int(stableId(account, u"identity").data1 & 0x3fffffffU) | 1);
}

QByteArray imapFile(const Account &held)
{
    const auto &server = held.incoming;
    KeyFileText file;
    file.group(u"network"_s);
    file.put("ImapServer", server.host);
    file.put("ImapPort", server.port);
    file.put("UserName", server.user);
    file.put("Safety",
        server.security == Security::Tls            ? u"SSL"_s
            : server.security == Security::StartTls ? u"STARTTLS"_s
                                                    : u"None"_s);
    file.put("Authentication", placeOf(server));
    const auto minutes = held.messages.updateInterval;
    file.group(u"cache"_s);
    file.put("IntervalCheckEnabled", minutes > 0);
    if (minutes > 0) {
        file.put("IntervalCheckTime", minutes);
    }
    return file.bytes();
}

QByteArray popFile(const Account &held)
{
    const auto &server = held.incoming;
    KeyFileText file;
    file.group(u"General"_s);
    file.put("host", server.host);
    file.put("port", server.port);
    file.put("login", server.user);
    file.put("authenticationMethod", placeOf(server));
    file.put("useSSL", server.security == Security::Tls);
    file.put("useTLS", server.security == Security::StartTls);
    file.put("leaveOnServer", held.messages.leaveOnServer);
    file.put("leaveOnServerDays", held.messages.leaveDays == 0 ? -1 : held.messages.leaveDays);
    return file.bytes();
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &)
{
    if (const auto fine = refuseUnwritable(accounts, limits); !fine) {
        return tl::unexpected(fine.error());
    }
    KeyFileText transports, identities;
    QList<ProfileFile> resources;
    qsizetype imaps = 0, pops = 0, index = 0;
    bool hasTransport = false;
    for (const auto &account : accounts) {
        if (account.outgoing.protocol != Protocol::None) {
            if (!std::exchange(hasTransport, true)) {
                transports.group(u"General"_s);
                transports.put("default-transport", transportId(account));
            }
            putTransport(transports, account);
        }
        putIdentity(identities, account, index++);
        const auto held = inFull(account);
        if (held.incoming.protocol == Protocol::Imap) {
            resources << ProfileFile{u"akonadi_imap_resource_%1rc"_s.arg(imaps++), imapFile(held)};
        } else if (held.incoming.protocol == Protocol::Pop3) {
            resources << ProfileFile{u"akonadi_pop3_resource_%1rc"_s.arg(pops++), popFile(held)};
        }
    }
    QList<ProfileFile> files;
    if (hasTransport) {
        files << ProfileFile{u"mailtransports"_s, transports.bytes()};
    }
    files << ProfileFile{u"emailidentities"_s, identities.bytes()};
    return files + resources;
}

} // namespace

ProfileFormat kmailFormat()
{
    return {.name = u"kmail"_s,
        .suffixes = {u"rc"_s},
        .mimeType = u"text/plain"_s,
        .holdsMany = true,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
