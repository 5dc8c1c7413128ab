// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/canonical.h"
#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/clientlimits.h"
#include "models/formats/clients/msmtp.h"
#include "models/mailaddress.h"
#include "models/names.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

const ClientHolding holding{
    .mechanisms = {Mechanism::Plain, Mechanism::Login, Mechanism::CramMd5, Mechanism::ScramSha1,
        Mechanism::ScramSha256, Mechanism::XOAuth2, Mechanism::OAuthBearer, Mechanism::External,
        Mechanism::Ntlm, Mechanism::Gssapi},
    .caFile = true,
    .clientCertificate = true,
    .checks = {IdentityMode::Off}};

// It reads lines of at most 500 octets.
const ClientAbility ability{.outgoing = {Protocol::Smtp}, .longest = 450};

Account inFull(const Account &account)
{
    Account held{.incoming = {.protocol = Protocol::None}};
    const auto &identity = account.identity;
    held.identity.address
        = asciiDomainAddress(identity.sender.isEmpty() ? identity.address : identity.sender);
    held.outgoing = heldServer(account, Side::Outgoing, holding);
    if (held.outgoing.protocol != Protocol::None) {
        held.outgoing.domain = account.outgoing.domain;
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
    const auto held = inFull(account);
    auto all = clientLimits(account, held, ability);
    for (const auto *pattern : {"%U", "%H", "%C", "%M"}) { // msmtp replaces these in `from`
        if (held.identity.address.contains(QLatin1StringView(pattern))) {
            all << refusal(ProfileNote::Code::NotAllowed, u"identity.address"_s);
            break;
        }
    }
    return all;
}

//! A command whose argument is taken as it stands: msmtp strips one pair of quotes, no more.
void put(QString &text, QLatin1StringView command, const QString &argument)
{
    if (!argument.isEmpty()) {
        text += command + u" \""_s + argument + u"\"\n"_s;
    }
}

Result<QString> section(const Account &account, const QString &name, const WriteOptions &options)
{
    const auto held = inFull(account);
    const auto &server = held.outgoing;
    const auto login = loginOf(account, Side::Outgoing);
    const auto password = passwordOf(account, Side::Outgoing, options);
    if (!password) {
        return tl::unexpected(password.error());
    }
    auto text = u"account %1\nhost %2\nport %3\n"_s.arg(name, server.host, server.port);
    put(text, "from"_L1, held.identity.address);
    if (login.kind == SignIn::Nothing) {
        text += u"auth off\n"_s;
    } else {
        const auto word = msmtpWord(server.mechanism);
        text += u"auth "_s + (word.isEmpty() ? u"on"_s : word) + u'\n';
        put(text, "user"_L1, server.user);
    }
    put(text, "password"_L1, *password);
    if (password->isEmpty() && !login.secret.isNull()) {
        text += u"# passwordeval \"%1\"\n"_s.arg(keychainCommand(login.secret));
    }
    put(text, "ntlmdomain"_L1, server.domain);
    text += server.security == Security::None ? u"tls off\n"_s : u"tls on\n"_s;
    if (server.security != Security::None) {
        const bool isUpgrade = server.security == Security::StartTls;
        text += u"tls_starttls "_s + (isUpgrade ? u"on\n"_s : u"off\n"_s);
    }
    put(text, "tls_trust_file"_L1, server.identityCheck.caFile);
    if (server.identityCheck.mode == IdentityMode::Off) {
        text += u"tls_certcheck off\n"_s;
    }
    put(text, "tls_cert_file"_L1, server.clientCertificate.file);
    put(text, "tls_key_file"_L1, server.clientCertificate.file);
    return text;
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    if (const auto fine = refuseUnwritable(accounts, limits); !fine) {
        return tl::unexpected(fine.error());
    }
    const auto names = sectionNames(accounts);
    QString text;
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const auto one = section(accounts[i], names[i], options);
        if (!one) {
            return tl::unexpected(one.error());
        }
        text += *one + u'\n';
    }
    if (!names.isEmpty()) {
        text += u"account default : "_s + names.first() + u'\n';
    }
    return QList<ProfileFile>{{.name = u"msmtprc"_s, .bytes = text.toUtf8()}};
}

} // namespace

ProfileFormat msmtpFormat()
{
    return {.name = u"msmtp"_s,
        .suffixes = {u"msmtprc"_s},
        .mimeType = u"text/plain"_s,
        .holdsMany = true,
        .isSecretKept = true,
        .recognizes = isMsmtp,
        .read = readMsmtp,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
