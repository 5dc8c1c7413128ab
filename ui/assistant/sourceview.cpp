// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/sourceview.h"

#include "ui/announce.h"
#include "ui/fieldmark.h"
#include "ui/namedbutton.h"
#include "ui/taborder.h"
#include "ui/texts/discoverytexts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace mailrig {

namespace {

using Phase = SourceState::Phase;
enum Column { SourceColumn, StateColumn, TimeColumn };

QIcon sign(Phase phase)
{
    switch (phase) {
    case Phase::Waiting:
    case Phase::Asking:
        return icon(QStringLiteral("running"), Tone::Muted);
    case Phase::Answered:
        return icon(QStringLiteral("ok"), Tone::Good);
    case Phase::Nothing:
    case Phase::Skipped:
    case Phase::Cancelled:
        return icon(QStringLiteral("skipped"), Tone::Muted);
    case Phase::Failed:
        return icon(QStringLiteral("failed"), Tone::Muted);
    case Phase::ConsentNeeded:
        return icon(QStringLiteral("warning"), Tone::Warning);
    }
    return {};
}

bool isRunning(Phase phase)
{
    return phase == Phase::Waiting || phase == Phase::Asking;
}

} // namespace

SourceView::SourceView(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeWidget(this))
    , m_cancel(
          namedButton(QStringLiteral("assistant.cancelSource"), tr("Cancel this so&urce"), this))
    , m_yes(namedButton(QStringLiteral("assistant.consent.yes"), tr("As&k there"), this))
    , m_no(namedButton(QStringLiteral("assistant.consent.no"), tr("&Don’t ask"), this))
    , m_question(new FieldMark(this))
    , m_consent(new QWidget(this))
{
    layOut();
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &SourceView::showButton);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (const auto source = chosen()) {
            Q_EMIT cancelWanted(*source);
        }
    });
    for (auto *each : {m_yes, m_no}) {
        connect(each, &QPushButton::clicked, this, [this, isYes = each == m_yes] {
            if (m_shown) {
                const auto shown = *m_shown;
                Q_EMIT answered(shown.source, shown.host, isYes);
            }
        });
    }
}

void SourceView::layOut()
{
    m_tree->setObjectName(QStringLiteral("assistant.sources"));
    m_tree->setAccessibleName(tr("Sources of settings"));
    m_tree->setRootIsDecorated(false);
    m_tree->setHeaderLabels({tr("Source"), tr("State"), tr("Time")});
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(SourceColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(StateColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(TimeColumn, QHeaderView::ResizeToContents);
    m_tree->setMinimumHeight(fontMetrics().height() * 4);
    m_question->setObjectName(QStringLiteral("assistant.question"));
    auto *answers = new QHBoxLayout;
    answers->addStretch(1);
    answers->addWidget(m_yes);
    answers->addWidget(m_no);
    auto *asking = new QVBoxLayout(m_consent);
    asking->setContentsMargins(0, 0, 0, 0);
    asking->addWidget(m_question);
    asking->addLayout(answers);
    m_consent->setVisible(false);
    auto *below = new QHBoxLayout;
    below->addStretch(1);
    below->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_consent);
    column->addWidget(m_tree, 1);
    column->addLayout(below);
    orderTabs(this);
}

void SourceView::setDiscovery(const Discovery &discovery)
{
    m_discovery = discovery;
    while (m_tree->topLevelItemCount() > discovery.sources.size()) {
        delete m_tree->takeTopLevelItem(m_tree->topLevelItemCount() - 1);
    }
    for (int row = 0; row < discovery.sources.size(); ++row) {
        showRow(row, discovery.sources.at(row));
    }
    showQuestion();
    showButton();
}

void SourceView::showRow(int row, const SourceState &state)
{
    auto *item = m_tree->topLevelItem(row);
    if (!item) {
        item = new QTreeWidgetItem(m_tree);
    }
    const auto said = texts::sourceStatus(state);
    item->setText(SourceColumn, texts::label(state.source));
    item->setText(StateColumn, said);
    item->setToolTip(StateColumn, said.toHtmlEscaped());
    item->setIcon(SourceColumn, sign(state.phase));
    const bool hasTime = isEnd(state.phase) && state.elapsed.count() > 0;
    item->setText(TimeColumn, hasTime ? tr("%L1 ms").arg(state.elapsed.count()) : QString());
    item->setTextAlignment(TimeColumn, Qt::AlignRight | Qt::AlignVCenter);
}

const SourceState *SourceView::asking() const
{
    const SourceState *first = nullptr;
    for (const auto &each : m_discovery.sources) {
        if (each.phase != Phase::ConsentNeeded) {
            continue;
        }
        if (m_shown && m_shown->source == each.source && m_shown->host == each.host) {
            return &each;
        }
        first = first == nullptr ? &each : first;
    }
    return first;
}

void SourceView::showQuestion()
{
    const auto *asking = this->asking();
    const auto text = asking == nullptr
        ? QString()
        : texts::consentQuestion(
            *asking, m_discovery.state(DiscoverySource::Autodiscover).phase != Phase::Skipped);
    m_shown = asking == nullptr ? std::nullopt : std::optional(*asking);
    m_question->setMark(FieldMark::Kind::Warning, text);
    m_consent->setVisible(!text.isEmpty());
    if (std::exchange(m_asked, text) != text && !text.isEmpty()) {
        announce(m_question, text);
    }
}

void SourceView::showButton()
{
    const auto source = chosen();
    m_cancel->setEnabled(source && isRunning(m_discovery.state(*source).phase));
}

std::optional<DiscoverySource> SourceView::chosen() const
{
    const auto row = m_tree->indexOfTopLevelItem(m_tree->currentItem());
    return row >= 0 && row < m_discovery.sources.size()
        ? std::optional(m_discovery.sources.at(row).source)
        : std::nullopt;
}

void SourceView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
            showRow(row, m_discovery.sources.at(row)); // pictures in the colours of the other theme
        }
    }
    QWidget::changeEvent(event);
}

} // namespace mailrig
