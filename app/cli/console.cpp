// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/cli/clitexts.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/visible.h"

#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

void put(FILE *to, const QString &text)
{
    auto bytes = text.toUtf8();
    if (!bytes.endsWith('\n')) {
        bytes += '\n';
    }
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), to);
    std::fflush(to);
}

bool hasColour()
{
    // https://no-color.org: any value that is not empty.
    return isatty(STDOUT_FILENO) == 1 && qEnvironmentVariableIsEmpty("NO_COLOR")
        && qEnvironmentVariable("TERM") != u"dumb"_s;
}

const char *sequence(Console::Colour colour)
{
    switch (colour) {
    case Console::Colour::Good:
        return "\033[32m";
    case Console::Colour::Bad:
        return "\033[31m";
    case Console::Colour::Warn:
        return "\033[33m";
    case Console::Colour::Strong:
        return "\033[1m";
    }
    return "";
}

} // namespace

void Console::say(const QString &text)
{
    if (!m_style.json && !m_style.quiet) {
        put(stdout, text);
    }
}

void Console::tell(const QJsonObject &object)
{
    if (m_style.json) {
        put(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
    }
}

void Console::warn(const QString &text)
{
    if (!m_style.quiet) {
        put(stderr, text);
    }
}

ExitCode Console::fail(const QString &code, const QString &detail, const QString &text,
    ExitCode exit, QJsonObject more)
{
    put(stderr, u"mailrig: "_s + text);
    more.insert(
        u"error"_s, QJsonObject{{u"code"_s, code}, {u"detail"_s, detail}, {u"text"_s, text}});
    tell(more);
    return exit;
}

ExitCode Console::fail(const Error &error)
{
    if (error.code == Cause::Usage) {
        return usage(error.detail); // said by the command line itself
    }
    if (error.code != Cause::Validation || error.detail.isEmpty()) {
        return fail(error, texts::error(error));
    }
    // The advice of such an error is to look at the marked fields, which a terminal has not.
    const auto detail = texts::visible(error.detail);
    const bool isSentence = error.detail.front().isUpper() && error.detail.endsWith(u'.');
    return fail(
        error, isSentence ? detail : Texts::tr("%1 (%2)").arg(texts::title(error.code), detail));
}

ExitCode Console::fail(const Error &error, const QString &text)
{
    return fail(codeName(error.code), error.detail, text, exitCode(error.code));
}

ExitCode Console::fail(const Error &error, const QString &text, QJsonObject more)
{
    return fail(codeName(error.code), error.detail, text, exitCode(error.code), std::move(more));
}

ExitCode Console::usage(const QString &text)
{
    const auto whole = m_hint.isEmpty() ? text : text + u'\n' + m_hint;
    return fail(codeName(Cause::Usage), {}, whole, ExitCode::Usage);
}

QString Console::painted(const QString &text, Colour colour) const
{
    static const bool isColourful = hasColour();
    return isColourful ? QString::fromLatin1(sequence(colour)) + text + u"\033[0m"_s : text;
}

QString columns(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const auto &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths.at(i), row.at(i).size());
        }
    }
    QString text;
    for (const auto &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += row.at(i).leftJustified(widths.at(i) + 2);
        }
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        text += line + u'\n';
    }
    return text;
}

} // namespace mailrig::cli
