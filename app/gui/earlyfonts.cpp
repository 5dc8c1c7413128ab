// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/earlyfonts.h"

#include <fontconfig/fontconfig.h>

namespace mailrig {

std::jthread loadFontsEarly()
{
    // Safe beside Qt's own call since fontconfig 2.10.91; who is second takes what the first read.
    return std::jthread([] { (void)FcInit(); });
}

} // namespace mailrig
