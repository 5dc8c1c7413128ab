// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httppeer.h"

#include <QJsonDocument>
#include <QPointer>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mailrig {
namespace {

//! Nothing as long as it is not whole.
std::optional<HttpSeen> request(const QByteArray &bytes)
{
    const auto end = bytes.indexOf("\r\n\r\n");
    if (end < 0) {
        return {};
    }
    auto lines = bytes.first(end).split('\n');
    const auto first = lines.takeFirst().trimmed().split(' ');
    HttpSeen seen;
    seen.method = first.value(0);
    seen.path = first.value(1);
    if (const auto mark = seen.path.indexOf('?'); mark >= 0) {
        seen.query = seen.path.mid(mark + 1);
        seen.path.truncate(mark);
    }
    for (const auto &line : lines) {
        const auto colon = line.indexOf(':');
        seen.headers.insert(line.first(qMax(colon, qsizetype{0})).trimmed().toLower(),
            line.mid(colon + 1).trimmed());
    }
    seen.body = bytes.mid(end + 4);
    return seen.body.size() < seen.headers.value("content-length").toInt() ? std::nullopt
                                                                           : std::optional(seen);
}

std::unique_ptr<QTcpServer> encryptedServer(const QByteArray &chainPem, const QByteArray &keyPem)
{
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromData(chainPem, QSsl::Pem));
    configuration.setPrivateKey(QSslKey(keyPem, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

} // namespace

QByteArray HttpSeen::field(const QByteArray &name) const
{
    for (const auto &pair : body.split('&')) {
        if (pair.startsWith(name + '=')) {
            auto value = pair.mid(name.size() + 1);
            return QByteArray::fromPercentEncoding(value.replace('+', ' '));
        }
    }
    return {};
}

HttpSaid json(const QJsonObject &object, int status)
{
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

HttpSaid refusal(const QString &error, int status)
{
    return json({{u"error"_s, error}}, status);
}

HttpPeer::HttpPeer()
    : HttpPeer(std::make_unique<QTcpServer>())
{
}

HttpPeer::HttpPeer(const QByteArray &chainPem, const QByteArray &keyPem)
    : HttpPeer(encryptedServer(chainPem, keyPem))
{
    m_isEncrypted = true;
}

HttpPeer::~HttpPeer()
{
    for (auto *socket : m_server->findChildren<QTcpSocket *>()) {
        socket->disconnect(this);
    }
}

HttpPeer::HttpPeer(std::unique_ptr<QTcpServer> server)
    : m_server(std::move(server))
{
    m_clock.start();
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            ++m_connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            connect(
                socket, &QObject::destroyed, this, [this, socket] { m_pending.remove(socket); });
        }
    });
    comeBack();
}

void HttpPeer::on(const QByteArray &path, const QList<HttpSaid> &answers)
{
    m_answers.insert(path, [answers, next = 0](const HttpSeen &) mutable {
        const auto answer = answers.at(next);
        next = qMin(next + 1, int(answers.size()) - 1);
        return answer;
    });
}

void HttpPeer::on(const QByteArray &path, std::function<HttpSaid(const HttpSeen &)> answer)
{
    m_answers.insert(path, std::move(answer));
}

QUrl HttpPeer::url(const QByteArray &path) const
{
    const auto origin = m_isEncrypted ? u"https://localhost"_s : u"http://127.0.0.1"_s;
    return QUrl(u"%1:%2%3"_s.arg(origin).arg(m_port).arg(QString::fromLatin1(path)));
}

QList<HttpSeen> HttpPeer::seen(const QByteArray &path) const
{
    QList<HttpSeen> of;
    std::copy_if(m_seen.begin(), m_seen.end(), std::back_inserter(of),
        [&path](const HttpSeen &each) { return each.path == path; });
    return of;
}

void HttpPeer::goOffline()
{
    m_server->close();
}

void HttpPeer::comeBack()
{
    if (!m_server->listen(QHostAddress::LocalHost, m_port)) {
        qFatal("the HTTP peer cannot listen");
    }
    m_port = m_server->serverPort();
}

void HttpPeer::read(QTcpSocket *socket)
{
    m_pending[socket] += socket->readAll();
    auto seen = request(m_pending.value(socket));
    if (!seen) {
        return;
    }
    m_pending.remove(socket);
    seen->at = m_clock.elapsed();
    m_seen += *seen;
    answer(socket, *seen);
}

void HttpPeer::answer(QTcpSocket *socket, const HttpSeen &request)
{
    const auto found = m_answers.find(request.path);
    const auto said = found == m_answers.end() ? HttpSaid{.status = 404} : (*found)(request);
    if (said.hangsUp || said.fault == HttpSaid::Fault::NoHttp) {
        socket->write(said.hangsUp ? "" : "220 mail.example.org ESMTP\r\n");
        socket->disconnectFromHost();
        return;
    }
    if (said.fault == HttpSaid::Fault::Silence) {
        return;
    }
    auto bytes = "HTTP/1.1 " + QByteArray::number(said.status) + " Said\r\nContent-Type: "
        + said.contentType + "\r\nContent-Length: " + QByteArray::number(said.body.size()) + "\r\n";
    for (const auto &header : said.headers) {
        bytes += header + "\r\n";
    }
    bytes += "Connection: close\r\n\r\n";
    if (said.fault == HttpSaid::Fault::Drip) {
        auto *pulse = new QTimer(socket);
        connect(pulse, &QTimer::timeout, socket, [socket] { socket->write(" "); });
        pulse->start(20);
        socket->write(bytes);
        return;
    }
    bytes += said.fault == HttpSaid::Fault::HalfBody ? said.body.first(said.body.size() / 2)
                                                     : said.body;
    QTimer::singleShot(said.delay, socket, [socket, bytes] {
        socket->write(bytes);
        socket->disconnectFromHost();
    });
}

} // namespace mailrig
