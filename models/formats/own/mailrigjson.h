// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! {"format": "mailrig", "version": 1, "accounts": […], "secrets": {id: text, or {"base64": …}}}:
//! whole accounts, macros and all, without environments and OAuth apps (`exportPlan` puts what an
//! app says into the account). Reads an account file of a store, too. What is read names no secret
//! and no OAuth app but those in the file: a stranger's file could otherwise send a secret of this
//! store to a server of its choice.
[[nodiscard]] ProfileFormat mailrigFormat();

} // namespace mailrig
