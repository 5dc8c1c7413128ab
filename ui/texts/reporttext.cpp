// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/reporttext.h"

#include "ui/texts/reportpage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

QString table(const QList<ReportRow> &rows, const QString &indent)
{
    qsizetype width = 0;
    for (const auto &row : rows) {
        width = std::max(width, row.label.size() + 1);
    }
    QString text;
    for (const auto &row : rows) {
        text += indent + (row.label + u':').leftJustified(width) + u' ' + row.text + u'\n';
    }
    return text;
}

QString trimmedEnd(QString line)
{
    while (line.endsWith(u' ')) {
        line.chop(1);
    }
    return line;
}

QString table(const QList<ReportStep> &steps)
{
    qsizetype outcomes = 0;
    qsizetype names = 0;
    qsizetype times = 0;
    for (const auto &step : steps) {
        outcomes = std::max(outcomes, step.outcomeText.size());
        names = std::max(names, step.name.size());
        times = std::max(times, step.time.size());
    }
    QString text;
    for (const auto &step : steps) {
        const auto line = u"  "_s + step.outcomeText.leftJustified(outcomes) + u"  "_s
            + step.name.leftJustified(names) + u"  "_s + step.time.rightJustified(times) + u"  "_s
            + step.words;
        text += trimmedEnd(line) + u'\n';
    }
    return text;
}

} // namespace

QString reportText(const CheckReport &report)
{
    const auto page = reportPage(report);
    auto text = page.verdict + u"\n\n"_s;
    if (!page.diagnosis.isEmpty()) {
        text += table(page.diagnosis, {}) + u'\n';
    }
    text += page.title + u'\n' + table(page.circumstances, u"  "_s);
    for (const auto &section : page.sections) {
        text += u'\n' + section.heading + u'\n';
        QStringList tables{
            table(section.diagnosis, u"  "_s), table(section.steps), table(section.facts, u"  "_s)};
        tables.removeAll(QString());
        text += tables.join(u'\n');
    }
    return text;
}

} // namespace mailrig::texts
