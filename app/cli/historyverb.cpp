// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/invocation.h"
#include "app/cli/verbs.h"
#include "models/historychanges.h"
#include "models/historystore.h"
#include "ui/texts/historytexts.h"

#include <QJsonArray>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QJsonObject changeJson(const HistoryChange &change)
{
    return {{u"kind"_s, name(change.kind)},
        {u"side"_s, change.side ? QJsonValue(name(*change.side)) : QJsonValue()},
        {u"before"_s, change.before}, {u"after"_s, change.after}};
}

//! What changed since the result before; nothing for the oldest there is.
QList<HistoryChange> changesOf(const QList<PastResult> &results, qsizetype index)
{
    return index > 0 ? changes(results.at(index - 1), results.at(index)) : QList<HistoryChange>();
}

QJsonArray resultsJson(const History &history)
{
    QJsonArray newestFirst;
    for (auto i = history.results.size() - 1; i >= 0; --i) {
        auto object = pastResultToJson(history.results.at(i));
        object.remove(u"version"_s);
        QJsonArray found;
        for (const auto &change : changesOf(history.results, i)) {
            found << changeJson(change);
        }
        object.insert(u"changes"_s, found);
        newestFirst << object;
    }
    return newestFirst;
}

QString inWords(const History &history, const Console &console)
{
    QStringList lines;
    for (auto i = history.results.size() - 1; i >= 0; --i) {
        const auto &result = history.results.at(i);
        const bool works = result.verdict == Verdict::Ok;
        lines << Texts::tr("%1  %2  (%3 ms)", "when, result, how long")
                     .arg(QLocale().toString(result.started.toLocalTime(), QLocale::ShortFormat),
                         console.painted(texts::result(result),
                             works ? Console::Colour::Good : Console::Colour::Bad),
                         QString::number(result.milliseconds));
        for (const auto &change : changesOf(history.results, i)) {
            lines << u"    "_s + texts::change(change);
        }
    }
    return lines.join(u'\n');
}

ExitCode run(Invocation &invocation)
{
    const auto account = invocation.account(invocation.arguments().constFirst());
    if (!account) {
        return invocation.console.fail(account.error());
    }
    HistoryStore store((*invocation.store())->folder());
    const auto &history = store.of(account->id);
    if (const auto fault = store.fault(account->id)) {
        return invocation.console.fail(*fault);
    }
    invocation.console.tell({{u"account"_s, account->name}, {u"results"_s, resultsJson(history)}});
    invocation.console.say(history.results.isEmpty()
            ? Texts::tr("%1 was not tested yet. “mailrig verify %1” tests it.").arg(account->name)
            : inWords(history, invocation.console));
    return ExitCode::Ok;
}

} // namespace

Verb historyVerb()
{
    return {.words = u"history"_s,
        .arguments = u"NAME"_s,
        .summary = Texts::tr("Show the last ten test results of an account, and what changed."),
        .details
        = Texts::tr("Results of “verify” and of the window are kept in the store, without\n"
                    "secrets and without the servers' words; cancelled tests are not."),
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
