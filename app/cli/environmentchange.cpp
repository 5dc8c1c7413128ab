// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/environmentchange.h"

#include "app/cli/clitexts.h"

namespace mailrig::cli {

ExitCode changeEnvironments(Invocation &invocation, const QString &said,
    const std::function<Result<void>(Environments &)> &change)
{
    const auto done = invocation.store().and_then([&](AccountStore *store) {
        auto environments = store->environments();
        return change(environments).and_then([&] { return store->saveEnvironments(environments); });
    });
    if (!done) {
        return invocation.console.fail(done.error());
    }
    invocation.console.tell({{QStringLiteral("name"), invocation.arguments().constFirst()}});
    invocation.console.say(said);
    return ExitCode::Ok;
}

} // namespace mailrig::cli
