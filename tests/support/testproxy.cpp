// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testproxy.h"

#include "tests/support/relay.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace mailrig {
namespace {

//! Exactly so many bytes; fewer if the client, or the test, has gone.
QByteArray take(int descriptor, int stop, qsizetype count)
{
    QByteArray bytes;
    while (bytes.size() < count) {
        pollfd both[] = {{descriptor, POLLIN, 0}, {stop, POLLIN, 0}};
        poll(both, 2, -1);
        char byte = 0;
        if (both[1].revents != 0 || recv(descriptor, &byte, 1, 0) != 1) {
            break;
        }
        bytes += byte;
    }
    return bytes;
}

bool say(int descriptor, const QByteArray &bytes)
{
    return send(descriptor, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

QByteArray reply(char code)
{
    return QByteArray("\x05", 1) + code + QByteArray("\x00\x01\x00\x00\x00\x00\x00\x00", 8);
}

} // namespace

TestProxy::TestProxy(Kind kind, QByteArray password)
    : m_kind(kind)
    , m_password(std::move(password))
    , m_listener(listenOnLoopback(m_port))
    , m_stop(eventfd(0, EFD_CLOEXEC))
    , m_acceptor([this] { acceptAll(); })
{
}

TestProxy::~TestProxy()
{
    const quint64 one = 1;
    if (write(m_stop, &one, sizeof one) != sizeof one) {
        qFatal("a test proxy cannot be stopped");
    }
    m_acceptor.join();
    for (auto &thread : m_threads) {
        thread.join();
    }
    close(m_listener);
    close(m_stop);
}

QByteArrayList TestProxy::requests() const
{
    const std::scoped_lock lock(m_mutex);
    return m_requests;
}

void TestProxy::acceptAll()
{
    for (;;) {
        pollfd both[] = {{m_listener, POLLIN, 0}, {m_stop, POLLIN, 0}};
        poll(both, 2, -1);
        if (both[1].revents != 0) {
            return;
        }
        const int client = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client >= 0) {
            m_threads.emplace_back([this, client] { serve(client); });
        }
    }
}

void TestProxy::serve(int client)
{
    const int target = m_kind == Kind::Socks5 ? serveSocks(client) : serveHttp(client);
    if (target >= 0) {
        relay(client, target, m_stop, std::chrono::microseconds(0));
        close(target);
    }
    close(client);
}

int TestProxy::reach(const QByteArray &host, quint16 port)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_requests += host + ':' + QByteArray::number(port);
    }
    return host.endsWith(".missing") ? -1 : connectTo("127.0.0.1", port);
}

int TestProxy::serveSocks(int client)
{
    const char method = m_password.isEmpty() ? 0 : 2;
    const QByteArray hello = take(client, m_stop, 2);
    if (hello.size() < 2 || !take(client, m_stop, hello[1]).contains(method)) {
        say(client, QByteArray("\x05\xff", 2));
        return -1;
    }
    say(client, QByteArray("\x05", 1) + method);
    if (method == 2) {
        const QByteArray user = take(client, m_stop, take(client, m_stop, 2).right(1).front());
        const QByteArray password = take(client, m_stop, take(client, m_stop, 1).front());
        const bool isRight = user == "bob" && password == m_password;
        say(client, isRight ? QByteArray("\x01\x00", 2) : QByteArray("\x01\x01", 2));
        if (!isRight) {
            return -1;
        }
    }
    const QByteArray request = take(client, m_stop, 4);
    if (request.size() < 4) {
        return -1;
    }
    const QByteArray host = request[3] == 3
        ? take(client, m_stop, take(client, m_stop, 1).front())
        : take(client, m_stop, request[3] == 1 ? 4 : 16).toHex();
    const QByteArray port = take(client, m_stop, 2);
    const int target = reach(host, quint16(uchar(port[0]) << 8 | uchar(port[1])));
    constexpr char reached = 0, refused = 5, unreachable = 4;
    const char outcome = target >= 0 ? reached : host.endsWith(".missing") ? unreachable : refused;
    say(client, reply(outcome));
    return target;
}

int TestProxy::serveHttp(int client)
{
    QByteArray request;
    while (!request.endsWith("\r\n\r\n")) {
        const QByteArray byte = take(client, m_stop, 1);
        if (byte.isEmpty()) {
            return -1;
        }
        request += byte;
    }
    const QByteArray credentials = "Basic " + ("bob:" + m_password).toBase64();
    if (!m_password.isEmpty() && !request.contains(credentials)) {
        say(client,
            "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
            "realm=\"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return -1;
    }
    const QByteArray target = request.split(' ').value(1);
    const auto colon = target.lastIndexOf(':');
    const int reached = reach(target.first(colon), target.mid(colon + 1).toUShort());
    say(client,
        reached >= 0 ? "HTTP/1.1 200 Connection established\r\n\r\n"
                     : "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n");
    return reached;
}

} // namespace mailrig
