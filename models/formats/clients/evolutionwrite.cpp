// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/clientlimits.h"
#include "models/formats/clients/evolution.h"
#include "models/formats/clients/keyfile.h"
#include "models/names.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

const QList<Mechanism> named{Mechanism::Plain, Mechanism::Login, Mechanism::CramMd5,
    Mechanism::ScramSha1, Mechanism::ScramSha256, Mechanism::Ntlm, Mechanism::Gssapi,
    Mechanism::XOAuth2};
const ClientHolding holding{.mechanisms = named};
const ClientHolding popHolding{.mechanisms = named + QList{Mechanism::Apop}};
const ClientAbility ability{
    .incoming = {Protocol::Imap, Protocol::Pop3}, .outgoing = {Protocol::Smtp}};

Account inFull(const Account &account)
{
    Account held;
    const bool isPop = account.incoming.protocol == Protocol::Pop3;
    held.label = account.label;
    held.identity = account.identity;
    held.identity.sender.clear();
    held.incoming = heldServer(account, Side::Incoming, isPop ? popHolding : holding);
    held.outgoing = heldServer(account, Side::Outgoing, holding);
    auto &out = held.outgoing;
    if (out.credential.type == CredentialType::Secret && out.mechanism == Mechanism::Automatic) {
        out.mechanism = Mechanism::Plain; // no method is no signing in
    }
    if (held.incoming.protocol != Protocol::None) {
        held.messages.updateInterval = std::max(account.messages.updateInterval, 0);
    }
    if (isPop) {
        held.messages.leaveOnServer = account.messages.leaveOnServer;
        held.messages.leaveDays = std::max(account.messages.leaveDays, 0);
    } else if (held.incoming.protocol == Protocol::Imap) {
        held.incoming.pathPrefix = account.incoming.pathPrefix;
    }
    return held;
}

Account represented(const Account &account)
{
    auto held = inFull(account);
    settleEvolution(held);
    return held;
}

QList<ProfileNote> limits(const Account &account)
{
    return clientLimits(account, inFull(account), ability);
}

void beginSource(KeyFileText &file, const QString &title, const QString &parent)
{
    file.group(u"Data Source"_s);
    file.put("DisplayName", title);
    file.put("Enabled", true);
    file.put("Parent", parent);
}

QString methodOf(const Server &server)
{
    return server.mechanism == Mechanism::Automatic ? QString()
        : server.mechanism == Mechanism::Apop       ? u"+APOP"_s
                                                    : name(server.mechanism);
}

void putServer(KeyFileText &file, const Server &server)
{
    file.group(u"Authentication"_s);
    file.put("Host", server.host);
    file.put("Method", methodOf(server));
    file.put("Port", server.port);
    file.put("ProxyUid", u"system-proxy"_s);
    file.put("RememberPassword", true);
    if (!server.user.isEmpty()) {
        file.put("User", server.user);
    }
    file.group(u"Security"_s);
    file.put("Method",
        server.security == Security::Tls            ? u"ssl-on-alternate-port"_s
            : server.security == Security::StartTls ? u"starttls-on-standard-port"_s
                                                    : u"none"_s);
}

QByteArray accountFile(const Account &held, const QString &uid)
{
    const auto &server = held.incoming;
    KeyFileText file;
    beginSource(file, evolutionTitle(held), {});
    file.group(u"Mail Account"_s);
    file.put("BackendName",
        server.protocol == Protocol::Imap       ? u"imapx"_s
            : server.protocol == Protocol::Pop3 ? u"pop"_s
                                                : u"none"_s);
    file.put("IdentityUid", uid + u"-identity"_s);
    file.put("NeedsInitialSetup", false);
    if (server.protocol == Protocol::None) {
        return file.bytes();
    }
    putServer(file, server);
    if (server.protocol == Protocol::Pop3) {
        file.group(u"Pop Backend"_s);
        file.put("KeepOnServer", held.messages.leaveOnServer);
        file.put("DeleteAfterDays", held.messages.leaveDays);
    } else if (!server.pathPrefix.isEmpty()) {
        file.group(u"Imapx Backend"_s);
        file.put("UseNamespace", true);
        file.put("Namespace", server.pathPrefix);
    }
    const auto minutes = held.messages.updateInterval;
    file.group(u"Refresh"_s);
    file.put("Enabled", minutes > 0);
    if (minutes > 0) {
        file.put("IntervalMinutes", minutes);
    }
    return file.bytes();
}

QByteArray identityFile(const Account &held, const QString &uid)
{
    const auto &identity = held.identity;
    KeyFileText file;
    beginSource(file, evolutionTitle(held), uid);
    file.group(u"Mail Identity"_s);
    file.put("Address", identity.address);
    file.put("Name", identity.displayName);
    file.put("Organization", identity.organization);
    file.put("ReplyTo", identity.replyTo);
    if (held.outgoing.protocol != Protocol::None) {
        file.group(u"Mail Submission"_s);
        file.put("TransportUid", uid + u"-transport"_s);
    }
    return file.bytes();
}

QByteArray transportFile(const Account &held, const QString &uid)
{
    KeyFileText file;
    beginSource(file, evolutionTitle(held), uid);
    file.group(u"Mail Transport"_s);
    file.put("BackendName", u"smtp"_s);
    putServer(file, held.outgoing);
    return file.bytes();
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &)
{
    if (const auto fine = refuseUnwritable(accounts, limits); !fine) {
        return tl::unexpected(fine.error());
    }
    const auto held = inFull(accounts.first());
    const auto uid = stableId(accounts.first(), u"evolution").toString(QUuid::Id128);
    QList<ProfileFile> files{{uid + u".source"_s, accountFile(held, uid)},
        {uid + u"-identity.source"_s, identityFile(held, uid)}};
    if (held.outgoing.protocol != Protocol::None) {
        files << ProfileFile{uid + u"-transport.source"_s, transportFile(held, uid)};
    }
    return files;
}

} // namespace

QString evolutionTitle(const Account &account)
{
    for (const auto &each : {account.label, account.identity.address, account.incoming.host}) {
        if (!each.isEmpty()) {
            return each;
        }
    }
    return account.outgoing.host;
}

void settleEvolution(Account &account)
{
    auto unlabelled = account;
    unlabelled.label.clear();
    if (account.label == evolutionTitle(unlabelled)) {
        account.label.clear();
    }
    settle(account);
}

ProfileFormat evolutionFormat()
{
    return {.name = u"evolution"_s,
        .suffixes = {u"source"_s},
        .mimeType = u"text/plain"_s,
        .recognizes = isEvolution,
        .read = readEvolution,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
