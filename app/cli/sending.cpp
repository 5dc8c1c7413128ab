// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sending.h"

#include "app/cli/clitexts.h"
#include "models/messages/messagejson.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/visible.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

ExitCode tellSent(const Result<SendResult> &result, Console &console)
{
    if (!result) {
        return console.fail(result.error());
    }
    console.tell(toJson(*result));
    QList<ExitCode> codes;
    for (const auto &each : result->recipients) {
        if (!each.error) {
            console.say(Texts::tr("Sent to %1.").arg(texts::visible(each.address)));
            continue;
        }
        codes << exitCode(each.error->code);
        console.warn(Texts::tr("Not sent to %1: %2")
                         .arg(texts::visible(each.address), texts::error(*each.error)));
    }
    console.say(Texts::tr("The server: %1").arg(texts::visible(result->reply)));
    return combined(codes);
}

} // namespace mailrig::cli
