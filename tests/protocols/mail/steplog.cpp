// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/mail/steplog.h"

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

std::optional<Cause> StepLog::cause() const
{
    for (const auto &each : steps) {
        if (each.outcome == Outcome::Failed) {
            return each.error->code;
        }
    }
    return {};
}

std::optional<StepKind> StepLog::failedAt() const
{
    for (const auto &each : steps) {
        if (each.outcome == Outcome::Failed) {
            return each.kind;
        }
    }
    return {};
}

const CheckStep *StepLog::step(StepKind kind) const
{
    const auto found = std::find_if(
        steps.cbegin(), steps.cend(), [kind](const CheckStep &each) { return each.kind == kind; });
    return found == steps.cend() ? nullptr : &*found;
}

QStringList StepLog::kinds() const
{
    QStringList all;
    for (const auto &each : steps) {
        all << name(each.kind) + u' ' + name(each.outcome);
    }
    return all;
}

QStringList StepLog::transcript() const
{
    QStringList all;
    for (const auto &each : steps) {
        all += each.transcript;
    }
    return all;
}

QByteArray StepLog::text() const
{
    QStringList lines;
    for (const auto &each : steps) {
        lines << name(each.kind) + u' ' + name(each.outcome)
                + (each.error ? u" "_s + codeName(each.error->code) + u": "_s + each.error->detail
                              : QString());
        lines += each.transcript;
    }
    return lines.join(u'\n').toUtf8();
}

} // namespace mailrig
