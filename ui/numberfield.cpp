// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numberfield.h"

#include <QSignalBlocker>
#include <QWheelEvent>

namespace mailrig {

NumberField::NumberField(int least, int most, QWidget *parent)
    : QSpinBox(parent)
    , m_least(least)
    , m_most(most)
{
    setRange(least, most);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSpinBox::valueChanged, this, &NumberField::edited);
}

void NumberField::setNumber(int number)
{
    if (number != value()) {
        const QSignalBlocker quiet(this);
        setRange(std::min(m_least, number), std::max(m_most, number));
        setValue(number);
    }
}

void NumberField::wheelEvent(QWheelEvent *event)
{
    // As for EnumComboBox: turning the wheel over a form only scrolls it.
    if (hasFocus()) {
        QSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

} // namespace mailrig
