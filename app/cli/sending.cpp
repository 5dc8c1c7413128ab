// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sending.h"

#include "app/cli/clitexts.h"
#include "models/messages/messagejson.h"
#include "ui/texts/mailtexts.h"
#include "ui/texts/visible.h"

#include <cstdio>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

ExitCode tellSent(const Result<SendResult> &result, Console &console)
{
    if (!result) {
        return console.fail(
            result.error(), texts::mailError(result.error(), texts::MailTask::Send));
    }
    if (result->doubt) {
        return console.fail(*result->doubt, texts::sentInDoubt(*result->doubt), toJson(*result));
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
                         .arg(texts::visible(each.address), texts::recipientError(*each.error)));
    }
    console.say(Texts::tr("The server: %1").arg(texts::visible(result->reply)));
    return combined(codes);
}

std::function<void(int done, int all)> sendProgress(const Console &console)
{
    constexpr int big = 1024; // KiB; smaller ones are gone before they can be read about
    if (console.isQuiet() || isatty(STDERR_FILENO) != 1) {
        return {};
    }
    return [](int done, int all) {
        if (all < big) {
            return;
        }
        const auto text = Texts::tr("%1 of %2 KiB").arg(done).arg(all).toLocal8Bit();
        // The line is taken away again before anything else is said.
        std::fprintf(stderr, "\r%s\033[K", done < all ? text.constData() : "");
        std::fflush(stderr);
    };
}

} // namespace mailrig::cli
