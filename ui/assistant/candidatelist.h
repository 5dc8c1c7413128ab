// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"

#include <QListWidget>

#include <optional>

namespace mailrig {

//! Whatever was heard of them, or who said so.
[[nodiscard]] bool hasSameServers(const Candidate &one, const Candidate &other);

//! Settings that were found, the best first. The best is chosen until the person chooses another,
//! which stays chosen while more are found.
class CandidateList : public QListWidget {
    Q_OBJECT

public:
    explicit CandidateList(QWidget *parent = nullptr);
    //! `fresh`: of another search, so nothing is chosen by the person yet.
    void setCandidates(const QList<Candidate> &candidates, bool fresh = false);
    [[nodiscard]] std::optional<Candidate> candidate() const;
    //! What is chosen now stays, as if the person had picked it.
    void keepChoice() { m_isPicked = true; }

Q_SIGNALS:
    //! Another one, or the same with more known of it.
    void chosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QList<Candidate> m_candidates;
    bool m_isFilling = false, m_isPicked = false;
};

} // namespace mailrig
