// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/rightsreport.h"
#include "protocols/mail/messages/imapcommands.h"

namespace mailrig {

//! Finds out what may be done in an IMAP mailbox. By its list of rights (ACL, RFC 4314) where the
//! server has one; otherwise by trying, with folders of unguessable names that are removed again.
class ImapRights {
public:
    explicit ImapRights(QString prefix)
        : m_prefix(std::move(prefix))
    {
    }
    [[nodiscard]] Result<RightsReport> find(ImapCommands &commands);
    //! Removes what a trial has left; the names of what stays.
    [[nodiscard]] QStringList cleanUp(ImapCommands &commands);
    [[nodiscard]] const QStringList &left() const { return m_created; }
    [[nodiscard]] bool isClean() const { return m_created.isEmpty(); }

private:
    [[nodiscard]] Result<void> look(ImapCommands &commands);
    [[nodiscard]] Result<bool> readRights(ImapCommands &commands);
    [[nodiscard]] Result<void> tryOut(ImapCommands &commands);
    [[nodiscard]] Result<bool> tryFolder(ImapCommands &commands, const QString &name);
    [[nodiscard]] Result<void> tryMessage(
        ImapCommands &commands, const QString &from, const QString &to);
    void note(Right right, Permission permission, Evidence evidence, const QString &detail = {});

    QString m_prefix;
    QChar m_delimiter; //!< null: not known
    QStringList m_created;
    RightsReport m_report;
};

} // namespace mailrig
