// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "models/secret.h"

#include <optional>

namespace mailrig {

//! What an authorization server sends back with the browser: RFC 6749 §4.1.2, RFC 9207 §2.
struct AuthorizationAnswer {
    Secret code = {};
    QByteArray state = {};
    std::optional<QString> issuer = {};
    QString error = {}, errorDescription = {}; //!< its words, shortened; not to be trusted

    //! Of the request with this state, and an answer to it. Compares in constant time.
    [[nodiscard]] bool answers(const QByteArray &requestState) const;
};

//! From a query as it stands in an address, without the question mark. Validation: damaged percent
//! encoding, or a parameter given twice (RFC 6749 §3.1).
[[nodiscard]] Result<AuthorizationAnswer> authorizationAnswer(QByteArrayView query);

} // namespace mailrig
