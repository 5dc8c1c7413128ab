// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/dottedend.h"
#include "protocols/mail/replyfilter.h"

#include <QList>

namespace mailrig {

//! POP3 (RFC 1939, 2449, 5034): vmime takes all it can read for one reply, so each is given by
//! itself and only to a command that waits for one. Status words are upper case, a bare "+" is a
//! challenge, and QUIT is answered here unless messages were deleted: vmime would wait for it.
class Pop3ReplyFilter final : public ReplyFilter {
public:
    explicit Pop3ReplyFilter(FilterOptions options);
    [[nodiscard]] SignInOffer offer() const override;

protected:
    [[nodiscard]] std::optional<Error> clientLine(QByteArrayView line) override;
    [[nodiscard]] std::optional<Error> serverLine(const QByteArray &line) override;
    [[nodiscard]] qsizetype serverData(QByteArrayView bytes) override;

private:
    enum class Command { Greeting, Capa, List, Message, Stat, Auth, Pass, Other, Gone };

    [[nodiscard]] std::optional<Error> statusLine(const QByteArray &line);
    [[nodiscard]] std::optional<Error> bodyLine(const QByteArray &line);
    [[nodiscard]] bool userIsOffered() const;

    QList<Command> m_waiting{Command::Greeting};
    bool m_inBody = false; //!< of the first that waits
    bool m_deleted = false, m_refusedLast = false, m_capabilitiesKnown = false;
    QStringList m_capabilitiesSoFar;
    DottedEnd m_bodyEnd; //!< of a message that passes as it is
};

} // namespace mailrig
