// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace mailrig {

//! Text with places where a line may end in words of more than a thousand characters: Qt takes a
//! time in proportion to the square of a word's length to lay it out. In markup, where ">" ends a
//! tag and nothing else, tags stay as they are. The place is a character that is not seen.
[[nodiscard]] QString withBreaks(const QString &text, bool isMarkup = false);
//! The same with line ends, for text whose lines are not wrapped.
[[nodiscard]] QString withLineEnds(const QString &text);

} // namespace mailrig
