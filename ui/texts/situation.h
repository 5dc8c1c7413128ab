// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

namespace mailrig::texts {

//! What a sentence about a failure needs to know besides its cause.
struct Situation {
    Cause cause = Cause::Unknown;
    Side side = Side::Incoming;
    Protocol protocol = Protocol::None; //!< None: not known, say nothing of it
    QString host = {}; //!< for advice that holds for one provider only
    bool isAtToken = false; //!< no access token was to be had
    bool operator==(const Situation &) const = default;
};

//! The failure that decides the verdict of a report; nothing if it did not fail.
[[nodiscard]] std::optional<Situation> situation(const CheckReport &report);
//! The first failure of one side.
[[nodiscard]] std::optional<Situation> situation(const SideReport &side);

} // namespace mailrig::texts
