// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taborder.h"

#include <QFormLayout>
#include <QWidget>

namespace mailrig {

namespace {

//! In reading order; a form keeps its rows in the order in which they were put in.
QList<QLayoutItem *> itemsOf(const QLayout *layout)
{
    QList<QLayoutItem *> items;
    const auto *form = qobject_cast<const QFormLayout *>(layout);
    for (int row = 0; form && row < form->rowCount(); ++row) {
        for (const auto role :
            {QFormLayout::LabelRole, QFormLayout::FieldRole, QFormLayout::SpanningRole}) {
            auto *item = form->itemAt(row, role);
            if (item && !items.contains(item)) {
                items << item;
            }
        }
    }
    for (int i = 0; layout && !form && i < layout->count(); ++i) {
        items << layout->itemAt(i);
    }
    return items;
}

void collect(const QLayout *layout, QList<QWidget *> &stops)
{
    for (auto *item : itemsOf(layout)) {
        if (auto *widget = item->widget()) {
            if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()) {
                stops << widget;
            }
            collect(widget->layout(), stops);
        } else {
            collect(item->layout(), stops);
        }
    }
}

} // namespace

void orderTabs(QWidget *form, QWidget *after)
{
    QList<QWidget *> stops;
    if (after) {
        stops << after;
    }
    collect(form->layout(), stops);
    for (qsizetype i = 1; i < stops.size(); ++i) {
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
    }
}

} // namespace mailrig
