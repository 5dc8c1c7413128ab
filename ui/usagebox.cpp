// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usagebox.h"

#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace mailrig {

UsageBox::UsageBox(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_button(new QToolButton(this))
    , m_list(new QListWidget(this))
{
    setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    layout->addWidget(m_list);
    m_button->setObjectName(name + QStringLiteral(".button"));
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_list->setObjectName(name + QStringLiteral(".list"));
    m_list->setAccessibleName(tr("Where it is used"));
    m_list->setMaximumHeight(fontMetrics().height() * 7);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_button, &QToolButton::toggled, this, &UsageBox::expand);
    const auto follow = [this](QListWidgetItem *item) {
        // What it leads to may change the lines.
        if (const auto line = m_lines.value(m_list->row(item)); line.follow) {
            line.follow();
        }
    };
    connect(m_list, &QListWidget::itemClicked, this, follow);
    connect(m_list, &QListWidget::itemActivated, this, follow);
    expand(false);
}

void UsageBox::setLines(const QString &summary, const QList<Line> &lines)
{
    m_lines = lines;
    m_button->setText(summary);
    m_button->setToolTip(lines.isEmpty() ? QString() : tr("Show or hide the list"));
    m_button->setEnabled(!lines.isEmpty());
    m_list->clear();
    for (const auto &line : lines) {
        auto *item = new QListWidgetItem(line.text, m_list);
        item->setToolTip(line.text.toHtmlEscaped());
    }
    expand(m_button->isChecked());
}

void UsageBox::expand(bool open)
{
    m_button->setArrowType(m_lines.isEmpty()       ? Qt::NoArrow
            : open                                 ? Qt::DownArrow
            : layoutDirection() == Qt::RightToLeft ? Qt::LeftArrow
                                                   : Qt::RightArrow);
    m_list->setVisible(open && !m_lines.isEmpty());
}

} // namespace mailrig
