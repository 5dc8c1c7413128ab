// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QMainWindow;

namespace mailrig {

//! Every action of a window that has keys, as its menus and widgets define them, and what else the
//! keyboard does.
class ShortcutDialog : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutDialog(const QMainWindow &window, QWidget *parent = nullptr);
};

} // namespace mailrig
