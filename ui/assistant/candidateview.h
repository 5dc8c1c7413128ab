// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"

#include <QScrollArea>

#include <optional>

class QLabel;

namespace mailrig {

class FieldMark;
class NotesView;

//! All that is known of settings that were found: servers, what vouches for them, what speaks
//! against them, and what the provider wants.
class CandidateView : public QScrollArea {
    Q_OBJECT

public:
    explicit CandidateView(QWidget *parent = nullptr);
    void setCandidate(const std::optional<Candidate> &candidate);
    //! What is known of the provider whatever is chosen.
    void setNotes(const QList<ProviderNote> &notes);

Q_SIGNALS:
    void followed(const QUrl &url);

private:
    QLabel *addLine(const QString &name);
    void showNotes();
    QList<ProviderNote> m_ofDomain, m_ofCandidate;
    QLabel *m_provider, *m_incoming, *m_outgoing, *m_source;
    FieldMark *m_trust, *m_problem;
    NotesView *m_notes;
};

} // namespace mailrig
