// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace mailrig {

//! What was said on a connection, line by line ("C: …", "S: …"), with secrets blacked out by
//! position before anything is stored, control characters made visible, and lines and their
//! number bounded. One thread.
class Transcript {
public:
    ~Transcript();

    //! Bytes as they pass; lines may come in pieces.
    void sent(QByteArrayView bytes);
    void received(QByteArrayView bytes);
    //! Everything sent until the next `endSecret` is shown as "C: ********" whatever its shape;
    //! for what only the caller knows to be secret (a SASL response).
    void beginSecret();
    void endSecret();
    //! The lines since the last call.
    [[nodiscard]] QStringList takeNew();
    [[nodiscard]] const QStringList &lines() const { return m_lines; }
    //! The last whole line the server sent, as it came (not for showing: see texts::visible).
    //! Bounded to 8 KiB.
    [[nodiscard]] QByteArray lastReceived() const { return m_lastReceived; }

private:
    void sentLine(QByteArray line);
    void receivedLine(const QByteArray &line);
    void append(char who, QByteArrayView line);
    [[nodiscard]] QByteArray redacted(const QByteArray &line);
    [[nodiscard]] QByteArray hidingLiteral(const QByteArray &shown, const QByteArray &line);

    QByteArray m_partSent, m_partReceived, m_lastReceived;
    QStringList m_lines;
    qsizetype m_taken = 0;
    bool m_secret = false; //!< between beginSecret and endSecret
    bool m_hasSecret = false; //!< something was sent there
    QByteArray m_exchangeTag; //!< of the SASL exchange that is going on; "" for SMTP and POP3
    bool m_isExchange = false; //!< every line sent is a SASL response
    bool m_hidesNext = false; //!< the next line sent goes on with a LOGIN command
    qsizetype m_literalLeft = 0; //!< bytes of a secret literal still to be sent
};

} // namespace mailrig
