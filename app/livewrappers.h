// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/wrappers.h"
#include "models/trust.h"

namespace mailrig {

//! Signatures and envelopes by OpenSSL's CMS, seals under a passphrase, and pictures of QR codes.
//! Signers are judged by this trust.
[[nodiscard]] ProfileWrappers liveWrappers(const Trust &trust);

} // namespace mailrig
