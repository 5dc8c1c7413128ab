// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

#include <QElapsedTimer>

#include <functional>

namespace mailrig {

//! Told of each step of a live test as it ends.
using StepSink = std::function<void(const CheckStep &)>;

//! A step that is under way: measures its time and tells how it ended.
class RunningStep {
public:
    RunningStep(StepKind kind, const StepSink &told)
        : m_told(told)
    {
        m_step.kind = kind;
        m_clock.start();
    }
    void addFacts(const QStringList &facts) { m_step.facts += facts; }
    void setTls(const TlsFacts &tls) { m_step.tls = tls; }
    void succeeded() { end(Outcome::Ok); }
    void skipped() { end(Outcome::Skipped); }
    //! Hands the error on: `return step.failed(error)`.
    tl::unexpected<Error> failed(const Error &error)
    {
        m_step.error = error;
        end(Outcome::Failed);
        return tl::unexpected(error);
    }

private:
    void end(Outcome outcome)
    {
        m_step.outcome = outcome;
        m_step.milliseconds = static_cast<int>(m_clock.elapsed());
        if (m_told) {
            m_told(m_step);
        }
    }
    const StepSink &m_told;
    CheckStep m_step;
    QElapsedTimer m_clock;
};

} // namespace mailrig
