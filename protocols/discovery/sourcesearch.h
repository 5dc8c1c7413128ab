// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"

#include <QDeadlineTimer>
#include <QObject>

class QThreadPool;

namespace mailrig {

//! What every source searches with.
struct SearchContext {
    QString address = {};
    QString domain = {}; //!< in A-labels and small letters
    DiscoveryOptions options = {};
    QDeadlineTimer deadline = QDeadlineTimer(QDeadlineTimer::Forever);
    QThreadPool *threads = nullptr; //!< outlives the search; for what blocks
};

//! One source being asked. Belongs to one thread with an event loop; destroying it ends it.
class SourceSearch : public QObject {
    Q_OBJECT

public:
    SourceSearch(SearchContext context, QObject *parent)
        : QObject(parent)
        , m_context(std::move(context))
    {
    }
    virtual void start() = 0;
    virtual void consent(bool isGranted) { Q_UNUSED(isGranted) }

Q_SIGNALS:
    void asking(const QString &host);
    //! All candidates so far, marked; may come again with more.
    void found(const QList<mailrig::Candidate> &candidates);
    void consentNeeded(const QString &host);
    //! The last signal. NotFound and NameNotFound: the source has nothing, and why.
    void ended(const std::optional<mailrig::Error> &error);

protected:
    [[nodiscard]] const SearchContext &context() const { return m_context; }

private:
    const SearchContext m_context;
};

} // namespace mailrig
