// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/connection.h"
#include "tests/support/scriptedpeer.h"

#include <QElapsedTimer>
#include <QTemporaryFile>
#include <QTest>

namespace mailrig {

//! A CA file that goes with the test.
class CaFile {
public:
    explicit CaFile(const QByteArray &pem)
    {
        if (!m_file.open() || m_file.write(pem) != pem.size() || !m_file.flush()) {
            qFatal("a test's CA file cannot be written");
        }
    }
    [[nodiscard]] QString path() const { return m_file.fileName(); }
    [[nodiscard]] Trust alone() const { return {.caFile = path(), .systemStore = false}; }

private:
    QTemporaryFile m_file;
};

//! One connection made in a test, and all it told.
class Attempt {
public:
    explicit Attempt(ConnectionSettings settings,
        Bounds bounds = Bounds(QDeadlineTimer(std::chrono::seconds(10))))
        : connection(std::move(settings), std::move(bounds), transcript)
    {
        QElapsedTimer clock;
        clock.start();
        opened = connection.open([this](const CheckStep &step) { steps += step; });
        milliseconds = clock.elapsed();
    }
    //! "open" or the name of the error.
    [[nodiscard]] QString outcome() const
    {
        return opened ? QStringLiteral("open") : codeName(opened.error().code);
    }
    [[nodiscard]] StepKind lastStep() const { return steps.last().kind; }
    //! Reads until the stream ends in this, or fails.
    [[nodiscard]] Result<QByteArray> readUntil(const QByteArray &end)
    {
        QByteArray all;
        while (!all.endsWith(end)) {
            const auto bytes = connection.read();
            if (!bytes) {
                return bytes;
            }
            all += *bytes;
        }
        return all;
    }

    Transcript transcript;
    QList<CheckStep> steps;
    Connection connection;
    Result<void> opened;
    qint64 milliseconds = 0;
};

[[nodiscard]] inline ConnectionSettings settingsFor(
    const ScriptedPeer &peer, Security security, Protocol protocol = Protocol::Imap)
{
    return {.protocol = protocol,
        .host = QStringLiteral("127.0.0.1"),
        .port = peer.port(),
        .security = security};
}

} // namespace mailrig
