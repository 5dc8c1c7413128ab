// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/server.h"

namespace mailrig {

quint16 defaultPort(Protocol protocol, Security security)
{
    const bool tls = security == Security::Tls;
    switch (protocol) {
    case Protocol::Imap:
        return tls ? 993 : 143;
    case Protocol::Pop3:
        return tls ? 995 : 110;
    case Protocol::Smtp:
        return tls ? 465 : security == Security::StartTls ? 587 : 25;
    case Protocol::Graph:
        return tls ? 443 : 80;
    case Protocol::None:
        break;
    }
    return 0;
}

} // namespace mailrig
