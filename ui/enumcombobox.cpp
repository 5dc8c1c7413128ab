// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enumcombobox.h"

#include <QWheelEvent>

namespace mailrig {

EnumComboBox::EnumComboBox(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QComboBox::activated, this, &EnumComboBox::edited);
}

void EnumComboBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus()) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

int EnumComboBox::current() const
{
    return currentData().toInt();
}

void EnumComboBox::choose(int value, const QString &text)
{
    if (m_guest >= 0 && itemData(m_guest).toInt() != value) {
        removeItem(m_guest);
        m_guest = -1;
    }
    auto index = findData(value);
    if (index < 0) {
        addItem(text, value);
        index = m_guest = count() - 1;
    }
    setCurrentIndex(index);
}

} // namespace mailrig
