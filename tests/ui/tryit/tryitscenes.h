// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <functional>

class QDir;
class QWidget;

namespace mailrig {

//! Shows the Try it window, each page and what can come of it, no larger than that.
void forEachTryItPage(
    QSize size, const std::function<void(QWidget &dialog, const QString &name)> &look);
//! Into PNG files "tryit-…".
void takeTryItPictures(const QDir &folder, const QString &suffix, QSize size);

} // namespace mailrig
