// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

class QTcpSocket;

namespace mailrig {

//! A request as it came to an HttpPeer.
struct HttpSeen {
    QByteArray method = {}, path = {}, query = {}, body = {};
    QHash<QByteArray, QByteArray> headers = {}; //!< names in small letters
    qint64 at = 0; //!< milliseconds since the peer began

    //! Of a form body, decoded.
    [[nodiscard]] QByteArray field(const QByteArray &name) const;
};

//! What it is answered with.
struct HttpSaid {
    int status = 200;
    QByteArray body = {};
    QByteArray contentType = "application/json";
    QList<QByteArray> headers = {}; //!< "Retry-After: 3"
    bool hangsUp = false; //!< instead of an answer
    std::chrono::milliseconds delay{0};
    enum class Fault {
        None,
        Silence, //!< keeps the connection, says nothing
        HalfBody, //!< hangs up in the middle of the body
        Drip, //!< after the head a byte now and then, for ever
        NoHttp, //!< the greeting of a mail server
    };
    Fault fault = Fault::None;
};

[[nodiscard]] HttpSaid json(const QJsonObject &object, int status = 200);
//! An OAuth refusal (RFC 6749 §5.2).
[[nodiscard]] HttpSaid refusal(const QString &error, int status = 400);

//! An HTTP server on 127.0.0.1 for tests, in the test's own event loop; with TLS if it is given a
//! certificate. Without any knowledge of the code under test.
class HttpPeer : public QObject {
    Q_OBJECT

public:
    HttpPeer();
    //! https: with this chain and its EC key, in PEM.
    HttpPeer(const QByteArray &chainPem, const QByteArray &keyPem);
    ~HttpPeer() override;

    //! The n-th request for a path gets the n-th answer, later ones the last.
    void on(const QByteArray &path, const QList<HttpSaid> &answers);
    void on(const QByteArray &path, std::function<HttpSaid(const HttpSeen &)> answer);
    [[nodiscard]] QUrl url(const QByteArray &path = {}) const; //!< https: of "localhost"
    [[nodiscard]] int connections() const { return m_connections; } //!< accepted so far
    [[nodiscard]] const QList<HttpSeen> &seen() const { return m_seen; }
    [[nodiscard]] QList<HttpSeen> seen(const QByteArray &path) const;
    //! Refuses connections, and takes them again on the same port.
    void goOffline();
    void comeBack();

private:
    explicit HttpPeer(std::unique_ptr<QTcpServer> server);
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const HttpSeen &request);

    std::unique_ptr<QTcpServer> m_server;
    bool m_isEncrypted = false;
    quint16 m_port = 0;
    int m_connections = 0;
    QElapsedTimer m_clock;
    QHash<QByteArray, std::function<HttpSaid(const HttpSeen &)>> m_answers;
    QHash<QTcpSocket *, QByteArray> m_pending;
    QList<HttpSeen> m_seen;
};

} // namespace mailrig
