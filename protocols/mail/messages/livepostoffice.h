// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/mailports.h"

namespace mailrig {

class TokenSource;

//! Mail over IMAP, POP3 and SMTP.
class LivePostOffice : public PostOffice {
public:
    //! `tokens`, for those who sign in with OAuth, outlives all it makes; null: nobody can.
    explicit LivePostOffice(TokenSource *tokens = nullptr)
        : m_tokens(tokens)
    {
    }
    [[nodiscard]] std::unique_ptr<Messenger> messenger(CheckRequest request) override;
    [[nodiscard]] std::unique_ptr<Mailbox> mailbox(CheckRequest request) override;

private:
    TokenSource *const m_tokens;
};

} // namespace mailrig
