// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"
#include "models/secret.h"

#include <QFuture>

namespace mailrig {

//! What is in a certificate file, to be shown: PEM, DER, or PKCS #12, whose own certificate comes
//! first. The passphrase is used for PKCS #12 only. Errors: FileUnreadable, FileMalformed (a wrong
//! passphrase, too), SecretMissing (encrypted, and no passphrase given).
[[nodiscard]] Result<QList<CertificateFacts>> readCertificateFacts(
    const QString &path, const Secret &passphrase);

//! The same, on a thread of its own: a file may lie on a slow network.
[[nodiscard]] QFuture<Result<QList<CertificateFacts>>> startReadingCertificates(
    const QString &path, const Secret &passphrase);

} // namespace mailrig
