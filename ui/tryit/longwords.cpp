// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/longwords.h"

namespace mailrig {

namespace {

constexpr int longest = 1'000;
constexpr QChar zeroWidthSpace(0x200b);

} // namespace

QString withBreaks(const QString &text, bool isMarkup)
{
    QString broken;
    broken.reserve(text.size() + text.size() / longest);
    int length = 0;
    bool isTag = false, isEntity = false;
    for (const auto each : text) {
        broken += each;
        isTag = isMarkup && (isTag ? each != u'>' : each == u'<');
        isEntity = isMarkup && !isTag && (isEntity ? each != u';' : each == u'&');
        if (isTag || isEntity || (isMarkup && each == u'>')) {
            continue;
        }
        length = each.isSpace() ? 0 : length + 1;
        if (length >= longest && !each.isHighSurrogate()) {
            broken += zeroWidthSpace;
            length = 0;
        }
    }
    return broken;
}

QString withLineEnds(const QString &text)
{
    QString broken;
    broken.reserve(text.size() + text.size() / longest);
    int length = 0;
    for (const auto each : text) {
        broken += each;
        length = each == u'\n' ? 0 : length + 1;
        if (length >= longest && !each.isHighSurrogate()) {
            broken += u'\n';
            length = 0;
        }
    }
    return broken;
}

} // namespace mailrig
