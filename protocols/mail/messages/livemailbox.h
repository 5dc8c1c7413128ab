// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/mailports.h"
#include "models/signin.h"
#include "protocols/mail/messages/imapcommands.h"
#include "protocols/mail/messages/mailworker.h"
#include "protocols/mail/messages/pop3mailbox.h"

#include <QElapsedTimer>

namespace mailrig {

//! Mail over IMAP or POP3, from a thread of its own.
class LiveMailbox : public Mailbox {
public:
    //! `tokens` outlives it; null: nobody signs in with OAuth.
    LiveMailbox(CheckRequest request, TokenSource *tokens);
    ~LiveMailbox() override;

    [[nodiscard]] QFuture<Result<QList<Folder>>> folders() override;
    [[nodiscard]] QFuture<Result<MessagePage>> messages(
        QString folder, MessageFilter filter) override;
    [[nodiscard]] QFuture<Result<ReceivedMessage>> message(
        MessageId id, ReadOptions options) override;
    [[nodiscard]] QFuture<Result<ChangeResult>> change(MessageChange change) override;
    [[nodiscard]] QFuture<Result<Folder>> createFolder(QString name) override;
    [[nodiscard]] QFuture<Result<RightsReport>> rights() override;

private:
    // in the worker's thread
    template <class T> using ImapWork = std::function<Result<T>(ImapCommands &)>;
    template <class T> using Pop3Work = std::function<Result<T>(Pop3Mailbox &)>;
    //! Over a connection that is there, or a new one; over a new one too, if the old one proves to
    //! have ended.
    template <class T> [[nodiscard]] Result<T> byImap(const ImapWork<T> &work);
    template <class T>
    [[nodiscard]] Result<T> byPop3(const Pop3Work<T> &work, bool sinceNow = false);
    //! Whether the connection was lost; it, or one that cannot be gone on with, is dropped.
    template <class Session>
    [[nodiscard]] bool note(std::optional<Cause> failed, std::unique_ptr<Session> &session);
    template <class Session>
    [[nodiscard]] Result<void> open(
        std::unique_ptr<Session> session, std::unique_ptr<Session> &place);
    [[nodiscard]] Result<bool> haveImap();
    [[nodiscard]] Result<MessagePage> imapPage(const QString &folder, const MessageFilter &filter);
    [[nodiscard]] Result<ChangeResult> imapChange(MessageChange change);
    [[nodiscard]] Result<RightsReport> imapRights();
    [[nodiscard]] Result<RightsReport> pop3Rights();
    [[nodiscard]] bool isPop3() const;
    [[nodiscard]] ConnectionSettings settings() const;
    [[nodiscard]] TransferProgress progress();
    [[nodiscard]] QString prefix() const;

    const CheckRequest m_request;
    SideRequest m_side; //!< the incoming one; no protocol: there is none
    TokenSource *const m_tokens;
    const std::shared_ptr<TlsSessions> m_tlsSessions;
    MailWorker m_worker;
    std::unique_ptr<ImapCommands> m_imap;
    std::unique_ptr<Pop3Mailbox> m_pop3;
    QElapsedTimer m_lastUsed;
    bool m_hasStructure = true;
    bool m_isLost = false; //!< by what was done last
};

} // namespace mailrig
