// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QScrollArea;
class QWidget;

namespace mailrig {

//! A page that scrolls where there is no room for it, and looks as it would without: no frame, no
//! ground of its own, no stop for the Tab key. Whoever lays it out owns it.
[[nodiscard]] QScrollArea *scrolled(QWidget *page);
//! Such a place for a page that is made later.
[[nodiscard]] QScrollArea *scrollingPlace(QWidget *parent);

} // namespace mailrig
