// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clihelp.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

QStringList helpVerbs(const Cli &cli)
{
    static const QRegularExpression row(
        u"^  ([a-z-]+( [a-z]+)?)  "_s, QRegularExpression::MultilineOption);
    QStringList verbs;
    auto rows = row.globalMatch(QString::fromUtf8(cli.run({u"--help"_s}).out));
    while (rows.hasNext()) {
        verbs << rows.next().captured(1);
    }
    return verbs;
}

QSet<QString> helpOptions(const Cli &cli, const QString &verb)
{
    return optionsIn(QString::fromUtf8(cli.run(verb.split(u' ') + QStringList{u"--help"_s}).out));
}

QSet<QString> optionsIn(const QString &help)
{
    static const QRegularExpression row(
        u"^  (?:(-[a-z]), )?(--[a-z0-9-]+)"_s, QRegularExpression::MultilineOption);
    QSet<QString> options;
    auto rows = row.globalMatch(help);
    while (rows.hasNext()) {
        const auto match = rows.next();
        options << match.captured(2);
        if (!match.captured(1).isEmpty()) {
            options << match.captured(1);
        }
    }
    return options;
}

} // namespace mailrig
