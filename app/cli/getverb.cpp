// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/attachmentfiles.h"
#include "app/cli/clitexts.h"
#include "app/cli/mailaccess.h"
#include "app/cli/verbs.h"
#include "models/messages/addresslist.h"
#include "models/messages/messagejson.h"
#include "ui/texts/mailtexts.h"
#include "ui/texts/visible.h"

#include <QJsonArray>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

QString inWords(const ReceivedMessage &message)
{
    const auto &summary = message.summary;
    QStringList lines{Texts::tr("From: %1").arg(texts::visible(text(summary.from))),
        Texts::tr("To: %1").arg(texts::visible(text(summary.to))),
        Texts::tr("Received: %1").arg(summary.receivedDate.toLocalTime().toString(Qt::ISODate)),
        Texts::tr("Subject: %1").arg(texts::visible(summary.subject)), QString()};
    lines << (message.content.text.isEmpty() && !message.content.html.isEmpty()
            ? Texts::tr("(This message is HTML only: --json shows it.)")
            : texts::visibleLines(message.content.text));
    for (const auto &each : message.content.attachments) {
        lines << Texts::tr("Attachment: %1 (%2, %3)")
                     .arg(texts::visible(each.name), texts::visible(each.type),
                         texts::dataSize(each.content.size()));
    }
    return lines.join(u'\n');
}

void warnOfDoubt(Console &console)
{
    console.warn(Texts::tr("mailrig: the server did not confirm the deletion: the message may "
                           "still be there."));
}

//! Once it is kept elsewhere. That it may still be there is no failure: nothing is lost by it.
ExitCode deleteMessage(Mailbox &box, const MessageId &id, Invocation &invocation)
{
    auto &console = invocation.console;
    if (std::ferror(stdout) != 0) { // a full disk, or nobody who listens
        return console.fail({Cause::FileUnwritable, u"stdout"_s});
    }
    const auto result
        = invocation.awaited(box.change({.kind = ChangeKind::Delete, .messages = {id}}));
    if (!result && result.error().code == Cause::Cancelled) {
        warnOfDoubt(console);
        return ExitCode::Cancelled;
    }
    if (!result) {
        console.warn(Texts::tr("mailrig: the message was not deleted. %1")
                         .arg(texts::mailError(result.error(), texts::MailTask::Change)));
        return exitCode(result.error().code);
    }
    console.tell(toJson(*result));
    const auto outcome = result->messages.constFirst().outcome;
    if (outcome == ChangeOutcome::Done || outcome == ChangeOutcome::NotFound) {
        return ExitCode::Ok;
    }
    if (outcome == ChangeOutcome::Unknown) {
        warnOfDoubt(console);
        return ExitCode::Ok;
    }
    console.warn(Texts::tr("mailrig: the message was not deleted. %1")
                     .arg(result->error ? texts::mailError(*result->error, texts::MailTask::Change)
                                        : texts::changeOutcome(outcome)));
    return result->error ? exitCode(result->error->code) : ExitCode::Other;
}

ExitCode run(Invocation &invocation)
{
    auto &console = invocation.console;
    const auto ids = messageIds(invocation.arguments());
    if (!ids) {
        return console.fail(ids.error());
    }
    const auto box = mailbox(invocation);
    if (!box) {
        return console.fail(box.error());
    }
    const auto message = invocation.awaited(
        (*box)->message(ids->constFirst(), {.markSeen = invocation.has("mark-seen")}));
    if (!message) {
        return failMail(message.error(), texts::MailTask::Read, invocation);
    }
    auto object = toJson(*message);
    if (invocation.has("raw")) {
        const auto written = writeSource(message->content.raw, invocation.value("raw"));
        if (!written) {
            return console.fail(written.error());
        }
    }
    if (invocation.has("attachments")) {
        const auto paths
            = saveAttachments(message->content.attachments, invocation.value("attachments"));
        if (!paths) {
            return console.fail(paths.error());
        }
        auto attachments = object.value(u"attachments"_s).toArray();
        for (qsizetype i = 0; i < paths->size(); ++i) {
            auto each = attachments.at(i).toObject();
            each.insert(u"path"_s, paths->at(i));
            attachments.replace(i, each);
        }
        object.insert(u"attachments"_s, attachments);
    }
    if (invocation.value("raw") != u"-"_s) {
        console.tell(object);
        console.say(inWords(*message));
    }
    return invocation.has("delete") ? deleteMessage(**box, message->summary.id, invocation)
                                    : ExitCode::Ok;
}

} // namespace

Verb getVerb()
{
    return {.words = u"get"_s,
        .arguments = u"ID"_s,
        .summary = Texts::tr("Read a message."),
        .details
        = Texts::tr("ID is what “messages” prints. The message is not marked as seen, and\n"
                    "stays where it is, unless asked for."),
        .options
        = QList<QCommandLineOption>{{u"attachments"_s,
                                        Texts::tr("Save the attachments into this folder."),
                                        u"DIR"_s},
              {u"raw"_s, Texts::tr("Write the source into a new file; “-” is standard output."),
                  u"FILE"_s},
              {u"mark-seen"_s, Texts::tr("Mark it as seen.")},
              {u"delete"_s, Texts::tr("Delete it at the server, once it is read and saved.")}}
            + mailOptions(),
        .least = 1,
        .most = 1,
        .run = run};
}

} // namespace mailrig::cli
