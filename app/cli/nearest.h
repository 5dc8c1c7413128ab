// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace mailrig::cli {

//! The candidate a mistyped word most likely meant; empty if none is near.
[[nodiscard]] QString nearest(QStringView word, const QStringList &candidates);

} // namespace mailrig::cli
