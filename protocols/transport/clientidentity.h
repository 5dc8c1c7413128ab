// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/secret.h"
#include "protocols/transport/certificate.h"

struct evp_pkey_st; // OpenSSL's EVP_PKEY

namespace mailrig {

//! A certificate with its key that the client shows to a server.
struct ClientIdentity {
    QList<Certificate> chain = {}; //!< the client's own first
    std::shared_ptr<evp_pkey_st> key = {};
};

//! From PEM (certificates and key in one file) or PKCS #12. Never asks a terminal. Errors:
//! FileUnreadable, FileMalformed, SecretMissing (encrypted, but no passphrase given),
//! PassphraseRefused.
[[nodiscard]] Result<ClientIdentity> readClientIdentity(
    const QString &path, const Secret &passphrase);
//! The same with the key in a PEM file of its own, and the certificates in PEM or DER; no key file:
//! all in one.
[[nodiscard]] Result<ClientIdentity> readClientIdentity(
    const QString &path, const QString &keyPath, const Secret &passphrase);

//! The certificate the key belongs to; files do not always have it first. FileMalformed, if there
//! is none.
[[nodiscard]] Result<Certificate> ownCertificate(const ClientIdentity &identity);

} // namespace mailrig
