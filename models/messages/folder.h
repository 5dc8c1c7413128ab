// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace mailrig {

//! RFC 6154, and the inbox.
enum class SpecialUse { None, Inbox, All, Archive, Drafts, Flagged, Junk, Sent, Trash };

//! A folder of a mailbox. POP3 has one, INBOX.
struct Folder {
    QString name = {}; //!< the whole name, as the server's delimiter joins it; what calls take
    QStringList path = {}; //!< the same in pieces
    QChar delimiter = {}; //!< null: no folder can be within another
    SpecialUse use = SpecialUse::None;
    bool isSelectable = true; //!< false: only there to hold others
    bool mayHaveChildren = true;
    std::optional<quint32> messages = {}, unseen = {}; //!< unknown where they were not asked for
    QStringList attributes = {}; //!< the server's words: "\\HasNoChildren"
    bool operator==(const Folder &) const = default;
};

//! "inbox", "archive" …; empty for None.
[[nodiscard]] QString name(SpecialUse value);
//! The inbox is "INBOX" in whatever case (RFC 3501 §5.1); others are as they are.
[[nodiscard]] QString canonicalFolder(const QString &name);
//! The parent's name; empty at the top.
[[nodiscard]] QString parentName(const Folder &folder);

} // namespace mailrig
