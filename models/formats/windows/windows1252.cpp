// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/windows1252.h"

#include <algorithm>
#include <array>

namespace mailrig {

namespace {

// From 0x80; 0 where the code page has a hole. (QStringConverter knows no code pages without ICU.)
constexpr std::array<char16_t, 32> upper{0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178};

} // namespace

std::optional<QByteArray> windows1252(const QString &text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const auto c : text) {
        const auto unit = c.unicode();
        if (unit < 0x80 || (unit >= 0xa0 && unit <= 0xff)) {
            bytes += char(unit);
            continue;
        }
        const auto *found = std::find(upper.begin(), upper.end(), unit);
        if (found == upper.end()) {
            return {};
        }
        bytes += char(0x80 + (found - upper.begin()));
    }
    return bytes;
}

} // namespace mailrig
