// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"
#include "models/formats/readnotes.h"
#include "models/formats/windows/email2values.h"

namespace mailrig {

//! The account that EMAIL2's values stand for. Passwords go to `secrets`, whatever is out of the
//! CSP's rules to `notes`.
[[nodiscard]] Account email2Account(
    const Email2Values &values, QHash<QUuid, Secret> &secrets, ReadNotes &notes);

//! What a file gave, in its order. FileMalformed if there are over 10,000 accounts.
[[nodiscard]] Result<ReadProfile> email2Profile(const QList<Email2Values> &all, ReadNotes &notes);

} // namespace mailrig
