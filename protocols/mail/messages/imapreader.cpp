// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/imapreader.h"

#include "protocols/mail/imaptokens.h"
#include "protocols/mail/messages/bodystructure.h"
#include "protocols/mail/messages/messageparser.h"

#include <QLocale>

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;
using Kind = ImapToken::Kind;
using Items = QHash<QByteArray, QByteArray>;

namespace {

constexpr int deepest = 60;
constexpr qint64 piece = 524'288; // bytes of a message asked for at a time
constexpr auto headerItem = "BODY.PEEK[HEADER.FIELDS (DATE FROM TO SUBJECT MESSAGE-ID CONTENT-TYPE "
                            "CONTENT-DISPOSITION)]";

//! "17-Jul-1996 02:44:25 -0700", the day perhaps with a blank before it.
QDateTime internalDate(const QByteArray &text)
{
    return dateField(text.trimmed().replace('-', ' ').replace("  ", " -"));
}

QStringList flagsOf(const QByteArray &list)
{
    auto text = QString::fromUtf8(list);
    return text.remove(u'(').remove(u')').split(u' ', Qt::SkipEmptyParts);
}

//! RFC 3501 §6.4.4: dates without time, in English.
QByteArray searchDate(QDate date)
{
    return QLocale::c().toString(date, u"d-MMM-yyyy"_s).toLatin1();
}

//! The criteria as pieces of a command, what people typed as literals.
QByteArrayList criteria(const MessageFilter &filter)
{
    QByteArray plain;
    plain += filter.unseen ? " UNSEEN" : "";
    plain += filter.since.isValid() ? " SINCE " + searchDate(filter.since) : QByteArray();
    plain += filter.before.isValid() ? " BEFORE " + searchDate(filter.before) : QByteArray();
    const auto isAscii = [](const QString &text) {
        return std::all_of(
            text.cbegin(), text.cend(), [](QChar each) { return each.unicode() < 0x80; });
    };
    const bool needsCharset = !isAscii(filter.from) || !isAscii(filter.subject);
    QByteArrayList pieces{(needsCharset ? "CHARSET UTF-8" : "") + plain};
    for (const auto &[name, value] :
        {std::pair{QByteArray(" FROM "), filter.from}, {" SUBJECT ", filter.subject}}) {
        if (!value.isEmpty()) {
            pieces.last() += name;
            pieces << value.toUtf8() << QByteArray();
        }
    }
    pieces.first()
        = pieces.constFirst().trimmed() + (pieces.size() > 1 ? QByteArray(" ") : QByteArray());
    return pieces;
}

bool isFiltered(const MessageFilter &filter)
{
    return filter.unseen || !filter.from.isEmpty() || !filter.subject.isEmpty()
        || filter.since.isValid() || filter.before.isValid();
}

MessageSummary summaryOf(const Items &items, const ImapSelected &selected)
{
    auto summary = headerSummary(mimeFields(items.value("BODY[HEADER.FIELDS")));
    summary.id = {.folder = selected.folder,
        .uidValidity = selected.uidValidity,
        .uid = items.value("UID").toUInt()};
    summary.size = items.value("RFC822.SIZE").toLongLong();
    summary.flags = flagsOf(items.value("FLAGS"));
    if (const auto date = internalDate(items.value("INTERNALDATE")); date.isValid()) {
        summary.receivedDate = date;
    }
    if (const auto structure = bodyStructure(items.value("BODYSTRUCTURE"))) {
        summary.contentType = structure->contentType;
        summary.attachmentsCount = structure->attachments;
        summary.fileName = structure->firstName;
    }
    return summary;
}

} // namespace

std::optional<Items> fetchedItems(const QByteArray &response)
{
    ImapTokens tokens(response);
    tokens.next();
    tokens.next();
    if (!tokens.next().is("FETCH") || tokens.next().kind != Kind::Open) {
        return {};
    }
    Items items;
    for (auto name = tokens.next(); name.kind == Kind::Atom; name = tokens.next()) {
        auto key = name.value.toUpper();
        if (const auto end = key.startsWith("BODY[]") ? 6 : key.indexOf(" ("); end > 0) {
            key.truncate(end);
        }
        const auto raw = tokens.value(deepest);
        if (!raw) {
            return {};
        }
        ImapTokens value(*raw);
        const auto first = value.next();
        items.insert(key, first.isString() ? first.value : first.is("NIL") ? QByteArray() : *raw);
    }
    return items;
}

Result<QList<MessageSummary>> ImapReader::summaries(
    const QByteArray &command, const ImapSelected &selected)
{
    QHash<quint32, Items> fetched;
    const auto told = [&](const QByteArray &response) -> Result<void> {
        if (const auto items = fetchedItems(response)) {
            fetched[items->value("UID").toUInt()].insert(*items);
        }
        return {};
    };
    const auto done = m_commands.demand(
        {command + " (UID FLAGS INTERNALDATE RFC822.SIZE "
            + (m_hasStructure ? "BODYSTRUCTURE " : "") + QByteArray(headerItem) + ')'},
        told);
    QList<MessageSummary> found;
    for (const auto &items : std::as_const(fetched)) {
        // A server may tell of others' new flags at any time (RFC 3501 §7.4.2).
        if (items.contains("UID") && items.contains("RFC822.SIZE")) {
            found << summaryOf(items, selected);
        }
    }
    std::sort(
        found.begin(), found.end(), [](const MessageSummary &left, const MessageSummary &right) {
            return left.id.uid > right.id.uid;
        });
    return done.map([&](const ImapEnd &) { return found; });
}

Result<MessagePage> ImapReader::page(const QString &folder, const MessageFilter &filter)
{
    if (filter.limit < 1 || filter.page < 0) {
        return failure(Cause::Usage, u"limit"_s);
    }
    if (breaksLines(filter.from) || breaksLines(filter.subject)) {
        return failure(Cause::Validation, filter.from + filter.subject);
    }
    const auto selected = m_commands.select(folder, false);
    if (!selected) {
        return tl::unexpected(selected.error());
    }
    MessagePage page{.matching = selected->messages, .inFolder = selected->messages};
    const qint64 skipped = qint64{filter.page} * filter.limit;
    QByteArray command;
    if (!isFiltered(filter)) {
        // The newest have the highest numbers: no list of them is needed.
        const qint64 last = page.matching - skipped;
        const qint64 first = std::max<qint64>(last - filter.limit + 1, 1);
        command = last < 1 ? QByteArray()
                           : "FETCH " + QByteArray::number(first) + ':' + QByteArray::number(last);
    } else {
        const auto found = m_commands.search(criteria(filter));
        if (!found) {
            return tl::unexpected(found.error());
        }
        page.matching = found->size();
        const qint64 last = page.matching - skipped;
        const qint64 first = std::max<qint64>(last - filter.limit, 0);
        command = last < 1 ? QByteArray() : "UID FETCH " + imapSet(found->mid(first, last - first));
    }
    if (command.isEmpty()) {
        return page;
    }
    return summaries(command, *selected).map([&](const QList<MessageSummary> &messages) {
        page.messages = messages;
        return page;
    });
}

Result<ReceivedMessage> ImapReader::message(
    const MessageId &id, const ReadOptions &options, const TransferProgress &progress)
{
    const auto selected = m_commands.select(id.folder, options.markSeen);
    if (!selected) {
        return tl::unexpected(selected.error());
    }
    if (id.uidValidity != selected->uidValidity) {
        return failure(Cause::NotFound, id.text());
    }
    Items items;
    QByteArray raw;
    const auto command = "UID FETCH " + QByteArray::number(id.uid);
    for (qint64 size = -1, got = piece; got == piece;) {
        got = -1;
        const auto part = "BODY.PEEK[]<" + QByteArray::number(raw.size()) + '.'
            + QByteArray::number(piece) + ">)";
        const auto told = [&](const QByteArray &response) -> Result<void> {
            auto fetched = fetchedItems(response);
            if (!fetched || fetched->value("UID").toUInt() != id.uid
                || !fetched->contains("BODY[]")) {
                return {};
            }
            const auto bytes = fetched->take("BODY[]");
            if (size < 0) {
                items = *fetched;
                size = items.value("RFC822.SIZE").toLongLong();
                raw.reserve(std::clamp<qint64>(size, 0, options.largest));
            }
            raw += bytes;
            got = bytes.size();
            return {};
        };
        const auto done = m_commands.demand(
            {command + (size < 0 ? " (UID FLAGS INTERNALDATE RFC822.SIZE " : " (UID ") + part},
            told);
        if (!done) {
            return tl::unexpected(done.error());
        }
        if (size < 0 || (got < 0 && raw.size() < size)) { // it is gone, perhaps only now
            return failure(Cause::NotFound, id.text());
        }
        if (std::max<qint64>(size, raw.size()) > options.largest) {
            return failure(Cause::MessageTooLarge, QString::number(size));
        }
        progress(raw.size(), std::max<qint64>(size, raw.size()));
    }
    if (options.markSeen) {
        const auto marked = m_commands.demand(
            {"UID STORE " + QByteArray::number(id.uid) + " +FLAGS.SILENT (\\Seen)"});
        if (!marked) {
            return tl::unexpected(marked.error());
        }
    }
    return receivedMessage(raw, summaryOf(items, *selected));
}

} // namespace mailrig
