// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkfield.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace mailrig {

namespace {
constexpr int textFlags = Qt::TextShowMnemonic | Qt::TextWordWrap | Qt::AlignTop;
constexpr int narrowest = 16; //!< average characters: narrower than this no text is read
} // namespace

CheckField::CheckField(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum, QSizePolicy::CheckBox);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int CheckField::indent() const
{
    const auto *drawn = style();
    return drawn->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this)
        + drawn->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, this);
}

QRect CheckField::textRect(int width) const
{
    const QRect room(indent(), 0, std::max(width - indent(), 1), QWIDGETSIZE_MAX);
    return fontMetrics().boundingRect(room, textFlags, text());
}

QSize CheckField::sizeHint() const
{
    const auto one = fontMetrics().boundingRect(
        QRect(0, 0, QWIDGETSIZE_MAX, QWIDGETSIZE_MAX), Qt::TextShowMnemonic, text());
    const int width = indent() + one.width() + 4;
    return {width, heightForWidth(width)};
}

QSize CheckField::minimumSizeHint() const
{
    const int width = indent() + fontMetrics().averageCharWidth() * narrowest;
    return {std::min(width, sizeHint().width()), QCheckBox::sizeHint().height()};
}

int CheckField::heightForWidth(int width) const
{
    return std::max(QCheckBox::sizeHint().height(), textRect(width).height() + 4);
}

void CheckField::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const bool isOneLine = fontMetrics().height() * 3 / 2 > textRect(width()).height();
    auto room = rect().adjusted(indent(), 0, 0, 0);
    const int line = QCheckBox::sizeHint().height();
    // The square stands beside the first line.
    const int above = isOneLine ? 0 : std::max(0, (line - fontMetrics().height()) / 2);
    option.text.clear();
    option.rect.setHeight(isOneLine ? height() : line);
    painter.drawControl(QStyle::CE_CheckBox, option);
    room.adjust(0, above, 0, 0);
    const auto flags = isOneLine ? (textFlags & ~Qt::AlignTop) | Qt::AlignVCenter : int(textFlags);
    painter.drawItemText(QStyle::visualRect(layoutDirection(), rect(), room),
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | flags, palette(),
        isEnabled(), text(), QPalette::WindowText);
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = QStyle::visualRect(layoutDirection(), rect(), room.adjusted(-2, 0, 0, 0));
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

bool CheckField::hitButton(const QPoint &at) const
{
    return rect().contains(at);
}

} // namespace mailrig
