// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace mailrig {

//! The text in Windows' western code page; nothing if it has no place for a character.
[[nodiscard]] std::optional<QByteArray> windows1252(const QString &text);

} // namespace mailrig
