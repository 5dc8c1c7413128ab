// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPushButton;
class QString;
class QWidget;

namespace mailrig {

//! A button of a dialog that Enter presses only where it has the focus: which one Enter presses
//! from elsewhere is the dialog's choice, not that of whoever was focused last.
[[nodiscard]] QPushButton *namedButton(const QString &name, const QString &text, QWidget *in);

} // namespace mailrig
