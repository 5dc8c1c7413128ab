// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/rostercolumns.h"

#include "ui/enumcombobox.h"
#include "ui/texts/fieldtexts.h"
#include "ui/texts/visible.h"

#include <QHeaderView>

namespace mailrig {

namespace {

enum Column { Header, Use, Columns };

// Entries of the choice besides the members' paths, which never begin so.
const QString asVariable = QStringLiteral("=variable");
const QString asPassword = QStringLiteral("=password");
const QString asOutgoingPassword = QStringLiteral("=outgoingPassword");
const QString asNothing = QStringLiteral("=nothing");

QString entryOf(const RosterColumn &column)
{
    switch (column.use) {
    case RosterColumn::Use::Field:
        return column.field;
    case RosterColumn::Use::Variable:
        return asVariable;
    case RosterColumn::Use::Password:
        return asPassword;
    case RosterColumn::Use::OutgoingPassword:
        return asOutgoingPassword;
    case RosterColumn::Use::Ignored:
        return asNothing;
    }
    return {};
}

} // namespace

RosterColumns::RosterColumns(QWidget *parent)
    : QTableWidget(0, Columns, parent)
{
    setHorizontalHeaderLabels({tr("Column of the file"), tr("Is")});
    horizontalHeader()->setSectionResizeMode(Header, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(Use, QHeaderView::ResizeToContents);
    verticalHeader()->hide();
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMinimumHeight(fontMetrics().height() * 6);
}

void RosterColumns::setColumns(const QList<RosterColumn> &columns)
{
    m_columns = columns;
    setRowCount(0);
    setRowCount(int(columns.size()));
    const auto fields = rosterFields();
    for (int row = 0; row < columns.size(); ++row) {
        const auto &column = columns.at(row);
        const auto header = texts::visible(column.header, 60);
        auto *item = new QTableWidgetItem(header);
        item->setFlags(Qt::ItemIsEnabled);
        item->setToolTip(texts::visible(column.header, 500).toHtmlEscaped());
        setItem(row, Header, item);
        auto *choice = new EnumComboBox(this);
        choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        choice->setObjectName(QStringLiteral("roster.column.%1").arg(row));
        choice->setAccessibleName(tr("What the column “%1” is").arg(header));
        const auto variable = columnsFor({column.header}).value(0).variable;
        choice->add(asVariable,
            tr("Variable ${%1}")
                .arg(texts::visible(column.variable.isEmpty() ? variable : column.variable, 40)));
        choice->add(asPassword, tr("Password"));
        choice->add(asOutgoingPassword, tr("Password, outgoing mail"));
        choice->add(asNothing, tr("Nothing: leave it out"));
        for (const auto &field : fields) {
            choice->add(field, texts::field(field));
        }
        choice->setValue(entryOf(column), texts::field(column.field));
        setCellWidget(row, Use, choice);
        connect(choice, &EnumComboBox::edited, this, [this, row] { choose(row); });
    }
    resizeRowsToContents();
}

void RosterColumns::choose(int row)
{
    auto &column = m_columns[row];
    const auto chosen = qobject_cast<EnumComboBox *>(cellWidget(row, Use))->value<QString>();
    column.field.clear();
    if (chosen == asVariable) {
        column.use = RosterColumn::Use::Variable;
        if (column.variable.isEmpty()) {
            // Of a header that stood for a field, there was none yet.
            column.variable = columnsFor({u'_' + column.header}).value(0).variable.mid(1);
        }
    } else if (chosen == asPassword) {
        column.use = RosterColumn::Use::Password;
    } else if (chosen == asOutgoingPassword) {
        column.use = RosterColumn::Use::OutgoingPassword;
    } else if (chosen == asNothing) {
        column.use = RosterColumn::Use::Ignored;
    } else {
        column.use = RosterColumn::Use::Field;
        column.field = chosen;
    }
    Q_EMIT edited();
}

} // namespace mailrig
