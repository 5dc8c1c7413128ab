// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <functional>

class QWidget;

namespace mailrig {

//! What looks at a window or dialog as it stands on the screen; `name` says which.
using Look = std::function<void(QWidget &window, const QString &name)>;

//! Shows the main window in its states, each section in turn, at that size.
void forEachWindow(QSize size, const Look &look);
//! Shows every dialog, each page in turn, no larger than that.
void forEachDialog(QSize size, const Look &look);

} // namespace mailrig
