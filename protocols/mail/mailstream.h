// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/replyfilter.h"
#include "protocols/transport/connection.h"

#include <QQueue>

namespace mailrig {

//! A conversation with one mail server, as vmime and the sessions see it. What the server says has
//! passed the reply filter; what the client says waits until somebody wants the answer, so that
//! commands leave in one piece; what is known already is answered without asking the server.
//! One thread.
class MailStream {
public:
    MailStream(ConnectionSettings settings, Bounds bounds);

    //! Connects, see Connection::open. Told also of the transcript of each step.
    [[nodiscard]] Result<void> open(const Connection::StepSink &told);

    //! Never blocks: bytes are sent by the next read, flush or close.
    void write(QByteArrayView bytes);
    [[nodiscard]] Result<void> flush();
    //! Sends what is waiting, then answers at least one and at most `most` bytes. Looks at the
    //! bounds every time, also when it need not wait.
    [[nodiscard]] Result<QByteArray> read(qsizetype most);
    //! One line without its line end.
    [[nodiscard]] Result<QByteArray> readLine();
    //! Sends what is waiting and hangs up; nothing is waited for.
    void close();

    //! The next command sent that begins with `command` (after its tag, in IMAP) is answered with
    //! `reply` and not sent; `%1` in the reply stands for the tag. Several are used in order.
    void answerLocally(QByteArray command, QByteArray reply);
    //! Bytes to read before anything the server says: the greeting that vmime is given.
    void say(QByteArrayView bytes);

    //! While signing in, everything but the commands that start it is blacked out.
    void beginSignIn() { m_signingIn = true; }
    void endSignIn() { m_signingIn = false; }

    //! Everything the server said since the client last spoke, as it came; bounded.
    [[nodiscard]] QString lastReply() const;
    //! The last challenge of a SASL exchange that was text (an error as JSON), decoded.
    [[nodiscard]] QString lastChallenge() const { return m_challenge; }
    //! How often the client spoke and waited: a round trip each, without those of Connection.
    [[nodiscard]] int turns() const { return m_turns; }

    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isEncrypted() const { return m_settings.security != Security::None; }
    [[nodiscard]] Protocol protocol() const { return m_settings.protocol; }
    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    [[nodiscard]] const Bounds &bounds() const { return m_bounds; }
    [[nodiscard]] Transcript &transcript() { return m_transcript; }

private:
    struct LocalAnswer {
        QByteArray command, reply;
    };
    [[nodiscard]] bool answerFromMemory();
    [[nodiscard]] Result<void> receive();
    void noteReply(QByteArrayView bytes);

    ConnectionSettings m_settings;
    Bounds m_bounds;
    Transcript m_transcript;
    Connection m_connection;
    ReplyFilter m_filter;
    QQueue<LocalAnswer> m_localAnswers;
    QByteArray m_toSend, m_toRead, m_reply;
    QString m_challenge;
    int m_turns = 0;
    bool m_signingIn = false, m_closed = false;
};

} // namespace mailrig
