// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

namespace mailrig {

//! What a check told, for comparing.
class StepLog {
public:
    QList<CheckStep> steps = {};

    [[nodiscard]] std::optional<Cause> cause() const;
    [[nodiscard]] std::optional<StepKind> failedAt() const;
    [[nodiscard]] const CheckStep *step(StepKind kind) const;
    [[nodiscard]] QStringList kinds() const; //!< "signIn ok"
    [[nodiscard]] QStringList transcript() const;
    //! One line a step, for a message when a test fails.
    [[nodiscard]] QByteArray text() const;
};

} // namespace mailrig
