// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QList>

#include <optional>

namespace mailrig {

//! What a server said to one recipient.
struct RecipientResult {
    QString address = {};
    std::optional<Error> error = {}; //!< nothing: accepted
    bool operator==(const RecipientResult &) const = default;
};

//! A message that was taken by the server, for at least one recipient; or one that may have been.
struct SendResult {
    QString messageId = {}; //!< without angle brackets
    qint64 size = 0; //!< bytes, as sent
    QList<RecipientResult> recipients = {}; //!< in the order of To, Cc, Bcc; each address once
    QString reply = {}; //!< the server's last word, often with a number of its queue
    //! Why the answer to the whole message did not come. It may have been sent: sent once more it
    //! might arrive twice.
    std::optional<Error> doubt = {};
    [[nodiscard]] bool isComplete() const
    {
        if (doubt) {
            return false;
        }
        for (const auto &each : recipients) {
            if (each.error) {
                return false;
            }
        }
        return true;
    }
    bool operator==(const SendResult &) const = default;
};

} // namespace mailrig
