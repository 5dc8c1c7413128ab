// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/interrupt.h"

#include <QFuture>
#include <QList>

#include <functional>

namespace mailrig::cli {

//! What it answers when it is called has begun.
using AuditCall = std::function<QFuture<void>()>;

//! Begins calls, some at a time, so that nobody's time passes in a queue; runs the event loop until
//! all have ended. False: interrupted; what runs is cancelled, and not waited for.
[[nodiscard]] bool allEnded(const QList<AuditCall> &calls, Interrupt &interrupt);

} // namespace mailrig::cli
