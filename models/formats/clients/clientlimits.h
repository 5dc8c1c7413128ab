// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

constexpr qsizetype longestSecret = 400; //!< of a password on a line

//! Text that ends no line and hides nothing: no control characters, no line or paragraph
//! separators, no half surrogates.
[[nodiscard]] bool isOneLine(const QString &text);

//! What a client can do.
struct ClientAbility {
    QList<Protocol> incoming = {}, outgoing = {}; //!< empty: it has no such side
    QList<Security> securities = {Security::Tls, Security::StartTls, Security::None};
    qsizetype longest = 4096; //!< octets of a value
    bool holdsToken = true; //!< signs in with OAuth
    bool keepsSpaces = true; //!< around a value
    bool needsCredential = false; //!< signs in to what it reads, always
};

//! What such a client cannot be told of an account; `held` is what `represented` says of it.
[[nodiscard]] QList<ProfileNote> clientLimits(
    const Account &account, const Account &held, const ClientAbility &ability);

[[nodiscard]] ProfileNote refusal(
    ProfileNote::Code code, const QString &field, const QString &detail = {});

//! Validation, with the field, if an account has errors in these limits: nothing is written that
//! could break out of its line.
[[nodiscard]] Result<void> refuseUnwritable(const QList<Account> &accounts,
    const std::function<QList<ProfileNote>(const Account &)> &limits);

} // namespace mailrig
