// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

class QRandomGenerator;

namespace mailrig::samples {

//! An account with every member set to something that is not its default.
[[nodiscard]] Account full();
//! One that can be tested as it is: IMAP and SMTP over TLS, one secret.
[[nodiscard]] Account plain();
//! The secret `plain` signs in with.
[[nodiscard]] QUuid plainSecret();
//! Every member drawn by chance: odd texts, all enumerators, members of a newer version.
[[nodiscard]] Account random(QRandomGenerator &generator);

} // namespace mailrig::samples
