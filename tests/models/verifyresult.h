// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

namespace mailrig {

//! What a Result failed with, for a test's output; nothing if it did not.
template <class T> [[nodiscard]] QByteArray failureOf(const Result<T> &result)
{
    return result ? QByteArray()
                  : (codeName(result.error().code) + u' ' + result.error().detail).toUtf8();
}

} // namespace mailrig

//! QVERIFY for a Result, that says the error. (QVERIFY2 evaluates its text in either case.)
#define QVERIFY_RESULT(result)                                                                     \
    do {                                                                                           \
        const auto failed = mailrig::failureOf(result);                                            \
        QVERIFY2(failed.isEmpty(), failed.constData());                                            \
    } while (false)
