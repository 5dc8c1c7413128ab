// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checkrun.h"

#include "models/reportstart.h"

namespace mailrig::cli {

CheckRun::CheckRun(const CheckRequest &request, ConnectionChecker &checker, QObject *parent)
    : QObject(parent)
    , m_report(startedReport(request, QDateTime::currentDateTimeUtc()))
{
    for (const auto &side : request.sides) {
        m_planned << Planned{side.side, plannedSteps(side, request.sendTest)};
    }
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this,
        [this](int index) { add(m_watcher.resultAt(index)); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &CheckRun::finish);
    m_watcher.setFuture(checker.check(request));
}

void CheckRun::cancel()
{
    m_watcher.cancel();
}

void CheckRun::add(const CheckStep &step)
{
    // One of many may have waited for its turn: it began with its first step.
    if (!m_hasBegun) {
        m_hasBegun = true;
        m_report.started = QDateTime::currentDateTimeUtc().addMSecs(-step.milliseconds);
    }
    m_report.add(step);
}

void CheckRun::finish()
{
    if (m_hasBegun) {
        m_report.milliseconds = m_report.started.msecsTo(QDateTime::currentDateTimeUtc());
    }
    if (m_watcher.isCanceled()) {
        addMissingRows();
    }
    m_isEnded = true;
    Q_EMIT ended();
}

void CheckRun::addMissingRows()
{
    for (const auto &planned : m_planned) {
        const auto *side = m_report.side(planned.side);
        bool isOver = side && side->firstFailure();
        const auto from = side ? side->steps.size() : 0;
        for (const auto kind : planned.steps.mid(from)) {
            CheckStep step{.side = planned.side, .kind = kind, .outcome = Outcome::NotReached};
            if (!isOver) {
                step.outcome = Outcome::Failed;
                step.error = Error{Cause::Cancelled};
                isOver = true;
            }
            m_report.add(step);
        }
    }
}

} // namespace mailrig::cli
