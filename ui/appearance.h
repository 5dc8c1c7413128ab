// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings.h"

#include <QLocale>

namespace mailrig {

//! Colours of all windows, at once. System gives them back to the desktop, whose own may be light
//! though it is set to dark: Qt has no theme for every desktop.
void applyTheme(Theme theme, bool desktopIsDark = false);

//! In which words and forms of dates and numbers the program speaks.
[[nodiscard]] QLocale localeOf(Language language);

} // namespace mailrig
