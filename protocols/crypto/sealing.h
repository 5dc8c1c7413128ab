// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/secret.h"
#include "protocols/crypto/sealedheader.h"

namespace mailrig {

// The format mailrig-encrypted: any bytes under a passphrase, as text that can be pasted. The
// header's line, then AES-256-GCM's output and tag in base64, in lines of 76. The key is scrypt's.

//! Errors: SecretMissing, an empty passphrase; Validation, more than 16 MiB or a cost beyond the
//! bounds; Unknown with OpenSSL's words. Takes as long as the cost says: not for a window's thread.
[[nodiscard]] Result<QByteArray> seal(
    const QByteArray &bytes, const Secret &passphrase, const SealCost &cost = {});

//! Errors: SecretMissing; FileMalformed, nothing sealed, or at a cost beyond the bounds;
//! PassphraseRefused, another passphrase, or bytes that were altered: which, nobody can tell.
[[nodiscard]] Result<QByteArray> unseal(const QByteArray &sealed, const Secret &passphrase);

//! By its first word.
[[nodiscard]] bool isSealed(const QByteArray &bytes);

//! The key of a passphrase, 32 bytes (RFC 7914).
[[nodiscard]] Result<Secret> scryptKey(
    const Secret &passphrase, const QByteArray &salt, const SealCost &cost);

} // namespace mailrig
