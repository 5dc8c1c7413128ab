// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/folder.h"
#include "protocols/mail/messages/imapcommands.h"

namespace mailrig {

//! The folders of an IMAP mailbox.
class ImapFolders {
public:
    //! `prefix`: nothing but the inbox and what is below it is looked at; empty: everything.
    ImapFolders(ImapCommands &commands, QString prefix)
        : m_commands(commands)
        , m_prefix(std::move(prefix))
    {
    }

    //! The inbox first, then by name. With the counts of the first 500.
    [[nodiscard]] Result<QList<Folder>> list(bool withCounts);
    //! A delimiter at the end goes, which says no more than that folders are to be within it.
    //! Validation, with the name: it is empty, or begins with a delimiter. NameTaken. Subscribes to
    //! it, as other clients show what is subscribed to.
    [[nodiscard]] Result<Folder> create(const QString &name);
    //! The folder that the server says to be the archive, or else one called so; NotFound.
    [[nodiscard]] Result<QString> archive();

private:
    [[nodiscard]] Result<QList<Folder>> listed(const QByteArray &pattern);
    [[nodiscard]] Result<void> count(QList<Folder> &folders);
    //! Null: no folder can be within another.
    [[nodiscard]] Result<QChar> delimiter();
    [[nodiscard]] Result<QString> creatableName(const QString &name);

    ImapCommands &m_commands;
    QString m_prefix;
};

//! The prefix as names below it begin with it: people leave the delimiter at its end out.
[[nodiscard]] QString completePrefix(const QString &prefix, QChar delimiter);
//! A LIST response as a folder; nothing if it is none. `asSent` gets its name on the wire.
[[nodiscard]] std::optional<Folder> folderOf(QByteArrayView response, QByteArray &asSent);

} // namespace mailrig
