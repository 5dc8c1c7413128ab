// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>

#include <optional>

namespace mailrig {

// IMAP responses read with our own, lenient eyes and written in the one form that vmime's parser
// takes without fault: what it would reject or crash on is left out. Each function takes what
// follows the response's name and gives the new text of the same part.

//! The text of OK, NO, BAD or BYE: "[CODE …] words". Codes are kept if vmime knows them and they
//! are well-formed; a "[" that nothing closes is dropped.
struct ImapStatusText {
    QByteArray text = {};
    std::optional<QList<QByteArray>> capabilities = {}; //!< of a CAPABILITY code
    bool malformed = false; //!< it has a CAPABILITY code that must not be believed
};
[[nodiscard]] ImapStatusText imapStatusText(QByteArrayView rest);

//! Nothing if an AUTH= names no mechanism: vmime crashes on it, and no server means it.
[[nodiscard]] std::optional<QList<QByteArray>> imapCapabilities(QByteArrayView rest);
//! The capabilities vmime can read; the others it would not use.
[[nodiscard]] QByteArray imapCapabilityText(const QList<QByteArray> &capabilities);

//! LIST and LSUB: attributes, delimiter, name. RFC 5258's extended data is left out. `text` is
//! empty for a name that cannot be written in ASCII. Nothing if it is malformed.
[[nodiscard]] std::optional<QByteArray> imapListText(QByteArrayView rest);
//! STATUS: the counts vmime knows; others (SIZE, MAILBOXID …) are left out.
[[nodiscard]] std::optional<QByteArray> imapStatusCounts(QByteArrayView rest);
//! FLAGS: "(\Seen …)".
[[nodiscard]] std::optional<QByteArray> imapFlagList(QByteArrayView rest);
//! SEARCH: message numbers or UIDs; CONDSTORE's "(MODSEQ …)" at the end is left out.
[[nodiscard]] std::optional<QByteArray> imapNumberList(QByteArrayView rest);
//! FETCH: the items asked for (see `imapFetchItems`), FLAGS, UID and MODSEQ; others are left out.
//! The text is empty if none is left.
[[nodiscard]] std::optional<QByteArray> imapFetchText(
    QByteArrayView rest, const QSet<QByteArray> &asked, int nesting);

//! The items a FETCH command asks for, in the form in which replies name them.
[[nodiscard]] QSet<QByteArray> imapFetchItems(QByteArrayView arguments);

//! A number of at most 32 bits: digits only.
[[nodiscard]] bool isImapNumber(QByteArrayView text);

} // namespace mailrig
