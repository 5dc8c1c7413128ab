// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/situation.h"

namespace mailrig::texts {

std::optional<Situation> situation(const SideReport &side)
{
    const auto cause = side.cause();
    if (!cause) {
        return {};
    }
    return Situation{.cause = *cause,
        .side = side.side,
        .protocol = side.protocol,
        .host = side.host,
        .isAtToken = side.firstFailure()->kind == StepKind::Token};
}

std::optional<Situation> situation(const CheckReport &report)
{
    const auto *failed = report.failedSide();
    return failed ? situation(*failed) : std::nullopt;
}

} // namespace mailrig::texts
