// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/mailperson.h"

#include <QByteArray>

namespace mailrig {

// Header fields, folded: each from its name to its CRLF, in lines of 78 characters where there are
// blanks to fold at. Nothing in them may break lines.

//! Text of any kind (RFC 5322 §2.2.1): words beyond ASCII, those that look encoded and those longer
//! than a line may be are encoded (RFC 2047); blanks arrive as they are.
[[nodiscard]] QByteArray textField(const QByteArray &name, const QString &text);
//! What has a syntax of its own: never encoded, folded at its blanks only.
[[nodiscard]] QByteArray structuredField(const QByteArray &name, const QByteArray &value);
//! Addresses, domains in A-labels; local parts beyond ASCII in UTF-8 (RFC 6532).
[[nodiscard]] QByteArray peopleField(const QByteArray &name, const QList<MailPerson> &people);

} // namespace mailrig
