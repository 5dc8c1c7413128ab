// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QHostAddress>
#include <QList>

namespace mailrig {

enum class DnsType { A, Aaaa, Mx, Srv, Txt };

//! One resource record; what its type has no use for is empty.
struct DnsRecord {
    QString host = {}; //!< MX and SRV: without a final dot, small letters; empty: "."
    int preference = 0; //!< MX; the priority of SRV
    int weight = 0; //!< SRV
    quint16 port = 0; //!< SRV
    QByteArray text = {}; //!< TXT: its strings joined (RFC 7208 §3.3)
    QHostAddress address = {}; //!< A, AAAA
    bool operator==(const DnsRecord &) const = default;
};

struct DnsAnswer {
    QList<DnsRecord> records = {};
    bool isAuthentic = false; //!< a resolver that can be believed has validated it (DNSSEC)
    bool operator==(const DnsAnswer &) const = default;
};

//! The records of a type in a reply as it came (RFC 1035 §4), at most 100; aliases are passed over.
//! NameNotFound: there is no such name; TemporaryServerFault, PermanentServerFault: the name server
//! says so; WrongProtocol: damaged. A name without such records is no error.
[[nodiscard]] Result<DnsAnswer> dnsAnswer(QByteArrayView reply, DnsType type);

} // namespace mailrig
