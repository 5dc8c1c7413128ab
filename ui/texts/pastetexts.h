// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/pasteclean.h"

namespace mailrig::texts {

//! What was taken out of a text, or made of it, in sentences for beside its field.
[[nodiscard]] QString pasteNotes(const QList<PasteNote> &notes);

} // namespace mailrig::texts
