// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/mailpayload.h"

#include "models/formats/canonical.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;
using Kind = ProfileNote::Kind;

//! How a side signs in, as far as the payload can say it.
enum class SignIn { None, Password, CramMd5, Ntlm };

const Server &lender(const Account &account, const Server &server)
{
    const bool borrows
        = &server == &account.outgoing && server.credential.type == CredentialType::SameAsIncoming;
    return borrows ? account.incoming : server;
}

bool isShared(const Account &account)
{
    return &lender(account, account.outgoing) == &account.incoming;
}

SignIn signInOf(const Account &account, const Server &server)
{
    const bool isOff = server.protocol == Protocol::Smtp && !server.authenticationRequired;
    if (isOff || lender(account, server).credential.type == CredentialType::None) {
        return SignIn::None;
    }
    switch (server.mechanism) {
    case Mechanism::CramMd5:
        return SignIn::CramMd5;
    case Mechanism::Ntlm:
        return SignIn::Ntlm;
    case Mechanism::Automatic:
    case Mechanism::Plain:
    case Mechanism::Login:
    case Mechanism::ScramSha1:
    case Mechanism::ScramSha256:
    case Mechanism::XOAuth2:
    case Mechanism::OAuthBearer:
    case Mechanism::External:
    case Mechanism::Gssapi:
    case Mechanism::Apop:
        break;
    }
    return SignIn::Password;
}

QByteArrayView nameOf(SignIn signIn)
{
    switch (signIn) {
    case SignIn::None:
        return "EmailAuthNone";
    case SignIn::CramMd5:
        return "EmailAuthCRAMMD5";
    case SignIn::Ntlm:
        return "EmailAuthNTLM";
    case SignIn::Password:
        break;
    }
    return "EmailAuthPassword";
}

Mechanism mechanismOf(SignIn signIn)
{
    switch (signIn) {
    case SignIn::CramMd5:
        return Mechanism::CramMd5;
    case SignIn::Ntlm:
        return Mechanism::Ntlm;
    case SignIn::None:
    case SignIn::Password:
        break;
    }
    return Mechanism::Automatic;
}

Server keptServer(const Account &account, const Server &server)
{
    Server kept{.protocol = server.protocol};
    const auto signIn = signInOf(account, server);
    const bool borrows = &lender(account, server) != &server;
    kept.host = plistText(server.host).trimmed();
    kept.port = QString::number(portOf(server));
    kept.security = server.security == Security::None ? Security::None : securityAt(portOf(server));
    kept.mechanism = mechanismOf(signIn);
    kept.credential.type = signIn == SignIn::None ? CredentialType::None
        : borrows                                 ? CredentialType::SameAsIncoming
                                                  : CredentialType::Secret;
    kept.authenticationRequired = server.protocol != Protocol::Smtp || signIn != SignIn::None;
    if (!borrows || signIn == SignIn::None) {
        kept.user = plistText(server.user);
    }
    if (server.protocol == Protocol::Imap) {
        kept.pathPrefix = plistText(server.pathPrefix);
    }
    return kept;
}

void judgeServer(const QString &side, const Server &server, QList<ProfileNote> &found)
{
    const auto refuse = [&](Code code, const QString &member, const QString &detail = {}) {
        found << ProfileNote{
            .kind = Kind::Error, .code = code, .field = side + member, .detail = detail};
    };
    if (plistText(server.host).trimmed().isEmpty()) {
        refuse(Code::Required, u"host"_s);
    }
    if (portOf(server) == 0) {
        refuse(Code::NotAllowed, u"port"_s, u"1-65535"_s);
    }
}

//! The keys of both sides differ in their first word only.
void writeServer(PlistWriter &out, const Account &account, const Server &server, QByteArray side,
    const Secret &password)
{
    const auto signIn = signInOf(account, server);
    side += "MailServer";
    out.text(side + "Authentication", nameOf(signIn));
    out.text(side + "HostName", QStringView(server.host).trimmed());
    if (server.protocol == Protocol::Imap) {
        out.textIfAny(side + "IMAPPathPrefix", server.pathPrefix);
    }
    out.number(side + "PortNumber", portOf(server));
    out.flag(side + "UseSSL", server.security != Security::None);
    const auto &signer = signIn == SignIn::None ? server : lender(account, server);
    const bool isAddress = signer.user.isEmpty() && signIn != SignIn::None;
    out.textIfAny(side + "Username",
        isAddress ? QStringView(account.identity.address).trimmed() : QStringView(signer.user));
    if (!password.isEmpty()) {
        side.chop(qsizetype(sizeof("MailServer")) - 1);
        out.text(side + "Password", QString::fromUtf8(password.view()));
    }
}

Secret passwordOf(const Account &account, const Server &server, const QHash<QUuid, Secret> &secrets)
{
    const auto &signer = lender(account, server);
    return signInOf(account, server) == SignIn::None ? Secret()
                                                     : secrets.value(signer.credential.secret);
}

} // namespace

Security securityAt(quint16 port)
{
    constexpr quint16 upgraded[] = {143, 110, 25, 587, 2525};
    return std::find(std::begin(upgraded), std::end(upgraded), port) != std::end(upgraded)
        ? Security::StartTls
        : Security::Tls;
}

Account keptByMailPayload(const Account &account)
{
    Account kept;
    kept.id = account.id;
    kept.name = account.name;
    kept.label = plistText(account.label);
    kept.identity.displayName = plistText(account.identity.displayName);
    kept.identity.address = plistText(account.identity.address).trimmed();
    kept.incoming = keptServer(account, account.incoming);
    kept.outgoing = keptServer(account, account.outgoing);
    keepPolicy(account, kept);
    return kept;
}

QList<ProfileNote> mailPayloadLimits(const Account &account)
{
    QList<ProfileNote> found;
    const auto refuse = [&](const QString &field, const QString &allowed) {
        found << ProfileNote{
            .kind = Kind::Error, .code = Code::NotAllowed, .field = field, .detail = allowed};
    };
    if (account.incoming.protocol != Protocol::Imap
        && account.incoming.protocol != Protocol::Pop3) {
        refuse(u"incoming.protocol"_s, u"imap, pop3"_s);
    } else {
        judgeServer(u"incoming."_s, account.incoming, found);
    }
    if (account.outgoing.protocol != Protocol::Smtp) {
        refuse(u"outgoing.protocol"_s, u"smtp"_s);
    } else {
        judgeServer(u"outgoing."_s, account.outgoing, found);
    }
    return found;
}

void writeMailPayload(PlistWriter &out, const Account &account, const QByteArray &uuid,
    const QHash<QUuid, Secret> &secrets)
{
    const auto &address = account.identity.address;
    out.beginDict();
    out.textIfAny("EmailAccountDescription", account.label);
    out.textIfAny("EmailAccountName", account.identity.displayName);
    out.text("EmailAccountType",
        account.incoming.protocol == Protocol::Pop3 ? QByteArrayView("EmailTypePOP")
                                                    : QByteArrayView("EmailTypeIMAP"));
    out.textIfAny("EmailAddress", QStringView(address).trimmed());
    writeServer(
        out, account, account.incoming, "Incoming", passwordOf(account, account.incoming, secrets));
    writeServer(
        out, account, account.outgoing, "Outgoing", passwordOf(account, account.outgoing, secrets));
    out.flagIfSet("OutgoingPasswordSameAsIncomingPassword",
        isShared(account) && signInOf(account, account.outgoing) != SignIn::None);
    writeHead(out,
        {.type = mailPayloadType,
            .uuid = uuid,
            .identifier = "org.mailrig.mail." + uuid,
            .title = account.label.isEmpty() ? address : account.label,
            .description = account.description});
    writeRestrictions(out, account);
    writePolicy(out, account.policy);
    out.endDict();
}

} // namespace mailrig
