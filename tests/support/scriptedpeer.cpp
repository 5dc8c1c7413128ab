// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedpeer.h"

#include "tests/support/peerstream.h"
#include "tests/support/scriptplayer.h"

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <openssl/crypto.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <condition_variable>
#include <deque>
#include <thread>

namespace mailrig {

//! One accepted connection.
struct ScriptedPeer::Play {
    PeerRecord record;
    std::thread thread;
};

struct ScriptedPeer::Private {
    QList<Conversation> scripts;
    int listener = -1;
    int stop = -1; //!< an eventfd that stays readable once the peer ends
    quint16 port = 0;
    std::thread acceptor;
    mutable std::mutex mutex;
    std::condition_variable changed;
    std::deque<Play> plays;
    int ended = 0;

    void listen(const QByteArray &address);
    void acceptAll();
    void playOn(int descriptor, int index, PeerRecord &record);
    [[nodiscard]] const PeerRecord *record(int connection) const;
};

namespace {

// OpenSSL writes to the socket without MSG_NOSIGNAL; a signal for this thread dies with it.
void blockSigPipe()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

} // namespace

void ScriptedPeer::Private::listen(const QByteArray &address)
{
    sockaddr_storage storage{};
    socklen_t size = 0;
    if (address.contains(':')) {
        auto *v6 = reinterpret_cast<sockaddr_in6 *>(&storage);
        v6->sin6_family = AF_INET6;
        inet_pton(AF_INET6, address.constData(), &v6->sin6_addr);
        size = sizeof *v6;
    } else {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&storage);
        v4->sin_family = AF_INET;
        inet_pton(AF_INET, address.constData(), &v4->sin_addr);
        size = sizeof *v4;
    }
    listener = socket(storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto *at = reinterpret_cast<sockaddr *>(&storage);
    if (bind(listener, at, size) != 0 || ::listen(listener, 128) != 0) {
        qFatal("a scripted peer cannot listen on %s", address.constData());
    }
    getsockname(listener, at, &size);
    port = ntohs(address.contains(':') ? reinterpret_cast<sockaddr_in6 *>(at)->sin6_port
                                       : reinterpret_cast<sockaddr_in *>(at)->sin_port);
}

void ScriptedPeer::Private::acceptAll()
{
    pollfd both[] = {{listener, POLLIN, 0}, {stop, POLLIN, 0}};
    for (;;) {
        poll(both, 2, -1);
        if (both[1].revents != 0) {
            return;
        }
        const int descriptor = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (descriptor < 0) {
            continue;
        }
        const std::scoped_lock lock(mutex);
        const int index = int(plays.size());
        Play &play = plays.emplace_back();
        play.thread = std::thread(
            [this, descriptor, index, &play] { playOn(descriptor, index, play.record); });
    }
}

void ScriptedPeer::Private::playOn(int descriptor, int index, PeerRecord &record)
{
    blockSigPipe();
    {
        PeerStream stream(descriptor, stop);
        ScriptPlayer(stream, record).play(scripts.at(qMin<qsizetype>(index, scripts.size() - 1)));
    }
    OPENSSL_thread_stop();
    const std::scoped_lock lock(mutex);
    ++ended;
    changed.notify_all();
}

const PeerRecord *ScriptedPeer::Private::record(int connection) const
{
    const std::scoped_lock lock(mutex);
    return size_t(connection) < plays.size() ? &plays[size_t(connection)].record : nullptr;
}

ScriptedPeer::ScriptedPeer(const Conversation &script)
    : ScriptedPeer(QList<Conversation>{script})
{
}

ScriptedPeer::ScriptedPeer(QList<Conversation> scripts, const QByteArray &address)
    : d(std::make_unique<Private>())
{
    // OpenSSL's first use has to be on the main thread, or LeakSanitizer finds its thread state.
    OPENSSL_init_ssl(0, nullptr);
    d->scripts = std::move(scripts);
    d->stop = eventfd(0, EFD_CLOEXEC);
    d->listen(address);
    d->acceptor = std::thread([this] { d->acceptAll(); });
}

ScriptedPeer::~ScriptedPeer()
{
    const quint64 one = 1;
    if (write(d->stop, &one, sizeof one) != sizeof one) {
        qFatal("a scripted peer cannot be stopped");
    }
    d->acceptor.join();
    for (Play &play : d->plays) {
        play.thread.join();
    }
    close(d->listener);
    close(d->stop);
}

quint16 ScriptedPeer::port() const
{
    return d->port;
}

int ScriptedPeer::connections() const
{
    const std::scoped_lock lock(d->mutex);
    return int(d->plays.size());
}

QByteArray ScriptedPeer::received(int connection) const
{
    const auto *record = d->record(connection);
    return record ? record->allReceived() : QByteArray();
}

QByteArray ScriptedPeer::receivedInTls(int connection) const
{
    const auto *record = d->record(connection);
    return record ? record->receivedInTls() : QByteArray();
}

QByteArray ScriptedPeer::receivedInAll() const
{
    QByteArray all;
    for (int i = 0, count = connections(); i < count; ++i) {
        all += received(i);
    }
    return all;
}

QByteArray ScriptedPeer::serverName(int connection) const
{
    const auto *record = d->record(connection);
    return record ? record->serverName() : QByteArray();
}

QByteArray ScriptedPeer::clientCertificateName(int connection) const
{
    const auto *record = d->record(connection);
    return record ? record->clientCertificateName() : QByteArray();
}

QString ScriptedPeer::trouble(std::chrono::milliseconds patience)
{
    const int planned = int(d->scripts.size());
    std::unique_lock lock(d->mutex);
    const bool allEnded = d->changed.wait_for(lock, patience,
        [this, planned] { return d->ended >= planned && d->ended == int(d->plays.size()); });
    QStringList lines;
    if (!allEnded) {
        lines += QStringLiteral("%1 of %2 conversations ended, %3 begun")
                     .arg(d->ended)
                     .arg(planned)
                     .arg(d->plays.size());
    }
    for (size_t i = 0; i < d->plays.size(); ++i) {
        for (const QString &how : d->plays[i].record.deviations()) {
            lines += QStringLiteral("connection %1: %2").arg(i + 1).arg(how);
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace mailrig
