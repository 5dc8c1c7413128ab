// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dnspeer.h"

#include <QNetworkDatagram>
#include <QtEndian>

namespace mailrig {

namespace {

constexpr qsizetype headerSize = 12;

QByteArray number(quint16 value)
{
    QByteArray bytes(2, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

quint16 numberAt(const QByteArray &bytes, qsizetype at)
{
    return bytes.size() < at + 2 ? 0 : qFromBigEndian<quint16>(bytes.constData() + at);
}

//! The name of the only question.
QByteArray nameIn(const QByteArray &query)
{
    QByteArrayList labels;
    for (auto at = headerSize; at < query.size() && query.at(at) != 0;) {
        const auto size = static_cast<uchar>(query.at(at));
        labels << query.mid(at + 1, size);
        at += size + 1;
    }
    return labels.join('.').toLower();
}

} // namespace

DnsPeer::DnsPeer()
{
    if (!m_socket.bind(QHostAddress::LocalHost)) {
        qFatal("no UDP port");
    }
    connect(&m_socket, &QUdpSocket::readyRead, this, &DnsPeer::read);
}

QByteArray DnsPeer::wireName(const QByteArray &name)
{
    QByteArray bytes;
    for (const auto &label : name.split('.')) {
        if (!label.isEmpty()) {
            bytes += static_cast<char>(label.size());
            bytes += label;
        }
    }
    return bytes + '\0';
}

void DnsPeer::add(const QByteArray &name, Type type, const QByteArray &data)
{
    m_records[name.toLower()] << Record{type, data};
}

void DnsPeer::address(const QByteArray &name, const QByteArray &address)
{
    QByteArray data(4, '\0');
    qToBigEndian(QHostAddress(QString::fromLatin1(address)).toIPv4Address(), data.data());
    add(name, Type::A, data);
}

void DnsPeer::mx(const QByteArray &name, quint16 preference, const QByteArray &host)
{
    add(name, Type::Mx, number(preference) + wireName(host));
}

void DnsPeer::srv(
    const QByteArray &name, quint16 priority, quint16 weight, quint16 port, const QByteArray &host)
{
    add(name, Type::Srv, number(priority) + number(weight) + number(port) + wireName(host));
}

void DnsPeer::txt(const QByteArray &name, const QByteArrayList &strings)
{
    QByteArray data;
    for (const auto &each : strings) {
        data += static_cast<char>(each.size());
        data += each;
    }
    add(name, Type::Txt, data);
}

void DnsPeer::alias(const QByteArray &name, const QByteArray &target)
{
    add(name, Type::Cname, wireName(target));
}

void DnsPeer::fail(const QByteArray &name, Fault fault)
{
    m_faults << std::pair(name.toLower(), fault);
}

DnsPeer::Fault DnsPeer::faultOf(const QByteArray &name) const
{
    for (const auto &[domain, fault] : m_faults) {
        if (domain.isEmpty() || name == domain || name.endsWith('.' + domain)) {
            return fault;
        }
    }
    return Fault::None;
}

void DnsPeer::read()
{
    while (m_socket.hasPendingDatagrams()) {
        const auto datagram = m_socket.receiveDatagram();
        const auto query = datagram.data();
        const auto name = nameIn(query);
        m_asked << name;
        const auto fault = faultOf(name);
        if (fault != Fault::Silence) {
            m_socket.writeDatagram(datagram.makeReply(answer(query, name, fault)));
        }
    }
}

QByteArray DnsPeer::answer(const QByteArray &query, const QByteArray &name, Fault fault)
{
    constexpr quint16 isAnswer = 0x8080, recursionDesired = 0x0100, authenticData = 0x0020;
    constexpr quint16 serverFailure = 2, noSuchName = 3, refused = 5;
    const auto type = numberAt(query, query.indexOf('\0', headerSize) + 1);
    const auto isDamaged = fault == Fault::Damage;
    QByteArray records;
    quint16 count = 0;
    for (const auto &each : m_records.value(name)) {
        if (static_cast<quint16>(each.type) == type || each.type == Type::Cname) {
            ++count;
            records += number(0xC00C) + number(static_cast<quint16>(each.type)) + number(1)
                + QByteArray("\0\0\0\x3c", 4) + number(static_cast<quint16>(each.data.size()))
                + (isDamaged ? each.data.chopped(1) : each.data);
        }
    }
    quint16 flags = isAnswer | (numberAt(query, 2) & recursionDesired);
    const bool wantsVerdict = (numberAt(query, 2) & authenticData) != 0;
    if (m_isAuthentic && wantsVerdict) {
        flags |= authenticData;
    }
    if (fault == Fault::ServerFailure || fault == Fault::Refusal) {
        flags |= fault == Fault::Refusal ? refused : serverFailure;
        count = 0;
        records.clear();
    } else if (!m_records.contains(name)) {
        flags |= noSuchName;
    }
    const auto questionEnd = query.indexOf('\0', headerSize) + 5;
    return query.left(2) + number(flags) + number(1) + number(count) + number(0) + number(0)
        + query.mid(headerSize, questionEnd - headerSize) + records;
}

} // namespace mailrig
