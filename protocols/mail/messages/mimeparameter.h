// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace mailrig {

//! A parameter of Content-Type and its like, each piece of it behind ";" on a line of its own: as a
//! quoted string, or else as RFC 2231 has it, in as many pieces as lines of 78 characters need.
[[nodiscard]] QByteArray mimeParameter(const QByteArray &name, const QString &value);

} // namespace mailrig
