// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reportstart.h"

namespace mailrig {

QList<StepKind> plannedSteps(const SideRequest &side, bool sendTest)
{
    using enum StepKind;
    if (side.protocol == Protocol::Graph) {
        QList<StepKind> steps{Token, Mailbox};
        if (sendTest) {
            steps << (side.side == Side::Outgoing ? SendTest : Arrive);
        }
        return steps;
    }
    auto steps = plannedSteps(side.protocol, side.security, sendTest);
    if (const auto signIn = steps.indexOf(SignIn); side.oauth && signIn >= 0) {
        steps.insert(signIn, Token);
    }
    return steps;
}

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
            .identityCheck = each.identityCheck,
            .planned = plannedSteps(each, request.sendTest)});
    }
    return report;
}

} // namespace mailrig
