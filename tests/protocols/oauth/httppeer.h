// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testca.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QTcpServer>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>

namespace mailrig {

//! A request as the peer received it.
struct HttpSeen {
    QByteArray method = {}, path = {}, body = {};
    QMap<QByteArray, QByteArray> headers = {}; //!< names in small letters
    [[nodiscard]] QMap<QString, QString> form() const; //!< decoded
};

//! What the peer answers, or does instead.
struct HttpReply {
    enum class Fault { None, HangUp, Silence, HalfBody, Drip, Garbage };
    int status = 200;
    QByteArray body = {};
    QByteArrayList headers = {}; //!< "Retry-After: 5"
    QByteArray contentType = "application/json";
    Fault fault = Fault::None;
    std::chrono::milliseconds delay{0};

    [[nodiscard]] static HttpReply fails(Fault fault) { return {.fault = fault}; }
};

//! An HTTP server on the loopback interface, in the thread of the test: each path answers its
//! replies in turn, the last of them for ever. Every request it saw is kept.
class HttpPeer : public QObject {
public:
    HttpPeer(); //!< plain http
    explicit HttpPeer(const TestCertificate &certificate); //!< https
    ~HttpPeer() override;

    void answer(const QByteArray &path, const QList<HttpReply> &replies);
    void answer(const QByteArray &path, const QByteArray &json);
    [[nodiscard]] QUrl url(const QByteArray &path, const QString &host = {}) const;
    [[nodiscard]] const QList<HttpSeen> &seen() const { return m_seen; }
    [[nodiscard]] QList<HttpSeen> seen(const QByteArray &path) const;
    [[nodiscard]] int connections() const { return m_connections; }
    //! Everything that came, to look for what must not have.
    [[nodiscard]] QByteArray receivedInAll() const { return m_received; }
    std::function<void(const HttpSeen &)> onRequest; //!< before it is answered

private:
    void listen();
    void take(QTcpSocket *socket);
    void serve(QTcpSocket *socket, const HttpSeen &seen);
    void reply(QTcpSocket *socket, const HttpReply &reply);

    std::unique_ptr<QTcpServer> m_server;
    bool m_isEncrypted = false;
    QHash<QByteArray, QList<HttpReply>> m_replies;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<HttpSeen> m_seen;
    QByteArray m_received;
    int m_connections = 0;
};

} // namespace mailrig
