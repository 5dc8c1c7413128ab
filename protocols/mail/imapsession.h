// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/mailsession.h"

namespace mailrig {

//! An IMAP conversation (RFC 3501).
class ImapSession : public MailSession {
public:
    ImapSession(ConnectionSettings settings, Bounds bounds, QString pathPrefix = {},
        FilterLimits limits = {});
    ~ImapSession() override;

    [[nodiscard]] Result<void> signIn(const SignIn &with) override;
    //! INBOX's STATUS, as the server words it; and, if a path prefix is given, whether there is
    //! such a folder. MailboxNotOpenable if not.
    [[nodiscard]] Result<QStringList> mailbox() override;
    //! The message with this Message-ID in INBOX, by UID, if it is there. Looks again each time.
    [[nodiscard]] Result<std::optional<quint32>> find(const QByteArray &messageId);
    //! Deletes one message that was found, and no other that may be marked as deleted.
    [[nodiscard]] Result<void> remove(quint32 uid);

private:
    Result<void> greet() override;
    QByteArray neutralGreeting(const QByteArray &heard) const override;
    Result<void> announce() override;
    QByteArray farewell() const override;
    //! Sends one command and hears its answer; the untagged lines of it.
    [[nodiscard]] Result<QStringList> ask(const QByteArray &command, StepKind stage);
    [[nodiscard]] Result<QList<quint32>> search(const QByteArray &criteria);

    struct Vmime;
    std::unique_ptr<Vmime> d;
    QString m_pathPrefix;
    bool m_selected = false;
};

} // namespace mailrig
