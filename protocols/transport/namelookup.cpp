// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/namelookup.h"

#include <netdb.h>
#include <sys/socket.h>

namespace mailrig {
namespace {

// No AI_ADDRCONFIG: glibc then finds not even "localhost" on a machine without a network.
NameLookup::Answer ask(const QByteArray &name, int family)
{
    addrinfo hints{};
    hints.ai_family = family;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (const int code = getaddrinfo(name.constData(), nullptr, &hints, &found); code != 0) {
        return failure(Cause::NameNotFound, QString::fromUtf8(gai_strerror(code)));
    }
    QList<QHostAddress> addresses;
    for (const addrinfo *one = found; one; one = one->ai_next) {
        if (const QHostAddress address(one->ai_addr); !addresses.contains(address)) {
            addresses += address;
        }
    }
    freeaddrinfo(found);
    return addresses;
}

} // namespace

NameLookup::NameLookup(const QString &asciiName)
    : m_ipv6([name = asciiName.toLatin1()] { return ask(name, AF_INET6); })
    , m_ipv4([name = asciiName.toLatin1()] { return ask(name, AF_INET); })
{
}

} // namespace mailrig
