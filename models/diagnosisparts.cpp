// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/diagnosisparts.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

// What no server needs to say more of; keeps the expressions below cheap.
constexpr qsizetype mostCharacters = 8192;

QStringList linesOf(const QString &reply)
{
    static const QRegularExpression end(u"[\r\n]+"_s);
    return reply.left(mostCharacters).split(end, Qt::SkipEmptyParts);
}

// "[AUTHENTICATIONFAILED] words": takes the code off, upper case, without its arguments.
void takeCode(QString &line, ReplyParts &parts)
{
    static const QRegularExpression code(u"^\\[([A-Za-z][A-Za-z0-9/_-]*)[^\\]]*\\]\\s*"_s);
    for (auto match = code.match(line); match.hasMatch(); match = code.match(line)) {
        parts.codes << match.captured(1).toUpper();
        line.remove(0, match.capturedLength());
    }
}

QString imapWords(QString line, ReplyParts &parts)
{
    static const QRegularExpression status(u"^(\\S+\\s+)?(NO|BAD|BYE|OK|PREAUTH)(\\s+|$)"_s);
    if (const auto match = status.match(line); match.hasMatch()) {
        parts.bad = match.captured(2) == "BAD"_L1;
        line.remove(0, match.capturedLength());
    }
    takeCode(line, parts);
    return line;
}

QString pop3Words(QString line, ReplyParts &parts)
{
    static const QRegularExpression status(
        u"^-ERR\\s*"_s, QRegularExpression::CaseInsensitiveOption);
    line.remove(status);
    takeCode(line, parts);
    return line;
}

void setEnhanced(ReplyParts &parts, const QRegularExpressionMatch &match)
{
    if (parts.level == 0) {
        parts.level = match.captured(1).toInt();
        parts.subject = match.captured(2).toInt();
        parts.detail = match.captured(3).toInt();
    }
}

QString smtpWords(QString line, ReplyParts &parts)
{
    static const QRegularExpression basic(u"^([245]\\d\\d)([ -]|$)\\s*"_s);
    static const QRegularExpression enhanced(u"^#?([245])\\.(\\d{1,3})\\.(\\d{1,3})(\\s+|$)"_s);
    // qmail puts it at the end: "sorry, no mailbox here by that name (#5.1.1)"
    static const QRegularExpression trailing(u"\\(#([245])\\.(\\d{1,3})\\.(\\d{1,3})\\)"_s);
    if (const auto match = basic.match(line); match.hasMatch()) {
        parts.basic = match.captured(1).toInt();
        line.remove(0, match.capturedLength());
    }
    if (const auto match = enhanced.match(line); match.hasMatch()) {
        setEnhanced(parts, match);
        line.remove(0, match.capturedLength());
    } else if (const auto late = trailing.match(line); late.hasMatch()) {
        setEnhanced(parts, late);
    }
    return line;
}

QString wordsOf(Protocol protocol, const QString &line, ReplyParts &parts)
{
    switch (protocol) {
    case Protocol::Imap:
        return imapWords(line, parts);
    case Protocol::Pop3:
        return pop3Words(line, parts);
    case Protocol::Smtp:
        return smtpWords(line, parts);
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return line;
}

QStringList clausesOf(QString words)
{
    static const QRegularExpression brackets(
        u"\\([^()]{0,1000}\\)|\\[[^\\[\\]]{0,1000}\\]|<[^<>]{0,1000}>"_s);
    static const QRegularExpression boundary(
        u"(?<=[a-z0-9%'\")\\]])[.!](\\s+|$)|[:;]\\s+|\\s+[-/]\\s+"_s);
    QStringList clauses;
    words.replace(brackets, u" "_s);
    for (const auto &part : words.split(boundary, Qt::SkipEmptyParts)) {
        auto clause = part.simplified();
        // Exchange quotes a whole inner reply: "… Error: 535 5.7.139 Authentication …"
        static const QRegularExpression edges(
            u"^[\\s.,:;!]+([245]\\d\\d[ -])?([245]\\.\\d+\\.\\d+ )?|^[245]\\d\\d[ -]([245]\\.\\d+\\.\\d+ )?|[\\s.,:;!]+$"_s);
        clause.remove(edges);
        if (!clause.isEmpty()) {
            clauses << clause;
        }
    }
    return clauses;
}

} // namespace

ReplyParts partsOf(Protocol protocol, const QString &reply)
{
    ReplyParts parts;
    QStringList lines;
    for (const auto &line : linesOf(reply)) {
        const auto words = wordsOf(protocol, line.trimmed(), parts).simplified().toLower();
        lines << words;
        parts.clauses << clausesOf(words);
    }
    parts.text = lines.join(u' ');
    if (lines.size() > 1) {
        parts.clauses << clausesOf(parts.text); // a clause may run over a line's end
    }
    return parts;
}

} // namespace mailrig
