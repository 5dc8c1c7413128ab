// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTabWidget;

namespace mailrig {

//! Gives the tab at `index` the key Ctrl and its place's digit (from 1, up to 9), as browsers do;
//! letters are all taken by the fields. The key leads to the section's first field.
void addSectionKey(QTabWidget &tabs, int index);

} // namespace mailrig
