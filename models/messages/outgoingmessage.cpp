// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/outgoingmessage.h"

#include <algorithm>

namespace mailrig {

bool isContentId(const QString &text)
{
    const bool isPrintable = std::all_of(text.cbegin(), text.cend(), [](QChar each) {
        return each > u' ' && each.unicode() < 127 && each != u'<' && each != u'>';
    });
    return !text.isEmpty() && isPrintable && text.count(u'@') <= 1 && !text.startsWith(u'@')
        && !text.endsWith(u'@');
}

bool isReportId(const QString &text)
{
    constexpr qsizetype longest = 100;
    qsizetype size = 0;
    for (const auto each : text) {
        if (each < u' ' || each.unicode() > 126) {
            return false;
        }
        size += each == u' ' || each == u'+' || each == u'=' ? 3 : 1; // as xtext
    }
    return size <= longest;
}

} // namespace mailrig
