// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace mailrig {

//! SYNCINGCONTENTTYPES of the account's content types, "0x2"; those it does not know are left out.
[[nodiscard]] QString email2Contents(const QStringList &types);
//! The other way, in the order of the form's boxes; nothing if it is no number.
[[nodiscard]] std::optional<QStringList> email2ContentTypes(const QString &flags);

} // namespace mailrig
