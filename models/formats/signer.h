// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

namespace mailrig {

//! Whether sending signs in at all.
[[nodiscard]] inline bool sendingSignsIn(const Account &account)
{
    return account.outgoing.authenticationRequired
        && account.outgoing.credential.type != CredentialType::None;
}

//! The side whose user, domain and credential a side signs in with: incoming for an outgoing one
//! that borrows them.
[[nodiscard]] inline const Server &signerOf(const Account &account, const Server &server)
{
    const bool isBorrowed = &server == &account.outgoing
        && server.credential.type == CredentialType::SameAsIncoming
        && account.incoming.protocol != Protocol::None;
    return isBorrowed ? account.incoming : server;
}

} // namespace mailrig
