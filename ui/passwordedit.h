// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/secret.h"

#include <QLineEdit>

namespace mailrig {

//! A line for a secret, with an eye to see what was typed; gives it away once, and forgets it.
class PasswordEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit PasswordEdit(QWidget *parent = nullptr);
    //! What was typed; the line is empty and hidden again after.
    [[nodiscard]] Secret take();

private:
    void reveal(bool shown);
    QAction *m_reveal;
};

} // namespace mailrig
