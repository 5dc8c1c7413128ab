// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/messagebar.h"
#include "ui/services.h"
#include "ui/tryit/maildesk.h"
#include "ui/tryit/troubleview.h"

namespace mailrig {

//! What the pages of the window share; it outlives them.
struct TryItParts {
    const Services &services;
    MailDesk &desk;
    TroubleView &trouble;
    MessageBar &bar;

    //! Tells of a failure; `again` does it once more.
    void tell(const Error &error, texts::MailTask task, std::function<void()> again = {}) const
    {
        if (error.code != Cause::Cancelled) {
            trouble.show(error, task, desk.account(), std::move(again));
            return;
        }
        bar.say(FieldMark::Kind::Note, texts::mailError(error, task));
    }
};

} // namespace mailrig
