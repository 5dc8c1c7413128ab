// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QUdpSocket>

namespace mailrig {

//! A name server on 127.0.0.1 for tests, in the test's own event loop: its records, and faults.
class DnsPeer : public QObject {
    Q_OBJECT

public:
    enum class Type : quint16 { A = 1, Cname = 5, Mx = 15, Txt = 16, Aaaa = 28, Srv = 33 };
    enum class Fault {
        None,
        Silence,
        ServerFailure,
        Refusal,
        Damage, //!< an answer that ends in the middle of a record
    };

    DnsPeer();

    void address(const QByteArray &name, const QByteArray &address = "127.0.0.1");
    void mx(const QByteArray &name, quint16 preference, const QByteArray &host);
    void srv(const QByteArray &name, quint16 priority, quint16 weight, quint16 port,
        const QByteArray &host);
    void txt(const QByteArray &name, const QByteArrayList &strings);
    void alias(const QByteArray &name, const QByteArray &target);
    //! For this name and what lies below it; an empty name: all.
    void fail(const QByteArray &name, Fault fault);
    //! Says that its records are validated, to those who ask for it (RFC 6840 §5.7).
    void setAuthentic(bool isAuthentic) { m_isAuthentic = isAuthentic; }

    [[nodiscard]] quint16 port() const { return m_socket.localPort(); }
    [[nodiscard]] const QByteArrayList &asked() const { return m_asked; } //!< names, in order

    //! A name as it stands in a message.
    [[nodiscard]] static QByteArray wireName(const QByteArray &name);

private:
    struct Record {
        Type type = Type::A;
        QByteArray data = {};
    };
    void add(const QByteArray &name, Type type, const QByteArray &data);
    void read();
    [[nodiscard]] QByteArray answer(const QByteArray &query, const QByteArray &name, Fault fault);
    [[nodiscard]] Fault faultOf(const QByteArray &name) const;

    QUdpSocket m_socket;
    QHash<QByteArray, QList<Record>> m_records;
    QList<std::pair<QByteArray, Fault>> m_faults;
    QByteArrayList m_asked;
    bool m_isAuthentic = false;
};

} // namespace mailrig
