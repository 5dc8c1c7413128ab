// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fieldissue.h"

#include <QFrame>

namespace mailrig {

//! All that is wrong with an account in one place; each line leads to its field.
class IssueSummary : public QFrame {
    Q_OBJECT

public:
    explicit IssueSummary(QWidget *parent = nullptr);
    //! Hidden without issues.
    void setIssues(const QList<FieldIssue> &issues);

Q_SIGNALS:
    void jump(const QString &field);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void addLine(const FieldIssue &issue);
    //! What does not fit ends in "…"; the whole is its name and its tool tip.
    void elide();
    QList<FieldIssue> m_issues;
    QWidget *m_lines;
};

} // namespace mailrig
