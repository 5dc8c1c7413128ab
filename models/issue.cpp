// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/issue.h"

#include <algorithm>

namespace mailrig {

void Findings::error(const QString &field, IssueKind kind, const QString &detail)
{
    if (!hasError(field)) {
        m_issues << Issue{field, Severity::Error, kind, detail};
    }
}

void Findings::warn(const QString &field, IssueKind kind, const QString &detail)
{
    if (!hasError(field)) {
        m_issues << Issue{field, Severity::Warning, kind, detail};
    }
}

bool Findings::hasError(const QString &field) const
{
    return std::any_of(m_issues.begin(), m_issues.end(), [&field](const Issue &each) {
        return each.field == field && each.severity == Severity::Error;
    });
}

} // namespace mailrig
