// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountoptions.h"

#include "app/cli/clitexts.h"
#include "app/cli/fieldaccess.h"
#include "app/cli/fieldassignment.h"
#include "app/cli/oauthoptions.h"
#include "app/cli/optionvalues.h"
#include "models/accountjson.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

constexpr qint64 largestFile = qint64{16} * 1024 * 1024;

//! Options that set one member each, or the same of both sides.
struct TextOption {
    const char *option, *path, *outgoingPath = nullptr;
};
constexpr TextOption textOptions[]{
    {"name", "name"},
    {"description", "description"},
    {"label", "label"},
    {"address", "identity.address"},
    {"display-name", "identity.displayName"},
    {"reply-to", "identity.replyTo"},
    {"organization", "identity.organization"},
    {"sender", "identity.sender"},
    {"incoming-protocol", "incoming.protocol"},
    {"outgoing-protocol", "outgoing.protocol"},
    {"incoming-host", "incoming.host"},
    {"outgoing-host", "outgoing.host"},
    {"incoming-port", "incoming.port"},
    {"outgoing-port", "outgoing.port"},
    {"user", "incoming.user", "outgoing.user"},
    {"incoming-user", "incoming.user"},
    {"outgoing-user", "outgoing.user"},
    {"auth", "incoming.mechanism", "outgoing.mechanism"},
    {"incoming-auth", "incoming.mechanism"},
    {"outgoing-auth", "outgoing.mechanism"},
    {"ca-file", "incoming.identityCheck.caFile", "outgoing.identityCheck.caFile"},
    {"incoming-ca-file", "incoming.identityCheck.caFile"},
    {"outgoing-ca-file", "outgoing.identityCheck.caFile"},
    {"path-prefix", "incoming.pathPrefix"},
    {"smtp-utf8", "outgoing.smtpUtf8"},
    {"tenant", "microsoft365.tenant"},
    {"role", "requiredRoles"},
    {"tag", "tags"},
};

Result<Account> fromFile(const QString &path)
{
    QFile file(path);
    const bool isOpen
        = path == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return failure(Cause::FileUnreadable, path + u": "_s + file.errorString());
    }
    return accountFromBytes(file.read(largestFile + 1)).map([](Account account) {
        account.unknown.remove(u"bundles"_s); // which “accounts show --json” adds
        return account;
    });
}

//! A new security moves the port only if that was the old one's standard port (RFC 8314).
void setSecurity(Server &server, Security security)
{
    if (server.port == QString::number(defaultPort(server.protocol, server.security))) {
        server.port.clear();
    }
    server.security = security;
}

//! What a port says of the security, if it is one of the standard ones.
std::optional<Security> securityOfPort(Protocol protocol, const QString &port)
{
    for (const auto security : {Security::Tls, Security::StartTls, Security::None}) {
        if (port == QString::number(defaultPort(protocol, security))) {
            return security;
        }
    }
    return {};
}

Result<void> setServer(
    Server &server, Protocol protocol, const char *option, const Invocation &invocation)
{
    if (!invocation.has(option)) {
        return {};
    }
    const auto address = serverAddress(QString::fromLatin1(option), invocation.value(option));
    if (!address) {
        return tl::unexpected(address.error());
    }
    server.protocol = protocol;
    server.host = address->host;
    server.port = address->port;
    if (const auto security = securityOfPort(protocol, address->port)) {
        server.security = *security;
    }
    return {};
}

Result<void> setSecurities(Account &account, const Invocation &invocation)
{
    const std::pair<const char *, QList<Server *>> options[]{
        {"security", {&account.incoming, &account.outgoing}},
        {"incoming-security", {&account.incoming}}, {"outgoing-security", {&account.outgoing}}};
    for (const auto &[option, servers] : options) {
        if (!invocation.has(option)) {
            continue;
        }
        const auto security
            = choice<Security>(QString::fromLatin1(option), invocation.value(option));
        if (!security) {
            return tl::unexpected(security.error());
        }
        for (auto *server : servers) {
            setSecurity(*server, *security);
        }
    }
    return {};
}

Result<void> setIdentityChecks(Account &account, const Invocation &invocation)
{
    const std::pair<const char *, QList<Server *>> options[]{
        {"identity", {&account.incoming, &account.outgoing}},
        {"incoming-identity", {&account.incoming}}, {"outgoing-identity", {&account.outgoing}}};
    for (const auto &[option, servers] : options) {
        if (!invocation.has(option)) {
            continue;
        }
        const auto check = identityCheck(QString::fromLatin1(option), invocation.value(option));
        if (!check) {
            return tl::unexpected(check.error());
        }
        for (auto *server : servers) {
            const auto caFile = server->identityCheck.caFile;
            server->identityCheck = *check;
            server->identityCheck.caFile = caFile;
        }
    }
    return {};
}

Result<void> setCredentials(Account &account, Invocation &invocation)
{
    if (invocation.has("no-auth")) {
        account.incoming.credential = {};
        account.outgoing.credential = {};
    }
    const bool hasIncoming = account.incoming.protocol != Protocol::None;
    const std::pair<const char *, Server *> options[]{
        {"secret", hasIncoming ? &account.incoming : &account.outgoing},
        {"incoming-secret", &account.incoming}, {"outgoing-secret", &account.outgoing}};
    for (const auto &[option, server] : options) {
        // With a value to keep, --secret names what is yet to be made.
        const bool isNew = invocation.has("secret-fd") || invocation.has("ask-secret");
        if (!invocation.has(option) || (isNew && QLatin1StringView(option) == "secret"_L1)) {
            continue;
        }
        const auto secret = invocation.secret(invocation.value(option));
        if (!secret) {
            return tl::unexpected(secret.error());
        }
        server->credential = {.type = CredentialType::Secret, .secret = secret->id};
    }
    if (invocation.has("secret") && hasIncoming && !invocation.has("outgoing-secret")) {
        account.outgoing.credential = {.type = CredentialType::SameAsIncoming};
    }
    return {};
}

Result<void> setServers(Account &account, const Invocation &invocation)
{
    return setServer(account.incoming, Protocol::Imap, "imap", invocation)
        .and_then([&] { return setServer(account.incoming, Protocol::Pop3, "pop3", invocation); })
        .and_then([&] { return setServer(account.outgoing, Protocol::Smtp, "smtp", invocation); })
        .and_then([&]() -> Result<void> {
            if (invocation.has("no-incoming")) {
                account.incoming = {.protocol = Protocol::None};
            }
            if (invocation.has("no-outgoing")) {
                account.outgoing = {.protocol = Protocol::None};
            }
            return {};
        });
}

Result<void> setTexts(Account &account, Invocation &invocation)
{
    for (const auto &each : textOptions) {
        if (!invocation.has(each.option)) {
            continue;
        }
        // Several --role and --tag are one list.
        const auto text = invocation.options.values(QString::fromLatin1(each.option)).join(u',');
        const auto option = u"--"_s + QString::fromLatin1(each.option);
        for (const auto *path : {each.path, each.outgoingPath}) {
            if (!path) {
                continue;
            }
            const auto set = setField(account, option, QString::fromLatin1(path), text, invocation);
            if (!set) {
                return set;
            }
        }
    }
    return {};
}

Result<void> setFields(Account &account, Invocation &invocation)
{
    for (const auto &assignment : invocation.options.values(u"set"_s)) {
        const auto equals = assignment.indexOf(u'=');
        if (equals < 1) {
            return failure(
                Cause::Usage, Texts::tr("--set takes FIELD=VALUE, not “%1”.").arg(assignment));
        }
        if (const auto set = setField(account, u"--set"_s, assignment.left(equals),
                assignment.mid(equals + 1), invocation);
            !set) {
            return set;
        }
    }
    Account fresh;
    for (const auto &path : invocation.options.values(u"unset"_s)) {
        QString otherwise;
        eachField(fresh, [&](const FieldAccess &field) {
            otherwise = field.path == path ? field.value : otherwise;
        });
        if (const auto set = setField(account, u"--unset"_s, path, otherwise, invocation); !set) {
            return set;
        }
    }
    return {};
}

} // namespace

Result<Account> changedByOptions(Account account, Invocation &invocation)
{
    if (invocation.has("from")) {
        auto read = fromFile(invocation.value("from"));
        if (!read) {
            return read;
        }
        read->id = account.id;
        if (!account.name.isEmpty()) {
            read->name = account.name;
        }
        account = *read;
    }
    return setServers(account, invocation)
        .and_then([&] { return setTexts(account, invocation); })
        .and_then([&] { return setSecurities(account, invocation); })
        .and_then([&] { return setIdentityChecks(account, invocation); })
        .and_then([&] { return setCredentials(account, invocation); })
        .and_then([&] { return setOAuth(account, invocation); })
        .and_then([&] { return setFields(account, invocation); })
        .map([&] { return account; });
}

} // namespace mailrig::cli
