// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/dottedend.h"
#include "protocols/mail/replyfilter.h"

#include <QList>

namespace mailrig {

//! SMTP (RFC 5321): replies are collected whole, checked against the commands that wait for one,
//! and written out again with CRLF and in the order vmime expects. In the EHLO reply keywords are
//! upper case (vmime compares them so), all AUTH lines are one, and SMTPUTF8 and CHUNKING are
//! left out unless wanted: vmime uses them wherever it sees them.
class SmtpReplyFilter final : public ReplyFilter {
public:
    explicit SmtpReplyFilter(FilterOptions options);
    [[nodiscard]] SignInOffer offer() const override;

protected:
    [[nodiscard]] std::optional<Error> clientLine(QByteArrayView line) override;
    [[nodiscard]] std::optional<Error> serverLine(const QByteArray &line) override;
    [[nodiscard]] qsizetype clientData(QByteArrayView bytes) override;

private:
    enum class Command { Greeting, Ehlo, Auth, Data, Message, Other };
    enum class Body { None, Dotted, Counted };

    [[nodiscard]] std::optional<Error> reply();
    [[nodiscard]] bool isExpected(int code, bool severalLines) const;
    void passEhlo();
    void pass(const QList<QByteArray> &texts);

    QList<Command> m_waiting{Command::Greeting};
    QList<QByteArray> m_reply; //!< the lines so far, as they came
    qsizetype m_replySize = 0;
    Body m_body = Body::None;
    qsizetype m_bodyLeft = 0;
    DottedEnd m_bodyEnd;
};

} // namespace mailrig
