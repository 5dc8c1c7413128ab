// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace mailrig {

//! The tab key goes through a form as the eye does: in the order of its layouts.
void orderTabs(QWidget *form);

} // namespace mailrig
