// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issuesummary.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace mailrig {

namespace {
constexpr int mostLines = 4; //!< more are a list longer than the form itself
}

IssueSummary::IssueSummary(QWidget *parent)
    : QFrame(parent)
    , m_lines(nullptr)
{
    setObjectName(QStringLiteral("issueSummary"));
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("What is wrong with the settings"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 2, 4, 2);
    setVisible(false);
}

void IssueSummary::setIssues(const QList<FieldIssue> &issues)
{
    if (issues == m_issues) {
        return;
    }
    m_issues = issues;
    if (m_lines) {
        m_lines->hide();
        m_lines->deleteLater();
    }
    m_lines = new QWidget(this);
    auto *column = new QVBoxLayout(m_lines);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const auto &issue : issues.first(std::min<qsizetype>(issues.size(), mostLines))) {
        const bool isError = issue.kind == FieldMark::Kind::Error;
        auto text = issue.text;
        auto *line = new QPushButton(isError ? icon(QStringLiteral("failed"), Tone::Bad)
                                             : icon(QStringLiteral("warning"), Tone::Warning),
            text.replace(u'&', QStringLiteral("&&")), m_lines);
        line->setFlat(true);
        line->setObjectName(QStringLiteral("issue.") + issue.field);
        line->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        line->setMinimumWidth(1);
        line->setToolTip(tr("Go to the field"));
        connect(
            line, &QPushButton::clicked, this, [this, field = issue.field] { Q_EMIT jump(field); });
        column->addWidget(line);
    }
    layout()->addWidget(m_lines);
    setVisible(!issues.isEmpty());
}

} // namespace mailrig
