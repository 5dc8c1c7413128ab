// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace mailrig {

//! A message as Python's email package reads it; empty if it could not.
[[nodiscard]] QJsonObject judged(const QByteArray &message);
//! SHA-256 in hex, as the judge gives it of files.
[[nodiscard]] QString digest(const QByteArray &content);

} // namespace mailrig
