// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>

namespace mailrig {

//! What a colour says; never the only sign of it.
enum class Tone { Text, Good, Bad, Warning, Muted };

//! Readable (4.5:1 or better) on the palette's base, light or dark.
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);

//! A picture of resources/icons, drawn in the colour of the application's present palette, sharp
//! at every scale; empty if there is none of that name.
[[nodiscard]] QIcon icon(const QString &name, Tone tone = Tone::Text);

//! For desktops without a theme of their own, and to look at the window in the dark.
[[nodiscard]] QPalette darkPalette();

} // namespace mailrig
