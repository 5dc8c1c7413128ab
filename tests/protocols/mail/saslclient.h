// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/mail/saslmechanism.h"

#include <vmime/exception.hpp>

namespace mailrig::testing {

using Client = std::shared_ptr<SaslMechanism>;

inline SaslIdentity identity(const QString &user, const QByteArray &secret)
{
    return {.user = user, .secret = Secret(QByteArray(secret))};
}

inline Result<Client> created(Mechanism mechanism, const QString &user, const QByteArray &secret)
{
    return SaslMechanism::create(mechanism, identity(user, secret), true);
}

//! The answer to a challenge; nothing if the client gave up.
inline std::optional<QByteArray> answer(const Client &client, const QByteArray &challenge)
{
    vmime::byte_t *response = nullptr;
    size_t size = 0;
    try {
        client->step({}, reinterpret_cast<const vmime::byte_t *>(challenge.constData()),
            static_cast<size_t>(challenge.size()), &response, &size);
    } catch (const vmime::exceptions::sasl_exception &) {
        return {};
    }
    const QByteArray bytes(reinterpret_cast<const char *>(response), static_cast<qsizetype>(size));
    delete[] response;
    return bytes;
}

inline QByteArray first(const Client &client)
{
    return answer(client, {}).value_or("gave up");
}

} // namespace mailrig::testing
