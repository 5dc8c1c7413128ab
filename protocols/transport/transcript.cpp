// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/transcript.h"

#include "models/secret.h"

#include <QRegularExpression>

namespace mailrig {
namespace {

constexpr qsizetype mostLines = 2000;
constexpr qsizetype longestShown = 1000; // characters of a line
constexpr qsizetype longestKept = qsizetype{8} * 1024; // bytes of a line that has not ended yet
constexpr auto blackout = "********";

// Control characters as their pictures, invisible ones (text direction, zero width) as numbers.
QString visible(QByteArrayView line)
{
    const QString text = QString::fromUtf8(line.first(qMin(line.size(), 4 * longestShown)));
    QString shown;
    for (const QChar c : text) {
        if (shown.size() >= longestShown) {
            return shown + QChar(0x2026);
        }
        if (c < QChar(0x20)) {
            shown += QChar(0x2400 + c.unicode());
        } else if (c == QChar(0x7f)) {
            shown += QChar(0x2421);
        } else if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
            || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph) {
            shown += QStringLiteral("<U+%1>").arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        } else {
            shown += c;
        }
    }
    return shown;
}

//! "x" of "{x}" or "{x+}" at the end of a line (RFC 7888), or -1.
qsizetype literalSize(QByteArrayView line)
{
    const auto open = line.lastIndexOf('{');
    if (open < 0 || !line.endsWith('}')) {
        return -1;
    }
    QByteArrayView digits = line.sliced(open + 1).chopped(1);
    if (digits.endsWith('+')) {
        digits.chop(1);
    }
    bool isNumber = false;
    const auto size = digits.toByteArray().toLongLong(&isNumber);
    return isNumber ? size : -1;
}

// The end of an exchange: any reply but "continue".
bool endsExchange(const QByteArray &line, const QByteArray &tag)
{
    if (!tag.isEmpty()) {
        return line.startsWith(tag + ' ') || line.toUpper().startsWith("* BYE");
    }
    return line.startsWith("+OK") || line.startsWith("-ERR")
        || (line.size() >= 3 && isdigit(uchar(line[0])) && !line.startsWith("334"));
}

} // namespace

Transcript::~Transcript()
{
    wipe(m_partSent);
}

void Transcript::beginSecret()
{
    m_secret = true;
}

void Transcript::endSecret()
{
    if (m_hasSecret) {
        append('C', blackout);
    }
    m_secret = m_hasSecret = false;
}

void Transcript::sent(QByteArrayView bytes)
{
    if (m_secret) {
        m_hasSecret = m_hasSecret || !bytes.isEmpty();
        return;
    }
    while (!bytes.isEmpty()) {
        if (m_literalLeft > 0) { // may hold line ends: not to be looked at
            const auto passed = qMin(bytes.size(), m_literalLeft);
            m_literalLeft -= passed;
            bytes = bytes.sliced(passed);
            continue;
        }
        const auto end = bytes.indexOf('\n');
        const auto piece = end < 0 ? bytes : bytes.first(end);
        m_partSent += piece.first(qMin(piece.size(), longestKept - m_partSent.size()));
        if (end < 0) {
            return;
        }
        bytes = bytes.sliced(end + 1);
        if (m_partSent.endsWith('\r')) {
            m_partSent.chop(1);
        }
        sentLine(m_partSent);
        wipe(m_partSent);
    }
}

void Transcript::sentLine(QByteArray line)
{
    append('C', redacted(line));
    wipe(line);
}

QByteArray Transcript::hidingLiteral(const QByteArray &shown, const QByteArray &line)
{
    const auto size = literalSize(line);
    m_hidesNext = size >= 0;
    m_literalLeft = qMax<qsizetype>(size, 0);
    return shown + blackout;
}

QByteArray Transcript::redacted(const QByteArray &line)
{
    if (m_hidesNext) {
        return hidingLiteral({}, line);
    }
    if (m_isExchange) {
        return line == "*" ? line : QByteArray(blackout);
    }
    static const QRegularExpression imapLogin(
        QStringLiteral("^(\\S+ LOGIN) "), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression imapSasl(QStringLiteral("^((\\S+) AUTHENTICATE \\S+)( .*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression sasl(
        QStringLiteral("^(AUTH [^ ]+)( .*)?$"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression pass(
        QStringLiteral("^(PASS) "), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression apop(
        QStringLiteral("^(APOP( \\S+(?= ))?) "), QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromLatin1(line); // byte by byte
    if (const auto found = imapLogin.match(text); found.hasMatch()) {
        return hidingLiteral(found.captured(1).toLatin1() + ' ', line);
    }
    for (const auto *pattern : {&imapSasl, &sasl}) {
        if (const auto found = pattern->match(text); found.hasMatch()) {
            m_isExchange = true;
            m_exchangeTag = pattern == &imapSasl ? found.captured(2).toLatin1() : QByteArray();
            return found.captured(1).toLatin1()
                + (found.capturedLength(pattern->captureCount()) > 0 ? QByteArray(" ") + blackout
                                                                     : QByteArray());
        }
    }
    for (const auto *pattern : {&pass, &apop}) {
        if (const auto found = pattern->match(text); found.hasMatch()) {
            return found.captured(1).toLatin1() + ' ' + blackout;
        }
    }
    return line;
}

void Transcript::received(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto end = bytes.indexOf('\n');
        const auto piece = end < 0 ? bytes : bytes.first(end);
        m_partReceived += piece.first(qMin(piece.size(), longestKept - m_partReceived.size()));
        if (end < 0) {
            return;
        }
        bytes = bytes.sliced(end + 1);
        if (m_partReceived.endsWith('\r')) {
            m_partReceived.chop(1);
        }
        receivedLine(std::exchange(m_partReceived, {}));
    }
}

void Transcript::receivedLine(const QByteArray &line)
{
    append('S', line);
    m_lastReceived = line;
    if (m_isExchange && endsExchange(line, m_exchangeTag)) {
        m_isExchange = false;
    }
}

void Transcript::append(char who, QByteArrayView line)
{
    if (m_lines.size() < mostLines) {
        m_lines += QLatin1Char(who) + QStringLiteral(": ") + visible(line);
    } else if (m_lines.size() == mostLines) {
        m_lines += QString(QChar(0x2026));
    }
}

QStringList Transcript::takeNew()
{
    const QStringList fresh = m_lines.sliced(m_taken);
    m_taken = m_lines.size();
    return fresh;
}

} // namespace mailrig
