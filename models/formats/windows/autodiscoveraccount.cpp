// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/canonical.h"
#include "models/formats/windows/autodiscoveranswer.h"
#include "models/macro.h"
#include "models/mailaddress.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ReadNotes::Code;

//! One answer being understood.
class AnswerReader {
public:
    AnswerReader(const AutodiscoverAnswer &answer, const QString &address, ReadNotes &notes)
        : m_answer(answer)
        , m_notes(notes)
    {
        m_account.incoming = m_account.outgoing = {.protocol = Protocol::None};
        m_account.identity = {.displayName = macroQuoted(answer.displayName),
            .address = answer.address.isEmpty() ? address : macroQuoted(answer.address)};
    }

    Account account()
    {
        for (const auto &each : m_answer.protocols) {
            readProtocol(each);
        }
        if (m_sending != nullptr) {
            readSending(*m_sending); // wherever it stands, after the side it may borrow from
        }
        guessAddress();
        shorten(m_account.incoming);
        shorten(m_account.outgoing);
        m_account.name = nameFrom(m_account);
        return std::move(m_account);
    }

private:
    void readProtocol(const AutodiscoverProtocol &protocol)
    {
        const auto type = protocol.type.toUpper();
        const bool isPop = type == "POP3"_L1;
        if ((isPop || type == "IMAP"_L1) && isFree(m_account.incoming)) {
            m_account.incoming.protocol = isPop ? Protocol::Pop3 : Protocol::Imap;
            read(m_account.incoming, protocol, u"incoming"_s);
        } else if (type == "SMTP"_L1 && isFree(m_account.outgoing)) {
            m_account.outgoing.protocol = Protocol::Smtp;
            read(m_account.outgoing, protocol, u"outgoing"_s);
            m_sending = &protocol;
        } else {
            m_notes.note(Code::Skipped, {}, protocol.type + u' ' + protocol.server);
        }
    }

    static bool isFree(const Server &server) { return server.protocol == Protocol::None; }

    void read(Server &server, const AutodiscoverProtocol &protocol, const QString &path)
    {
        server.host = macroQuoted(protocol.server);
        if (server.host.isEmpty()) {
            m_notes.warn(Code::Missing, path + u".host"_s, u"Server"_s);
        }
        server.port = macroQuoted(protocol.port);
        server.security = security(protocol, path);
        if (server.security == Security::None) {
            m_notes.warn(Code::Insecure, path + u".security"_s);
        }
        server.user = user(protocol);
        if (flag(protocol.domainRequired, false, u"DomainRequired"_s)) {
            server.domain = macroQuoted(protocol.domainName);
        }
        if (protocol.spa.isEmpty()) {
            // On by the letter; but nearly everybody who leaves it out means a plain sign-in.
            m_notes.note(Code::Guessed, path + u".mechanism"_s, u"SPA"_s);
        } else if (flag(protocol.spa, true, u"SPA"_s)) {
            server.mechanism = Mechanism::Ntlm;
        }
        if (flag(protocol.authRequired, true, u"AuthRequired"_s)) {
            server.credential.type = CredentialType::Secret;
        }
    }

    void readSending(const AutodiscoverProtocol &protocol)
    {
        auto &server = m_account.outgoing;
        const auto &incoming = m_account.incoming;
        server.authenticationRequired = server.credential.type != CredentialType::None;
        if (!server.authenticationRequired || isFree(incoming)) {
            return;
        }
        const bool isShared = protocol.usePopAuth.isEmpty()
            ? server.user == incoming.user
            : flag(protocol.usePopAuth, false, u"UsePOPAuth"_s);
        if (isShared) {
            server.credential.type = CredentialType::SameAsIncoming;
            server.user.clear();
            server.domain.clear();
        }
    }

    //! The login name's default is the part before the '@'.
    [[nodiscard]] QString user(const AutodiscoverProtocol &protocol) const
    {
        if (!protocol.loginName.isEmpty()) {
            return macroQuoted(protocol.loginName);
        }
        const auto &address = m_account.identity.address;
        return address.isEmpty() ? u"${address.local}"_s : address.left(address.lastIndexOf(u'@'));
    }

    //! Encryption overrides SSL, which is on if nothing is said. Some write TLS for what starts
    //! encrypted, and nothing for STARTTLS: there the port decides.
    Security security(const AutodiscoverProtocol &protocol, const QString &path)
    {
        const auto port = protocol.port.toUShort();
        const bool isTlsPort = port == 993 || port == 995 || port == 465;
        const bool isPlainPort = port == 143 || port == 110 || port == 25 || port == 587;
        const auto encryption = protocol.encryption.toUpper();
        if (encryption == "SSL"_L1) {
            return Security::Tls;
        }
        if (encryption == "NONE"_L1) {
            return Security::None;
        }
        const auto guessed = [&](Security security) {
            m_notes.note(Code::Guessed, path + u".security"_s, protocol.encryption);
            return security;
        };
        if (encryption == "TLS"_L1) {
            return isTlsPort ? guessed(Security::Tls) : Security::StartTls;
        }
        if (encryption == "AUTO"_L1) {
            return guessed(isPlainPort ? Security::StartTls : Security::Tls);
        }
        if (!encryption.isEmpty()) {
            m_notes.warn(Code::OutOfRange, path + u".security"_s, protocol.encryption);
        }
        if (!flag(protocol.ssl, true, u"SSL"_s)) {
            return Security::None;
        }
        return isPlainPort ? guessed(Security::StartTls) : Security::Tls;
    }

    bool flag(const QString &text, bool standard, const QString &name)
    {
        const auto lower = text.toLower();
        if (lower == "on"_L1 || lower == "off"_L1 || lower.isEmpty()) {
            return lower.isEmpty() ? standard : lower == "on"_L1;
        }
        const bool isOn = lower == "true"_L1 || lower == "yes"_L1 || lower == "1"_L1;
        const bool isOff = lower == "false"_L1 || lower == "no"_L1 || lower == "0"_L1;
        m_notes.note(isOn || isOff ? Code::Repaired : Code::OutOfRange, {}, name + u' ' + text);
        return isOn || (standard && !isOff);
    }

    void guessAddress()
    {
        auto &address = m_account.identity.address;
        if (address.isEmpty() && isMailAddress(m_account.incoming.user)) {
            address = m_account.incoming.user;
            m_notes.note(Code::Guessed, u"identity.address"_s, address);
        } else if (address.isEmpty()) {
            m_notes.warn(Code::Missing, u"identity.address"_s);
        }
    }

    void shorten(Server &server)
    {
        if (server.user == m_account.identity.address) {
            server.user.clear();
        }
        if (portOf(server) == defaultPort(server.protocol, server.security)) {
            server.port.clear();
        }
    }

    const AutodiscoverAnswer &m_answer;
    ReadNotes &m_notes;
    Account m_account;
    const AutodiscoverProtocol *m_sending = nullptr;
};

} // namespace

Account accountOf(const AutodiscoverAnswer &answer, const QString &address, ReadNotes &notes)
{
    return AnswerReader(answer, address, notes).account();
}

} // namespace mailrig
