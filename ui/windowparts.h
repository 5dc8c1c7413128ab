// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAction;
class QMainWindow;
class QSettings;
class QSplitter;
class QWidget;

namespace mailrig {

//! What is shown while there are no accounts: one sentence, one button; beneath, the way by hand.
[[nodiscard]] QWidget *emptyPage(QAction *find, QAction *add, QWidget *parent);

//! Sizes as they were when the window was closed last; sensible ones without `settings`.
void restoreWindow(
    QMainWindow &window, const QSettings *settings, const QList<QSplitter *> &splitters);
void saveWindow(
    const QMainWindow &window, QSettings *settings, const QList<QSplitter *> &splitters);

//! Gives the lower part, if it is small, room for rows; never more than half.
void growPanel(QSplitter *splitter);

} // namespace mailrig
