// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/imaprights.h"

#include "protocols/mail/messages/imapchange.h"
#include "protocols/mail/messages/imapfolders.h"

#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto inbox = u"INBOX"_s;
constexpr auto trialMessage = "Subject: Mailrig rights check\r\n\r\nNothing to read here.\r\n";

Permission permission(bool is)
{
    return is ? Permission::Yes : Permission::No;
}

} // namespace

void ImapRights::note(Right right, Permission permission, Evidence evidence, const QString &detail)
{
    m_report.rows << RightRow{right, permission, evidence, detail};
}

Result<RightsReport> ImapRights::find(ImapCommands &commands)
{
    m_report = {};
    if (const auto looked = look(commands); !looked) {
        return tl::unexpected(looked.error());
    }
    const auto isKnown = readRights(commands);
    if (!isKnown) {
        return tl::unexpected(isKnown.error());
    }
    if (!*isKnown) {
        const auto tried = tryOut(commands);
        m_report.leftBehind = cleanUp(commands);
        if (!tried) {
            return tl::unexpected(tried.error());
        }
    }
    return m_report;
}

Result<void> ImapRights::look(ImapCommands &commands)
{
    const auto opened = commands.select(inbox, false);
    if (!opened
        && (opened.error().code == Cause::ConnectionLost
            || opened.error().code == Cause::Cancelled)) {
        return tl::unexpected(opened.error());
    }
    note(Right::Open, permission(opened.has_value()), Evidence::Tried,
        opened ? QString() : opened.error().detail);
    const auto listed
        = commands.ask({"LIST \"\" \"%\""}, [this](const QByteArray &response) -> Result<void> {
              QByteArray asSent;
              if (const auto folder = folderOf(response, asSent); folder && m_delimiter.isNull()) {
                  m_delimiter = folder->delimiter;
              }
              return {};
          });
    if (!listed) {
        return tl::unexpected(listed.error());
    }
    note(Right::List, permission(listed->isOk), Evidence::Tried,
        listed->isOk ? QString() : listed->words);
    return {};
}

Result<bool> ImapRights::readRights(ImapCommands &commands)
{
    static const QRegularExpression form(u"\\* MYRIGHTS \\S+ \"?([a-z0-9]*)\"?"_s);
    if (!commands.offers("ACL"_L1)) {
        return false;
    }
    const auto told = commands.ask({"MYRIGHTS INBOX"});
    if (!told) {
        return tl::unexpected(told.error());
    }
    const auto match = form.match(commands.stream().lastReply());
    if (!told->isOk || !match.hasMatch()) {
        return false;
    }
    const auto rights = match.captured(1);
    const bool isOld = rights.contains(u'd'); // RFC 2086: one right for what are three since
    const bool canDelete = isOld || (rights.contains(u't') && rights.contains(u'e'));
    note(Right::Create, permission(rights.contains(u'k') || rights.contains(u'c')), Evidence::Told,
        rights);
    note(Right::Move, permission(canDelete && rights.contains(u'i')), Evidence::Told, rights);
    note(Right::Delete, permission(canDelete), Evidence::Told, rights);
    return true;
}

Result<bool> ImapRights::tryFolder(ImapCommands &commands, const QString &name)
{
    const auto quoted = commands.quotedName(name);
    m_created << name; // also if the answer does not come
    const auto end = quoted ? commands.ask({"CREATE " + *quoted}) : tl::unexpected(quoted.error());
    if (!end) {
        return tl::unexpected(end.error());
    }
    if (!end->isOk) {
        m_created.removeAll(name);
        note(Right::Create, Permission::No, Evidence::Tried, end->words);
    }
    return end->isOk;
}

Result<void> ImapRights::tryOut(ImapCommands &commands)
{
    const auto name = completePrefix(m_prefix, m_delimiter) + u"mailrig-"_s
        + QString::number(QRandomGenerator::system()->generate64(), 36);
    const auto from = name + u"-a"_s, to = name + u"-b"_s;
    for (const auto &each : {from, to}) {
        const auto made = tryFolder(commands, each);
        if (!made) {
            return tl::unexpected(made.error());
        }
        if (!*made) {
            note(Right::Move, Permission::Unknown, Evidence::None);
            note(Right::Delete, Permission::Unknown, Evidence::None);
            return {};
        }
    }
    note(Right::Create, Permission::Yes, Evidence::Tried);
    return tryMessage(commands, from, to);
}

Result<void> ImapRights::tryMessage(ImapCommands &commands, const QString &from, const QString &to)
{
    const auto quoted = commands.quotedName(from);
    const auto added = quoted
        ? commands.ask({"APPEND " + *quoted + " (\\Seen) ", trialMessage, QByteArray()})
        : tl::unexpected(quoted.error());
    if (!added) {
        return tl::unexpected(added.error());
    }
    if (!added->isOk) {
        note(Right::Move, Permission::Unknown, Evidence::None, added->words);
        note(Right::Delete, Permission::Unknown, Evidence::None, added->words);
        return {};
    }
    for (const auto right : {Right::Move, Right::Delete}) {
        const auto folder = right == Right::Move ? from : to;
        const auto selected = commands.select(folder, true);
        const auto found = selected ? commands.search({"ALL"}) : tl::unexpected(selected.error());
        if (!found) {
            return tl::unexpected(found.error());
        }
        if (found->isEmpty()) {
            note(right, Permission::Unknown, Evidence::None);
            continue;
        }
        ImapChange change({.kind = right == Right::Move ? ChangeKind::Move : ChangeKind::Delete,
                              .messages = {{.folder = folder,
                                  .uidValidity = selected->uidValidity,
                                  .uid = found->constFirst()}}},
            right == Right::Move ? to : QString());
        const auto done = change.run(commands);
        const auto outcome = change.result({}).messages.constFirst().outcome;
        note(right, permission(done && outcome == ChangeOutcome::Done), Evidence::Tried,
            done ? QString() : done.error().detail);
    }
    return {};
}

QStringList ImapRights::cleanUp(ImapCommands &commands)
{
    if (m_created.isEmpty()) {
        return {};
    }
    // No server deletes the folder that is open; some do not like it.
    commands.forgetSelected();
    if (const auto away = commands.select(inbox, false); !away) {
        return m_created;
    }
    for (const auto &name : QStringList(m_created)) {
        const auto quoted = commands.quotedName(name);
        const auto gone
            = quoted ? commands.ask({"DELETE " + *quoted}) : tl::unexpected(quoted.error());
        if (gone && (gone->isOk || gone->code == "NONEXISTENT")) {
            m_created.removeAll(name);
        }
    }
    return m_created;
}

} // namespace mailrig
