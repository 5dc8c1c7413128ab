// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portrule.h"

#include <algorithm>
#include <array>

namespace mailrig {

namespace {

bool isStandard(const QString &port)
{
    constexpr std::array protocols{Protocol::Imap, Protocol::Pop3, Protocol::Smtp};
    constexpr std::array securities{Security::Tls, Security::StartTls, Security::None};
    return std::any_of(protocols.begin(), protocols.end(), [&](Protocol protocol) {
        return std::any_of(securities.begin(), securities.end(), [&](Security security) {
            return port == QString::number(defaultPort(protocol, security));
        });
    });
}

} // namespace

QString portFor(Protocol protocol, Security security, const QString &port)
{
    const auto standard = defaultPort(protocol, security);
    return standard != 0 && isStandard(port) ? QString::number(standard) : port;
}

Security securityFor(const QString &port, Security chosen)
{
    constexpr std::array tlsProtocols{Protocol::Imap, Protocol::Pop3, Protocol::Smtp};
    const bool tls = std::any_of(tlsProtocols.begin(), tlsProtocols.end(), [&](Protocol protocol) {
        return port == QString::number(defaultPort(protocol, Security::Tls));
    });
    return tls ? Security::Tls : chosen;
}

} // namespace mailrig
