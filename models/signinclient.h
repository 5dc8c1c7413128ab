// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkrequest.h"

namespace mailrig {

//! What the tokens of an account's side are known by, as long as the account lives.
[[nodiscard]] QUuid grantOf(QUuid account, Side signer);
//! The sides that have a sign-in of their own with OAuth: none, one or both.
[[nodiscard]] QList<Side> signers(const Account &account);

//! The ids of the secrets that `signInClient` wants in its context.
[[nodiscard]] QList<QUuid> signInSecrets(
    const Account &account, Side signer, const OAuthApps &apps, const Settings &settings);

//! The client of a side's OAuth sign-in, to sign in with or to ask for tokens. Refused before
//! anything is sent, with the field in the detail: Validation ("incoming.credential.type": no
//! OAuth), SecretMissing, MacroUnresolved. Other fields of the account do not count.
[[nodiscard]] Result<OAuthClient> signInClient(
    const Account &account, Side signer, const CheckContext &context);

//! The same of an account that is completed, and its macros expanded.
[[nodiscard]] Result<OAuthClient> oauthClient(
    const Account &full, Side signer, const CheckContext &context);

} // namespace mailrig
