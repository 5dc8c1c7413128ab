// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/published/autoconfigfile.h"

namespace mailrig {

//! The account that a provider's first servers make. `address`: of whom; empty: placeholders become
//! the account's macros. What is left aside, other servers among it, is told in `notes`.
[[nodiscard]] Account accountOf(const AutoconfigFile &file, const QString &address,
    QHash<QUuid, Secret> &secrets, ReadNotes &notes);

//! A server of the file as one of an account, for those who want to try them all. Nothing if it is
//! of a protocol that is not spoken here, or has no host.
[[nodiscard]] std::optional<Server> serverOf(const AutoconfigFile &file,
    const AutoconfigServer &server, const QString &address, ReadNotes &notes);

} // namespace mailrig
