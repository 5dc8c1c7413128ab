// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/silenceprobe.h"

#include "protocols/transport/tlsengine.h"

namespace mailrig {
namespace {

constexpr qint64 patience = 1500; // ms
// Postfix's postscreen and sendmail keep clients waiting for up to 6 s, to catch those who speak
// first: what is to be told apart from them.
constexpr qint64 patienceWithSmtp = 7000;

qint64 silenceAllowed(Protocol protocol, quint16 port, QDeadlineTimer deadline)
{
    const bool mayBeATrap = protocol == Protocol::Smtp && port != 465;
    const qint64 most = mayBeATrap ? patienceWithSmtp : patience;
    return deadline.isForever() ? most : qMin(most, deadline.remainingTime() / 2);
}

} // namespace

SilenceProbe::SilenceProbe(Dial dial, Protocol protocol, quint16 port, QDeadlineTimer deadline)
    : m_dial(std::move(dial))
    , m_start(silenceAllowed(protocol, port, deadline))
{
}

bool SilenceProbe::advance()
{
    if (m_isOver || !m_start.hasExpired()) {
        return false;
    }
    if (!m_socket) {
        m_socket = m_dial();
    }
    if (m_socket->state() == QAbstractSocket::ConnectedState && !m_helloSent) {
        m_helloSent = true;
        TlsEngine engine({}, nullptr, [](const TlsEngine &) { return false; });
        if (engine.handshake()) {
            m_socket->write(engine.takeOutput());
        }
    }
    if (m_socket->bytesAvailable() >= 2) {
        m_isOver = true;
        return looksLikeTls(m_socket->peek(2));
    }
    m_isOver = m_socket->state() == QAbstractSocket::UnconnectedState;
    return false;
}

} // namespace mailrig
