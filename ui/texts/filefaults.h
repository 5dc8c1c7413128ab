// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/wrappers.h"

namespace mailrig::texts {

// What is wrong with a file, where there is more to say than its cause has words for. Plain text.

//! In whole sentences that say what to do, too: of a detail that is a limit's or a format's short
//! word, or is such a sentence already. Empty: there is nothing better than the cause's own words.
[[nodiscard]] QString fileFault(const Error &error);

//! An error of signing a profile, about the person's own files in place of the copies in memory
//! (named by these paths) that OpenSSL has read.
[[nodiscard]] Error signingFault(const Error &error, const SigningIdentity &identity,
    const QString &certificateCopy, const QString &keyCopy);
//! The same of encrypting for the owner of a certificate.
[[nodiscard]] Error recipientFault(const Error &error, const RecipientCertificate &recipient);

} // namespace mailrig::texts
