// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/mailerrors.h"

#include "models/messages/messagesummary.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/mailtexts.h"
#include "ui/texts/mailwords.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MailTexts)
};

bool breaksLines(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
        [](QChar each) { return each == u'\n' || each == u'\r' || each.isNull(); });
}

//! What no server was asked for.
MailTrouble impossible(const QString &detail, const QString &obstacle)
{
    if (detail == u"POP3"_s) {
        return {.title = Words::tr("This cannot be done over POP3."),
            .advice = Words::tr(
                "POP3 only reads and deletes. Choose IMAP for all else, if the server offers it.")};
    }
    if (detail == u"target"_s) {
        return {.title = Words::tr("The messages cannot go there."),
            .advice = Words::tr("Choose another folder than the one that they are in.")};
    }
    if (detail == u"messages"_s) {
        return {.title = Words::tr("The messages are not all in one folder of this account."),
            .advice = Words::tr("Do it with the messages of one folder at a time.")};
    }
    if (detail == u"limit"_s) {
        return {.title = Words::tr("There is no such page."),
            .advice = Words::tr("A page has at least one message, and the first page is 1.")};
    }
    if (detail == u"incoming"_s || detail == u"outgoing"_s) {
        return {.title = obstacle};
    }
    return {.title = Words::tr("This cannot be done here."), .words = subjectWords(detail)};
}

MailTrouble missing(const Error &error)
{
    if (error.detail == u"archive"_s) {
        return {.title = Words::tr("This account has no archive folder."),
            .advice
            = Words::tr("Choose a folder to be the archive; on the command line with --into.")};
    }
    const auto advice = Words::tr("List the folders and messages again, to see what is there now.");
    if (MessageId::fromText(error.detail)) {
        return {.title = Words::tr("The message is not there, or no longer."), .advice = advice};
    }
    if (error.detail.isEmpty() || isReply(error.detail)) {
        return {.title = Words::tr("The folder or message is not there, or no longer."),
            .words = words(error),
            .advice = advice};
    }
    return {.title = Words::tr("There is no folder “%1”, or no longer.")
                         .arg(visible(error.detail, longestWords)),
        .advice = advice};
}

MailTrouble tooLarge(const Error &error, MailTask task)
{
    const bool sends = task == MailTask::Send;
    bool isCount = false;
    const auto bytes = error.detail.toLongLong(&isCount);
    const auto size = isCount ? Words::tr("It has %1.").arg(dataSize(bytes)) : words(error);
    if (!sends) {
        return {.title = Words::tr("The message is too large to be read here."),
            .words = size,
            .advice = Words::tr("It can be fetched with another mail program.")};
    }
    if (isReply(error.detail)) {
        return {title(error.code), words(error), advice(error.code)};
    }
    // RFC 1870 §4: what the server announced.
    const auto most = error.detail.startsWith("SIZE "_L1, Qt::CaseInsensitive)
        ? error.detail.mid(5).trimmed().toLongLong()
        : 0;
    if (most > 0 || error.detail.isEmpty()) {
        return {.title = title(error.code),
            .words = most > 0
                ? Words::tr("The server accepts messages of up to %1.").arg(dataSize(most))
                : QString(),
            .advice = advice(error.code)};
    }
    return {.title = Words::tr("The message is larger than what can be sent from here."),
        .words = isCount ? size : subjectWords(error.detail),
        .advice = Words::tr("Send a smaller message, or its parts one by one.")};
}

MailTrouble notOpenable(const Error &error, MailTask task)
{
    const auto askProvider = advice(error.code);
    switch (task) {
    case MailTask::Read:
        return {Words::tr("Signing in worked, but the server does not show what was asked for."),
            words(error), askProvider};
    case MailTask::Change:
        if (error.detail.isEmpty() || isReply(error.detail)) {
            return {Words::tr("Signing in worked, but the server does not make this change."),
                words(error), askProvider};
        }
        return {.title = Words::tr("The folder “%1” can only be read.")
                             .arg(visible(error.detail, longestWords)),
            .advice = Words::tr(
                "Choose another folder, or ask its owner for the right to change this one.")};
    case MailTask::CreateFolder:
        return {Words::tr("The server does not create a folder of this name."), words(error),
            Words::tr("Choose another name: some signs and some places are the server’s own.")};
    case MailTask::Send:
        break;
    }
    return {title(error.code), words(error), askProvider};
}

MailTrouble invalid(const Error &error, MailTask task)
{
    if (task == MailTask::Send) {
        const auto [what, how] = unsendable(error);
        return {Words::tr("The message cannot be sent as it is."), what, how};
    }
    const bool isEmpty = error.detail.isEmpty() || breaksLines(error.detail);
    if (task == MailTask::CreateFolder && !isSentence(error.detail)) {
        return {.title = badFolderName(error.detail), .advice = Words::tr("Choose another name.")};
    }
    if (isEmpty) {
        return {.title = Words::tr("Something that is needed is empty, or holds a line break."),
            .advice = Words::tr("Write the name of the folder, and all else, on one line.")};
    }
    return {
        title(error.code), words(error), Words::tr("Mend the account’s settings, then try again.")};
}

MailTrouble cancelled(MailTask task)
{
    MailTrouble trouble{.title = Words::tr("It was cancelled.")};
    if (task == MailTask::Send) {
        trouble.advice = Words::tr("If the server had all of the message by then, it was sent.");
    } else if (task == MailTask::Change) {
        trouble.advice
            = Words::tr("What was done by then stays done: the list shows what is there.");
    }
    return trouble;
}

//! Where sending and making folders have words of their own for what a server refused.
MailTrouble refused(const Error &error, MailTask task, MailTrouble asOfTest)
{
    using enum Cause;
    const bool sends = task == MailTask::Send;
    if (error.code == NameTaken && (task == MailTask::CreateFolder || task == MailTask::Change)) {
        asOfTest.title = Words::tr("There is a folder of this name.");
        asOfTest.advice = Words::tr("Choose another name.");
    }
    if (error.code == RecipientRefused && sends) {
        asOfTest.title = Words::tr("The server does not accept mail to these recipients.");
        asOfTest.advice = Words::tr("Check the addresses. Nobody got the message.");
    }
    if (const auto fault = messageFault(error)) {
        asOfTest.advice = unsendable(*fault).second;
    }
    if ((error.code == Greylisted || error.code == RateLimited) && sends) {
        asOfTest.advice = Words::tr("Wait for some minutes, then send it again.");
    }
    return asOfTest;
}

} // namespace

MailTrouble mailTrouble(const Error &error, MailTask task, const Account &account)
{
    using enum Cause;
    const auto side = task == MailTask::Send ? Side::Outgoing : Side::Incoming;
    const auto &server = side == Side::Outgoing ? account.outgoing : account.incoming;
    const Situation situation{
        .cause = error.code, .side = side, .protocol = server.protocol, .host = server.host};
    if (error.code == Cancelled) {
        return cancelled(task);
    }
    if (error.code == Usage) {
        return impossible(error.detail, mailObstacle(account, side));
    }
    if (error.code == NotFound) {
        return missing(error);
    }
    if (error.code == MessageTooLarge) {
        return tooLarge(error, task);
    }
    if (error.code == MailboxNotOpenable) {
        return notOpenable(error, task);
    }
    if (error.code == Validation) {
        const bool isObstacle = error.detail == mailObstacle(account, Side::Incoming)
            || error.detail == mailObstacle(account, Side::Outgoing);
        return isObstacle && !error.detail.isEmpty() ? MailTrouble{.title = error.detail}
                                                     : invalid(error, task);
    }
    return refused(error, task, {title(situation), words(error), advice(situation)});
}

QString mailError(const Error &error, MailTask task, const Account &account)
{
    const auto trouble = mailTrouble(error, task, account);
    return QStringList{trouble.title, trouble.words, trouble.advice}.join(u' ').simplified();
}

QString sentInDoubt(const Error &error)
{
    return QStringList{title(error.code), words(error),
        Words::tr("It may have been sent: look whether it has arrived before you send it again.")}
        .join(u' ')
        .simplified();
}

QString recipientError(const Error &error)
{
    return QStringList{title(error.code), words(error)}.join(u' ').simplified();
}

QString mailObstacle(const Account &account, Side side)
{
    const bool isIncoming = side == Side::Incoming;
    switch (isIncoming ? account.incoming.protocol : account.outgoing.protocol) {
    case Protocol::Imap:
    case Protocol::Pop3:
    case Protocol::Smtp:
        return {};
    case Protocol::Graph:
        return Words::tr("This account uses Microsoft Graph, over which mail cannot be tried here. "
                         "Choose IMAP or POP3 for incoming mail and SMTP for outgoing mail, or "
                         "test the account instead.");
    case Protocol::None:
        break;
    }
    return isIncoming ? Words::tr("This account has no server for incoming mail.")
                      : Words::tr("This account has no server for outgoing mail.");
}

QString dataSize(qint64 bytes)
{
    constexpr qint64 kibi = 1024;
    return bytes < kibi ? Words::tr("%n byte(s)", nullptr, int(bytes))
                        : QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace mailrig::texts
