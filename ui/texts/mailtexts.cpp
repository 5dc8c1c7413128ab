// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/mailtexts.h"

#include "ui/texts/causetexts.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MailTexts)
};

} // namespace

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
    case Evidence::Protocol:
        return Words::tr("the protocol knows no such thing");
    }
    return {};
}

QString reason(const RightRow &row)
{
    const auto words = visible(row.detail.simplified());
    const auto why = row.cause ? title(Situation{.cause = *row.cause}) : QString();
    return why.isEmpty() ? words : why + (words.isEmpty() ? QString() : u" ("_s + words + u')');
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
    case ChangeOutcome::NotDone:
        return Words::tr("not done: it is still where it was");
    case ChangeOutcome::CopiedOnly:
        return Words::tr("copied, but not taken out of its folder");
    case ChangeOutcome::Marked:
        return Words::tr(
            "marked as deleted; it stays, as others are marked too and would go with it");
    }
    return {};
}

QString badFolderName(const QString &name)
{
    if (name.isEmpty()) {
        return Words::tr("A folder needs a name.");
    }
    return Words::tr("“%1” cannot be the name of a folder: it begins with the sign that stands "
                     "between one folder and another within it, or has a line end.")
        .arg(visible(name, 80));
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
