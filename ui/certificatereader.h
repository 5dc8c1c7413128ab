// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

#include <QFuture>
#include <QUuid>

#include <functional>

namespace mailrig {

struct Services;
class Workspace;

//! Reads the certificates of a file for a form to show; the passphrase by its secret's id, null
//! for none. Errors: FileUnreadable, FileMalformed, SecretMissing (the file is encrypted).
using CertificateReader = std::function<QFuture<Result<QList<CertificateFacts>>>(
    const QString &file, QUuid passphrase)>;

//! With passphrases as they are on screen, in memory or in the keychain, which is asked only if
//! the file cannot be read without. Both outlive the futures.
[[nodiscard]] CertificateReader certificateReader(
    const Services &services, const Workspace &workspace);

} // namespace mailrig
