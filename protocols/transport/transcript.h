// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace mailrig {

//! What was said on a connection, line by line ("C: …", "S: …"), with secrets blacked out by
//! position before anything is stored, control characters made visible, and lines and their
//! number bounded. One thread.
class Transcript {
public:
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
    [[nodiscard]] QByteArray lastReceived() const { return m_lastReceived; }

private:
    void append(char who, QByteArray line);
    QByteArray m_partSent, m_partReceived, m_lastReceived;
    QStringList m_lines;
    qsizetype m_taken = 0;
    bool m_secret = false;
};

} // namespace mailrig
