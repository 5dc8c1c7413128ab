// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/envelopeaddress.h"
#include "protocols/mail/mailsession.h"

namespace mailrig {

//! An SMTP conversation of a mail client (RFC 5321, 6409).
class SmtpSession : public MailSession {
public:
    //! `self` is the sender and the recipient of everything.
    SmtpSession(
        ConnectionSettings settings, Bounds bounds, EnvelopeAddress self, SmtpUtf8 smtpUtf8);
    ~SmtpSession() override;

    [[nodiscard]] Result<void> signIn(const SignIn &with) override;
    //! Instead of signIn, where the server is used without.
    [[nodiscard]] Result<void> goOnUnsigned();
    //! Whether the server takes mail from oneself to oneself: MAIL, RCPT, RSET; nothing is sent. In
    //! one round trip with PIPELINING. SenderRefused too if the address needs SMTPUTF8 and there
    //! is none.
    [[nodiscard]] Result<QStringList> mailbox() override;
    //! Sends a whole message, lines ending in CRLF.
    [[nodiscard]] Result<void> send(const QByteArray &message);

protected:
    //! Whether the server announced an extension; upper case.
    [[nodiscard]] bool offers(QStringView extension) const;
    //! SMTPUTF8, unless the account does without.
    [[nodiscard]] bool offersUtf8() const;

private:
    Result<void> greet() override;
    QByteArray neutralGreeting(const QByteArray &heard) const override;
    Result<void> announce() override;
    QByteArray farewell() const override;
    [[nodiscard]] Result<void> start(const SignIn *with);
    [[nodiscard]] Result<int> readReply();
    [[nodiscard]] bool usesUtf8() const;
    //! The reply to EHLO that vmime is given.
    [[nodiscard]] QByteArray extensionsForVmime() const;

    struct Vmime;
    std::unique_ptr<Vmime> d;
    EnvelopeAddress m_self;
    SmtpUtf8 m_smtpUtf8;
};

} // namespace mailrig
