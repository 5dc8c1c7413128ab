// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clirun.h"

#include <QSet>

namespace mailrig {

//! All verbs that `mailrig --help` names.
[[nodiscard]] QStringList helpVerbs(const Cli &cli);
//! The options that the help of a verb lists: "--json", "-h".
[[nodiscard]] QSet<QString> helpOptions(const Cli &cli, const QString &verb);
//! The same of a help text, as Qt's parser writes it.
[[nodiscard]] QSet<QString> optionsIn(const QString &help);

} // namespace mailrig
