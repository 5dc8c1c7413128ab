// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

#include <optional>

namespace mailrig {

// A configuration profile as a whole, XML or binary, unsigned. Signatures lie around it, and
// encryption inside: both are OpenSSL's matter (protocols/crypto).

//! Also a bare list of payloads, which is what an encrypted list becomes, and a bare payload.
//! Errors: FileMalformed; with "EncryptedPayloadContent", if the payloads are encrypted.
[[nodiscard]] Result<ReadProfile> readAppleProfile(const QByteArray &bytes);
[[nodiscard]] Result<QList<ProfileFile>> writeAppleProfile(
    const QList<Account> &accounts, const WriteOptions &options);

//! The encrypted list of a profile: CMS EnvelopedData in DER, for those who have the key. Opened,
//! it is for `readAppleProfile`. Nothing, if the profile is not encrypted, or none.
[[nodiscard]] std::optional<QByteArray> encryptedPayloads(const QByteArray &profile);

} // namespace mailrig
