// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "app/cli/verb.h"

namespace mailrig::cli {

//! What a shell may offer for the last of the words typed after the program's name: a line that
//! says "words", "files" or "folders", then the words that begin as it does, one a line. After a
//! word that ends in "=" or ":" something of its own follows. Never fails: what cannot be read has
//! no names to offer.
[[nodiscard]] QString completions(
    const QStringList &words, const QList<Verb> &verbs, Adapters &adapters);

} // namespace mailrig::cli
