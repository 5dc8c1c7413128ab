// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"
#include "tests/protocols/mail/steplog.h"
#include "tests/support/conversation.h"

#include <QTemporaryFile>

namespace mailrig {

//! Servers of each protocol for conversation tests, all with one certificate for 127.0.0.1.
class MailScripts {
public:
    using Rules = QList<Conversation::Rule>;

    MailScripts();

    //! Up to where the client knows the capabilities: clear dialogue, handshake, greeting.
    //! `mechanisms` are SASL names; with none the server has only its own command.
    [[nodiscard]] Conversation begin(Protocol protocol, Security security,
        const QByteArrayList &mechanisms, const QByteArrayList &more = {}) const;
    //! What a server of this protocol answers before and after a sign-in.
    [[nodiscard]] Rules capabilityRules(
        Protocol protocol, const QByteArrayList &mechanisms, const QByteArrayList &more = {}) const;
    [[nodiscard]] Rules mailboxRules(Protocol protocol) const;
    //! A whole server which lets everybody in with PLAIN.
    [[nodiscard]] Conversation good(Protocol protocol, Security security) const;

    //! The pattern of the command that starts SASL with an initial response, and the replies.
    [[nodiscard]] static QString authPattern(Protocol protocol, const QByteArray &rest);
    [[nodiscard]] static QByteArray signedIn(Protocol protocol);
    [[nodiscard]] static QByteArray refused(Protocol protocol);
    [[nodiscard]] static QByteArray challenge(Protocol protocol, const QByteArray &text);
    //! SASL begun without initial response: the command, then one answer after the other.
    [[nodiscard]] static Rules exchange(Protocol protocol, const QByteArray &mechanism,
        const QByteArrayList &challenges, const QByteArrayList &answers);

    [[nodiscard]] SideRequest side(Protocol protocol, Security security, quint16 port) const;
    [[nodiscard]] CheckRequest request(const QList<SideRequest> &sides) const;
    [[nodiscard]] PeerTls tls() const { return m_tls; }
    [[nodiscard]] const TestCertificate &authority() const { return m_authority; }

private:
    TestCertificate m_authority = TestCertificate::root();
    PeerTls m_tls;
    QTemporaryFile m_caFile;
};

//! Runs one side in the calling thread.
[[nodiscard]] StepLog runSide(const MailScripts &scripts, const SideRequest &side,
    std::chrono::milliseconds deadline = std::chrono::seconds(10));

} // namespace mailrig
