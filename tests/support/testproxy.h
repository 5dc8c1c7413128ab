// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace mailrig {

//! A small real proxy on 127.0.0.1: SOCKS5 (RFC 1928, passwords by RFC 1929) or HTTP CONNECT.
//! Every name leads to 127.0.0.1, whatever it is: who asked for it is what tests look at.
class TestProxy {
public:
    enum class Kind { Socks5, Http };
    //! With a password set, it is demanded of user "bob".
    explicit TestProxy(Kind kind, QByteArray password = {});
    ~TestProxy();
    TestProxy(const TestProxy &) = delete;
    TestProxy &operator=(const TestProxy &) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    //! "host:port" of each request, as the client wrote it.
    [[nodiscard]] QByteArrayList requests() const;

private:
    void acceptAll();
    void serve(int client);
    // Each answers with the socket to the target, or -1 after telling the client why not.
    int serveSocks(int client);
    int serveHttp(int client);
    int reach(const QByteArray &host, quint16 port);

    Kind m_kind;
    QByteArray m_password;
    unsigned short m_port = 0;
    int m_listener = -1, m_stop = -1;
    mutable std::mutex m_mutex;
    QByteArrayList m_requests;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

} // namespace mailrig
