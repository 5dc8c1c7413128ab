// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "models/server.h"
#include "protocols/mail/signinmethod.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace mailrig {

//! How much a server may say before it is refused.
struct FilterLimits {
    qsizetype line = 65'536; //!< bytes of a line, without the literals in it
    qsizetype literal = 1'048'576; //!< bytes of one literal (IMAP)
    qsizetype reply = 4'194'304; //!< bytes of one IMAP response, literals included
    qsizetype replyLines = 100'000; //!< lines between two commands
    qsizetype total = 67'108'864; //!< bytes of the whole conversation
    int nesting = 60; //!< open parentheses (IMAP)
    int challenges = 16; //!< of one sign-in
    bool operator==(const FilterLimits &) const = default;
};

struct FilterOptions {
    Protocol protocol = Protocol::Imap;
    bool smtpUtf8 = false, chunking = false; //!< SMTP: leave these in the EHLO reply
    bool wholeMessages = false; //!< POP3: messages pass byte for byte; not for vmime
    FilterLimits limits = {};
    bool operator==(const FilterOptions &) const = default;
};

//! What one call let through, to either side.
struct FilterOutput {
    QByteArray toServer = {}, toClient = {};
    bool operator==(const FilterOutput &) const = default;
};

//! Stands between a connection and vmime: lets through what vmime parses safely, mends what real
//! servers send and vmime rejects, refuses the rest, and saves round trips where the server has
//! said already what vmime asks. Bytes come in pieces of any size. Pure: no I/O, no clock.
//!
//! Errors: WrongProtocol for what is malformed, out of place or beyond the limits (detail: the
//! line); PermanentServerFault for PREAUTH (nobody could be signed in); PasswordSignInDisabled
//! for a LOGIN or USER line the server has forbidden. What came before the fault is delivered
//! first: the error follows with the next call, and with every call from then on.
class ReplyFilter {
public:
    [[nodiscard]] static std::unique_ptr<ReplyFilter> create(FilterOptions options);
    virtual ~ReplyFilter() = default;
    ReplyFilter(const ReplyFilter &) = delete;
    ReplyFilter &operator=(const ReplyFilter &) = delete;

    //! Bytes the client sends. Both outputs may be filled: `toClient` holds what the filter could
    //! answer itself, and may come for a line of which nothing goes to the server.
    [[nodiscard]] Result<FilterOutput> sent(QByteArrayView fromClient);
    //! Bytes the server sent. `toClient` may stay empty (an unfinished or a dropped reply):
    //! read on. `toServer` is rarely filled, and has to be written at once.
    [[nodiscard]] Result<FilterOutput> received(QByteArrayView fromServer);

    //! The error the next call will answer with: look before waiting for more bytes.
    [[nodiscard]] std::optional<Error> fault() const { return m_error; }
    //! A SASL exchange, LOGIN or PASS is under way: what the client sends now is secret.
    [[nodiscard]] bool isSigningIn() const { return m_signingIn; }
    //! What the server announced last, as it came, a capability an entry.
    [[nodiscard]] QStringList capabilities() const { return m_capabilities; }
    //! The ways to sign in that the capabilities and the greeting offer.
    [[nodiscard]] virtual SignInOffer offer() const = 0;
    [[nodiscard]] QByteArray greeting() const { return m_greeting; }
    //! The server's last words, as they came, without the line end: IMAP the last tagged reply
    //! or BYE; POP3 the last status line; SMTP the last reply with all its lines (LF between).
    [[nodiscard]] QByteArray lastWords() const { return m_lastWords; }
    //! The last reply that refused something (NO, BAD, BYE; -ERR; 4xx, 5xx); empty: none did.
    [[nodiscard]] QByteArray lastRefusal() const { return m_lastRefusal; }

protected:
    explicit ReplyFilter(FilterOptions options);

    //! One line of the client, with its CRLF.
    [[nodiscard]] virtual std::optional<Error> clientLine(QByteArrayView line) = 0;
    //! One line of the server, without its line end.
    [[nodiscard]] virtual std::optional<Error> serverLine(const QByteArray &line) = 0;
    //! Bytes of the client that belong to no line (message data) are passed on as they come;
    //! how many of those at hand do.
    [[nodiscard]] virtual qsizetype clientData(QByteArrayView) { return 0; }
    //! Bytes of the server that belong to no line (a literal); how many of those at hand do.
    [[nodiscard]] virtual qsizetype serverData(QByteArrayView) { return 0; }

    void toServer(QByteArrayView bytes) { m_output.toServer += bytes; }
    void toClient(QByteArrayView bytes) { m_output.toClient += bytes; }
    void said(const QByteArray &words, bool refusing);
    //! One more challenge of the sign-in under way; too many are an error.
    [[nodiscard]] std::optional<Error> challenged(const QByteArray &line);
    void beginSignIn();
    //! WrongProtocol with the line, as readable and as short as an error should be.
    [[nodiscard]] static Error malformed(QByteArrayView line);

    const FilterOptions m_options;
    bool m_signingIn = false;
    QStringList m_capabilities;
    QByteArray m_greeting, m_lastWords, m_lastRefusal;
    qsizetype m_linesSinceCommand = 0;
    int m_challenges = 0;

private:
    [[nodiscard]] std::optional<Error> takeClient(QByteArrayView bytes);
    [[nodiscard]] std::optional<Error> takeServer(QByteArrayView bytes);
    [[nodiscard]] Result<FilterOutput> output();

    FilterOutput m_output;
    QByteArray m_clientPart, m_serverPart;
    qsizetype m_total = 0;
    std::optional<Error> m_error;
};

} // namespace mailrig
