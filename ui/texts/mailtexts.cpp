// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/mailtexts.h"

#include "ui/texts/causetexts.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MailTexts)
};

} // namespace

QString title(const Situation &situation, MailTask task)
{
    const bool sends = task == MailTask::Send;
    if (situation.cause == Cause::Cancelled) {
        return Words::tr("It was cancelled.");
    }
    if (situation.cause == Cause::NotFound) {
        return Words::tr("The folder or message is not there, or no longer.");
    }
    if (situation.cause == Cause::Usage) {
        return Words::tr("This cannot be done here.");
    }
    if (situation.cause == Cause::NameTaken) {
        return Words::tr("There is a folder of this name.");
    }
    if (situation.cause == Cause::Validation && sends) {
        return Words::tr("The message cannot be sent as it is.");
    }
    if (situation.cause == Cause::RecipientRefused && sends) {
        return Words::tr("The server does not accept mail to these recipients.");
    }
    return title(situation);
}

QString advice(const Situation &situation, MailTask task)
{
    using enum Cause;
    const auto cause = situation.cause;
    const bool sends = task == MailTask::Send;
    if (cause == Cancelled && sends) {
        return Words::tr("If the server had all of the message by then, it was sent.");
    }
    if (cause == Cancelled) {
        return task == MailTask::Change
            ? Words::tr("What was done by then stays done: the list shows what is there.")
            : QString();
    }
    if (cause == NotFound) {
        return Words::tr("Refresh, to see what is there now.");
    }
    if (cause == Usage) {
        return Words::tr("Choose another folder, or another way: POP3 knows no folders.");
    }
    if (cause == NameTaken) {
        return Words::tr("Choose another name.");
    }
    if (cause == Validation) {
        return sends
            ? Words::tr("Mend what is named below, in the message or in the account’s settings.")
            : Words::tr("Mend the account’s settings in the main window.");
    }
    if (cause == RecipientRefused && sends) {
        return Words::tr("Check the addresses. Nobody got the message.");
    }
    if ((cause == Greylisted || cause == RateLimited) && sends) {
        return Words::tr("Wait for some minutes, then send it again.");
    }
    if (cause == MessageTooLarge && !sends) {
        return Words::tr("It can be fetched with another mail program.");
    }
    return advice(situation);
}

QString words(const Error &error)
{
    if (error.detail.isEmpty()) {
        return {};
    }
    using enum Cause;
    if (error.code == Validation && error.detail == u"DSN"_s) {
        return Words::tr("The server sends no delivery reports (DSN).");
    }
    if (error.code == Validation && error.detail == u"8BITMIME"_s) {
        return Words::tr("The server takes no 8-bit text (8BITMIME), and this message has some.");
    }
    constexpr Cause ours[]
        = {Validation, NotFound, Usage, NameTaken, FileUnreadable, FileUnwritable, MacroUnresolved};
    const bool isOurs = std::find(std::begin(ours), std::end(ours), error.code) != std::end(ours);
    const auto detail = visible(error.detail, 2000);
    return isOurs ? detail : Words::tr("The server said: %1").arg(detail);
}

QString mailError(const Error &error, MailTask task)
{
    const Situation situation{.cause = error.code};
    return QStringList{title(situation, task), words(error), advice(situation, task)}
        .join(u' ')
        .simplified();
}

QString recipientError(const Error &error)
{
    return QStringList{title(Situation{.cause = error.code}), words(error)}.join(u' ').simplified();
}

QString right(Right value)
{
    switch (value) {
    case Right::Send:
        return Words::tr("Send as its address");
    case Right::Open:
        return Words::tr("Open the inbox");
    case Right::List:
        return Words::tr("List folders");
    case Right::Create:
        return Words::tr("Create folders");
    case Right::Move:
        return Words::tr("Move messages");
    case Right::Delete:
        return Words::tr("Delete messages");
    }
    return {};
}

QString permission(Permission value)
{
    switch (value) {
    case Permission::Yes:
        return Words::tr("yes");
    case Permission::No:
        return Words::tr("no");
    case Permission::Unknown:
        return Words::tr("unknown");
    }
    return {};
}

QString evidence(Evidence value)
{
    switch (value) {
    case Evidence::None:
        return {};
    case Evidence::Told:
        return Words::tr("says the server");
    case Evidence::Tried:
        return Words::tr("tried");
    }
    return {};
}

QString changeOutcome(ChangeOutcome value)
{
    switch (value) {
    case ChangeOutcome::Done:
        return Words::tr("done");
    case ChangeOutcome::NotFound:
        return Words::tr("is not there");
    case ChangeOutcome::Unknown:
        return Words::tr("the connection was lost: it is still there, or moved");
    case ChangeOutcome::CopiedOnly:
        return Words::tr("copied, but not taken out of its folder");
    case ChangeOutcome::Marked:
        return Words::tr(
            "marked as deleted; it stays, as others are marked too and would go with it");
    }
    return {};
}

QString specialUse(SpecialUse value)
{
    switch (value) {
    case SpecialUse::None:
        return {};
    case SpecialUse::Inbox:
        return Words::tr("inbox");
    case SpecialUse::All:
        return Words::tr("all mail");
    case SpecialUse::Archive:
        return Words::tr("archive");
    case SpecialUse::Drafts:
        return Words::tr("drafts");
    case SpecialUse::Flagged:
        return Words::tr("flagged");
    case SpecialUse::Junk:
        return Words::tr("junk");
    case SpecialUse::Sent:
        return Words::tr("sent");
    case SpecialUse::Trash:
        return Words::tr("trash");
    }
    return {};
}

QString flags(const QStringList &flags)
{
    QStringList all;
    const auto has
        = [&flags](QLatin1StringView name) { return flags.contains(name, Qt::CaseInsensitive); };
    if (!has("\\Seen"_L1)) {
        all << Words::tr("unread");
    }
    for (const auto &each : flags) {
        const auto name = each.toLower();
        all << (name == u"\\flagged"_s    ? Words::tr("flagged")
                : name == u"\\answered"_s ? Words::tr("answered")
                : name == u"\\deleted"_s  ? Words::tr("deleted")
                : name == u"\\draft"_s    ? Words::tr("draft")
                                          : visible(each, 60));
    }
    all.removeIf([](const QString &each) {
        return each.compare("\\Seen"_L1, Qt::CaseInsensitive) == 0
            || each.compare("\\Recent"_L1, Qt::CaseInsensitive) == 0;
    });
    return all.join(u", "_s);
}

} // namespace mailrig::texts
