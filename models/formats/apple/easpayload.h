// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/apple/payloadpolicy.h"

namespace mailrig {

// Apple's com.apple.eas.account: Exchange. For us an account at Microsoft 365 that signs in by
// OAuth, which mail payloads cannot say.

[[nodiscard]] bool isForEasPayload(const Account &account);
[[nodiscard]] Account keptByEasPayload(const Account &account);
//! A dictionary.
void writeEasPayload(PlistWriter &out, const Account &account, const QByteArray &uuid);
//! Nothing, if the payload is for a server that is not Microsoft's.
[[nodiscard]] std::optional<Account> readEasPayload(PayloadReader &in);

inline constexpr char easPayloadType[] = "com.apple.eas.account";

} // namespace mailrig
