// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>

namespace mailrig {

//! A whole file. FileUnreadable, for what is no plain file, too; FileMalformed over 16 MiB.
[[nodiscard]] Result<QByteArray> readFile(const QString &path);

//! A file that is open for reading; FileUnreadable.
[[nodiscard]] Result<std::unique_ptr<QIODevice>> openFile(const QString &path);

} // namespace mailrig
