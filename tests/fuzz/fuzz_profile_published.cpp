// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzprofile.h"

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! The bytes as what a provider publishes.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    tryAsProfile(u"autoconfig"_s, input);
    return 0;
}
