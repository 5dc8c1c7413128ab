// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>

namespace mailrig {

//! Pictures of the dialogs: certificate, preferences, storage, keys, about. `suffix` ends each
//! name: "-dark".
void takeDialogPictures(const QDir &folder, const QString &suffix);

} // namespace mailrig
