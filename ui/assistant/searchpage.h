// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discoverer.h"
#include "ui/assistant/servervisits.h"

#include <QWidget>

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace mailrig {

class CandidateList;
class CandidateView;
class SourceView;

//! A search as it goes on: its sources as they answer, and what they found to choose from.
class SearchPage : public QWidget {
    Q_OBJECT

public:
    explicit SearchPage(QWidget *parent = nullptr);
    //! Starts it, in place of one that was shown before. `visitor` calls at the servers that are
    //! chosen.
    void begin(std::unique_ptr<DiscoveryRun> run, const ServerVisits::Visitor &visitor);
    //! Calls at the servers of what is chosen, if that was not done; ends with `accepted`, or shows
    //! what speaks against them: then once more accepts them all the same.
    void accept();
    [[nodiscard]] bool isVisiting() const { return m_visits->isRunning(); }
    void stopVisiting();
    void cancel();
    void focusFirst();
    [[nodiscard]] std::optional<Candidate> candidate() const;

Q_SIGNALS:
    //! What is chosen may be another.
    void chosen();
    //! The chosen servers were called at: these settings are to be taken.
    void accepted();
    void followed(const QUrl &url);

protected:
    //! What was found and what is known of it beside each other, or below where there is no room.
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void showState(bool fresh);
    void showStatus();
    void judgeVisit();
    std::unique_ptr<DiscoveryRun> m_run;
    ServerVisits *m_visits;
    std::optional<Candidate> m_wanted; //!< as it was before its servers were called at
    bool m_isDoubtful = false; //!< they were, and something speaks against them
    QBoxLayout *m_beside;
    QLabel *m_status;
    QPushButton *m_stop;
    CandidateList *m_list;
    CandidateView *m_details;
    SourceView *m_sources;
};

} // namespace mailrig
