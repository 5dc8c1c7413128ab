// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/settings.h"
#include "models/validation.h"

#include <QHash>

namespace mailrig {

//! What a test needs besides the account: everything already read.
struct CheckContext {
    ValidationContext validation = {};
    Settings settings = {};
    QHash<QUuid, Secret> secrets = {}; //!< at least `neededSecrets`
};

//! What of an account is to be tested, and how.
struct CheckOptions {
    QList<Side> sides = {Side::Incoming, Side::Outgoing}; //!< those the account uses
    bool sendTest = false;
    std::optional<std::chrono::milliseconds> deadline = {}; //!< instead of the settings'
};

//! The ids of the secrets a test of a `completed` account reads: of the tested sides, and of the
//! proxy. Each once, null ones left out.
[[nodiscard]] QList<QUuid> neededSecrets(
    const Account &account, const Settings &settings, const CheckOptions &options = {});

//! The account as something that can be tried: macros expanded, ports, users and credentials
//! decided, secrets put in. Refused before anything is sent, with the field in the detail:
//! MacroUnresolved ("incoming.host: ${HOST}"), Validation ("outgoing.port"; "incoming.protocol" if
//! no side is left), SecretMissing ("incoming.credential.secret"). Tokens are not asked for here:
//! the test does, and tells of it.
[[nodiscard]] Result<CheckRequest> checkRequest(
    const Account &account, const CheckContext &context, const CheckOptions &options = {});

} // namespace mailrig
