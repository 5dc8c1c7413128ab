// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/livepostoffice.h"

#include "protocols/mail/messages/livemailbox.h"
#include "protocols/mail/messages/livemessenger.h"

namespace mailrig {

std::unique_ptr<Messenger> LivePostOffice::messenger(CheckRequest request)
{
    return std::make_unique<LiveMessenger>(std::move(request), m_tokens);
}

std::unique_ptr<Mailbox> LivePostOffice::mailbox(CheckRequest request)
{
    return std::make_unique<LiveMailbox>(std::move(request), m_tokens);
}

} // namespace mailrig
