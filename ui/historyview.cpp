// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/historyview.h"

#include "ui/texts/errortexts.h"
#include "ui/texts/historytexts.h"
#include "ui/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mailrig {

namespace {

QIcon verdictIcon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return icon(QStringLiteral("ok"), Tone::Good);
    case Verdict::Failed:
        return icon(QStringLiteral("failed"), Tone::Bad);
    case Verdict::Cancelled:
        return icon(QStringLiteral("skipped"), Tone::Muted);
    }
    return {};
}

QTreeWidgetItem *rowOf(const PastResult &result)
{
    auto *row = new QTreeWidgetItem(
        {QLocale().toString(result.started.toLocalTime(), QLocale::ShortFormat),
            texts::result(result),
            HistoryView::tr("%1 s").arg(
                QLocale().toString(double(result.milliseconds) / 1000, 'f', 1))});
    row->setIcon(0, verdictIcon(result.verdict));
    row->setToolTip(1, texts::result(result).toHtmlEscaped());
    return row;
}

} // namespace

HistoryView::HistoryView(QWidget *parent)
    : QWidget(parent)
    , m_fault(new QLabel(this))
    , m_list(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("test.history"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fault);
    layout->addWidget(m_list);
    m_fault->setObjectName(QStringLiteral("test.history.fault"));
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list->setObjectName(QStringLiteral("test.history.list"));
    m_list->setAccessibleName(tr("Last results of this account"));
    m_list->setHeaderLabels({tr("When"), tr("Result"), tr("Time")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->setMinimumHeight(fontMetrics().height() * 8);
}

void HistoryView::setHistory(const History &history, const std::optional<Error> &fault)
{
    m_fault->setVisible(fault.has_value());
    m_fault->setText(fault ? texts::error(*fault) : QString());
    m_list->clear();
    const auto &results = history.results;
    for (auto i = results.size() - 1; i >= 0; --i) {
        auto *row = rowOf(results.at(i));
        m_list->addTopLevelItem(row);
        if (i == 0) {
            continue;
        }
        const auto found = changes(results.at(i - 1), results.at(i));
        for (const auto &change : found) {
            auto *line = new QTreeWidgetItem(row, {texts::change(change)});
            line->setFirstColumnSpanned(true);
            line->setToolTip(0, texts::change(change).toHtmlEscaped());
        }
        if (found.isEmpty()) {
            auto *line = new QTreeWidgetItem(row, {tr("Nothing changed since the result before.")});
            line->setFirstColumnSpanned(true);
        }
    }
    if (auto *newest = m_list->topLevelItem(0)) {
        newest->setExpanded(true);
        m_list->setCurrentItem(newest);
    }
}

} // namespace mailrig
