// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagechange.h"
#include "protocols/mail/messages/imapcommands.h"

namespace mailrig {

//! One change of messages, which can be taken up again where it was interrupted.
//!
//! No message is lost: it is taken out of its folder only after the server said that the other one
//! has it. None is doubled: after a lost connection it is first looked at what had been done. With
//! MOVE (RFC 6851), what is still in the first folder was not moved. Without, copies are told from
//! other messages by being new in the target and by their Message-ID, size and date of receipt.
//! Without UIDPLUS (RFC 4315) messages that others marked as deleted stay: then ours stay with
//! them.
class ImapChange {
public:
    //! `target` is settled: not empty for Move, Archive and Copy.
    ImapChange(MessageChange change, QString target);

    //! Does what is left to do. After ConnectionLost, again over a new conversation.
    [[nodiscard]] Result<void> run(ImapCommands &commands);
    //! Whether anything was asked for that changes messages.
    [[nodiscard]] bool hasBegun() const { return m_phase != Phase::Beginning; }
    //! What has come of it, `error` being what `run` ended with, if it did not end well.
    [[nodiscard]] ChangeResult result(const std::optional<Error> &error) const;

private:
    enum class Phase { Beginning, Moving, Copying, Removing, Marking };
    using Prints = QHash<quint32, QByteArray>;

    [[nodiscard]] Result<void> begin(ImapCommands &commands);
    //! What the phase is about.
    [[nodiscard]] Result<void> goOn(ImapCommands &commands);
    //! Takes up after an interruption.
    [[nodiscard]] Result<void> lookAgain(ImapCommands &commands);
    [[nodiscard]] Result<void> move(ImapCommands &commands);
    [[nodiscard]] Result<void> copy(ImapCommands &commands);
    [[nodiscard]] Result<void> findCopies(ImapCommands &commands);
    [[nodiscard]] Result<void> remove(ImapCommands &commands);
    [[nodiscard]] Result<void> mark(ImapCommands &commands);
    [[nodiscard]] Result<QList<quint32>> present(
        ImapCommands &commands, const QList<quint32> &uids) const;
    [[nodiscard]] Result<Prints> prints(ImapCommands &commands, const QByteArray &set) const;
    [[nodiscard]] Result<void> noteTarget(ImapCommands &commands);
    void noteNewIds(const ImapCommands &commands);
    [[nodiscard]] Error refusedTarget(const ImapCommands &commands, const ImapEnd &end) const;
    void settle(const QList<quint32> &uids, ChangeOutcome outcome);
    [[nodiscard]] bool isMove() const;

    const MessageChange m_change;
    const QString m_target;
    Phase m_phase = Phase::Beginning;
    bool m_isRefused = false; //!< by what `run` did last: what is left was not touched
    QList<quint32> m_left; //!< nothing is settled about them yet
    QSet<quint32> m_copied;
    Prints m_prints; //!< of messages that are to be copied
    quint32 m_targetValidity = 0, m_targetNext = 0; //!< before anything was copied
    QHash<quint32, ChangeOutcome> m_outcomes;
    QHash<quint32, MessageId> m_newIds;
};

} // namespace mailrig
