// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/reporthtml.h"

#include "ui/texts/reportpage.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

// Nothing may be fetched or run, whatever a server has put into its words.
constexpr auto headOfPage = R"(<!DOCTYPE html>
<html lang="%1" dir="%2">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>%3</title>
<style>
:root { color-scheme: light dark; }
body { font-family: sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
table { border-collapse: collapse; margin: 0.5em 0; }
th, td { text-align: start; vertical-align: top; padding: 0.2em 1em 0.2em 0; }
td { overflow-wrap: anywhere; }
td.time { text-align: end; white-space: nowrap; }
th { font-weight: normal; opacity: 0.75; white-space: nowrap; }
h1 { font-size: 1.4em; }
h2 { font-size: 1.1em; margin-top: 2em; }
tr.failed td { font-weight: bold; }
</style>
</head>
<body>
)"_L1;

QString plain(const QString &text)
{
    return text.toHtmlEscaped();
}

QString table(const QList<ReportRow> &rows)
{
    if (rows.isEmpty()) {
        return {};
    }
    auto html = u"<table>\n"_s;
    for (const auto &row : rows) {
        html += u"<tr><th scope=\"row\">"_s + plain(row.label) + u"</th><td dir=\"auto\">"_s
            + plain(row.text) + u"</td></tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

QString table(const QList<ReportStep> &steps)
{
    if (steps.isEmpty()) {
        return {};
    }
    auto html = u"<table>\n"_s;
    for (const auto &step : steps) {
        html += u"<tr class=\""_s + name(step.outcome) + u"\"><td>"_s + plain(step.outcomeText)
            + u"</td><td>"_s + plain(step.name) + u"</td><td class=\"time\">"_s + plain(step.time)
            + u"</td><td dir=\"auto\">"_s + plain(step.words) + u"</td></tr>\n"_s;
    }
    return html + u"</table>\n"_s;
}

} // namespace

QString reportHtml(const CheckReport &report)
{
    const auto page = reportPage(report);
    const QLocale locale;
    auto html = QString(headOfPage)
                    .arg(plain(locale.bcp47Name()),
                        locale.textDirection() == Qt::RightToLeft ? u"rtl"_s : u"ltr"_s,
                        plain(page.title));
    html += u"<h1>"_s + plain(page.verdict) + u"</h1>\n"_s;
    html += table(page.diagnosis);
    html += u"<h2>"_s + plain(page.title) + u"</h2>\n"_s + table(page.circumstances);
    for (const auto &section : page.sections) {
        html += u"<h2>"_s + plain(section.heading) + u"</h2>\n"_s;
        html += table(section.diagnosis) + table(section.steps) + table(section.facts);
    }
    return html + u"</body>\n</html>\n"_s;
}

} // namespace mailrig::texts
