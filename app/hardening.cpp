// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <cstdio>

namespace mailrig {

void hardenProcess()
{
    const rlimit none{0, 0};
    if (setrlimit(RLIMIT_CORE, &none) != 0) {
        std::perror("setrlimit(RLIMIT_CORE)");
    }
    if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) {
        std::perror("prctl(PR_SET_DUMPABLE)");
    }
}

} // namespace mailrig
