// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/imapfolders.h"

#include "protocols/mail/imaptokens.h"

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;
using Kind = ImapToken::Kind;

namespace {

constexpr qsizetype mostFolders = 50'000;
constexpr qsizetype mostCounted = 500;
constexpr qsizetype countedTogether = 100; // commands sent before an answer is read

SpecialUse specialUse(const QStringList &attributes)
{
    static const QHash<QString, SpecialUse> uses{{u"\\all"_s, SpecialUse::All},
        {u"\\archive"_s, SpecialUse::Archive}, {u"\\drafts"_s, SpecialUse::Drafts},
        {u"\\flagged"_s, SpecialUse::Flagged}, {u"\\junk"_s, SpecialUse::Junk},
        {u"\\sent"_s, SpecialUse::Sent}, {u"\\trash"_s, SpecialUse::Trash}};
    for (const auto &each : attributes) {
        if (const auto found = uses.constFind(each.toLower()); found != uses.constEnd()) {
            return *found;
        }
    }
    return SpecialUse::None;
}

bool isInbox(const QString &name)
{
    return name.compare("INBOX"_L1, Qt::CaseInsensitive) == 0;
}

//! Null for NIL.
QChar delimiterOf(const ImapToken &token)
{
    return token.isString() && token.value.size() == 1 ? QChar(QLatin1Char(token.value.at(0)))
                                                       : QChar();
}

//! The counts of "* STATUS name (MESSAGES 3 UNSEEN 1)".
void readCounts(
    QByteArrayView response, const QHash<QByteArray, qsizetype> &places, QList<Folder> &folders)
{
    ImapTokens tokens(response);
    tokens.next();
    tokens.next();
    const auto place = places.constFind(tokens.next().value);
    if (place == places.constEnd() || tokens.next().kind != Kind::Open) {
        return;
    }
    for (auto item = tokens.next(); item.kind == Kind::Atom; item = tokens.next()) {
        const auto number = tokens.next().value.toUInt();
        if (item.is("MESSAGES")) {
            folders[*place].messages = number;
        } else if (item.is("UNSEEN")) {
            folders[*place].unseen = number;
        }
    }
}

} // namespace

QString completePrefix(const QString &prefix, QChar delimiter)
{
    const bool isComplete = prefix.isEmpty() || delimiter.isNull() || prefix.endsWith(delimiter);
    return isComplete ? prefix : prefix + delimiter;
}

std::optional<Folder> folderOf(QByteArrayView response, QByteArray &asSent)
{
    ImapTokens tokens(response);
    if (!tokens.next().is("*") || !tokens.next().is("LIST") || tokens.next().kind != Kind::Open) {
        return {};
    }
    Folder folder;
    for (auto flag = tokens.next(); flag.kind == Kind::Atom; flag = tokens.next()) {
        folder.attributes << QString::fromUtf8(flag.value);
    }
    const auto delimiter = tokens.next();
    const auto name = tokens.next();
    if (name.value.isEmpty()) {
        return {};
    }
    asSent = name.value;
    folder.name = folderName(name.value);
    folder.delimiter = delimiterOf(delimiter);
    folder.path = folder.delimiter.isNull() ? QStringList{folder.name}
                                            : folder.name.split(folder.delimiter);
    folder.use = isInbox(folder.name) ? SpecialUse::Inbox : specialUse(folder.attributes);
    const auto has = [&](QLatin1StringView attribute) {
        return folder.attributes.contains(attribute, Qt::CaseInsensitive);
    };
    folder.isSelectable = !has("\\Noselect"_L1) && !has("\\NonExistent"_L1);
    folder.mayHaveChildren = !has("\\Noinferiors"_L1) && !folder.delimiter.isNull();
    return folder;
}

Result<QList<Folder>> ImapFolders::listed(const QByteArray &pattern)
{
    const bool isExtended
        = m_commands.offers("SPECIAL-USE"_L1) && m_commands.offers("LIST-EXTENDED"_L1);
    QList<Folder> folders;
    const auto told = [&](const QByteArray &response) -> Result<void> {
        QByteArray asSent;
        const auto folder = folderOf(response, asSent);
        if (folder && folders.size() < mostFolders) {
            m_commands.learnName(folder->name, asSent);
            folders << *folder;
        }
        return {};
    };
    const auto done = m_commands.demand(
        {"LIST \"\" " + pattern + (isExtended ? " RETURN (SPECIAL-USE)" : "")}, told);
    return done.map([&](const ImapEnd &) { return folders; });
}

Result<void> ImapFolders::count(QList<Folder> &folders)
{
    QHash<QByteArray, qsizetype> places;
    QByteArrayList commands;
    const auto told = [&](const QByteArray &response) -> Result<void> {
        if (response.startsWith("* STATUS")) {
            readCounts(response, places, folders);
        }
        return {};
    };
    for (qsizetype i = 0; i < std::min(folders.size(), mostCounted); ++i) {
        const auto name = m_commands.quotedName(folders.at(i).name);
        if (folders.at(i).isSelectable && name) {
            ImapTokens tokens(*name);
            places.insert(tokens.next().value, i);
            commands << "STATUS " + *name + " (MESSAGES UNSEEN)";
        }
    }
    for (qsizetype i = 0; i < commands.size(); i += countedTogether) {
        if (const auto done = m_commands.askTogether(commands.mid(i, countedTogether), told);
            !done) {
            return done;
        }
    }
    return {};
}

Result<QList<Folder>> ImapFolders::list(bool withCounts)
{
    auto folders = listed(m_prefix.isEmpty() ? QByteArray("\"*\"") : QByteArray("INBOX"));
    if (folders && !m_prefix.isEmpty()) {
        const auto delimiter = folders->value(0).delimiter;
        const auto name = m_commands.quotedName(completePrefix(m_prefix, delimiter));
        const auto below = name ? listed(name->chopped(1) + "*\"") : tl::unexpected(name.error());
        if (!below) {
            return below;
        }
        for (const auto &each : *below) {
            if (each.use != SpecialUse::Inbox) {
                *folders << each;
            }
        }
    }
    if (!folders) {
        return folders;
    }
    std::sort(folders->begin(), folders->end(), [](const Folder &left, const Folder &right) {
        const bool isLeft = left.use == SpecialUse::Inbox, isRight = right.use == SpecialUse::Inbox;
        return isLeft != isRight ? isLeft : left.path < right.path;
    });
    if (withCounts) {
        if (const auto counted = count(*folders); !counted) {
            return tl::unexpected(counted.error());
        }
    }
    return folders;
}

Result<QChar> ImapFolders::delimiter()
{
    QChar found;
    const auto told = [&](const QByteArray &response) -> Result<void> {
        // RFC 3501 §6.3.8: the delimiter, and a folder without a name.
        ImapTokens tokens(response);
        if (tokens.next().is("*") && tokens.next().is("LIST") && tokens.value(2)) {
            found = delimiterOf(tokens.next());
        }
        return {};
    };
    return m_commands.demand({"LIST \"\" \"\""}, told).map([&](const ImapEnd &) { return found; });
}

Result<QString> ImapFolders::creatableName(const QString &name)
{
    if (name.isEmpty()) {
        return failure(Cause::Validation);
    }
    if (name.front().isLetterOrNumber() && name.back().isLetterOrNumber()) {
        return name; // no delimiter at an end of it, whichever it is
    }
    const auto between = delimiter();
    if (!between || between->isNull()) {
        return between ? Result<QString>(name) : tl::unexpected(between.error());
    }
    auto bare = name;
    while (bare.endsWith(*between)) {
        bare.chop(1);
    }
    return bare.isEmpty() || bare.startsWith(*between) ? failure(Cause::Validation, name)
                                                       : Result<QString>(bare);
}

Result<Folder> ImapFolders::create(const QString &asked)
{
    const auto creatable = creatableName(asked);
    if (!creatable) {
        return tl::unexpected(creatable.error());
    }
    const auto &name = *creatable;
    const auto quoted = m_commands.quotedName(name);
    const auto created
        = quoted ? m_commands.ask({"CREATE " + *quoted}) : tl::unexpected(quoted.error());
    if (!created) {
        return tl::unexpected(created.error());
    }
    if (!created->isOk) {
        const auto error = m_commands.refused(*created);
        const auto isThere = created->code == "ALREADYEXISTS" ? true : m_commands.exists(name);
        return isThere && *isThere ? failure(Cause::NameTaken, error.detail)
                                   : Result<Folder>(tl::unexpected(error));
    }
    // Refused by servers without subscriptions: nothing is amiss then.
    if (const auto subscribed = m_commands.ask({"SUBSCRIBE " + *quoted}); !subscribed) {
        return tl::unexpected(subscribed.error());
    }
    const auto found = listed(*quoted);
    if (!found) {
        return tl::unexpected(found.error());
    }
    const auto exact = std::find_if(
        found->cbegin(), found->cend(), [&](const Folder &each) { return each.name == name; });
    if (exact != found->cend()) {
        return *exact;
    }
    // A server may have a spelling of its own; with "*" and "%" these may be any others.
    const bool isPattern = name.contains(u'*') || name.contains(u'%');
    const Folder plain{.name = name, .path = {name}};
    return isPattern ? plain : found->value(0, plain);
}

Result<QString> ImapFolders::archive()
{
    const auto folders = list(false);
    if (!folders) {
        return tl::unexpected(folders.error());
    }
    const auto first = [&](const auto &isIt) {
        return std::find_if(folders->cbegin(), folders->cend(),
            [&](const Folder &each) { return each.isSelectable && isIt(each); });
    };
    auto found = first([](const Folder &each) { return each.use == SpecialUse::Archive; });
    if (found == folders->cend()) { // a server that knows no special uses
        found = first([](const Folder &each) {
            const auto name = each.path.constLast().toLower();
            return each.path.size() <= 2 && (name == "archive"_L1 || name == "archives"_L1);
        });
    }
    return found == folders->cend() ? failure(Cause::NotFound, u"archive"_s)
                                    : Result<QString>(found->name);
}

} // namespace mailrig
