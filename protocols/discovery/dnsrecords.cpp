// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/dnsrecords.h"

#include <QtEndian>

#include <arpa/nameser.h>
#include <resolv.h>

#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype mostRecords = 100;

int numberOf(DnsType type)
{
    switch (type) {
    case DnsType::A:
        return ns_t_a;
    case DnsType::Aaaa:
        return ns_t_aaaa;
    case DnsType::Mx:
        return ns_t_mx;
    case DnsType::Srv:
        return ns_t_srv;
    case DnsType::Txt:
        return ns_t_txt;
    }
    return ns_t_invalid;
}

//! The data of one record, read from its front.
class RecordData {
public:
    RecordData(const ns_msg &message, const ns_rr &record)
        : m_message(message)
        , m_at(ns_rr_rdata(record))
        , m_end(m_at + ns_rr_rdlen(record))
    {
    }
    std::optional<quint16> number()
    {
        if (m_end - m_at < 2) {
            return {};
        }
        const auto value = qFromBigEndian<quint16>(m_at);
        m_at += 2;
        return value;
    }
    //! A name may point to any place before it in the message.
    std::optional<QString> name()
    {
        std::array<char, NS_MAXDNAME> text{};
        const int size = dn_expand(
            ns_msg_base(m_message), ns_msg_end(m_message), m_at, text.data(), text.size());
        if (size < 0 || size > m_end - m_at) {
            return {};
        }
        m_at += size;
        auto name = QString::fromLatin1(text.data()).toLower();
        while (name.endsWith(u'.')) {
            name.chop(1);
        }
        return name;
    }
    std::optional<QByteArray> strings()
    {
        QByteArray all;
        while (m_at < m_end) {
            const int size = *m_at++;
            if (size > m_end - m_at) {
                return {};
            }
            all.append(reinterpret_cast<const char *>(m_at), size);
            m_at += size;
        }
        return all;
    }
    std::optional<QHostAddress> address()
    {
        if (m_end - m_at == 4) {
            return QHostAddress(qFromBigEndian<quint32>(m_at));
        }
        return m_end - m_at == 16 ? std::optional(QHostAddress(m_at)) : std::nullopt;
    }

private:
    const ns_msg &m_message;
    const uchar *m_at;
    const uchar *m_end;
};

std::optional<DnsRecord> recordOf(RecordData data, DnsType type)
{
    DnsRecord record;
    const auto takeName = [&] {
        const auto name = data.name();
        record.host = name.value_or(QString());
        return name.has_value();
    };
    switch (type) {
    case DnsType::A:
    case DnsType::Aaaa: {
        const auto address = data.address();
        record.address = address.value_or(QHostAddress());
        return address ? std::optional(record) : std::nullopt;
    }
    case DnsType::Txt: {
        const auto text = data.strings();
        record.text = text.value_or(QByteArray());
        return text ? std::optional(record) : std::nullopt;
    }
    case DnsType::Mx:
        record.preference = data.number().value_or(0);
        return takeName() ? std::optional(record) : std::nullopt;
    case DnsType::Srv:
        record.preference = data.number().value_or(0);
        record.weight = data.number().value_or(0);
        record.port = data.number().value_or(0);
        return takeName() ? std::optional(record) : std::nullopt;
    }
    return {};
}

Result<void> judgeCode(const ns_msg &message)
{
    switch (ns_msg_getflag(message, ns_f_rcode)) {
    case ns_r_noerror:
        return {};
    case ns_r_nxdomain:
        return failure(Cause::NameNotFound, u"NXDOMAIN"_s);
    case ns_r_servfail:
        return failure(Cause::TemporaryServerFault, u"SERVFAIL"_s);
    case ns_r_refused:
        return failure(Cause::PermanentServerFault, u"REFUSED"_s);
    default:
        return failure(
            Cause::PermanentServerFault, u"RCODE %1"_s.arg(ns_msg_getflag(message, ns_f_rcode)));
    }
}

} // namespace

Result<DnsAnswer> dnsAnswer(QByteArrayView reply, DnsType type)
{
    ns_msg message{};
    const auto *bytes = reinterpret_cast<const uchar *>(reply.data());
    const auto damaged = failure(Cause::WrongProtocol, u"DNS"_s);
    if (ns_initparse(bytes, static_cast<int>(reply.size()), &message) != 0) {
        return damaged;
    }
    if (const auto judged = judgeCode(message); !judged) {
        return tl::unexpected(judged.error());
    }
    DnsAnswer answer;
    constexpr uchar authenticData = 0x20; // of the fourth byte, RFC 4035 §3.2.3
    answer.isAuthentic = (bytes[3] & authenticData) != 0;
    for (int i = 0; i < ns_msg_count(message, ns_s_an); ++i) {
        ns_rr record{};
        if (ns_parserr(&message, ns_s_an, i, &record) != 0) {
            return damaged;
        }
        if (ns_rr_type(record) != numberOf(type) || ns_rr_class(record) != ns_c_in) {
            continue;
        }
        const auto read = recordOf(RecordData(message, record), type);
        if (!read || answer.records.size() == mostRecords) {
            return damaged;
        }
        answer.records << *read;
    }
    return answer;
}

} // namespace mailrig
