// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <functional>

class QWidget;

namespace mailrig {

//! Shows the windows of import, export, bundles and roster in their states; each dialog stands for
//! as long as `look` is in it.
void forEachProfileDialog(const std::function<void(QWidget &dialog, const QString &name)> &look);

} // namespace mailrig
