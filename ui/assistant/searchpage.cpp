// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/searchpage.h"

#include "ui/announce.h"
#include "ui/assistant/candidatelist.h"
#include "ui/assistant/candidateview.h"
#include "ui/assistant/sourceview.h"
#include "ui/texts/candidatetexts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mailrig {

SearchPage::SearchPage(QWidget *parent)
    : QWidget(parent)
    , m_visits(new ServerVisits(this))
    , m_beside(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_status(new QLabel(this))
    , m_stop(new QPushButton(tr("St&op searching"), this))
    , m_list(new CandidateList(this))
    , m_details(new CandidateView(this))
    , m_sources(new SourceView(this))
{
    setObjectName(QStringLiteral("assistant.searchPage"));
    layOut();
    connect(m_stop, &QPushButton::clicked, this, &SearchPage::cancel);
    connect(m_visits, &ServerVisits::done, this, &SearchPage::judgeVisit);
    connect(m_list, &CandidateList::chosen, this, [this] {
        const auto candidate = m_list->candidate();
        if (m_wanted && (!candidate || !hasSameServers(*candidate, *m_wanted))) {
            stopVisiting();
        }
        m_details->setCandidate(candidate);
        Q_EMIT chosen();
    });
    connect(m_details, &CandidateView::followed, this, &SearchPage::followed);
    connect(m_sources, &SourceView::cancelWanted, this,
        [this](DiscoverySource source) { m_run->cancel(source); });
    connect(m_sources, &SourceView::answered, this,
        [this](DiscoverySource source, const QString &host, bool isGranted) {
            m_run->consent(source, host, isGranted);
        });
}

void SearchPage::layOut()
{
    m_status->setObjectName(QStringLiteral("assistant.status"));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_stop->setObjectName(QStringLiteral("assistant.stop"));
    m_stop->setAutoDefault(false);
    auto *above = new QHBoxLayout;
    above->addWidget(m_status, 1);
    above->addWidget(m_stop);
    m_beside->addWidget(m_list, 1);
    m_beside->addWidget(m_details, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(above);
    column->addLayout(m_beside, 3);
    column->addWidget(m_sources, 2);
}

void SearchPage::resizeEvent(QResizeEvent *event)
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 90;
    m_beside->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

void SearchPage::begin(std::unique_ptr<DiscoveryRun> run, const ServerVisits::Visitor &visitor)
{
    m_visits->setVisitor(visitor);
    m_wanted.reset();
    m_isDoubtful = false;
    if (m_run) {
        m_run->disconnect(this);
    }
    m_run = std::move(run);
    connect(m_run.get(), &DiscoveryRun::changed, this, [this] { showState(false); });
    connect(m_run.get(), &DiscoveryRun::finished, this,
        [this] { announce(m_status, texts::searchStatus(m_run->discovery())); });
    showState(true);
    m_run->start();
}

void SearchPage::focusFirst()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void SearchPage::accept()
{
    if (const auto candidate = m_list->candidate(); candidate && !isVisiting()) {
        m_list->keepChoice();
        m_wanted = candidate;
        m_isDoubtful = false;
        m_visits->visit(*candidate);
        showStatus();
        Q_EMIT chosen();
    }
}

void SearchPage::judgeVisit()
{
    if (!m_wanted) {
        return;
    }
    const auto known = m_visits->known(*m_wanted);
    m_isDoubtful = known.incoming.problem != m_wanted->incoming.problem
        || known.outgoing.problem != m_wanted->outgoing.problem;
    showState(false);
    if (!m_isDoubtful) {
        m_wanted.reset();
        Q_EMIT accepted();
        return;
    }
    announce(m_status, m_status->text());
    Q_EMIT chosen();
}

void SearchPage::cancel()
{
    if (m_run && !m_run->discovery().isOver) {
        m_run->cancel();
    }
    stopVisiting();
}

void SearchPage::stopVisiting()
{
    m_visits->cancel();
    m_isDoubtful = false;
    if (std::exchange(m_wanted, std::nullopt)) {
        showStatus();
        Q_EMIT chosen();
    }
}

std::optional<Candidate> SearchPage::candidate() const
{
    return m_list->candidate();
}

void SearchPage::showState(bool fresh)
{
    const auto &discovery = m_run->discovery();
    auto candidates = discovery.candidates;
    for (auto &each : candidates) {
        each = m_visits->known(each);
    }
    m_list->setCandidates(candidates, fresh);
    m_details->setNotes(discovery.notes);
    m_sources->setDiscovery(discovery);
    showStatus();
}

void SearchPage::showStatus()
{
    const auto &discovery = m_run->discovery();
    m_stop->setEnabled(isVisiting() || !discovery.isOver);
    if (isVisiting()) {
        m_status->setText(tr("Calling at the chosen servers, without signing in …"));
    } else if (m_isDoubtful) {
        m_status->setText(tr("Something speaks against these servers: choose others, or go on with "
                             "these all the same. A password goes only to a server that has "
                             "proved who it is."));
    } else {
        m_status->setText(texts::searchStatus(discovery));
    }
}

} // namespace mailrig
