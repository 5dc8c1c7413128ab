// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/bounds.h"

#include <QEventLoop>

namespace mailrig {

//! Waits in the calling thread for something its event loop brings about, never past the bounds:
//! looks at them at least every 50 ms. (QTcpSocket's own waitFor… in slices would abort it.)
class Waiter {
public:
    explicit Waiter(Bounds bounds)
        : m_bounds(std::move(bounds))
    {
    }
    //! Until this answers true; it is asked after each batch of events. Errors: Cancelled,
    //! TimedOut.
    [[nodiscard]] Result<void> until(const std::function<bool()> &isDone);
    //! What is due, without waiting.
    void processEvents() { m_loop.processEvents(); }
    [[nodiscard]] const Bounds &bounds() const { return m_bounds; }

private:
    Bounds m_bounds;
    QEventLoop m_loop;
};

} // namespace mailrig
