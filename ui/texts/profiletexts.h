// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profilenote.h"
#include "models/secretlist.h"

namespace mailrig::texts {

//! A profile format's name for people: "Apple configuration profile". One that has no words here
//! is called as programs call it.
[[nodiscard]] QString formatName(const QString &name);
//! Who reads files of the format, in a sentence; empty for one that has no words here.
[[nodiscard]] QString formatHint(const QString &name);

//! "Note", "Warning", "Error", "Loss".
[[nodiscard]] QString noteKind(ProfileNote::Kind kind);
//! What a note says, in whole sentences, with the field's name and the line in front where they
//! are known. Plain text on one line; foreign words made visible and bounded. Without
//! `secrets`, a secret is called one that is not known here.
[[nodiscard]] QString note(const ProfileNote &note, const SecretList &secrets = {});

} // namespace mailrig::texts
