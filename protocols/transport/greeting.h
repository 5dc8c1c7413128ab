// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "models/server.h"

namespace mailrig {

//! Whether a server's first line is a greeting of this protocol that lets the client go on. For
//! IMAP, PREAUTH is one. Errors, with the line as detail: WrongProtocol for another protocol's
//! (HTTP, SSH, POP3 …) or none, TemporaryServerFault (421, BYE, -ERR), PermanentServerFault (5yz,
//! -ERR [SYS/PERM]).
[[nodiscard]] Result<void> judgeGreeting(Protocol protocol, QByteArrayView line);

} // namespace mailrig
