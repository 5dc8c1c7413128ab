// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/requestfetch.h"

#include <QElapsedTimer>
#include <QFutureWatcher>

namespace mailrig {

class Workspace;

//! A live test of an account as it is on screen: fetches the secrets, then streams the steps. One
//! at a time; one that dies cancels its future.
class TestRun : public QObject {
    Q_OBJECT

public:
    TestRun(const Services &services, const Workspace &workspace, const SessionTrust &trust,
        QObject *parent);
    ~TestRun() override;
    void start(const Account &account, const CheckOptions &options = {});
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    //! Whose test runs, or ran last.
    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] const CheckOptions &options() const { return m_options; }
    //! As far as it has come.
    [[nodiscard]] const CheckReport &report() const { return m_report; }

Q_SIGNALS:
    void started(const mailrig::CheckReport &report);
    void stepped(const mailrig::CheckStep &step);
    void finished(const mailrig::CheckReport &report);
    //! It could not begin, and nothing was sent.
    void refused(const mailrig::Error &error);

private:
    void run(const CheckRequest &request);
    void refuse(const Error &error);
    void takeSteps(int from, int to);
    void end();

    const Services &m_services;
    RequestFetch *m_fetch;
    Account m_account;
    CheckOptions m_options;
    CheckReport m_report;
    QFutureWatcher<CheckStep> m_watcher;
    QElapsedTimer m_clock;
    bool m_isRunning = false;
};

} // namespace mailrig
