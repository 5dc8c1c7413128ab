// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace mailrig {

//! Bytes in a charset (by its MIME name, whatever the case) as text. Without a name, or with one
//! nobody knows: UTF-8 if that is what it is, or else windows-1252. What has no meaning becomes
//! U+FFFD or "?".
[[nodiscard]] QString decodedText(QByteArrayView bytes, const QByteArray &charset);
//! The value of a header field, unfolded, with its encoded words (RFC 2047) and raw UTF-8
//! (RFC 6532) decoded.
[[nodiscard]] QString decodedHeader(QByteArrayView value);
//! A body's bytes without their transfer encoding (RFC 2045 §6); as they are for one nobody knows.
[[nodiscard]] QByteArray withoutTransferEncoding(QByteArrayView body, const QByteArray &encoding);

} // namespace mailrig
