// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enumcombobox.h"

#include <QWheelEvent>

namespace mailrig {

EnumComboBox::EnumComboBox(QWidget *parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    // Long entries of a language must not widen the whole form.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    connect(this, &QComboBox::activated, this, &EnumComboBox::edited);
    connect(this, &QComboBox::currentTextChanged, this, &QWidget::updateGeometry);
}

QSize EnumComboBox::minimumSizeHint() const
{
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const auto text = fontMetrics().size(Qt::TextSingleLine, currentText());
    return QComboBox::minimumSizeHint().expandedTo(
        style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, this));
}

void EnumComboBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus()) {
        QComboBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

void EnumComboBox::choose(const QVariant &value, const QString &text)
{
    if (m_guest >= 0 && itemData(m_guest) != value) {
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
