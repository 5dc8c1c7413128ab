// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/candidateview.h"

#include "models/discovery/providertable.h"
#include "ui/assistant/notesview.h"
#include "ui/fieldmark.h"
#include "ui/texts/candidatetexts.h"
#include "ui/texts/discoverytexts.h"
#include "ui/texts/visible.h"

#include <QLabel>
#include <QVBoxLayout>

namespace mailrig {

namespace {

void say(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QString linesOf(Side side, const ServerOffer &offer)
{
    const auto server = texts::sideLine(side, offer);
    return server.isEmpty() ? QString() : server + u'\n' + texts::signInLine(offer);
}

} // namespace

CandidateView::CandidateView(QWidget *parent)
    : QScrollArea(parent)
    , m_trust(new FieldMark(this))
    , m_problem(new FieldMark(this))
    , m_notes(new NotesView(QStringLiteral("assistant.notes"), this))
{
    setObjectName(QStringLiteral("assistant.candidate"));
    setAccessibleName(tr("The chosen settings"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus); // the keys scroll it
    setMinimumHeight(fontMetrics().height() * 4);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    setWidget(content);
    m_provider = addLine(QStringLiteral("provider"));
    auto bold = m_provider->font();
    bold.setBold(true);
    m_provider->setFont(bold);
    m_trust->setObjectName(QStringLiteral("assistant.trust"));
    m_problem->setObjectName(QStringLiteral("assistant.problem"));
    column->addWidget(m_problem);
    column->addWidget(m_trust);
    column->addWidget(m_notes);
    m_incoming = addLine(QStringLiteral("incoming"));
    m_outgoing = addLine(QStringLiteral("outgoing"));
    m_source = addLine(QStringLiteral("source"));
    column->addStretch(1);
    connect(m_notes, &NotesView::followed, this, &CandidateView::followed);
    setCandidate({});
}

QLabel *CandidateView::addLine(const QString &name)
{
    auto *line = new QLabel(widget());
    line->setObjectName(QStringLiteral("assistant.candidate.") + name);
    line->setTextFormat(Qt::PlainText);
    line->setWordWrap(true);
    line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    widget()->layout()->addWidget(line);
    return line;
}

void CandidateView::setCandidate(const std::optional<Candidate> &candidate)
{
    const auto shown = candidate.value_or(Candidate{});
    say(m_provider, texts::visible(shown.provider, 100));
    say(m_incoming, linesOf(Side::Incoming, shown.incoming));
    say(m_outgoing, linesOf(Side::Outgoing, shown.outgoing));
    say(m_source, candidate ? texts::foundBy(shown) : QString());
    m_trust->setMark(shown.isTrusted() ? FieldMark::Kind::Note : FieldMark::Kind::Warning,
        candidate ? texts::trustReason(shown.trust) : QString());
    const auto problems
        = texts::offerProblems(shown.incoming) + texts::offerProblems(shown.outgoing);
    m_problem->setMark(FieldMark::Kind::Error, problems.join(u'\n'));
    m_ofCandidate = shown.notes;
    showNotes();
}

void CandidateView::setNotes(const QList<ProviderNote> &notes)
{
    m_ofDomain = notes;
    showNotes();
}

void CandidateView::showNotes()
{
    auto all = m_ofCandidate;
    addNotes(all, m_ofDomain);
    m_notes->setNotes(all);
}

} // namespace mailrig
