// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QSize>

namespace mailrig {

//! Pictures of the dialogs: certificate, preferences, storage, keys, about. `suffix` ends each
//! name: "-dark".
void takeDialogPictures(const QDir &folder, const QString &suffix);
//! The same of import, export, bundles and roster; of that size, or as small as can be, if one is
//! given.
void takeProfilePictures(const QDir &folder, const QString &suffix, QSize size = {});
//! The same of the assistant, no larger than that.
void takeAssistantPictures(const QDir &folder, const QString &suffix, QSize size);

} // namespace mailrig
