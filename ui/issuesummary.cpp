// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issuesummary.h"

#include <QLabel>
#include <QPushButton>
#include <QStyle>
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
    const auto listed = std::min<qsizetype>(issues.size(), mostLines);
    for (const auto &issue : issues.first(listed)) {
        addLine(issue);
    }
    if (issues.size() > listed) {
        auto *more = new QLabel(
            tr("And %n more, marked in the forms.", nullptr, int(issues.size() - listed)), m_lines);
        more->setObjectName(QStringLiteral("issueSummary.more"));
        more->setWordWrap(true);
        column->addWidget(more);
    }
    layout()->addWidget(m_lines);
    setVisible(!issues.isEmpty());
    elide();
}

void IssueSummary::addLine(const FieldIssue &issue)
{
    const bool isError = issue.kind == FieldMark::Kind::Error;
    auto *line = new QPushButton(isError ? icon(QStringLiteral("failed"), Tone::Bad)
                                         : icon(QStringLiteral("warning"), Tone::Warning),
        {}, m_lines);
    line->setFlat(true);
    line->setObjectName(QStringLiteral("issue.") + issue.field);
    line->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    line->setMinimumWidth(1);
    line->setAccessibleName(issue.text);
    line->setAccessibleDescription(tr("Go to the field"));
    line->setToolTip(issue.text.toHtmlEscaped());
    connect(line, &QPushButton::clicked, this, [this, field = issue.field] { Q_EMIT jump(field); });
    m_lines->layout()->addWidget(line);
}

void IssueSummary::elide()
{
    if (!m_lines) {
        return;
    }
    for (auto *line : m_lines->findChildren<QPushButton *>()) {
        const int room = contentsRect().width() - line->iconSize().width()
            - 4 * style()->pixelMetric(QStyle::PM_ButtonMargin);
        auto shown = line->fontMetrics().elidedText(
            line->accessibleName(), Qt::ElideRight, std::max(room, 0));
        line->setText(shown.replace(u'&', QStringLiteral("&&")));
    }
}

void IssueSummary::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    elide();
}

} // namespace mailrig
