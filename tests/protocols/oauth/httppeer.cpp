// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httppeer.h"

#include <QPointer>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {
namespace {

QSslConfiguration configurationOf(const TestCertificate &certificate)
{
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(
        QSslCertificate::fromData(certificate.chainPem(), QSsl::Pem));
    configuration.setPrivateKey(QSslKey(certificate.keyPem(), QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

//! The first whole request of the buffer, taken out of it.
std::optional<HttpSeen> takeRequest(QByteArray &buffer)
{
    const auto end = buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        return {};
    }
    HttpSeen seen;
    auto lines = buffer.left(end).split('\n');
    const auto first = lines.takeFirst().trimmed().split(' ');
    seen.method = first.value(0);
    seen.path = first.value(1);
    for (const QByteArray &line : lines) {
        const auto colon = line.indexOf(':');
        seen.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const auto length = seen.headers.value("content-length", "0").toLongLong();
    if (buffer.size() < end + 4 + length) {
        return {};
    }
    seen.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    return seen;
}

} // namespace

QMap<QString, QString> HttpSeen::form() const
{
    QMap<QString, QString> fields;
    for (const QByteArray &pair : body.split('&')) {
        const auto equals = pair.indexOf('=');
        auto value = pair.mid(equals + 1);
        value.replace('+', ' ');
        fields.insert(QString::fromUtf8(QByteArray::fromPercentEncoding(pair.left(equals))),
            QString::fromUtf8(QByteArray::fromPercentEncoding(value)));
    }
    return fields;
}

HttpPeer::HttpPeer()
    : m_server(std::make_unique<QTcpServer>())
{
    listen();
}

HttpPeer::HttpPeer(const TestCertificate &certificate)
    : m_isEncrypted(true)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configurationOf(certificate));
    m_server = std::move(server);
    listen();
}

HttpPeer::~HttpPeer()
{
    for (auto *socket : m_buffers.keys()) {
        socket->disconnect(this);
    }
}

void HttpPeer::listen()
{
    if (!m_server->listen(QHostAddress::LocalHost)) {
        qFatal("no port to listen on");
    }
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto *socket = m_server->nextPendingConnection()) {
            ++m_connections;
            m_buffers.insert(socket, {});
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_buffers.remove(socket);
                socket->deleteLater();
            });
            take(socket);
        }
    });
}

void HttpPeer::answer(const QByteArray &path, const QList<HttpReply> &replies)
{
    m_replies.insert(path, replies);
}

void HttpPeer::answer(const QByteArray &path, const QByteArray &json)
{
    answer(path, QList{HttpReply{.body = json}});
}

QUrl HttpPeer::url(const QByteArray &path, const QString &host) const
{
    QUrl url;
    url.setScheme(m_isEncrypted ? u"https"_s : u"http"_s);
    url.setHost(host.isEmpty() ? (m_isEncrypted ? u"localhost"_s : u"127.0.0.1"_s) : host);
    url.setPort(m_server->serverPort());
    url.setPath(QString::fromUtf8(path));
    return url;
}

QList<HttpSeen> HttpPeer::seen(const QByteArray &path) const
{
    QList<HttpSeen> found;
    std::copy_if(m_seen.cbegin(), m_seen.cend(), std::back_inserter(found),
        [&path](const HttpSeen &each) { return each.path == path; });
    return found;
}

void HttpPeer::take(QTcpSocket *socket)
{
    const auto bytes = socket->readAll();
    m_received += bytes;
    m_buffers[socket] += bytes;
    while (const auto seen = takeRequest(m_buffers[socket])) {
        m_seen += *seen;
        serve(socket, *seen);
    }
}

void HttpPeer::serve(QTcpSocket *socket, const HttpSeen &seen)
{
    if (onRequest) {
        onRequest(seen);
    }
    HttpReply next{.status = 404, .body = "<html>nothing here</html>", .contentType = "text/html"};
    if (auto found = m_replies.find(seen.path); found != m_replies.end()) {
        next = found->size() > 1 ? found->takeFirst() : found->first();
    }
    QTimer::singleShot(next.delay, socket, [this, socket, next] { reply(socket, next); });
}

void HttpPeer::reply(QTcpSocket *socket, const HttpReply &reply)
{
    if (reply.fault == HttpReply::Fault::Silence) {
        return;
    }
    if (reply.fault == HttpReply::Fault::HangUp) {
        socket->disconnectFromHost();
        return;
    }
    if (reply.fault == HttpReply::Fault::Garbage) {
        socket->write("220 mail.example.org ESMTP\r\n");
        socket->disconnectFromHost();
        return;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status)
        + " Words\r\nContent-Type: " + reply.contentType
        + "\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n";
    for (const QByteArray &header : reply.headers) {
        head += header + "\r\n";
    }
    socket->write(head + "\r\n");
    if (reply.fault == HttpReply::Fault::Drip) {
        auto *pulse = new QTimer(socket);
        connect(pulse, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        pulse->start(20);
        return;
    }
    const bool isHalf = reply.fault == HttpReply::Fault::HalfBody;
    socket->write(isHalf ? reply.body.left(reply.body.size() / 2) : reply.body);
    if (isHalf) {
        socket->disconnectFromHost();
    }
}

} // namespace mailrig
