// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testrun.h"

#include "models/reportstart.h"

namespace mailrig {

TestRun::TestRun(const Services &services, const Workspace &workspace, const SessionTrust &trust,
    QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_fetch(new RequestFetch(services, workspace, trust, this))
{
    connect(&m_watcher, &QFutureWatcher<CheckStep>::resultsReadyAt, this, &TestRun::takeSteps);
    connect(&m_watcher, &QFutureWatcher<CheckStep>::finished, this, &TestRun::end);
}

TestRun::~TestRun()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
}

void TestRun::start(const Account &account, const CheckOptions &options)
{
    if (m_isRunning) {
        return;
    }
    m_isRunning = true;
    m_account = account;
    m_options = options;
    m_fetch->fetch(account, options, [this](const Result<CheckRequest> &request) {
        if (request) {
            run(*request);
        } else {
            refuse(request.error());
        }
    });
}

void TestRun::cancel()
{
    if (!m_isRunning) {
        return;
    }
    if (m_watcher.isRunning()) {
        m_watcher.cancel();
        return;
    }
    m_fetch->cancel();
    refuse({.code = Cause::Cancelled});
}

void TestRun::run(const CheckRequest &request)
{
    m_report = startedReport(request, QDateTime::currentDateTimeUtc());
    m_clock.start();
    Q_EMIT started(m_report);
    m_watcher.setFuture(m_services.checker.check(request));
}

void TestRun::refuse(const Error &error)
{
    m_isRunning = false;
    Q_EMIT refused(error);
}

void TestRun::takeSteps(int from, int to)
{
    for (int i = from; i < to; ++i) {
        const auto step = m_watcher.resultAt(i);
        m_report.add(step);
        Q_EMIT stepped(step);
    }
}

void TestRun::end()
{
    m_isRunning = false;
    m_report.milliseconds = m_clock.elapsed();
    if (m_watcher.isCanceled() && m_report.verdict() == Verdict::Ok) {
        // Ended between two steps: no step says so.
        for (auto &side : m_report.sides) {
            side.steps.append({.side = side.side,
                .kind = StepKind::Resolve,
                .outcome = Outcome::Failed,
                .error = Error{.code = Cause::Cancelled}});
        }
    }
    Q_EMIT finished(m_report);
}

} // namespace mailrig
