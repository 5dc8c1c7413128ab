// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/freenames.h"

using namespace Qt::StringLiterals;

namespace mailrig {

void FreeNames::take(const QString &name)
{
    m_last.insert(name.toCaseFolded(), 1);
}

QString FreeNames::freed(const QString &wish, const QString &suffix)
{
    const auto first = wish + suffix;
    auto last = m_last.value(first.toCaseFolded());
    auto name = first;
    while (m_last.contains(name.toCaseFolded())) {
        name = u"%1-%2%3"_s.arg(wish, QString::number(++last), suffix);
    }
    take(name);
    m_last.insert(first.toCaseFolded(), qMax(last, 1));
    return name;
}

} // namespace mailrig
