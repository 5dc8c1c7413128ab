// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "protocols/transport/background.h"

#include <QHostAddress>
#include <QList>

namespace mailrig {

//! Asks the system's resolver for the IPv6 and the IPv4 addresses of a name, each on its own
//! (RFC 8305 §3), in the order the system prefers.
class NameLookup {
public:
    using Answer = Result<QList<QHostAddress>>; //!< error: NameNotFound in the resolver's words

    explicit NameLookup(const QString &asciiName);

    // Each answers once.
    [[nodiscard]] std::optional<Answer> takeIpv6() { return m_ipv6.takeAnswer(); }
    [[nodiscard]] std::optional<Answer> takeIpv4() { return m_ipv4.takeAnswer(); }

private:
    Background<Answer> m_ipv6, m_ipv4;
};

} // namespace mailrig
