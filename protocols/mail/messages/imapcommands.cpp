// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/imapcommands.h"

#include "protocols/mail/imapfoldername.h"
#include "protocols/mail/imaptokens.h"
#include "protocols/mail/messages/mailboxlimits.h"

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArrayView upTo(QByteArrayView text, char end)
{
    const auto at = text.indexOf(end);
    return at < 0 ? text : text.first(at);
}

bool isText(QByteArrayView response)
{
    static constexpr QByteArrayView words[]
        = {"OK", "NO", "BAD", "BYE", "CAPABILITY", "FLAGS", "SEARCH"};
    const auto word = response.startsWith("* ") ? upTo(response.sliced(2), ' ') : QByteArrayView();
    return word.isEmpty() || std::find(std::begin(words), std::end(words), word) != std::end(words);
}

//! The name in a LIST response; empty if there is none.
QString listedName(QByteArrayView response)
{
    ImapTokens tokens(response);
    auto token = tokens.next();
    while (token.kind != ImapToken::Kind::Close && token.kind != ImapToken::Kind::End
        && token.kind != ImapToken::Kind::Bad) {
        token = tokens.next();
    }
    tokens.next(); // the delimiter
    return folderName(tokens.next().value);
}

//! "UIDVALIDITY 5" of "* OK [UIDVALIDITY 5] …", or the empty view.
QByteArrayView codeOf(QByteArrayView text)
{
    const auto open = text.indexOf('['), close = text.indexOf(']');
    return open < 0 || close < open ? QByteArrayView() : text.sliced(open + 1, close - open - 1);
}

//! Between "&" and "-": base64 of UTF-16BE with "," for "/". vmime's own reading loses what UTF-7
//! encodes and this does not ("\\", "~").
std::optional<QString> unshifted(QByteArray text)
{
    if (text.isEmpty()) {
        return u"&"_s;
    }
    const auto bytes = QByteArray::fromBase64Encoding(
        text.replace(',', '/'), QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || bytes.decoded.isEmpty() || bytes.decoded.size() % 2 != 0) {
        return {};
    }
    QString units;
    for (qsizetype i = 0; i < bytes.decoded.size(); i += 2) {
        units += QChar(static_cast<char16_t>((static_cast<uchar>(bytes.decoded.at(i)) << 8)
            | static_cast<uchar>(bytes.decoded.at(i + 1))));
    }
    return units.isValidUtf16() ? std::optional(units) : std::nullopt;
}

} // namespace

ImapCommands::ImapCommands(ConnectionSettings settings, Bounds bounds, const QString &pathPrefix)
    : ImapSession(std::move(settings), std::move(bounds), pathPrefix, mailboxLimits())
{
}

QByteArray ImapCommands::nextTag()
{
    return 'm' + QByteArray::number(++m_tags);
}

bool ImapCommands::offers(QLatin1StringView capability) const
{
    return capabilities().contains(capability, Qt::CaseInsensitive);
}

Result<QByteArray> ImapCommands::response()
{
    QByteArray whole;
    while (true) {
        const auto line = m_stream.readLine();
        if (!line) {
            return line;
        }
        whole += *line;
        const auto literal = isText(whole) ? std::nullopt : announcedLiteral(*line);
        if (!literal) {
            return whole;
        }
        whole += "\r\n";
        for (auto left = *literal; left > 0;) {
            const auto part = m_stream.readSome(left);
            if (!part) {
                return part;
            }
            whole += *part;
            left -= part->size();
        }
    }
}

Result<void> ImapCommands::passed(const QByteArray &response, const Sink &told)
{
    const auto words = QByteArrayView(response).sliced(2);
    const auto number = upTo(words, ' ');
    const auto name = words.sliced(std::min(number.size() + 1, words.size()));
    if (name == "EXISTS") {
        m_selected.messages = number.toUInt();
    } else if (name == "EXPUNGE" && m_selected.messages > 0) {
        --m_selected.messages;
    } else if (const auto code = codeOf(response);
               number == "OK" && code.startsWith("UIDVALIDITY ")) {
        m_selected.uidValidity = code.sliced(12).toUInt();
    }
    return told ? told(response) : Result<void>();
}

Result<ImapEnd> ImapCommands::untilEnd(const QByteArray &tag, const Sink &told)
{
    while (true) {
        const auto next = response();
        if (!next) {
            return tl::unexpected(explained(next.error(), StepKind::Mailbox));
        }
        if (next->startsWith("* ")) {
            if (const auto good = passed(*next, told); !good) {
                return tl::unexpected(good.error());
            }
        } else if (next->startsWith(tag + ' ')) {
            const auto words = m_stream.filter().lastWords();
            return ImapEnd{.isOk = next->mid(tag.size() + 1).startsWith("OK"),
                .code = upTo(codeOf(words), ' ').toByteArray().toUpper(),
                .words = QString::fromUtf8(words)};
        }
    }
}

Result<std::optional<ImapEnd>> ImapCommands::sendLiteral(
    const QByteArray &tag, const QByteArray &literal, const Sink &told)
{
    constexpr qsizetype mostUnasked = 4096; // RFC 7888 §5
    const bool atOnce
        = offers("LITERAL+"_L1) || (offers("LITERAL-"_L1) && literal.size() <= mostUnasked);
    m_stream.write('{' + QByteArray::number(literal.size()) + (atOnce ? "+}\r\n" : "}\r\n"));
    while (!atOnce) {
        const auto next = response();
        if (!next) {
            return tl::unexpected(explained(next.error(), StepKind::Mailbox));
        }
        if (next->startsWith('+')) {
            break;
        }
        if (next->startsWith(tag + ' ')) { // refused: the literal is not to follow
            return std::optional(
                ImapEnd{.words = QString::fromUtf8(m_stream.filter().lastWords())});
        }
        if (const auto good = passed(*next, told); !good) {
            return tl::unexpected(good.error());
        }
    }
    m_stream.write(literal);
    return std::optional<ImapEnd>();
}

Result<ImapEnd> ImapCommands::ask(const QByteArrayList &pieces, const Sink &told)
{
    m_isAnswered = false;
    auto end = conversed(pieces, told);
    m_isAnswered = end.has_value();
    return end;
}

Result<ImapEnd> ImapCommands::conversed(const QByteArrayList &pieces, const Sink &told)
{
    const auto tag = nextTag();
    m_stream.write(tag + ' ');
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (i % 2 == 0) {
            m_stream.write(pieces.at(i));
            continue;
        }
        const auto refusal = sendLiteral(tag, pieces.at(i), told);
        if (!refusal || *refusal) {
            return refusal ? Result<ImapEnd>(**refusal) : tl::unexpected(refusal.error());
        }
    }
    m_stream.write("\r\n");
    return untilEnd(tag, told);
}

Result<ImapEnd> ImapCommands::demand(const QByteArrayList &pieces, const Sink &told)
{
    return ask(pieces, told).and_then([this](const ImapEnd &end) {
        return end.isOk ? Result<ImapEnd>(end) : tl::unexpected(refused(end));
    });
}

Result<void> ImapCommands::askTogether(const QByteArrayList &commands, const Sink &told)
{
    QSet<QByteArray> waiting;
    for (const auto &each : commands) {
        const auto tag = nextTag();
        waiting << tag;
        m_stream.write(tag + ' ' + each + "\r\n");
    }
    while (!waiting.isEmpty()) {
        const auto next = response();
        if (!next) {
            return tl::unexpected(explained(next.error(), StepKind::Mailbox));
        }
        waiting.remove(upTo(*next, ' ').toByteArray());
        if (next->startsWith("* ")) {
            if (auto good = passed(*next, told); !good) {
                return good;
            }
        }
    }
    return {};
}

Error ImapCommands::refused(const ImapEnd &end) const
{
    return refusal({.stage = StepKind::Mailbox, .text = end.words});
}

Result<bool> ImapCommands::exists(const QString &folder)
{
    const auto name = quotedName(folder);
    if (!name) {
        return tl::unexpected(name.error());
    }
    bool isThere = false;
    // "*" and "%" stand for any characters in LIST: "M*" is answered with "Many" too.
    const bool isPattern = name->contains('*') || name->contains('%');
    return demand({"LIST \"\" " + *name}, [&](const QByteArray &response) -> Result<void> {
        isThere = isThere
            || (response.startsWith("* LIST") && (!isPattern || listedName(response) == folder));
        return {};
    }).map([&](const ImapEnd &) { return isThere; });
}

Result<ImapSelected> ImapCommands::select(const QString &folder, bool writable)
{
    if (m_selected.folder == folder && (m_selected.isWritable || !writable)) {
        return demand({"NOOP"}).map([this](const ImapEnd &) { return m_selected; });
    }
    const auto name = quotedName(folder);
    if (!name) {
        return tl::unexpected(name.error());
    }
    m_selected = {};
    const auto opened = ask({(writable ? "SELECT " : "EXAMINE ") + *name});
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    if (!opened->isOk) {
        const auto error = refused(*opened);
        const auto isThere = opened->code == "NONEXISTENT" ? Result<bool>(false) : exists(folder);
        if (!isThere) {
            return tl::unexpected(isThere.error());
        }
        return failure(*isThere ? Cause::MailboxNotOpenable : Cause::NotFound, error.detail);
    }
    m_selected.folder = folder;
    m_selected.isWritable = writable && opened->code != "READ-ONLY";
    return m_selected;
}

Result<QList<quint32>> ImapCommands::search(const QByteArrayList &criteria)
{
    auto pieces = criteria;
    pieces.first().prepend("UID SEARCH ");
    QList<quint32> found;
    const auto done = demand(pieces, [&](const QByteArray &response) -> Result<void> {
        if (response.startsWith("* SEARCH")) {
            for (const auto &number : response.mid(8).split(' ')) {
                if (!number.isEmpty()) {
                    found << number.toUInt();
                }
            }
        }
        return {};
    });
    std::sort(found.begin(), found.end());
    return done.map([&](const ImapEnd &) { return found; });
}

void ImapCommands::learnName(const QString &folder, const QByteArray &asSent)
{
    m_names.insert(folder, asSent);
}

Result<QByteArray> ImapCommands::quotedName(const QString &folder) const
{
    if (folder.isEmpty() || breaksLines(folder)) {
        return failure(Cause::Validation, folder);
    }
    auto name = m_names.value(folder);
    if (name.isEmpty()) {
        const bool isAscii = std::all_of(
            folder.cbegin(), folder.cend(), [](QChar each) { return each.unicode() < 0x80; });
        name = isAscii ? folder.toLatin1().replace('&', "&-")
                       : asciiFolderName(folder.toUtf8()).value_or(QByteArray());
    }
    return '"' + name.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

QString folderName(const QByteArray &asSent)
{
    QString name;
    for (qsizetype at = 0; at < asSent.size();) {
        const auto from = asSent.indexOf('&', at);
        const auto end = from < 0 ? -1 : asSent.indexOf('-', from);
        const auto plain = asSent.mid(at, (end < 0 ? asSent.size() : from) - at);
        name += QString::fromUtf8(plain);
        if (end < 0) {
            return from < 0 ? name : QString::fromUtf8(asSent); // never shifted back
        }
        const auto shifted = unshifted(asSent.mid(from + 1, end - from - 1));
        if (!shifted) {
            return QString::fromUtf8(asSent);
        }
        name += *shifted;
        at = end + 1;
    }
    return breaksLines(name) ? QString::fromUtf8(asSent) : name;
}

QByteArray imapSet(QList<quint32> uids)
{
    std::sort(uids.begin(), uids.end());
    QByteArrayList ranges;
    for (qsizetype i = 0; i < uids.size();) {
        auto end = i;
        while (end + 1 < uids.size() && uids.at(end + 1) <= uids.at(end) + 1) {
            ++end;
        }
        ranges << QByteArray::number(uids.at(i))
                + (end > i ? ':' + QByteArray::number(uids.at(end)) : QByteArray());
        i = end + 1;
    }
    return ranges.join(',');
}

std::optional<QList<quint32>> imapSetUids(QByteArrayView set)
{
    constexpr qsizetype most = 1'000'000;
    QList<quint32> uids;
    for (const auto &range : set.toByteArray().split(',')) {
        bool isFirst = false, isLast = false;
        const auto colon = range.indexOf(':');
        const auto first = range.left(colon < 0 ? range.size() : colon).toUInt(&isFirst);
        const auto last = colon < 0 ? first : range.mid(colon + 1).toUInt(&isLast);
        if (!isFirst || (colon >= 0 && !isLast) || last < first
            || uids.size() + (last - first) >= most) {
            return {};
        }
        for (qint64 uid = first; uid <= last; ++uid) {
            uids << static_cast<quint32>(uid);
        }
    }
    return uids;
}

} // namespace mailrig
