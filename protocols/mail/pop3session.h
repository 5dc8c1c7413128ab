// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/mailsession.h"

#include <QSet>

namespace mailrig {

//! A POP3 conversation (RFC 1939, 2449, 5034). It shows the mailbox as it was at sign-in: to see
//! new messages, take a new one.
class Pop3Session : public MailSession {
public:
    Pop3Session(ConnectionSettings settings, Bounds bounds, FilterOptions options = {});
    ~Pop3Session() override;

    [[nodiscard]] Result<void> signIn(const SignIn &with) override;
    //! STAT, as the server words it.
    [[nodiscard]] Result<QStringList> mailbox() override;
    //! The number of the message with this Message-ID, looked for from the newest one on. Skips
    //! the unique ids in `seen`, and adds those that it looked at.
    [[nodiscard]] Result<std::optional<int>> find(
        const QByteArray &messageId, QSet<QByteArray> &seen);
    //! Deletes it and ends the conversation, which is what makes the server do it.
    [[nodiscard]] Result<void> remove(int number);

private:
    Result<void> greet() override;
    QByteArray neutralGreeting(const QByteArray &heard) const override;
    Result<void> announce() override;
    QByteArray farewell() const override;
    //! Sends one command and hears its answer: the lines, or for a short answer its only one.
    [[nodiscard]] Result<QByteArrayList> ask(const QByteArray &command, bool many, StepKind stage);
    [[nodiscard]] Result<bool> isMessage(int number, const QByteArray &messageId);

    struct Vmime;
    std::unique_ptr<Vmime> d;
    QByteArray m_timestamp; //!< of the greeting, with its angle brackets; for APOP
    int m_count = 0;
};

} // namespace mailrig
