// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/macrotable.h"

#include "ui/namededitordelegate.h"
#include "ui/texts/visible.h"

#include <QHeaderView>
#include <QScopedValueRollback>

namespace mailrig {

namespace {

enum Column { Macro, Variable, Columns };

} // namespace

MacroTable::MacroTable(QWidget *parent)
    : QTableWidget(0, Columns, parent)
{
    setItemDelegate(new NamedEditorDelegate(this));
    setHorizontalHeaderLabels({tr("Macro"), tr("Becomes, e.g. $EMAIL$ (empty: its value)")});
    horizontalHeader()->setSectionResizeMode(Macro, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(Variable, QHeaderView::Stretch);
    verticalHeader()->hide();
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
        | QAbstractItemView::AnyKeyPressed);
    connect(this, &QTableWidget::cellChanged, this, [this](int row, int column) {
        if (!m_isLoading && column == Variable) {
            m_macros.insert(m_variables.at(row), item(row, Variable)->text().trimmed());
            Q_EMIT edited();
        }
    });
}

void MacroTable::setVariables(const QStringList &variables)
{
    if (variables != m_variables) {
        m_variables = variables;
        fill();
    }
}

void MacroTable::setMacros(const QMap<QString, QString> &macros)
{
    m_macros = macros;
    fill();
}

QMap<QString, QString> MacroTable::macros() const
{
    QMap<QString, QString> given;
    for (const auto &each : m_variables) {
        if (const auto text = m_macros.value(each); !text.isEmpty()) {
            given.insert(each, text);
        }
    }
    return given;
}

void MacroTable::fill()
{
    const QScopedValueRollback loading(m_isLoading, true);
    setRowCount(int(m_variables.size()));
    for (int row = 0; row < m_variables.size(); ++row) {
        const auto &name = m_variables.at(row);
        auto *macro = new QTableWidgetItem(QStringLiteral("${%1}").arg(texts::visible(name, 60)));
        macro->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        setItem(row, Macro, macro);
        setItem(row, Variable, new QTableWidgetItem(m_macros.value(name)));
    }
    if (rowCount() > 0) {
        setCurrentCell(0, Variable);
    }
}

QSize MacroTable::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 5};
}

} // namespace mailrig
