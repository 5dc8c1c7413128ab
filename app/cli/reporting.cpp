// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reporting.h"

#include "models/checkreportjson.h"
#include "models/diagnosis.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/reporttext.h"
#include "ui/texts/visible.h"
#include "ui/texts/whotexts.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

ExitCode codeOf(const CheckReport &report)
{
    const auto error = report.error();
    return error ? exitCode(error->code) : ExitCode::Ok;
}

//! The first line is the verdict.
QString withPaintedVerdict(const CheckReport &report, const Console &console)
{
    const auto text = texts::reportText(report);
    const auto end = text.indexOf(u'\n');
    const auto colour = report.verdict() == Verdict::Ok ? Console::Colour::Good
        : report.verdict() == Verdict::Failed           ? Console::Colour::Bad
                                                        : Console::Colour::Warn;
    return end < 0 ? text : console.painted(text.left(end), colour) + text.mid(end);
}

} // namespace

void waitFor(const QList<CheckRun *> &checks, Invocation &invocation)
{
    QEventLoop loop;
    const auto isOver = [&checks] {
        return std::all_of(
            checks.cbegin(), checks.cend(), [](const CheckRun *each) { return each->isEnded(); });
    };
    const auto cancelAll = [&checks] {
        for (auto *each : checks) {
            each->cancel();
        }
    };
    for (auto *each : checks) {
        QObject::connect(each, &CheckRun::ended, &loop, [&loop, &isOver] {
            if (isOver()) {
                loop.quit();
            }
        });
    }
    QObject::connect(&invocation.adapters.interrupt, &Interrupt::raised, &loop, cancelAll);
    if (invocation.adapters.interrupt.isRaised()) {
        cancelAll();
    }
    if (!isOver()) {
        loop.exec();
    }
}

ExitCode tellReport(const CheckReport &report, Console &console)
{
    console.tell(toJson(report, texts::advice(report)));
    console.say(withPaintedVerdict(report, console));
    return codeOf(report);
}

ExitCode tellReportInShort(const CheckReport &report, Console &console)
{
    if (report.verdict() != Verdict::Ok) {
        const auto code = tellReport(report, console);
        console.say({});
        return code;
    }
    console.tell(toJson(report, {}));
    console.say(console.painted(texts::verdict(report.verdict()), Console::Colour::Good) + u"  "_s
        + texts::visible(report.account) + u"  "_s + texts::verdict(report));
    return codeOf(report);
}

ExitCode tellNotTested(const QString &account, const Error &error, Console &console)
{
    const auto verdict = error.code == Cause::Cancelled ? Verdict::Cancelled : Verdict::Failed;
    console.tell(
        {{u"account"_s, account}, {u"verdict"_s, name(verdict)}, {u"cause"_s, codeName(error.code)},
            {u"who"_s, name(whoActs(error.code))}, {u"advice"_s, texts::advice(error.code)},
            {u"detail"_s, error.detail}, {u"milliseconds"_s, 0}, {u"sides"_s, QJsonArray()}});
    console.say(console.painted(texts::verdict(verdict), Console::Colour::Bad) + u"  "_s
        + texts::visible(account) + u"\n"_s + texts::error(error));
    return exitCode(error.code);
}

} // namespace mailrig::cli
