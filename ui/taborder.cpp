// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/taborder.h"

#include <QLayout>
#include <QWidget>

namespace mailrig {

namespace {

void collect(const QLayout *layout, QList<QWidget *> &stops)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        auto *item = layout->itemAt(i);
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

void orderTabs(QWidget *form)
{
    QList<QWidget *> stops;
    collect(form->layout(), stops);
    for (qsizetype i = 1; i < stops.size(); ++i) {
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
    }
}

} // namespace mailrig
