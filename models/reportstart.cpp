// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reportstart.h"

namespace mailrig {

CheckReport startedReport(const CheckRequest &request, const QDateTime &now)
{
    CheckReport report{.account = request.account, .started = now};
    for (const auto &each : request.sides) {
        report.sides.append(SideReport{.side = each.side,
            .protocol = each.protocol,
            .host = each.host,
            .user = each.user,
            .port = each.port,
            .security = each.security,
            .identityCheck = each.identityCheck});
    }
    return report;
}

} // namespace mailrig
