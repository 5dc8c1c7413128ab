// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/nearest.h"

#include <algorithm>
#include <numeric>

namespace mailrig::cli {

namespace {

//! How many characters have to be put in, taken out or replaced.
int distance(QStringView from, QStringView to)
{
    QList<int> row(to.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < from.size(); ++i) {
        int diagonal = row.at(0);
        row[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < to.size(); ++j) {
            const int replaced = diagonal + (from.at(i) == to.at(j) ? 0 : 1);
            diagonal = row.at(j + 1);
            row[j + 1] = std::min({replaced, row.at(j) + 1, diagonal + 1});
        }
    }
    return row.last();
}

} // namespace

QString nearest(QStringView word, const QStringList &candidates)
{
    QString best;
    const int length = static_cast<int>(word.size());
    int least = (length < 4 ? 1 : std::max(2, length / 3)) + 1;
    for (const auto &candidate : candidates) {
        const int steps
            = candidate.startsWith(word) && word.size() > 2 ? 1 : distance(word, candidate);
        if (steps < least) {
            least = steps;
            best = candidate;
        }
    }
    return best;
}

} // namespace mailrig::cli
