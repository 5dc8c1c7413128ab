// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

//! QVERIFY for a Result, that says the error. (QVERIFY2 evaluates its text in either case.)
#define QVERIFY_RESULT(result)                                                                     \
    QVERIFY2((result).has_value(),                                                                 \
        qPrintable((result).has_value()                                                            \
                ? QString()                                                                        \
                : mailrig::codeName((result).error().code) + u' ' + (result).error().detail))
