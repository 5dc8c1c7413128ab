// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/clitexts.h"
#include "app/cli/mailaccess.h"
#include "app/cli/verbs.h"
#include "models/messages/addresslist.h"
#include "models/messages/messagejson.h"
#include "ui/texts/visible.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

constexpr int mostAtATime = 1000;

Result<QDate> date(const char *option, const Invocation &invocation)
{
    if (!invocation.has(option)) {
        return QDate();
    }
    const auto date = QDate::fromString(invocation.value(option), Qt::ISODate);
    return date.isValid() ? Result<QDate>(date)
                          : failure(Cause::Usage,
                              Texts::tr("--%1 takes a date like 2026-11-21, not “%2”.")
                                  .arg(QString::fromLatin1(option), invocation.value(option)));
}

Result<MessageFilter> messageFilter(const Invocation &invocation)
{
    constexpr int mostPages = 1'000'000;
    MessageFilter filter{.unseen = invocation.has("unseen"),
        .from = invocation.value("from"),
        .subject = invocation.value("subject")};
    const auto since = date("since", invocation), before = date("before", invocation);
    const auto limit = invocation.number("limit", 1, mostAtATime, filter.limit);
    const auto page = invocation.number("page", 1, mostPages, 1);
    for (const auto &error : {since ? Error{} : since.error(), before ? Error{} : before.error(),
             limit ? Error{} : limit.error(), page ? Error{} : page.error()}) {
        if (error != Error{}) {
            return tl::unexpected(error);
        }
    }
    filter.since = *since;
    filter.before = *before;
    filter.limit = *limit;
    filter.page = *page - 1;
    return filter;
}

QStringList row(const MessageSummary &message)
{
    constexpr qsizetype longest = 60;
    const auto count = message.attachmentsCount;
    return {texts::visible(message.id.text()), message.isUnseen() ? u"*"_s : QString(),
        message.receivedDate.toLocalTime().toString(u"yyyy-MM-dd hh:mm"_s),
        texts::visible(text(message.from), longest), texts::visible(message.subject, longest),
        QString::number(message.size), count ? QString::number(*count) : u"?"_s};
}

//! Why nothing is listed.
QString emptiness(const MessagePage &page, const MessageFilter &filter)
{
    if (page.inFolder == 0) {
        return Texts::tr("This folder is empty.");
    }
    if (page.matching == 0) {
        return Texts::tr("There is no such message.");
    }
    return Texts::tr("There is no page %1: the last one is %2.")
        .arg(filter.page + 1)
        .arg((page.matching + filter.limit - 1) / filter.limit);
}

ExitCode run(Invocation &invocation)
{
    auto &console = invocation.console;
    const auto filter = messageFilter(invocation);
    if (!filter) {
        return console.fail(filter.error());
    }
    const auto account = mailAccount(invocation);
    if (account && filter->unseen && account->incoming.protocol == Protocol::Pop3) {
        return console.usage(
            Texts::tr("POP3 does not know which messages were read: leave --unseen out."));
    }
    const auto box = mailbox(invocation);
    if (!box) {
        return console.fail(box.error());
    }
    const auto page = invocation.awaited(
        (*box)->messages(invocation.arguments().value(0, u"INBOX"_s), *filter));
    if (!page) {
        return failMail(page.error(), texts::MailTask::Read, invocation);
    }
    QList<QStringList> rows{{Texts::tr("ID"), {}, Texts::tr("RECEIVED"), Texts::tr("FROM"),
        Texts::tr("SUBJECT"), Texts::tr("SIZE"), Texts::tr("FILES")}};
    for (const auto &each : page->messages) {
        rows << row(each);
    }
    console.tell(toJson(*page));
    console.say(page->messages.isEmpty() ? emptiness(*page, *filter) : columns(rows));
    console.say(Texts::tr("%1 of %2, in a folder of %3.")
                    .arg(page->messages.size())
                    .arg(page->matching)
                    .arg(page->inFolder));
    if (!page->isWhole) {
        console.say(Texts::tr("Older messages were not looked at."));
    }
    return ExitCode::Ok;
}

} // namespace

Verb messagesVerb()
{
    return {.words = u"messages"_s,
        .arguments = u"[FOLDER]"_s,
        .summary = Texts::tr("List the messages of a folder, the newest first."),
        .details = Texts::tr("Without FOLDER those of the inbox. Nothing is marked as seen."),
        .options
        = QList<QCommandLineOption>{{u"unseen"_s, Texts::tr("Only those not seen yet.")},
              {u"from"_s, Texts::tr("Only those from somebody like this."), u"TEXT"_s},
              {u"subject"_s, Texts::tr("Only those about something like this."), u"TEXT"_s},
              {u"since"_s, Texts::tr("Only those received on this day or later."), u"DATE"_s},
              {u"before"_s, Texts::tr("Only those received before this day."), u"DATE"_s},
              {u"limit"_s, Texts::tr("How many; usually 50."), u"N"_s},
              {u"page"_s, Texts::tr("Which page; 1 has the newest."), u"N"_s}}
            + mailOptions(),
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
