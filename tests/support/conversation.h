// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/testca.h"

#include <QByteArrayList>
#include <QList>
#include <QRegularExpression>

#include <chrono>
#include <optional>
#include <variant>

namespace mailrig {

//! How a scripted peer speaks TLS.
struct PeerTls {
    QByteArray chainPem = {}, keyPem = {};
    int lowestVersion = 0, highestVersion = 0; //!< TLS1_2_VERSION …; 0: OpenSSL's limits
    QByteArray staple = {}; //!< OCSP response, DER
    QByteArray ticketKeys = {}; //!< 80 bytes: peers that share them resume each other's sessions
    QByteArray clientAuthorityPem = {}; //!< not empty: a client certificate by it is demanded

    //! A certificate with its intermediates and its key.
    [[nodiscard]] static PeerTls of(const TestCertificate &certificate)
    {
        return {.chainPem = certificate.chainPem(), .keyPem = certificate.keyPem()};
    }
};

//! What a scripted peer says and expects on one connection, in order. Reads as the dialogue:
//!     Conversation().server("* OK hi\r\n").client("a STARTTLS\r\n").server("a OK\r\n").tls(…)
//! After the last step the peer hangs up.
class Conversation {
public:
    //! Sends these bytes. After a `clientMatches`, {1} to {9} stand for what its groups caught.
    Conversation &server(const QByteArray &bytes) { return add(Send{bytes}); }
    //! Expects exactly these bytes next.
    Conversation &client(const QByteArray &bytes) { return add(Expect{bytes}); }
    //! Expects a line (without its end) that this pattern matches as a whole.
    Conversation &clientMatches(const QString &pattern)
    {
        return add(ExpectLine{QRegularExpression(QRegularExpression::anchoredPattern(pattern))});
    }
    //! Both: a line like this, answered with that.
    Conversation &answers(const QString &pattern, const QByteArray &reply)
    {
        return clientMatches(pattern).server(reply);
    }
    struct Rule {
        QString pattern; //!< matches a line as a whole
        QByteArray reply; //!< {1} to {9} as above
    };
    //! Answers each line by the first rule that matches, until the client hangs up. A line no rule
    //! matches is a deviation.
    Conversation &answersUntilClosed(const QList<Rule> &rules) { return add(Answer{rules}); }

    Conversation &tls(const PeerTls &settings) { return add(StartTls{settings}); }
    //! A TLS handshake that is expected to fail on the client's side.
    Conversation &tlsThatFails(const PeerTls &settings) { return add(StartTls{settings, true}); }
    //! Reads and records until the client hangs up; bytes are no deviation.
    Conversation &ignoresUntilClosed() { return add(Ignore{}); }
    //! The client hangs up without another byte (TLS's own aside).
    Conversation &clientCloses() { return add(ExpectClose{}); }
    //! Neither reads nor sends until the client hangs up or the peer ends.
    Conversation &stalls() { return add(Stall{}); }
    Conversation &drips(const QByteArray &bytes, std::chrono::milliseconds pause)
    {
        return add(Send{bytes, pause});
    }
    //! Sends the pattern again and again, this many bytes in all or until the client hangs up.
    Conversation &floods(const QByteArray &pattern, qint64 bytes)
    {
        return add(Flood{pattern, bytes});
    }
    Conversation &waits(std::chrono::milliseconds time) { return add(Wait{time}); }
    Conversation &closesItsHalf() { return add(HalfClose{}); }
    Conversation &resets() { return add(Reset{}); }

    // The steps; for the peer.
    struct Send {
        QByteArray bytes;
        std::chrono::milliseconds pause{0}; //!< after each byte; 0: all at once
    };
    struct Expect {
        QByteArray bytes;
    };
    struct ExpectLine {
        QRegularExpression pattern;
    };
    struct Answer {
        QList<Rule> rules;
    };
    struct StartTls {
        PeerTls settings;
        bool mayFail = false;
    };
    struct Ignore { };
    struct ExpectClose { };
    struct Stall { };
    struct Flood {
        QByteArray pattern;
        qint64 bytes;
    };
    struct Wait {
        std::chrono::milliseconds time;
    };
    struct HalfClose { };
    struct Reset { };
    using Step = std::variant<Send, Expect, ExpectLine, Answer, StartTls, Ignore, ExpectClose,
        Stall, Flood, Wait, HalfClose, Reset>;
    [[nodiscard]] const QList<Step> &steps() const { return m_steps; }

private:
    Conversation &add(Step step)
    {
        m_steps.append(std::move(step));
        return *this;
    }
    QList<Step> m_steps;
};

} // namespace mailrig
