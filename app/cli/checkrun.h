// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"

#include <QFutureWatcher>

namespace mailrig::cli {

//! A check that is going on, and its report as it grows. Ends with `ended`, cancelled or not.
class CheckRun : public QObject {
    Q_OBJECT
public:
    CheckRun(const CheckRequest &request, ConnectionChecker &checker, QObject *parent);

    void cancel();
    [[nodiscard]] bool isEnded() const { return m_isEnded; }
    [[nodiscard]] const CheckReport &report() const { return m_report; }

Q_SIGNALS:
    void ended();

private:
    void add(const CheckStep &step);
    void finish();
    //! The rows a cancelled side did not come to.
    void addMissingRows();

    struct Planned {
        Side side;
        QList<StepKind> steps;
    };
    QList<Planned> m_planned;
    CheckReport m_report;
    QFutureWatcher<CheckStep> m_watcher;
    bool m_hasBegun = false, m_isEnded = false;
};

} // namespace mailrig::cli
