// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/imapchange.h"

#include "protocols/mail/messages/imapreader.h"

#include <QRegularExpression>

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

QList<quint32> uidsOf(const MessageChange &change)
{
    QList<quint32> uids;
    QSet<quint32> seen; // a message that is named twice is one
    for (const auto &each : change.messages) {
        if (!seen.contains(each.uid)) {
            seen << each.uid;
            uids << each.uid;
        }
    }
    return uids;
}

QByteArray flagsFor(MessageMark mark)
{
    switch (mark) {
    case MessageMark::Seen:
        return "+FLAGS.SILENT (\\Seen)";
    case MessageMark::Unseen:
        return "-FLAGS.SILENT (\\Seen)";
    case MessageMark::Flagged:
        return "+FLAGS.SILENT (\\Flagged)";
    case MessageMark::Unflagged:
        return "-FLAGS.SILENT (\\Flagged)";
    case MessageMark::Answered:
        return "+FLAGS.SILENT (\\Answered)";
    }
    return {};
}

} // namespace

ImapChange::ImapChange(MessageChange change, QString target)
    : m_change(std::move(change))
    , m_target(std::move(target))
{
}

bool ImapChange::isMove() const
{
    return m_change.kind == ChangeKind::Move || m_change.kind == ChangeKind::Archive;
}

void ImapChange::settle(const QList<quint32> &uids, ChangeOutcome outcome)
{
    for (const auto uid : uids) {
        m_outcomes.insert(uid, outcome);
        m_left.removeAll(uid);
    }
}

Result<QList<quint32>> ImapChange::present(ImapCommands &commands, const QList<quint32> &uids) const
{
    if (uids.isEmpty()) {
        return uids;
    }
    return commands.search({"UID " + imapSet(uids)}).map([&](const QList<quint32> &found) {
        const QSet<quint32> there(found.cbegin(), found.cend());
        QList<quint32> kept;
        std::copy_if(uids.cbegin(), uids.cend(), std::back_inserter(kept),
            [&](quint32 uid) { return there.contains(uid); });
        return kept;
    });
}

Result<void> ImapChange::run(ImapCommands &commands)
{
    m_isRefused = false;
    const auto selected = commands.select(m_change.messages.constFirst().folder, true);
    if (!selected) {
        return tl::unexpected(selected.error());
    }
    const bool isOther = std::any_of(m_change.messages.cbegin(), m_change.messages.cend(),
        [&](const MessageId &each) { return each.uidValidity != selected->uidValidity; });
    if (isOther) { // the numbers stand for other messages now
        settle(uidsOf(m_change), ChangeOutcome::NotFound);
        return {};
    }
    if (!selected->isWritable) {
        return failure(Cause::MailboxNotOpenable, selected->folder);
    }
    const auto ready = m_phase == Phase::Beginning ? begin(commands) : lookAgain(commands);
    if (!ready || m_left.isEmpty()) {
        return ready;
    }
    const auto done = goOn(commands);
    m_isRefused = !done && commands.wasAnswered();
    return done;
}

Result<void> ImapChange::goOn(ImapCommands &commands)
{
    switch (m_phase) {
    case Phase::Moving:
        return move(commands);
    case Phase::Copying:
        return copy(commands);
    case Phase::Removing:
        return remove(commands);
    case Phase::Marking:
        return mark(commands);
    case Phase::Beginning:
        break;
    }
    return {};
}

Result<void> ImapChange::begin(ImapCommands &commands)
{
    const auto asked = uidsOf(m_change);
    const auto there = present(commands, asked);
    if (!there) {
        return tl::unexpected(there.error());
    }
    settle(asked, ChangeOutcome::NotFound);
    m_left = *there;
    if (m_change.kind == ChangeKind::Delete) {
        m_phase = Phase::Removing;
    } else if (m_change.kind == ChangeKind::Mark) {
        m_phase = Phase::Marking;
    } else if (isMove() && commands.offers("MOVE"_L1)) {
        m_phase = Phase::Moving;
    } else if (!m_left.isEmpty()) {
        const auto noted = noteTarget(commands);
        const auto found
            = noted ? prints(commands, imapSet(m_left)) : tl::unexpected(noted.error());
        if (!found) {
            return tl::unexpected(found.error());
        }
        m_prints = *found;
        m_phase = Phase::Copying;
    }
    for (const auto uid : std::as_const(m_left)) {
        m_outcomes.remove(uid);
    }
    return {};
}

Result<void> ImapChange::lookAgain(ImapCommands &commands)
{
    const auto there = present(commands, m_left);
    if (!there) {
        return tl::unexpected(there.error());
    }
    if (m_phase == Phase::Moving || m_phase == Phase::Removing) {
        auto gone = m_left;
        gone.removeIf([&](quint32 uid) { return there->contains(uid); });
        settle(gone, ChangeOutcome::Done);
    }
    return m_phase == Phase::Copying ? findCopies(commands) : Result<void>();
}

Error ImapChange::refusedTarget(const ImapCommands &commands, const ImapEnd &end) const
{
    const auto error = commands.refused(end);
    const bool isMissing = end.code == "TRYCREATE" || end.code == "NONEXISTENT";
    return isMissing ? Error{Cause::NotFound, error.detail} : error;
}

void ImapChange::noteNewIds(const ImapCommands &commands)
{
    // RFC 4315 §3: with MOVE in an untagged OK, with COPY in the tagged one.
    static const QRegularExpression form(u"\\[COPYUID (\\d{1,10}) ([\\d:,]+) ([\\d:,]+)\\]"_s,
        QRegularExpression::CaseInsensitiveOption);
    auto matches = form.globalMatch(commands.stream().lastReply());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto from = imapSetUids(match.captured(2).toLatin1());
        const auto to = imapSetUids(match.captured(3).toLatin1());
        for (qsizetype i = 0; from && to && from->size() == to->size() && i < from->size(); ++i) {
            m_newIds.insert(from->at(i),
                {.folder = m_target, .uidValidity = match.captured(1).toUInt(), .uid = to->at(i)});
        }
    }
}

Result<void> ImapChange::move(ImapCommands &commands)
{
    const auto name = commands.quotedName(m_target);
    const auto end = name ? commands.ask({"UID MOVE " + imapSet(m_left) + ' ' + *name})
                          : tl::unexpected(name.error());
    if (!end) {
        return tl::unexpected(end.error());
    }
    noteNewIds(commands);
    if (end->isOk) {
        settle(QList<quint32>(m_left), ChangeOutcome::Done);
        return {};
    }
    const auto error = refusedTarget(commands, *end);
    // Some may have gone all the same (RFC 6851 §3.3).
    const auto looked = lookAgain(commands);
    if (!looked && commands.wasAnswered()) {
        settle(QList<quint32>(m_left), ChangeOutcome::Unknown);
    }
    return tl::unexpected(looked ? error : looked.error());
}

Result<void> ImapChange::noteTarget(ImapCommands &commands)
{
    const auto name = commands.quotedName(m_target);
    if (!name) {
        return tl::unexpected(name.error());
    }
    static const QRegularExpression next(u"UIDNEXT (\\d+)"_s), validity(u"UIDVALIDITY (\\d+)"_s);
    const auto end = commands.ask({"STATUS " + *name + " (UIDNEXT UIDVALIDITY)"},
        [&](const QByteArray &response) -> Result<void> {
            if (response.startsWith("* STATUS")) {
                const auto text = QString::fromUtf8(response.mid(response.lastIndexOf('(')));
                m_targetNext = next.match(text).captured(1).toUInt();
                m_targetValidity = validity.match(text).captured(1).toUInt();
            }
            return {};
        });
    if (!end) {
        return tl::unexpected(end.error());
    }
    if (end->isOk) {
        return {};
    }
    const auto isThere = commands.exists(m_target);
    if (!isThere) {
        return tl::unexpected(isThere.error());
    }
    return *isThere ? Result<void>(tl::unexpected(commands.refused(*end)))
                    : failure(Cause::NotFound, end->words);
}

Result<ImapChange::Prints> ImapChange::prints(ImapCommands &commands, const QByteArray &set) const
{
    Prints found;
    const auto done = commands.demand(
        {"UID FETCH " + set
            + " (UID RFC822.SIZE INTERNALDATE BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])"},
        [&](const QByteArray &response) -> Result<void> {
            if (const auto items = fetchedItems(response); items && items->contains("UID")) {
                found.insert(items->value("UID").toUInt(),
                    items->value("RFC822.SIZE") + '|' + items->value("INTERNALDATE") + '|'
                        + items->value("BODY[HEADER.FIELDS").simplified());
            }
            return {};
        });
    return done.map([&](const ImapEnd &) { return found; });
}

Result<void> ImapChange::findCopies(ImapCommands &commands)
{
    const auto target = commands.select(m_target, false);
    if (!target) {
        return tl::unexpected(target.error());
    }
    if (target->uidValidity != m_targetValidity || m_targetNext == 0) {
        settle(QList<quint32>(m_left), ChangeOutcome::Unknown);
        return failure(Cause::ConnectionLost);
    }
    auto copies = prints(commands, QByteArray::number(m_targetNext) + ":*");
    if (!copies) {
        return tl::unexpected(copies.error());
    }
    for (const auto uid : std::as_const(m_left)) {
        const auto copy
            = std::find_if(copies->keyValueBegin(), copies->keyValueEnd(), [&](const auto &each) {
                  return each.first >= m_targetNext && each.second == m_prints.value(uid);
              });
        if (copy != copies->keyValueEnd()) {
            m_copied << uid;
            m_newIds.insert(
                uid, {.folder = m_target, .uidValidity = m_targetValidity, .uid = copy->first});
            copies->remove(copy->first); // one copy stands for one message
        }
    }
    const auto source = commands.select(m_change.messages.constFirst().folder, true);
    return source ? Result<void>() : tl::unexpected(source.error());
}

Result<void> ImapChange::copy(ImapCommands &commands)
{
    auto uids = m_left;
    uids.removeIf([this](quint32 uid) { return m_copied.contains(uid); });
    if (!uids.isEmpty()) {
        const auto name = commands.quotedName(m_target);
        const auto end = name ? commands.ask({"UID COPY " + imapSet(uids) + ' ' + *name})
                              : tl::unexpected(name.error());
        if (!end) {
            return tl::unexpected(end.error());
        }
        if (!end->isOk) {
            return tl::unexpected(refusedTarget(commands, *end));
        }
        noteNewIds(commands);
    }
    if (!isMove()) {
        settle(QList<quint32>(m_left), ChangeOutcome::Done);
        return {};
    }
    m_phase = Phase::Removing;
    return remove(commands);
}

Result<void> ImapChange::remove(ImapCommands &commands)
{
    const auto set = imapSet(m_left);
    const auto marked = commands.demand({"UID STORE " + set + " +FLAGS.SILENT (\\Deleted)"});
    if (!marked) {
        return tl::unexpected(marked.error());
    }
    QByteArray expunge = "UID EXPUNGE " + set;
    if (!commands.offers("UIDPLUS"_L1)) {
        // Plain EXPUNGE takes every marked message along: only if there is no other.
        const auto all = commands.search({"DELETED"});
        if (!all) {
            return tl::unexpected(all.error());
        }
        auto ours = m_left;
        std::sort(ours.begin(), ours.end());
        if (*all != ours) {
            settle(QList<quint32>(m_left), ChangeOutcome::Marked);
            return {};
        }
        expunge = "EXPUNGE";
    }
    const auto gone = commands.demand({expunge});
    if (!gone) {
        return tl::unexpected(gone.error());
    }
    settle(QList<quint32>(m_left), ChangeOutcome::Done);
    return {};
}

Result<void> ImapChange::mark(ImapCommands &commands)
{
    const auto marked
        = commands.demand({"UID STORE " + imapSet(m_left) + ' ' + flagsFor(m_change.mark)});
    if (!marked) {
        return tl::unexpected(marked.error());
    }
    settle(QList<quint32>(m_left), ChangeOutcome::Done);
    return {};
}

ChangeResult ImapChange::result(const std::optional<Error> &error) const
{
    ChangeResult result{.target = m_target, .error = error};
    for (const auto &each : m_change.messages) {
        const auto otherwise = m_phase == Phase::Removing && isMove() ? ChangeOutcome::CopiedOnly
            : m_isRefused                                             ? ChangeOutcome::NotDone
                                                                      : ChangeOutcome::Unknown;
        ChangedMessage changed{.id = each, .outcome = m_outcomes.value(each.uid, otherwise)};
        if (const auto newId = m_newIds.constFind(each.uid); newId != m_newIds.constEnd()) {
            changed.newId = *newId;
        }
        result.messages << changed;
    }
    return result;
}

} // namespace mailrig
