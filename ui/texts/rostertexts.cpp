// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/exchangetexts.h"

#include "ui/texts/fieldtexts.h"
#include "ui/texts/visible.h"

#include <QCoreApplication>

#include <algorithm>

namespace mailrig::texts {

namespace {

constexpr qsizetype mostOfForeign = 120;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RosterTexts)
};

QString reason(const RosterFault &fault)
{
    const auto detail = visible(fault.detail, mostOfForeign);
    switch (fault.kind) {
    case RosterFault::Kind::Unterminated:
        return Words::tr("A quotation mark is not closed.");
    case RosterFault::Kind::StrayQuote:
        return Words::tr("A quotation mark stands where none may be (column %1).").arg(detail);
    case RosterFault::Kind::TooManyCells:
        return Words::tr("The row has more cells than the header: %1.").arg(detail);
    case RosterFault::Kind::TooFewCells:
        return Words::tr("The row has fewer cells than the header: %1.").arg(detail);
    case RosterFault::Kind::NotText:
        return Words::tr("The row is no text in UTF-8.");
    case RosterFault::Kind::TooLong:
        return Words::tr("The row is too long.");
    case RosterFault::Kind::NotJson:
        return detail.isEmpty() ? Words::tr("The line is no JSON object.")
                                : Words::tr("The line is no JSON object (%1).").arg(detail);
    case RosterFault::Kind::NotFlat:
        return Words::tr("The member “%1” is no text, number or flag.").arg(detail);
    case RosterFault::Kind::ReadError:
        return Words::tr("The file could not be read any further (%1).").arg(detail);
    case RosterFault::Kind::HeaderRepeated:
        return Words::tr("The column “%1” occurs twice.").arg(detail);
    case RosterFault::Kind::HeaderEmpty:
        return Words::tr("Column %1 has no name.").arg(detail);
    case RosterFault::Kind::MacroUnresolved:
        return Words::tr("There is no value for the variable “%1”.").arg(detail);
    case RosterFault::Kind::Invalid:
        if (fault.issue && fault.issue->kind == IssueKind::Missing) {
            return Words::tr("A value is missing.");
        }
        return detail.isEmpty()
            ? Words::tr("The value is not one this field can have.")
            : Words::tr("The value is not one this field can have (%1).").arg(detail);
    case RosterFault::Kind::Refused:
        return Words::tr("The format does not take it.");
    case RosterFault::Kind::Repeated:
        return Words::tr("There was an account of the name “%1” before.").arg(detail);
    case RosterFault::Kind::NotWritten:
        return Words::tr("The profile could not be written (%1).").arg(detail);
    }
    return {};
}

} // namespace

QString rosterFault(const RosterFault &fault)
{
    auto text = reason(fault);
    if (!fault.field.isEmpty()) {
        text = Words::tr("%1: %2", "field: what is wrong with it").arg(field(fault.field), text);
    }
    return Words::tr("Line %1: %2").arg(QString::number(fault.line), text);
}

Error headerError(const Error &error, const RosterReader &reader)
{
    const auto &fault = reader.headerFault();
    return fault ? Error{error.code, rosterFault(*fault)} : error;
}

QString unusedColumns(const QList<RosterColumn> &columns, const QStringList &unused)
{
    QStringList names;
    for (const auto &each : unused) {
        names << u'“' + visible(each, mostOfForeign) + u'”';
    }
    const bool isAll = std::all_of(columns.begin(), columns.end(), [&](const RosterColumn &each) {
        return each.use == RosterColumn::Use::Ignored || unused.contains(each.header);
    });
    if (isAll) {
        return Words::tr("No column of the file is used: each row gives the template as it is.");
    }
    return names.isEmpty()
        ? QString()
        : Words::tr("Columns that are not used, for the template has no such variable: %1.")
              .arg(names.join(Words::tr(", ", "between columns")));
}

} // namespace mailrig::texts
