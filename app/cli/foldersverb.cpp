// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/mailaccess.h"
#include "app/cli/verbs.h"
#include "models/messages/messagejson.h"
#include "ui/texts/visible.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QString number(const std::optional<quint32> &count)
{
    return count ? QString::number(*count) : u"-"_s;
}

ExitCode run(Invocation &invocation)
{
    auto &console = invocation.console;
    const auto box = mailbox(invocation);
    if (!box) {
        return console.fail(box.error());
    }
    const auto folders = invocation.awaited((*box)->folders());
    if (!folders) {
        return failMail(folders.error(), texts::MailTask::Read, invocation);
    }
    QJsonArray all;
    QList<QStringList> rows{
        {Texts::tr("FOLDER"), Texts::tr("MESSAGES"), Texts::tr("UNSEEN"), Texts::tr("USE")}};
    for (const auto &each : *folders) {
        all << toJson(each);
        rows << QStringList{
            texts::visible(each.name), number(each.messages), number(each.unseen), name(each.use)};
    }
    console.tell({{u"folders"_s, all}});
    console.say(columns(rows));
    return ExitCode::Ok;
}

} // namespace

Verb foldersVerb()
{
    return {.words = u"folders"_s,
        .summary = Texts::tr("List the folders of an account's mailbox."),
        .options = mailOptions(),
        .run = run};
}

} // namespace mailrig::cli
