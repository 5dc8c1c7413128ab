// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

namespace mailrig {

// How a side signs in, in autoconfig's words: the general one first, then, for those who know more,
// the SASL mechanism ("sasl SCRAM-SHA-256").

[[nodiscard]] QStringList autoconfigAuthentications(const Account &account, const Server &server);

//! What the words say.
struct AutoconfigSignIn {
    CredentialType type = CredentialType::None;
    Mechanism mechanism = Mechanism::Automatic;
    bool isKnown = false;
    QStringList others = {}; //!< words that were passed over
};
[[nodiscard]] AutoconfigSignIn autoconfigSignIn(const QStringList &authentications);

} // namespace mailrig
