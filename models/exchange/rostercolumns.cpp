// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/roster.h"

#include "models/environment.h"
#include "models/fieldwalk.h"
#include "models/macro.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! What people call a member, lower case and without blanks and hyphens, and the member.
struct Called {
    QLatin1StringView path;
    QLatin1StringView names;
};
constexpr Called calledSo[]{
    {"identity.address"_L1,
        " email mail emailaddress mailaddress address smtpaddress primarysmtpaddress emailadresse "
        "mailadresse adresse "_L1},
    {"identity.displayName"_L1, " name displayname fullname commonname cn anzeigename "_L1},
    {"identity.organization"_L1, " organization organisation company org firma "_L1},
    {"identity.replyTo"_L1, " replyto replyaddress replytoaddress antwortadresse "_L1},
    {"name"_L1, " account accountname konto kontoname "_L1},
    {"label"_L1, " label accountlabel accountdescription "_L1},
    {"incoming.user"_L1,
        " user username login loginname userid uid incominguser incomingusername imapuser "
        "imapusername benutzer benutzername "_L1},
    {"incoming.host"_L1,
        " host hostname server mailserver incominghost incomingserver imaphost imapserver pophost "
        "popserver pop3server posteingangsserver "_L1},
    {"incoming.port"_L1, " port incomingport imapport popport pop3port "_L1},
    {"outgoing.user"_L1, " outgoinguser outgoingusername smtpuser smtpusername "_L1},
    {"outgoing.host"_L1, " outgoinghost outgoingserver smtphost smtpserver postausgangsserver "_L1},
    {"outgoing.port"_L1, " outgoingport smtpport "_L1},
};
constexpr QLatin1StringView passwordNames
    = " password pass passwort kennwort incomingpassword imappassword "_L1;
constexpr QLatin1StringView outgoingPasswordNames = " outgoingpassword smtppassword "_L1;

QString simple(const QString &header)
{
    QString letters;
    for (const auto each : header.toCaseFolded()) {
        if (each.isLetterOrNumber()) {
            letters += each;
        }
    }
    return u' ' + letters + u' ';
}

QString fieldFor(const QString &header)
{
    const auto name = simple(header);
    for (const auto &each : calledSo) {
        if (each.names.contains(name)) {
            return each.path;
        }
    }
    for (const auto &path : rosterFields()) {
        if (path.compare(header, Qt::CaseInsensitive) == 0) {
            return path;
        }
    }
    return {};
}

QString variableFor(const QString &header)
{
    QString variable;
    for (const auto each : header) {
        const bool isPlain = each.unicode() < 128 && (each.isLetterOrNumber() || each == u'_');
        variable += isPlain || each == u'-' || each == u'.' ? each : u'_';
    }
    if (!isVariableName(variable)) {
        variable.prepend(u'_');
    }
    return variable;
}

//! The variable of the template that a header names; of several but for case, none.
QString namedVariable(const QString &header, const QStringList &variables)
{
    if (variables.contains(header)) {
        return isVariableName(header) ? header : QString();
    }
    QStringList alike;
    for (const auto &each : variables) {
        if (simple(each) == simple(header) && isVariableName(each)) {
            alike << each;
        }
    }
    return alike.size() == 1 ? alike.constFirst() : QString();
}

RosterColumn columnFor(const QString &header, const QStringList &variables)
{
    const auto name = simple(header);
    RosterColumn column{.header = header};
    if (const auto variable = namedVariable(header, variables); !variable.isEmpty()) {
        column.variable = variable;
    } else if (passwordNames.contains(name)) {
        column.use = RosterColumn::Use::Password;
    } else if (outgoingPasswordNames.contains(name)) {
        column.use = RosterColumn::Use::OutgoingPassword;
    } else if (const auto field = fieldFor(header); !field.isEmpty()) {
        column.use = RosterColumn::Use::Field;
        column.field = field;
    } else {
        column.variable = variableFor(header);
    }
    return column;
}

} // namespace

QStringList rosterFields()
{
    static const auto all = [] {
        QStringList paths;
        const auto add = [&paths](const QString &path, QString & /*value*/) { paths << path; };
        Account account;
        walk(account, {.macroText = add, .plainText = add});
        paths.removeAll(u"messages.contentTypes"_s); // a list
        return paths;
    }();
    return all;
}

QStringList unusedColumns(
    const QList<RosterColumn> &columns, const Account &pattern, const Environment &environment)
{
    auto used = variablesIn(pattern);
    for (qsizetype i = 0; i < used.size(); ++i) { // which grows
        for (const auto &each : variablesIn(environment.variables.value(used.at(i)))) {
            if (!used.contains(each)) {
                used << each;
            }
        }
    }
    QStringList unused;
    for (const auto &each : columns) {
        if (each.use == RosterColumn::Use::Variable && !used.contains(each.variable)) {
            unused << each.header;
        }
    }
    return unused;
}

QList<RosterColumn> columnsFor(const QStringList &headers, const QStringList &variables)
{
    QList<RosterColumn> columns;
    const auto isTaken = [&columns](const RosterColumn &column) {
        return std::any_of(columns.begin(), columns.end(), [&column](const RosterColumn &each) {
            return each.use == column.use && each.field == column.field
                && each.variable == column.variable;
        });
    };
    for (const auto &header : headers) {
        auto column = columnFor(header, variables);
        if (isTaken(column)) {
            const auto variable = variableFor(header);
            column = {.header = header, .variable = variable};
            for (int n = 2; isTaken(column); ++n) {
                column.variable = u"%1_%2"_s.arg(variable, QString::number(n));
            }
        }
        columns << column;
    }
    return columns;
}

} // namespace mailrig
