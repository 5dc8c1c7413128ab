// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/environmentvariables.h"

#include "ui/namededitordelegate.h"

#include <QHeaderView>
#include <QScopedValueRollback>

namespace mailrig {

namespace {

enum Column { Name, Value, Uses, Columns };

} // namespace

VariableTable::VariableTable(QWidget *parent)
    : QTableWidget(0, Columns, parent)
{
    setObjectName(QStringLiteral("environments.variables"));
    setAccessibleName(tr("Variables"));
    setItemDelegate(new NamedEditorDelegate(this));
    setHorizontalHeaderLabels({tr("Variable"), tr("Value"), tr("Used")});
    horizontalHeader()->setSectionResizeMode(Name, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(Value, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(Uses, QHeaderView::ResizeToContents);
    verticalHeader()->hide();
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    connect(this, &QTableWidget::cellChanged, this, [this](int row, int column) {
        if (!m_isLoading && column != Uses) {
            // The editor is still open: what fills the table again would take it away.
            QMetaObject::invokeMethod(
                this, [this, row] { tell(row); }, Qt::QueuedConnection);
        }
    });
}

void VariableTable::setVariables(
    const QMap<QString, QString> &variables, const QMap<QString, int> &uses)
{
    const QScopedValueRollback loading(m_isLoading, true);
    const auto chosen = current();
    setRowCount(int(variables.size()));
    int row = 0;
    for (auto each = variables.begin(); each != variables.end(); ++each, ++row) {
        auto *name = new QTableWidgetItem(each.key());
        name->setData(Qt::UserRole, each.key());
        auto *count = new QTableWidgetItem(QString::number(uses.value(each.key())));
        count->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        setItem(row, Name, name);
        setItem(row, Value, new QTableWidgetItem(each.value()));
        setItem(row, Uses, count);
        if (each.key() == chosen) {
            setCurrentCell(row, std::max(0, currentColumn()));
        }
    }
    if (current().isEmpty() && row > 0) {
        setCurrentCell(0, Name);
    }
}

QString VariableTable::current() const
{
    const auto *name = item(currentRow(), Name);
    return name ? name->data(Qt::UserRole).toString() : QString();
}

void VariableTable::setCurrent(const QString &variable, bool edit)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (item(row, Name)->data(Qt::UserRole).toString() == variable) {
            setCurrentCell(row, Name);
            if (edit) {
                editItem(item(row, Name));
            }
        }
    }
}

void VariableTable::tell(int row)
{
    if (const auto *name = item(row, Name)) {
        Q_EMIT edited(
            name->data(Qt::UserRole).toString(), name->text().trimmed(), item(row, Value)->text());
    }
}

} // namespace mailrig
