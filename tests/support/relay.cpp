// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/relay.h"

#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <deque>
#include <string>

namespace mailrig {
namespace {

using Clock = std::chrono::steady_clock;

void makeSwift(int descriptor)
{
    fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

//! One direction: bytes on their way, and when each lot arrives. An empty lot is the end.
class Direction {
public:
    Direction(int from, int to, std::chrono::microseconds delay)
        : m_from(from)
        , m_to(to)
        , m_delay(delay)
    {
    }
    void read()
    {
        char bytes[65536];
        const auto count = recv(m_from, bytes, sizeof bytes, 0);
        if (count < 0 && errno == EAGAIN) {
            return;
        }
        m_hasEnded = count <= 0;
        m_underWay.push_back(
            {Clock::now() + m_delay, std::string(bytes, size_t(std::max<ssize_t>(count, 0)))});
    }
    void deliver()
    {
        while (!m_underWay.empty() && m_underWay.front().due <= Clock::now()) {
            auto &lot = m_underWay.front();
            if (lot.bytes.empty()) {
                shutdown(m_to, SHUT_WR);
                m_isOver = true;
                return;
            }
            const auto count = send(m_to, lot.bytes.data(), lot.bytes.size(), MSG_NOSIGNAL);
            if (count < 0) {
                m_isBlocked = errno == EAGAIN;
                m_isOver = m_isOver || !m_isBlocked;
                return;
            }
            m_isBlocked = false;
            lot.bytes.erase(0, size_t(count));
            if (lot.bytes.empty()) {
                m_underWay.pop_front();
            }
        }
    }
    [[nodiscard]] bool wantsToRead() const { return !m_hasEnded && m_underWay.size() < 1000; }
    [[nodiscard]] bool isBlocked() const { return m_isBlocked; }
    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] Clock::time_point nextDue() const
    {
        return m_underWay.empty() || m_isOver || m_isBlocked ? Clock::time_point::max()
                                                             : m_underWay.front().due;
    }

private:
    struct Lot {
        Clock::time_point due;
        std::string bytes;
    };
    int m_from, m_to;
    std::chrono::microseconds m_delay;
    std::deque<Lot> m_underWay;
    bool m_hasEnded = false, m_isBlocked = false, m_isOver = false;
};

short wanted(const Direction &incoming, const Direction &outgoing)
{
    return static_cast<short>(
        (incoming.wantsToRead() ? POLLIN : 0) | (outgoing.isBlocked() ? POLLOUT : 0));
}

} // namespace

void relay(int one, int other, int stopDescriptor, std::chrono::microseconds delay)
{
    makeSwift(one);
    makeSwift(other);
    Direction there(one, other, delay), back(other, one, delay);
    while (!there.isOver() || !back.isOver()) {
        const short ofOne = wanted(there, back), ofOther = wanted(back, there);
        // A descriptor nothing is wanted of would still report its hang-up, again and again.
        pollfd all[] = {{ofOne != 0 ? one : -1, ofOne, 0}, {ofOther != 0 ? other : -1, ofOther, 0},
            {stopDescriptor, POLLIN, 0}};
        const auto due = std::min(there.nextDue(), back.nextDue());
        timespec patience{};
        if (due != Clock::time_point::max()) {
            const auto left = std::max(due - Clock::now(), Clock::duration::zero());
            patience.tv_sec = std::chrono::floor<std::chrono::seconds>(left).count();
            patience.tv_nsec = (left % std::chrono::seconds(1)).count();
        }
        ppoll(all, 3, due == Clock::time_point::max() ? nullptr : &patience, nullptr);
        if (all[2].revents != 0) {
            return;
        }
        if (all[0].revents != 0 && there.wantsToRead()) {
            there.read();
        }
        if (all[1].revents != 0 && back.wantsToRead()) {
            back.read();
        }
        there.deliver();
        back.deliver();
    }
}

int listenOnLoopback(unsigned short &port)
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_port = htons(port);
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof at;
    auto *address = reinterpret_cast<sockaddr *>(&at);
    if (bind(listener, address, size) != 0 || listen(listener, 512) != 0) {
        close(listener);
        return -1;
    }
    getsockname(listener, address, &size);
    port = ntohs(at.sin_port);
    return listener;
}

int connectTo(const char *address, unsigned short port)
{
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    if (inet_pton(AF_INET, address, &to.sin_addr) != 1) {
        return -1;
    }
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connect(descriptor, reinterpret_cast<sockaddr *>(&to), sizeof to) != 0) {
        close(descriptor);
        return -1;
    }
    return descriptor;
}

} // namespace mailrig
