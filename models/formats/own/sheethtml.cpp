// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/own/sheet.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! Nothing of it is markup: not in an element, not in an attribute.
QString text(const QString &foreign)
{
    return visible(foreign).toHtmlEscaped().replace(u'\'', u"&#39;"_s);
}

QString table(const SheetTable &table)
{
    auto html = u"<h2>"_s + text(table.title) + u"</h2>\n<table>\n"_s;
    for (const auto &[name, value] : table.rows) {
        html += u"<tr><th scope=\"row\">"_s + text(name) + u"</th><td>"_s + text(value)
            + u"</td></tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

QByteArray bytes(const QString &title, const QList<Sheet> &sheets)
{
    // Well-formed XML as well, so that any reader of either sees the same.
    auto html = u"<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\" />\n"
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                "style-src 'unsafe-inline'\" />\n<title>"_s
        + text(title)
        + u"</title>\n<style>body { font-family: sans-serif } "
          "table { border-collapse: collapse } "
          "th, td { border: 1px solid; padding: 0.2em 0.6em; text-align: left } "
          "td { font-family: monospace; white-space: pre-wrap; word-break: break-word } "
          "section { page-break-after: always }</style>\n</head>\n<body>\n"_s;
    for (const auto &sheet : sheets) {
        html += u"<section>\n<h1>"_s + text(sheet.title) + u"</h1>\n"_s;
        for (const auto &each : sheet.tables) {
            html += table(each);
        }
        html += u"</section>\n"_s;
    }
    return (html + u"</body>\n</html>\n"_s).toUtf8();
}

} // namespace

ProfileFormat sheetHtmlFormat()
{
    return sheetFormat(u"sheet-html"_s, u"html"_s, u"text/html"_s, bytes);
}

} // namespace mailrig
