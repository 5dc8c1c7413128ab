// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mailrig {

//! A mailbox as it stands in an envelope: RFC 5321 §4.1.2, with the letters of RFC 6531 in both
//! parts, a dot-string or quoted string before the last '@', a host name or address literal after;
//! 64 octets before it, 254 in all. No display name, no comments, no spaces around.
[[nodiscard]] bool isMailAddress(const QString &text);
//! If the part before the '@' needs SMTPUTF8; a domain can always be sent as A-labels.
[[nodiscard]] bool needsSmtpUtf8(const QString &address);
//! The address as it is sent: its domain in A-labels. As it is if it is no address.
[[nodiscard]] QString asciiDomainAddress(const QString &address);

} // namespace mailrig
