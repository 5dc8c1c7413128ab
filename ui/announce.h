// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;
class QString;

namespace mailrig {

//! Has a screen reader say that something happened at this widget, which need not have the focus.
//! The words become its accessible name.
void announce(QWidget *widget, const QString &words);

} // namespace mailrig
