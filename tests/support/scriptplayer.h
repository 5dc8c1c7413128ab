// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/peerstream.h"

#include <QStringList>

#include <mutex>

namespace mailrig {

//! What a connection of a scripted peer has seen so far; written by its thread, read by the test.
class PeerRecord {
public:
    void received(QByteArrayView bytes, bool inTls);
    void deviated(const QString &how);
    void setTls(const QByteArray &serverName, const QByteArray &clientCertificateName);

    [[nodiscard]] QByteArray allReceived() const;
    [[nodiscard]] QByteArray receivedInTls() const;
    [[nodiscard]] QStringList deviations() const;
    [[nodiscard]] QByteArray serverName() const;
    [[nodiscard]] QByteArray clientCertificateName() const;

private:
    mutable std::mutex m_mutex;
    QByteArray m_received, m_receivedInTls, m_serverName, m_clientCertificateName;
    QStringList m_deviations;
};

//! Plays one conversation on one connection, in the calling thread.
class ScriptPlayer {
public:
    ScriptPlayer(PeerStream &stream, PeerRecord &record)
        : m_stream(stream)
        , m_record(record)
    {
    }
    void play(const Conversation &script);

private:
    using Outcome = PeerStream::Outcome;

    // One for each kind of step; false ends the conversation.
    bool run(const Conversation::Send &step);
    bool run(const Conversation::Expect &step);
    bool run(const Conversation::ExpectLine &step);
    bool run(const Conversation::Answer &step);
    bool run(const Conversation::StartTls &step);
    bool run(Conversation::Ignore);
    bool run(Conversation::ExpectClose);
    bool run(Conversation::Stall);
    bool run(const Conversation::Flood &step);
    bool run(const Conversation::Wait &step);
    bool run(Conversation::HalfClose);
    bool run(Conversation::Reset);

    Outcome readMore();
    Outcome readLine(QByteArray &line);
    [[nodiscard]] QByteArray filled(QByteArray reply) const;
    bool deviates(const QString &expected, QByteArrayView actual, Outcome outcome);

    PeerStream &m_stream;
    PeerRecord &m_record;
    QByteArray m_pending; //!< received, not yet looked at
    QRegularExpressionMatch m_match; //!< of the last line
};

} // namespace mailrig
