// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace mailrig {

//! The tab key goes through a form as the eye does: in the order of its layouts. `after`: the stop
//! before its first, for a form that comes later than what is around it.
void orderTabs(QWidget *form, QWidget *after = nullptr);

} // namespace mailrig
