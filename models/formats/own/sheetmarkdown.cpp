// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/own/sheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

bool isPunctuation(QChar c)
{
    return c.unicode() < 0x80 && c > u' ' && !c.isLetterOrNumber();
}

//! CommonMark §2.4: a backslash takes the meaning of any ASCII punctuation; also of the ":", "@"
//! and "." that GitHub makes links of.
QString escaped(const QString &foreign)
{
    QString out;
    for (const auto each : visible(foreign)) {
        if (isPunctuation(each)) {
            out += u'\\';
        }
        out += each;
    }
    return out;
}

//! As code, which is easier to read, where nothing in it ends that or a table's cell.
QString cell(const QString &foreign)
{
    const auto text = visible(foreign);
    const bool isPlain = !text.isEmpty() && text.trimmed() == text
        && std::none_of(
            text.begin(), text.end(), [](QChar each) { return u"|`\\"_s.contains(each); });
    return isPlain ? u'`' + text + u'`' : escaped(text);
}

QByteArray bytes(const QString & /*title*/, const QList<Sheet> &sheets)
{
    QStringList lines;
    for (const auto &sheet : sheets) {
        lines << u"# "_s + escaped(sheet.title) << QString();
        for (const auto &table : sheet.tables) {
            lines << u"## "_s + escaped(table.title) << QString() << u"| | |"_s << u"|---|---|"_s;
            for (const auto &[name, value] : table.rows) {
                lines << u"| "_s + escaped(name) + u" | "_s + cell(value) + u" |"_s;
            }
            lines << QString();
        }
    }
    return lines.join(u'\n').toUtf8();
}

} // namespace

ProfileFormat sheetMarkdownFormat()
{
    return sheetFormat(u"sheet-markdown"_s, u"md"_s, u"text/markdown"_s, bytes);
}

} // namespace mailrig
