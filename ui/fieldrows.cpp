// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fieldrows.h"

#include <QFocusEvent>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace mailrig {

namespace {

QString withoutMnemonic(QString label)
{
    label.remove(u'&');
    return label.endsWith(u':') ? label.chopped(1) : label;
}

} // namespace

FieldRows::FieldRows(QWidget *form, QString prefix)
    : QObject(form)
    , m_layout(new QFormLayout(form))
    , m_prefix(std::move(prefix))
{
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
}

void FieldRows::addRow(const QString &name, const QString &label, QWidget *field, QWidget *shell)
{
    field->setObjectName(m_prefix + name);
    auto *cell = new QWidget;
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(shell);
    auto *mark = new FieldMark(cell);
    mark->setObjectName(field->objectName() + QStringLiteral(".mark"));
    column->addWidget(mark);
    QLabel *text = nullptr;
    if (label.isEmpty()) {
        m_layout->addRow(QString(), cell);
    } else {
        text = new QLabel(label, m_layout->parentWidget());
        text->setBuddy(field);
        field->setAccessibleName(withoutMnemonic(label));
        m_layout->addRow(text, cell);
    }
    field->installEventFilter(this);
    m_order << field->objectName();
    m_rows.insert(
        field->objectName(), {.field = field, .shell = cell, .label = text, .mark = mark});
}

void FieldRows::addWide(QWidget *field)
{
    m_layout->addRow(field);
}

void FieldRows::setRowVisible(QWidget *field, bool visible)
{
    const auto row = m_rows.constFind(field->objectName());
    m_layout->setRowVisible(row == m_rows.constEnd() ? field : row->shell, visible);
}

void FieldRows::setMark(const QString &field, FieldMark::Kind kind, const QString &text)
{
    if (const auto row = m_rows.constFind(field); row != m_rows.constEnd()) {
        row->mark->setMark(kind, text);
        row->field->setAccessibleDescription(text);
    }
}

void FieldRows::clearMark(const QString &field)
{
    if (const auto row = m_rows.constFind(field); row != m_rows.constEnd()) {
        row->mark->clear();
        row->field->setAccessibleDescription({});
    }
}

void FieldRows::clearMarks()
{
    for (const auto &field : std::as_const(m_order)) {
        clearMark(field);
    }
}

QWidget *FieldRows::field(const QString &name) const
{
    return m_rows.value(name).field;
}

void FieldRows::align(const QList<FieldRows *> &forms)
{
    int width = 0;
    for (const auto *form : forms) {
        for (const auto &row : form->m_rows) {
            width = row.label ? std::max(width, row.label->sizeHint().width()) : width;
        }
    }
    for (const auto *form : forms) {
        for (const auto &row : form->m_rows) {
            if (row.label) {
                row.label->setMinimumWidth(width);
            }
        }
    }
}

bool FieldRows::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason
            && reason != Qt::MenuBarFocusReason) {
            Q_EMIT left(watched->objectName());
        }
    } else if (event->type() == QEvent::ShortcutOverride) {
        // One undo for the whole window: a line edit would keep the keys for its own.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace mailrig
