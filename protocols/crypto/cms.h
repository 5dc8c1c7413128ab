// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/signedprofile.h"
#include "models/trust.h"

#include <optional>

namespace mailrig {

// Profiles in signatures and envelopes: CMS (RFC 5652) by OpenSSL. All files are read in the
// calling thread.

//! SignedData in DER around the content, as it is, with the certificates that lead to the signer.
//! Two calls differ: a signature names its time. Errors: FileUnreadable; FileMalformed (a key that
//! is not the certificate's, too); SecretMissing (encrypted, and no passphrase given);
//! PassphraseRefused; CertificateExpired, CertificateNotYetValid; CertificateUnsuitable (OpenSSL
//! has no CMS signature for such a key).
[[nodiscard]] Result<QByteArray> signedContent(
    const QByteArray &content, const ProfileIdentity &signer);

//! Told by the first bytes.
[[nodiscard]] bool isSigned(const QByteArray &bytes);

//! Nothing, if the bytes are no SignedData, DER or PEM. What speaks against the signature is no
//! error, but in the verdict, as of `at` (invalid: now). Errors: FileMalformed (cut off, without
//! content, over 17 MiB); of the trust's files, FileUnreadable too.
[[nodiscard]] Result<std::optional<SignedProfile>> openSigned(
    const QByteArray &bytes, const Trust &trust, const QDateTime &at = {});

//! EnvelopedData in DER (AES-256-CBC) that the owners of these certificates can open. Errors:
//! Usage (nobody is named); FileUnreadable, FileMalformed; CertificateUnsuitable (a key nothing can
//! be encrypted for).
[[nodiscard]] Result<QByteArray> encryptedFor(
    const QByteArray &content, const QStringList &certificateFiles);

//! What was encrypted. Errors: those of reading the files; NotFound (not for this certificate);
//! FileMalformed (no EnvelopedData, or damaged).
[[nodiscard]] Result<QByteArray> openEncrypted(
    const QByteArray &bytes, const ProfileIdentity &recipient);

} // namespace mailrig
