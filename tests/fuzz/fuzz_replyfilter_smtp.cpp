// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzdialogue.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    mailrig::fuzzDialogue(mailrig::Protocol::Smtp, data, size);
    return 0;
}
