// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mailrig {

//! An IPv4 or IPv6 address as written: "192.0.2.1", "2001:db8::1", "fe80::1%eth0"; in brackets too.
[[nodiscard]] bool isIpLiteral(const QString &text);
//! A host name that can be looked up: labels of letters (IDN allowed), digits, '-' and '_', each
//! up to 63 octets as an A-label, 253 in all, with or without a final dot. No IP literal, and
//! nothing that a resolver would take for one ("1.2.3", RFC 1123 §2.1).
[[nodiscard]] bool isHostName(const QString &text);
//! The name as it is sent (RFC 5891 A-labels); empty if it is no host name. Literals stay.
[[nodiscard]] QString asciiHost(const QString &host);
//! Without the brackets of an IPv6 literal.
[[nodiscard]] QString withoutBrackets(const QString &host);

} // namespace mailrig
