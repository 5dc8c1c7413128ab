// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/redirectconnection.h"

#include "models/secret.h"

#include <QTcpSocket>

#include <chrono>

using namespace std::chrono_literals;

namespace mailrig {
namespace {

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 414:
        return "URI Too Long";
    case 431:
        return "Request Header Fields Too Large";
    default:
        return "Bad Request";
    }
}

//! The address holds the code: neither caches nor the next page may learn of it (RFC 8252 §8.9).
QByteArray message(const RedirectReply &reply)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' + reason(reply.status)
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
        + QByteArray::number(reply.page.size())
        + "\r\nContent-Security-Policy: default-src 'none'\r\nCache-Control: no-store\r\n"
          "Referrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n"
          "Connection: close\r\n";
    if (reply.status == 405) {
        head += "Allow: GET\r\n";
    }
    return head + "\r\n" + reply.page;
}

} // namespace

RedirectConnection::RedirectConnection(QTcpSocket *socket, Reply reply, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_reply(std::move(reply))
{
    socket->setParent(this);
    socket->setReadBufferSize(longestHead + 1);
    connect(socket, &QTcpSocket::readyRead, this, &RedirectConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_patience, &QTimer::timeout, this, &QObject::deleteLater);
    m_patience.setSingleShot(true);
    m_patience.start(10s);
    read();
}

RedirectConnection::~RedirectConnection()
{
    wipe(m_head);
}

void RedirectConnection::read()
{
    QByteArray bytes = m_socket->readAll();
    if (!m_isAnswered) {
        m_head += bytes;
    }
    wipe(bytes);
    if (m_isAnswered) {
        return;
    }
    const qsizetype line = m_head.indexOf("\r\n");
    const qsizetype end = m_head.indexOf("\r\n\r\n");
    if (line > longestLine || (line < 0 && m_head.size() > longestLine)) {
        answer({.status = 414});
    } else if (end > longestHead || (end < 0 && m_head.size() > longestHead)) {
        answer({.status = 431});
    } else if (end >= 0) {
        QByteArray request = m_head.first(line);
        answer(replyTo(request));
        wipe(request);
    }
}

RedirectReply RedirectConnection::replyTo(const QByteArray &requestLine) const
{
    const auto parts = requestLine.split(' ');
    if (parts.size() != 3 || !parts.at(2).startsWith("HTTP/1.")) {
        return {.status = 400};
    }
    if (parts.at(0) != "GET") {
        return {.status = 405};
    }
    return m_reply(parts.at(1));
}

void RedirectConnection::answer(const RedirectReply &reply)
{
    m_isAnswered = true;
    wipe(m_head);
    m_socket->write(message(reply));
    m_socket->flush(); // whoever listens may be gone before the event loop comes round
    m_socket->disconnectFromHost();
}

} // namespace mailrig
