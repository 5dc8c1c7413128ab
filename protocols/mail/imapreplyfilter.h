// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/replyfilter.h"

#include <QList>
#include <QSet>

namespace mailrig {

//! IMAP (RFC 3501, 9051): each response is read whole, checked against what was asked, and written
//! anew in the form vmime parses. Round trips are saved by an ImapShortcut.
class ImapReplyFilter final : public ReplyFilter {
public:
    explicit ImapReplyFilter(FilterOptions options);
    [[nodiscard]] SignInOffer offer() const override;

protected:
    [[nodiscard]] std::optional<Error> clientLine(QByteArrayView line) override;
    [[nodiscard]] std::optional<Error> serverLine(const QByteArray &line) override;
    [[nodiscard]] qsizetype clientData(QByteArrayView bytes) override;
    [[nodiscard]] qsizetype serverData(QByteArrayView bytes) override;

private:
    struct Command {
        QByteArray tag = {}, verb = {};
    };
    enum class State { Greeting, SignedOut, SignedIn, Gone };

    [[nodiscard]] std::optional<Error> clientCommand(QByteArrayView line);
    [[nodiscard]] std::optional<Error> response(const QByteArray &text);
    [[nodiscard]] std::optional<Error> greeting(const QByteArray &text);
    [[nodiscard]] std::optional<Error> continuation(const QByteArray &text);
    [[nodiscard]] std::optional<Error> tagged(const QByteArray &text);
    [[nodiscard]] std::optional<Error> untagged(const QByteArray &text);
    [[nodiscard]] std::optional<Error> status(
        const QByteArray &text, const QByteArray &name, QByteArrayView rest);
    [[nodiscard]] std::optional<Error> numbered(const QByteArray &text, QByteArrayView number);
    //! Passes `* name text`, if the text could be mended.
    [[nodiscard]] std::optional<Error> data(
        const QByteArray &text, const QByteArray &name, const std::optional<QByteArray> &mended);
    void announce(const QList<QByteArray> &capabilities);
    [[nodiscard]] bool isWaiting(QByteArrayView verb) const;
    [[nodiscard]] bool mayHoldLiteral(QByteArrayView text) const;

    State m_state = State::Greeting;
    QList<Command> m_waiting;
    std::optional<QList<QByteArray>> m_announced; //!< capabilities, since the sign-in began
    int m_continuations = 0; //!< how many "+" the server may send now
    bool m_selected = false;
    qulonglong m_messages = 0;
    QSet<QByteArray> m_fetchItems;
    // a response under way
    QByteArray m_response;
    bool m_inResponse = false;
    qint64 m_literalLeft = 0, m_clientLiteralLeft = 0;
    bool m_commandGoesOn = false; //!< behind a literal of the client's
};

} // namespace mailrig
