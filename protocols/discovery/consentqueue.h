// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

#include <functional>

namespace mailrig {

//! Whom a search may ask only after consent: one question at a time, and each owner is asked about
//! once, for a host that is asked may lead to others of its owner without a question.
class ConsentQueue {
public:
    using Decided = std::function<void(bool isGranted)>;

    //! `asked` puts the question to the person.
    explicit ConsentQueue(std::function<void(const QString &host)> asked);
    //! Decided at once where the owner was asked about before.
    void wait(const QString &host, Decided decided);
    //! The answer to the question that stands; then the next is asked.
    void decide(bool isGranted);

private:
    [[nodiscard]] const bool *answerFor(const QString &host) const;

    struct Question {
        QString host = {};
        Decided decided = {};
    };
    std::function<void(const QString &host)> m_asked;
    QList<Question> m_open; //!< the first one is being asked about
    QHash<QString, bool> m_answers; //!< by host
};

} // namespace mailrig
