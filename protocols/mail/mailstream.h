// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/replyfilter.h"
#include "protocols/transport/connection.h"

#include <QList>

namespace mailrig {

//! A conversation with one mail server, as vmime and the sessions see it. What the server says has
//! passed the reply filter; what the client says waits until somebody wants the answer, so that
//! commands leave in one piece; what is known already is answered without asking the server.
//! One thread.
class MailStream {
public:
    MailStream(ConnectionSettings settings, Bounds bounds, FilterOptions options);

    //! Connects, see Connection::open; `told` gets each step with its transcript.
    [[nodiscard]] Result<void> open(const Connection::StepSink &told);

    //! Never blocks: bytes are sent by the next read or close.
    void write(QByteArrayView bytes);
    //! Sends what is waiting, then answers at least one and at most `most` bytes. Looks at the
    //! bounds every time, also when it need not wait.
    [[nodiscard]] Result<QByteArray> read(qsizetype most);
    //! The same, as soon as there is something: for who does not need whole responses.
    [[nodiscard]] Result<QByteArray> readSome(qsizetype most) { return read(most, false); }
    //! One line without its line end.
    [[nodiscard]] Result<QByteArray> readLine();
    //! Sends at once, behind what is waiting: the data of a message, a piece at a time, of which
    //! nobody is to keep a copy. Bounds are looked at.
    [[nodiscard]] Result<void> writeData(QByteArrayView bytes);
    //! Sends what is waiting and hangs up; nothing is waited for. A QUIT or LOGOUT ends the
    //! conversation in the same way: its answer is not read.
    void close();
    //! From now on the answer to QUIT is read: POP3 deletes before it gives that.
    void hearFarewell() { m_hearsFarewell = true; }

    //! The next command sent that begins with `command` (after its tag, in IMAP) is answered with
    //! `reply` instead of being sent; {tag} in the reply stands for its tag. Several are used in
    //! the order given.
    void answerLocally(const QByteArray &command, const QByteArray &reply);
    //! Bytes to read before anything else the server says: the greeting that vmime is given.
    void say(QByteArrayView bytes) { m_toRead += bytes; }
    //! Shows the filter a greeting that was read by somebody else, before encryption.
    [[nodiscard]] Result<void> passGreeting(QByteArrayView line);

    //! Everything the server said since the client last spoke, as it came; bounded.
    [[nodiscard]] QString lastReply() const;
    //! Whether the last thing the server said was a refusal.
    [[nodiscard]] bool wasRefused() const;
    //! Whether the client broke a sign-in off ("*", RFC 3501 §6.2.2, 4954 §4, 5034 §4).
    [[nodiscard]] bool gaveUpSignIn() const { return m_gaveUp; }
    [[nodiscard]] const ReplyFilter &filter() const { return *m_filter; }
    //! How often the client spoke and then waited: a round trip each; Connection's come on top.
    [[nodiscard]] int turns() const { return m_turns; }

    [[nodiscard]] bool isOpen() const { return !m_closed && m_connection.isOpen(); }
    [[nodiscard]] bool isEncrypted() const { return m_settings.security != Security::None; }
    [[nodiscard]] Protocol protocol() const { return m_settings.protocol; }
    [[nodiscard]] const ConnectionSettings &settings() const { return m_settings; }
    [[nodiscard]] const Bounds &bounds() const { return m_bounds; }
    [[nodiscard]] Transcript &transcript() { return m_transcript; }

private:
    struct LocalAnswer {
        QByteArray command, reply;
    };
    [[nodiscard]] Result<QByteArray> read(qsizetype most, bool whole);
    [[nodiscard]] Result<void> flush();
    [[nodiscard]] bool answersItself(const QByteArray &line);
    [[nodiscard]] Result<void> receive();
    [[nodiscard]] Result<void> sendSecretly(QByteArrayView bytes, bool secret);

    ConnectionSettings m_settings;
    Bounds m_bounds;
    Transcript m_transcript;
    Connection m_connection;
    std::unique_ptr<ReplyFilter> m_filter;
    QList<LocalAnswer> m_localAnswers;
    QByteArray m_toSend, m_toRead, m_reply;
    int m_turns = 0;
    bool m_spoke = false, m_awaited = false, m_closed = false, m_hearsFarewell = false,
         m_gaveUp = false;
};

} // namespace mailrig
