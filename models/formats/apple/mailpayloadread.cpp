// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/mailpayload.h"
#include "models/formats/canonical.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

//! One side as the payload has it, before the other one is known.
struct ReadSide {
    Server server = {};
    Secret password = {};
    bool signsIn = true;
};

constexpr int mostPort = 65535;
constexpr quint16 usualPorts[] = {993, 995, 465, 143, 110, 25, 587, 2525};

//! The keys of one side: they differ in their first word only.
class SideReader {
public:
    SideReader(PayloadReader &in, QByteArray side, QString path)
        : m_in(in)
        , m_side(std::move(side))
        , m_path(std::move(path))
    {
    }
    [[nodiscard]] ReadSide read(Protocol protocol);
    [[nodiscard]] quint16 readPort();

private:
    [[nodiscard]] QByteArray key(const char *rest) const { return m_side + "MailServer" + rest; }
    void readSignIn(ReadSide &side);
    void readSecurity(Server &server, quint16 port);

    PayloadReader &m_in;
    QByteArray m_side;
    QString m_path;
};

quint16 SideReader::readPort()
{
    const auto port = m_in.number(key("PortNumber"), m_path + u"port"_s);
    if (port && (*port < 1 || *port > mostPort)) {
        m_in.warn(Code::OutOfRange, m_path + u"port"_s, QString::number(*port));
        return 0;
    }
    return quint16(port.value_or(0));
}

void SideReader::readSecurity(Server &server, quint16 port)
{
    const bool isEncrypted
        = m_in.flag(key("UseSSL"), m_path + u"security"_s).value_or(false); // Apple's default
    server.security = isEncrypted ? securityAt(port) : Security::None;
    if (port != 0 && port != defaultPort(server.protocol, server.security)) {
        server.port = QString::number(port);
    }
    if (!isEncrypted) {
        m_in.warn(Code::Insecure, m_path + u"security"_s);
        return;
    }
    const bool isUsual
        = std::find(std::begin(usualPorts), std::end(usualPorts), port) != std::end(usualPorts);
    // Without a port devices try 25, 587 and 465 for sending, but 993 or 995 for reading.
    if (port == 0 ? server.protocol == Protocol::Smtp : !isUsual) {
        m_in.note(Code::Guessed, m_path + u"security"_s, port ? QString::number(port) : QString());
    }
}

void SideReader::readSignIn(ReadSide &side)
{
    const auto field = m_path + u"mechanism"_s;
    const auto name = m_in.word(key("Authentication"), field);
    side.signsIn = name != u"EmailAuthNone"_s;
    if (name == u"EmailAuthCRAMMD5"_s) {
        side.server.mechanism = Mechanism::CramMd5;
    } else if (name == u"EmailAuthNTLM"_s) {
        side.server.mechanism = Mechanism::Ntlm;
    } else if (name == u"EmailAuthHTTPMD5"_s) { // the other of Apple's two challenges by MD5
        side.server.mechanism = Mechanism::CramMd5;
        m_in.warn(Code::OutOfRange, field, name);
    } else if (name.isEmpty()) {
        m_in.warn(Code::Missing, field);
    } else if (side.signsIn && name != u"EmailAuthPassword"_s) {
        m_in.warn(Code::OutOfRange, field, name);
    }
}

ReadSide SideReader::read(Protocol protocol)
{
    ReadSide side{.server = {.protocol = protocol}};
    auto &server = side.server;
    server.host = m_in.word(key("HostName"), m_path + u"host"_s);
    if (server.host.isEmpty()) {
        m_in.fail(Code::Missing, m_path + u"host"_s);
    }
    readSecurity(server, readPort());
    readSignIn(side);
    server.user = m_in.text(key("Username"), m_path + u"user"_s);
    side.password = m_in.secret(m_side + "Password");
    server.credential.type = side.signsIn ? CredentialType::Secret : CredentialType::None;
    return side;
}

Protocol readProtocol(PayloadReader &in)
{
    const auto field = u"incoming.protocol"_s;
    const auto type = in.word("EmailAccountType", field);
    if (type == u"EmailTypeIMAP"_s || type == u"EmailTypePOP"_s) {
        return type == u"EmailTypePOP"_s ? Protocol::Pop3 : Protocol::Imap;
    }
    if (type.isEmpty()) {
        in.warn(Code::Missing, field);
    } else {
        in.warn(Code::OutOfRange, field, type);
    }
    in.note(Code::Guessed, field);
    const auto port = in.value("IncomingMailServerPortNumber").number().value_or(0);
    const bool isPop3 = port == defaultPort(Protocol::Pop3, Security::Tls)
        || port == defaultPort(Protocol::Pop3, Security::None);
    return isPop3 ? Protocol::Pop3 : Protocol::Imap;
}

void takePassword(Server &server, const Secret &password, QHash<QUuid, Secret> &secrets)
{
    if (!password.isEmpty() && server.credential.type == CredentialType::Secret) {
        server.credential.secret = QUuid::createUuid();
        secrets.insert(server.credential.secret, password);
    }
}

void readPrefix(PayloadReader &in, Server &server)
{
    constexpr QByteArrayView key("IncomingMailServerIMAPPathPrefix");
    const auto prefix = in.text(key, u"incoming.pathPrefix"_s);
    if (server.protocol == Protocol::Imap) {
        server.pathPrefix = prefix;
    } else if (!prefix.isEmpty()) {
        in.note(Code::NotUnderstood, u"incoming.pathPrefix"_s, QString::fromUtf8(key));
    }
}

//! Who sends with what: the password may be said once for both sides, or twice.
void putCredentials(PayloadReader &in, Account &account, ReadSide &incoming, ReadSide &outgoing,
    QHash<QUuid, Secret> &secrets)
{
    const auto userIn = userOf(account, incoming.server);
    const auto userOut = outgoing.server.user;
    bool isShared = in.flag("OutgoingPasswordSameAsIncomingPassword").value_or(false);
    if (!outgoing.password.isEmpty()) { // what is written counts more than the flag
        isShared = outgoing.password == incoming.password;
    }
    takePassword(incoming.server, incoming.password, secrets);
    if (!outgoing.signsIn) {
        outgoing.server.authenticationRequired = false;
    } else if (isShared && incoming.signsIn && (userOut.isEmpty() || userOut == userIn)) {
        outgoing.server.credential.type = CredentialType::SameAsIncoming;
        outgoing.server.user.clear();
    } else if (isShared && incoming.signsIn) {
        outgoing.server.credential.secret = incoming.server.credential.secret;
    } else {
        takePassword(outgoing.server, outgoing.password, secrets);
    }
}

} // namespace

Account readMailPayload(PayloadReader &in, QHash<QUuid, Secret> &secrets)
{
    Account account;
    account.label = in.text("EmailAccountDescription", u"label"_s);
    account.identity.displayName = in.text("EmailAccountName", u"identity.displayName"_s);
    account.identity.address = in.word("EmailAddress", u"identity.address"_s);
    if (account.identity.address.isEmpty()) {
        in.warn(Code::Missing, u"identity.address"_s);
    }
    auto incoming = SideReader(in, "Incoming", u"incoming."_s).read(readProtocol(in));
    auto outgoing = SideReader(in, "Outgoing", u"outgoing."_s).read(Protocol::Smtp);
    readPrefix(in, incoming.server);
    putCredentials(in, account, incoming, outgoing, secrets);
    for (auto *side : {&incoming.server, &outgoing.server}) {
        if (side->user == account.identity.address) {
            side->user.clear();
        }
    }
    account.incoming = std::move(incoming.server);
    account.outgoing = std::move(outgoing.server);
    if (account.identity.address.isEmpty() && account.incoming.user.isEmpty() && incoming.signsIn) {
        in.warn(Code::Missing, u"incoming.user"_s);
    }
    if (in.value("acceptAllCertForIncomingMail").kind() != PlistValue::Kind::None) {
        in.warn(
            Code::Insecure, u"incoming.identityCheck.mode"_s, u"acceptAllCertForIncomingMail"_s);
    }
    in.pass({"PayloadDisplayName"});
    readPolicy(in, account);
    account.name = nameFrom(account);
    return account;
}

} // namespace mailrig
