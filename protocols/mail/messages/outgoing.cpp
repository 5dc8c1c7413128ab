// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/outgoing.h"

#include "models/mailaddress.h"
#include "models/messages/messagefault.h"

#include <algorithm>

namespace mailrig {

bool Outgoing::needsUtf8() const
{
    return !utf8Address.isEmpty() || !utf8Field.isEmpty() || sender.needsUtf8()
        || std::any_of(recipients.cbegin(), recipients.cend(),
            [](const EnvelopeAddress &each) { return each.needsUtf8(); });
}

Result<void> Outgoing::addRecipient(const QString &address)
{
    if (!isMailAddress(address)) {
        return failure(MessageFault::Address, address);
    }
    const auto envelope = envelopeAddress(address);
    if (!envelope) {
        return failure(MessageFault::Address, address);
    }
    if (!recipients.contains(*envelope)) {
        recipients << *envelope;
        written << address;
    }
    return {};
}

} // namespace mailrig
