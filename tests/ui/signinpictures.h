// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

namespace mailrig {

//! Pictures of signing in by OAuth, in each of its states.
void takeSignInPictures(const QDir &folder, const QString &suffix);

} // namespace mailrig
