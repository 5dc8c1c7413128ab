// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/published/pacc.h"

#include "models/formats/canonical.h"
#include "models/formats/published/bydomain.h"
#include "models/formats/signer.h"
#include "models/hostname.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

QString keyOf(Protocol protocol)
{
    return protocol == Protocol::Imap ? u"imap"_s
        : protocol == Protocol::Pop3  ? u"pop3"_s
                                      : u"smtp"_s;
}

//! What the document can say of signing in.
struct SignIn {
    bool byPassword = false;
    QString issuer = {};
};

SignIn signInOf(const Credential &credential)
{
    switch (credential.type) {
    case CredentialType::Secret:
        return {.byPassword = true};
    case CredentialType::ClientCredentials:
    case CredentialType::DeviceFlow:
    case CredentialType::AuthorizationCode:
        return {.issuer = credential.authority};
    case CredentialType::Automatic:
        return {.byPassword = true, .issuer = credential.authority};
    case CredentialType::None:
    case CredentialType::SameAsIncoming:
        break;
    }
    return {};
}

QList<const Server *> serversOf(const Account &account)
{
    QList<const Server *> servers;
    for (const auto *each : {&account.incoming, &account.outgoing}) {
        if (each->protocol != Protocol::None) {
            servers << each;
        }
    }
    return servers;
}

QString providerName(const Account &account, const QString &domain, const WriteOptions &options)
{
    for (const auto &each : {options.organization, account.identity.organization, account.label}) {
        if (!each.trimmed().isEmpty()) {
            return each.trimmed();
        }
    }
    return domain;
}

bool isIssuer(const QString &authority)
{
    const QUrl url(authority, QUrl::StrictMode);
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty();
}

void judge(FormatLimits &limits, const Account &account, const QString &path, const Server &server)
{
    // No port can be said, and no user name but the address.
    if (server.security != Security::Tls) {
        limits.error(Code::NotAllowed, path + u".security"_s, u"tls"_s);
    } else if (portOf(server) != defaultPort(server.protocol, Security::Tls)) {
        limits.error(Code::NotAllowed, path + u".port"_s,
            QString::number(defaultPort(server.protocol, Security::Tls)));
    }
    if (userOf(account, signerOf(account, server)) != account.identity.address) {
        limits.error(Code::NotAllowed, path + u".user"_s, account.identity.address);
    }
    const auto signIn = signInOf(signerOf(account, server).credential);
    const bool isMissing = !signIn.byPassword && signIn.issuer.isEmpty();
    if (isMissing || (&server == &account.outgoing && !server.authenticationRequired)) {
        limits.error(
            Code::NotAllowed, path + u".credential.type"_s, u"secret, authorizationCode"_s);
    } else if (!signIn.issuer.isEmpty() && !isIssuer(signIn.issuer)) {
        limits.error(Code::NotAllowed, path + u".credential.authority"_s, u"https"_s);
    }
    switch (server.mechanism) {
    case Mechanism::Automatic:
    case Mechanism::Plain:
    case Mechanism::Login:
    case Mechanism::CramMd5:
    case Mechanism::ScramSha1:
    case Mechanism::ScramSha256:
    case Mechanism::XOAuth2:
    case Mechanism::OAuthBearer:
    case Mechanism::Apop:
        break;
    case Mechanism::External:
    case Mechanism::Ntlm:
    case Mechanism::Gssapi:
        limits.error(Code::NotAllowed, path + u".mechanism"_s, u"auto"_s);
        break;
    }
}

QList<ProfileNote> limits(const Account &account)
{
    FormatLimits limits;
    judgeDomain(limits, account);
    for (const auto *each : serversOf(account)) {
        judge(limits, account, each == &account.incoming ? u"incoming"_s : u"outgoing"_s, *each);
    }
    return limits.notes;
}

Server keptOf(const Account &account, const Server &server)
{
    if (server.protocol == Protocol::None) {
        return {.protocol = Protocol::None};
    }
    const auto signIn = signInOf(signerOf(account, server).credential);
    Server kept{.protocol = server.protocol, .host = asciiHost(server.host)};
    auto &credential = kept.credential;
    credential.authority = signIn.issuer;
    credential.type = signIn.issuer.isEmpty() ? CredentialType::Secret
        : signIn.byPassword                   ? CredentialType::Automatic
                                              : CredentialType::AuthorizationCode;
    return kept;
}

Account represented(const Account &account)
{
    Account kept;
    if (account.identity.organization.trimmed().isEmpty()) {
        kept.label = account.label.trimmed();
    } else {
        kept.identity.organization = account.identity.organization.trimmed();
    }
    kept.incoming = keptOf(account, account.incoming);
    kept.outgoing = keptOf(account, account.outgoing);
    // Signing in is said once for both.
    if (account.outgoing.credential.type == CredentialType::SameAsIncoming) {
        kept.outgoing.credential = {.type = CredentialType::SameAsIncoming};
    }
    return kept;
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    const auto domains = byDomain(accounts, options);
    QList<ProfileFile> files;
    for (const auto &each : domains) {
        auto document = paccDocument(each.domain, each.accounts, options);
        if (!document) {
            return tl::unexpected(document.error());
        }
        const auto prefix = domains.size() == 1 ? QString() : each.domain + u'-';
        files << ProfileFile{
            fileNameOf(prefix + u"user-agent-configuration"_s, u"json"_s), *document};
    }
    return files;
}

} // namespace

Result<QByteArray> paccDocument(
    const QString &domain, const QList<Account> &accounts, const WriteOptions &options)
{
    QJsonObject protocols;
    SignIn signIn;
    for (const auto &account : accounts) {
        for (const auto *server : serversOf(account)) {
            const auto key = keyOf(server->protocol);
            const QJsonObject said{{u"host"_s, asciiHost(server->host)}};
            if (protocols.contains(key) && protocols.value(key) != said) {
                return failure(Cause::Validation, key); // one host of each
            }
            protocols.insert(key, said);
            const auto one = signInOf(signerOf(account, *server).credential);
            if (!one.issuer.isEmpty() && !signIn.issuer.isEmpty() && one.issuer != signIn.issuer) {
                return failure(Cause::Validation, one.issuer);
            }
            signIn.byPassword |= one.byPassword;
            signIn.issuer = signIn.issuer.isEmpty() ? one.issuer : signIn.issuer;
        }
    }
    QJsonObject authentication{{u"password"_s, signIn.byPassword}};
    if (!signIn.issuer.isEmpty()) {
        authentication.insert(u"oauth-public"_s, QJsonObject{{u"issuer"_s, signIn.issuer}});
    }
    const QJsonObject provider{{u"name"_s, providerName(accounts.first(), domain, options)}};
    return QJsonDocument(
        QJsonObject{{u"protocols"_s, protocols}, {u"authentication"_s, authentication},
            {u"info"_s, QJsonObject{{u"provider"_s, provider}}}})
        .toJson(QJsonDocument::Compact);
}

QByteArray paccRecord(const QByteArray &document)
{
    return "v=UAAC1; a=sha256; d="
        + QCryptographicHash::hash(document, QCryptographicHash::Sha256).toBase64();
}

ProfileFormat paccFormat()
{
    return {.name = u"pacc"_s,
        .suffixes = {u"json"_s},
        .mimeType = u"application/json"_s,
        .holdsMany = true,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
