// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/himalaya.h"

#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/clientlimits.h"
#include "models/formats/clients/mailurl.h"
#include "models/names.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

const ClientHolding holding{.mechanisms = {Mechanism::Plain, Mechanism::Login,
                                Mechanism::ScramSha256, Mechanism::XOAuth2, Mechanism::OAuthBearer},
    .caFile = true};
const ClientAbility ability{.incoming = {Protocol::Imap}, .outgoing = {Protocol::Smtp}};

Account inFull(const Account &account)
{
    Account held;
    held.identity.displayName = account.identity.displayName;
    held.identity.address = account.identity.address;
    held.incoming = heldServer(account, Side::Incoming, holding);
    held.outgoing = heldServer(account, Side::Outgoing, holding);
    for (auto *each : {&held.incoming, &held.outgoing}) {
        const bool hasPassword = each->credential.type == CredentialType::Secret;
        if (hasPassword && each->mechanism == Mechanism::Automatic) {
            each->mechanism = Mechanism::Plain; // it wants exactly one
        }
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
    return clientLimits(account, inFull(account), ability) + tokenNotes(account);
}

//! A basic string of TOML 1.0; what may not stand in one is refused before.
QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

Result<QString> sideLines(
    const Account &account, const Server &server, Side side, const WriteOptions &options)
{
    if (server.protocol == Protocol::None) {
        return QString();
    }
    const auto password = passwordOf(account, side, options);
    if (!password) {
        return tl::unexpected(password.error());
    }
    const auto key = name(server.protocol);
    const bool isTls = server.security == Security::Tls;
    const MailUrl url{.scheme = isTls ? key + u's' : key, .host = server.host, .port = server.port};
    auto text = key + u".server = "_s + quoted(urlText(url)) + u'\n';
    if (!isTls) {
        const bool isUpgraded = server.security == Security::StartTls;
        text += key + u".starttls = "_s + (isUpgraded ? u"true\n"_s : u"false\n"_s);
    }
    if (!server.identityCheck.caFile.isEmpty()) {
        text += key + u".tls.cert = "_s + quoted(server.identityCheck.caFile) + u'\n';
    }
    if (server.user.isEmpty()) {
        return text;
    }
    const auto sasl = key + u".sasl."_s + name(server.mechanism).toLower();
    const bool isToken = server.credential.type == CredentialType::AuthorizationCode;
    const auto secret = sasl + (isToken ? u".token"_s : u".password"_s);
    text += sasl + u".username = "_s + quoted(server.user) + u'\n';
    if (!password->isEmpty()) {
        return text + secret + u".raw = "_s + quoted(*password) + u'\n';
    }
    const auto login = loginOf(account, side);
    const bool isKept = !login.secret.isNull();
    return text + (isKept ? QString() : u"# "_s) + secret + u".command = [\"sh\", \"-c\", "_s
        + quoted(isKept ? keychainCommand(login.secret) : ownCommand(login.kind)) + u"]\n"_s;
}

Result<QString> section(
    const Account &account, const QString &name, bool isDefault, const WriteOptions &options)
{
    const auto held = inFull(account);
    const auto in = sideLines(account, held.incoming, Side::Incoming, options);
    const auto out = sideLines(account, held.outgoing, Side::Outgoing, options);
    if (!in || !out) {
        return tl::unexpected((in ? out : in).error());
    }
    auto text = u"[accounts.%1]\n"_s.arg(quoted(name));
    text += isDefault ? u"default = true\n"_s : QString();
    if (!held.identity.address.isEmpty()) {
        text += u"email = "_s + quoted(held.identity.address) + u'\n';
    }
    if (!held.identity.displayName.isEmpty()) {
        text += u"display-name = "_s + quoted(held.identity.displayName) + u'\n';
    }
    return text + *in + *out;
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    if (const auto fine = refuseUnwritable(accounts, limits); !fine) {
        return tl::unexpected(fine.error());
    }
    const auto names = sectionNames(accounts);
    QStringList sections;
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const auto one = section(accounts[i], names[i], i == 0, options);
        if (!one) {
            return tl::unexpected(one.error());
        }
        sections << *one;
    }
    return QList<ProfileFile>{{.name = u"config.toml"_s, .bytes = sections.join(u'\n').toUtf8()}};
}

} // namespace

ProfileFormat himalayaFormat()
{
    return {.name = u"himalaya"_s,
        .suffixes = {u"toml"_s},
        .mimeType = u"application/toml"_s,
        .holdsMany = true,
        .isSecretKept = true,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
