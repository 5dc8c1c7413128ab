// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/pop3mailbox.h"

#include "protocols/mail/dottedend.h"
#include "protocols/mail/messages/mailboxlimits.h"
#include "protocols/mail/messages/messageparser.h"

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 lookedInto = 65'536; // bytes up to which a message is listed with its attachments
constexpr qsizetype mostFiltered = 1000;
constexpr qsizetype piece = 65'536;
const auto allLines = QByteArrayLiteral(" 99999999");

bool fits(const MessageSummary &summary, const MessageFilter &filter)
{
    const auto from = summary.from.name + u' ' + summary.from.address;
    const auto day = summary.receivedDate.date();
    return from.contains(filter.from, Qt::CaseInsensitive)
        && summary.subject.contains(filter.subject, Qt::CaseInsensitive)
        && (!filter.since.isValid() || day >= filter.since)
        && (!filter.before.isValid() || (day.isValid() && day < filter.before));
}

bool isFiltered(const MessageFilter &filter)
{
    return !filter.from.isEmpty() || !filter.subject.isEmpty() || filter.since.isValid()
        || filter.before.isValid();
}

//! Takes the dots off that lines begin with, and the end.
void undot(QByteArray &text)
{
    constexpr qsizetype end = 3; // ".\r\n"
    text.chop(end);
    qsizetype to = 0;
    bool atLineStart = true;
    for (qsizetype from = 0; from < text.size(); ++from) {
        const char c = text.at(from);
        if (!(atLineStart && c == '.')) {
            text[to++] = c;
        }
        atLineStart = c == '\n';
    }
    text.truncate(to);
}

} // namespace

Pop3Mailbox::Pop3Mailbox(ConnectionSettings settings, Bounds bounds)
    : Pop3Session(
        std::move(settings), std::move(bounds), {.wholeMessages = true, .limits = mailboxLimits()})
{
}

bool Pop3Mailbox::hasTop() const
{
    return capabilities().isEmpty() || capabilities().contains("TOP"_L1, Qt::CaseInsensitive);
}

Result<QByteArray> Pop3Mailbox::ask(const QByteArray &command)
{
    m_stream.write(command + "\r\n");
    const auto line = m_stream.readLine();
    if (!line) {
        return tl::unexpected(explained(line.error(), StepKind::Mailbox));
    }
    if (!line->startsWith("+OK")) {
        return tl::unexpected(refusal(StepKind::Mailbox));
    }
    return *line;
}

Result<QByteArrayList> Pop3Mailbox::askLines(const QByteArray &command)
{
    if (const auto begun = ask(command); !begun) {
        return tl::unexpected(begun.error());
    }
    QByteArrayList lines;
    while (true) {
        const auto line = m_stream.readLine();
        if (!line) {
            return tl::unexpected(line.error());
        }
        if (*line == ".") {
            return lines;
        }
        lines << *line;
    }
}

Result<quint32> Pop3Mailbox::count()
{
    return ask("STAT").map(
        [](const QByteArray &line) { return line.split(' ').value(1).toUInt(); });
}

Result<void> Pop3Mailbox::learnEntries()
{
    if (m_entries) {
        return {};
    }
    const auto sizes = askLines("LIST");
    const auto ids = sizes ? askLines("UIDL") : tl::unexpected(sizes.error());
    if (!ids) {
        return tl::unexpected(ids.error());
    }
    QHash<int, qint64> sizeOf;
    for (const auto &line : *sizes) {
        const auto words = line.simplified().split(' ');
        sizeOf.insert(words.value(0).toInt(), words.value(1).toLongLong());
    }
    m_entries.emplace();
    for (const auto &line : *ids) {
        const auto words = line.simplified().split(' ');
        const auto number = words.value(0).toInt();
        if (number > 0 && words.size() == 2) {
            *m_entries << Entry{number, sizeOf.value(number), words.at(1)};
        }
    }
    return {};
}

Result<Pop3Mailbox::Entry> Pop3Mailbox::entry(const MessageId &id)
{
    if (const auto known = learnEntries(); !known) {
        return tl::unexpected(known.error());
    }
    const auto found = std::find_if(m_entries->cbegin(), m_entries->cend(),
        [&](const Entry &each) { return each.uniqueId == id.uniqueId; });
    return found == m_entries->cend() ? failure(Cause::NotFound, id.text()) : Result<Entry>(*found);
}

Result<QByteArray> Pop3Mailbox::text(
    qint64 expected, qint64 largest, const TransferProgress &progress)
{
    QByteArray whole;
    whole.reserve(std::clamp<qint64>(expected, 0, largest) + piece);
    for (DottedEnd end; !end.isFound();) {
        const auto part = m_stream.readSome(piece);
        if (!part) {
            return part;
        }
        static_cast<void>(end.take(*part));
        whole += *part;
        if (whole.size() > largest) {
            return failure(Cause::MessageTooLarge, QString::number(whole.size()));
        }
        progress(whole.size(), std::max<qint64>(expected, whole.size()));
    }
    undot(whole);
    return whole;
}

Result<QByteArray> Pop3Mailbox::fetch(const Entry &entry, bool isWhole, bool mayMark,
    qint64 largest, const TransferProgress &progress)
{
    const auto number = QByteArray::number(entry.number);
    const bool byTop = hasTop() && !mayMark;
    auto begun = ask(byTop ? "TOP " + number + (isWhole ? allLines : " 0") : "RETR " + number);
    if (!begun && byTop && isWhole && m_stream.isOpen()
        && begun.error().code != Cause::ConnectionLost) {
        begun = ask("RETR " + number); // announced, and not there
    }
    return begun ? text(entry.size, largest, progress) : begun;
}

Result<MessageSummary> Pop3Mailbox::summary(const Entry &entry)
{
    const MessageId id{.folder = u"INBOX"_s, .uniqueId = entry.uniqueId};
    const bool isWhole = entry.size <= lookedInto;
    if (!isWhole && !hasTop()) {
        return MessageSummary{.id = id, .size = entry.size};
    }
    const auto text = fetch(entry, isWhole, false, qint64{16} * lookedInto, [](qint64, qint64) {});
    if (!text) {
        return tl::unexpected(text.error());
    }
    auto summary = headerSummary(mimeFields(QByteArrayView(*text).first(bodyStart(*text))));
    summary.id = id;
    summary.size = entry.size;
    if (isWhole) {
        countAttachments(summary, *text);
    }
    return summary;
}

Result<MessagePage> Pop3Mailbox::page(
    const MessageFilter &filter, const std::function<void()> &step)
{
    if (filter.limit < 1 || filter.page < 0) {
        return failure(Cause::Usage, u"limit"_s);
    }
    if (const auto known = learnEntries(); !known) {
        return tl::unexpected(known.error());
    }
    const bool filtered = isFiltered(filter);
    const qint64 skipped = qint64{filter.page} * filter.limit;
    MessagePage page{.inFolder = m_entries->size()};
    const qint64 last = m_entries->size() - (filtered ? 0 : skipped);
    const qint64 first
        = std::max<qint64>(last - (filtered ? mostFiltered : qint64{filter.limit}), 0);
    page.isWhole = !filtered || first == 0;
    qint64 fitting = 0;
    for (qint64 i = last - 1; i >= first; --i) {
        const auto each = summary(m_entries->at(i));
        if (!each) {
            return tl::unexpected(each.error());
        }
        step();
        if (filtered && !fits(*each, filter)) {
            continue;
        }
        ++fitting;
        if (!filtered || (fitting > skipped && page.messages.size() < filter.limit)) {
            page.messages << *each;
        }
    }
    page.matching = filtered ? fitting : page.inFolder;
    return page;
}

Result<ReceivedMessage> Pop3Mailbox::message(
    const MessageId &id, const ReadOptions &options, const TransferProgress &progress)
{
    const auto found = entry(id);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (found->size > options.largest) {
        return failure(Cause::MessageTooLarge, QString::number(found->size));
    }
    const auto raw = fetch(*found, true, options.markSeen, options.largest, progress);
    if (!raw) {
        return tl::unexpected(raw.error());
    }
    return receivedMessage(*raw, {.id = id, .size = raw->size()});
}

Result<ChangeOutcome> Pop3Mailbox::markDeleted(const MessageId &id, std::optional<Error> &refused)
{
    const auto found = entry(id);
    if (!found) {
        return found.error().code == Cause::NotFound
            ? Result<ChangeOutcome>(ChangeOutcome::NotFound)
            : tl::unexpected(found.error());
    }
    const auto marked = ask("DELE " + QByteArray::number(found->number));
    if (marked) {
        return ChangeOutcome::Done;
    }
    if (!m_stream.isOpen() || !m_stream.wasRefused()) {
        return tl::unexpected(marked.error());
    }
    refused = marked.error();
    return ChangeOutcome::NotDone;
}

Result<ChangeResult> Pop3Mailbox::remove(const QList<MessageId> &ids)
{
    ChangeResult result;
    QHash<QByteArray, ChangeOutcome> outcomes;
    for (const auto &id : ids) {
        if (!outcomes.contains(id.uniqueId)) {
            const auto outcome = markDeleted(id, result.error);
            if (!outcome) {
                return tl::unexpected(outcome.error()); // nothing is deleted without a QUIT
            }
            outcomes.insert(id.uniqueId, *outcome);
        }
        result.messages << ChangedMessage{.id = id, .outcome = outcomes.value(id.uniqueId)};
    }
    m_stream.hearFarewell();
    const auto gone = ask("QUIT");
    m_stream.close();
    if (!gone) {
        result.error = gone.error();
        for (auto &each : result.messages) {
            each.outcome
                = each.outcome == ChangeOutcome::Done ? ChangeOutcome::Unknown : each.outcome;
        }
    }
    return result;
}

} // namespace mailrig
