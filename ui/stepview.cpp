// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stepview.h"

#include "ui/stepdetails.h"
#include "ui/texts/steptexts.h"
#include "ui/texts/whotexts.h"
#include "ui/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace mailrig {

namespace {

enum Column { StepColumn, OutcomeColumn, TimeColumn };
constexpr int kindRole = Qt::UserRole;
constexpr int outcomeRole = Qt::UserRole + 1; //!< invalid until the step has ended

QIcon outcomeIcon(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Ok:
        return icon(QStringLiteral("ok"), Tone::Good);
    case Outcome::Failed:
        return icon(QStringLiteral("failed"), Tone::Bad);
    case Outcome::NotReached:
        return icon(QStringLiteral("notreached"), Tone::Muted);
    case Outcome::Skipped:
        return icon(QStringLiteral("skipped"), Tone::Muted);
    }
    return {};
}

} // namespace

StepView::StepView(Side side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
    , m_heading(new QLabel(this))
    , m_tree(new QTreeWidget(this))
{
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_heading->setObjectName(QStringLiteral("test.%1.heading").arg(name(side)));
    m_tree->setObjectName(QStringLiteral("test.%1.steps").arg(name(side)));
    m_tree->setHeaderLabels({tr("Step"), tr("Result"), tr("Time")});
    m_tree->setAccessibleName(texts::side(side));
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(StepColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(OutcomeColumn, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(TimeColumn, QHeaderView::ResizeToContents);
    m_tree->setMinimumHeight(fontMetrics().height() * 8);
    m_tree->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_heading);
    layout->addWidget(m_tree, 1);

    auto *copy = new QAction(tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_tree->addAction(copy);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(copy, &QAction::triggered, this, &StepView::copySelection);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (item == m_failed) {
            Q_EMIT failureActivated();
        }
    });
    setHeading(texts::side(side));
}

void StepView::setHeading(const QString &text)
{
    m_headingText = text;
    m_heading->setToolTip(text);
    m_heading->setAccessibleName(text);
    showHeading();
}

void StepView::showHeading()
{
    m_heading->setText(
        m_heading->fontMetrics().elidedText(m_headingText, Qt::ElideMiddle, width()));
}

void StepView::resizeEvent(QResizeEvent *event)
{
    showHeading();
    QWidget::resizeEvent(event);
}

void StepView::begin(const QString &heading, const QList<StepKind> &planned)
{
    clear();
    setHeading(heading);
    m_running = true;
    for (const auto kind : planned) {
        auto *row = new QTreeWidgetItem(m_tree, {texts::step(kind)});
        row->setData(StepColumn, kindRole, static_cast<int>(kind));
    }
    markRunning();
}

void StepView::add(const CheckStep &step)
{
    auto *row = rowOf(step.kind);
    const bool reached = step.outcome == Outcome::Ok || step.outcome == Outcome::Failed;
    setOutcome(row, step.outcome, reached ? tr("%L1 ms").arg(step.milliseconds) : QString());
    for (const auto &line : detailLines(step)) {
        auto *detail = new QTreeWidgetItem(row, {line});
        detail->setFirstColumnSpanned(true);
        detail->setToolTip(StepColumn, line.toHtmlEscaped());
    }
    if (step.outcome == Outcome::Failed && !m_failed) {
        m_failed = row;
        m_running = false;
        row->setExpanded(true);
    }
    markRunning();
}

void StepView::finish()
{
    m_running = false;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        auto *row = m_tree->topLevelItem(i);
        if (!row->data(StepColumn, outcomeRole).isValid()) {
            setOutcome(row, Outcome::NotReached, {});
        }
    }
}

void StepView::clear()
{
    m_failed = nullptr;
    m_running = false;
    m_tree->clear();
    setHeading(texts::side(m_side));
}

void StepView::showFailure(bool focus)
{
    if (!m_failed) {
        return;
    }
    m_tree->setCurrentItem(m_failed);
    // The verdict that appears above takes its room first.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_failed) {
                m_tree->scrollToItem(m_failed, QAbstractItemView::PositionAtTop);
            }
        },
        Qt::QueuedConnection);
    if (focus) {
        m_tree->setFocus(Qt::OtherFocusReason);
    }
}

void StepView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
            auto *row = m_tree->topLevelItem(i);
            const auto outcome = row->data(StepColumn, outcomeRole);
            if (outcome.isValid()) {
                row->setIcon(StepColumn, outcomeIcon(static_cast<Outcome>(outcome.toInt())));
            }
        }
    }
    QWidget::changeEvent(event);
}

QTreeWidgetItem *StepView::rowOf(StepKind kind)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        auto *row = m_tree->topLevelItem(i);
        if (row->data(StepColumn, kindRole).toInt() == static_cast<int>(kind)) {
            return row;
        }
    }
    auto *row = new QTreeWidgetItem(m_tree, {texts::step(kind)});
    row->setData(StepColumn, kindRole, static_cast<int>(kind));
    return row;
}

void StepView::setOutcome(QTreeWidgetItem *row, Outcome outcome, const QString &milliseconds)
{
    row->setData(StepColumn, outcomeRole, static_cast<int>(outcome));
    row->setIcon(StepColumn, outcomeIcon(outcome));
    row->setText(OutcomeColumn, texts::outcome(outcome));
    row->setText(TimeColumn, milliseconds);
    row->setTextAlignment(TimeColumn, Qt::AlignRight | Qt::AlignVCenter);
}

void StepView::markRunning()
{
    if (!m_running) {
        return;
    }
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        auto *row = m_tree->topLevelItem(i);
        if (!row->data(StepColumn, outcomeRole).isValid()) {
            row->setIcon(StepColumn, icon(QStringLiteral("running"), Tone::Muted));
            row->setText(OutcomeColumn, tr("running…"));
            return;
        }
    }
}

void StepView::copySelection()
{
    QStringList lines;
    for (auto *item = m_tree->topLevelItem(0); item; item = m_tree->itemBelow(item)) {
        if (item->isSelected()) {
            QStringList cells;
            for (int column = 0; column < m_tree->columnCount(); ++column) {
                if (!item->text(column).isEmpty()) {
                    cells << item->text(column);
                }
            }
            lines << cells.join(u'\t');
        }
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace mailrig
