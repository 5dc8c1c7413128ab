// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/candidatelist.h"

#include "ui/texts/candidatetexts.h"
#include "ui/theme.h"

#include <QEvent>

#include <algorithm>

namespace mailrig {

namespace {

QIcon sign(const Candidate &candidate)
{
    if (!candidate.isUsable()) {
        return icon(QStringLiteral("failed"), Tone::Bad);
    }
    return candidate.isTrusted() ? icon(QStringLiteral("ok"), Tone::Good)
                                 : icon(QStringLiteral("warning"), Tone::Warning);
}

} // namespace

bool hasSameServers(const Candidate &one, const Candidate &other)
{
    return one.incoming.server == other.incoming.server
        && one.outgoing.server == other.outgoing.server;
}

CandidateList::CandidateList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("assistant.candidates"));
    setAccessibleName(tr("Settings found"));
    setWordWrap(true);
    setAlternatingRowColors(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(fontMetrics().height() * 4);
    connect(this, &QListWidget::currentRowChanged, this, [this] {
        if (!m_isFilling) {
            m_isPicked = true;
            Q_EMIT chosen();
        }
    });
}

void CandidateList::setCandidates(const QList<Candidate> &candidates, bool fresh)
{
    const auto before = candidate();
    m_isPicked = m_isPicked && !fresh;
    m_candidates = candidates;
    m_isFilling = true;
    fill();
    const auto same = std::find_if(candidates.cbegin(), candidates.cend(),
        [&before](const Candidate &each) { return before && hasSameServers(each, *before); });
    const bool stays = m_isPicked && same != candidates.cend();
    setCurrentRow(
        stays ? static_cast<int>(same - candidates.cbegin()) : (candidates.isEmpty() ? -1 : 0));
    m_isFilling = false;
    if (candidate() != before) {
        Q_EMIT chosen();
    }
}

void CandidateList::fill()
{
    clear();
    for (const auto &each : std::as_const(m_candidates)) {
        auto *item
            = new QListWidgetItem(sign(each), texts::candidateSummary(each).join(u'\n'), this);
        item->setToolTip(texts::foundBy(each).toHtmlEscaped());
    }
}

std::optional<Candidate> CandidateList::candidate() const
{
    const auto row = currentRow();
    return row >= 0 && row < m_candidates.size() ? std::optional(m_candidates.at(row))
                                                 : std::nullopt;
}

void CandidateList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        for (int row = 0; row < count(); ++row) {
            item(row)->setIcon(sign(m_candidates.at(row)));
        }
    }
    QListWidget::changeEvent(event);
}

} // namespace mailrig
