// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fieldmark.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace mailrig {

FieldMark::FieldMark(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing) / 2 + 1);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    align();
    setVisible(false);
}

void FieldMark::setMark(Kind kind, const QString &text)
{
    m_text->setText(text);
    show(kind);
    setVisible(!text.isEmpty());
}

void FieldMark::clear()
{
    m_text->clear();
    setVisible(false);
}

QString FieldMark::text() const
{
    return m_text->text();
}

void FieldMark::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange) {
        show(m_kind);
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        align();
    }
    QWidget::changeEvent(event);
}

void FieldMark::align()
{
    // A selectable label goes by the direction of its words, not by that of its form.
    m_text->setAlignment(
        Qt::AlignVCenter | Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft));
}

void FieldMark::show(Kind kind)
{
    m_kind = kind;
    const auto [name, tone] = [kind]() -> std::pair<QString, Tone> {
        switch (kind) {
        case Kind::Note:
            return {QStringLiteral("note"), Tone::Muted};
        case Kind::Warning:
            return {QStringLiteral("warning"), Tone::Warning};
        case Kind::Error:
            return {QStringLiteral("failed"), Tone::Bad};
        }
        return {};
    }();
    const auto size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(icon(name, tone).pixmap(QSize(size, size), devicePixelRatioF()));
    auto palette = m_text->palette();
    palette.setColor(QPalette::WindowText, toneColor(tone, palette));
    m_text->setPalette(palette);
}

} // namespace mailrig
