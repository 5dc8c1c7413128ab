// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace mailrig {

//! A dialog that becomes higher where something has come into sight that would not fit; Qt does
//! not where texts wrap.
class GrowingDialog : public QDialog {
    Q_OBJECT

public:
    using QDialog::QDialog;

protected:
    bool event(QEvent *event) override;
};

} // namespace mailrig
