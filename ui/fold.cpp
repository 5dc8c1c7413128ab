// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fold.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace mailrig {

Fold::Fold(const QString &title, QWidget *content, QWidget *parent)
    : QWidget(parent)
    , m_toggle(new QToolButton(this))
    , m_content(content)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_toggle);
    layout->addWidget(m_content);
    m_toggle->setText(title);
    m_toggle->setCheckable(true);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto plain = title;
    m_toggle->setAccessibleName(plain.remove(u'&'));
    connect(m_toggle, &QToolButton::toggled, this, &Fold::show);
    show(false);
}

void Fold::setFolded(bool folded)
{
    m_toggle->setChecked(!folded);
}

bool Fold::isFolded() const
{
    return !m_toggle->isChecked();
}

void Fold::reveal(const QWidget *widget)
{
    for (auto *each = widget->parentWidget(); each; each = each->parentWidget()) {
        if (auto *fold = qobject_cast<Fold *>(each)) {
            fold->setFolded(false);
        }
    }
}

void Fold::setName(const QString &name)
{
    setObjectName(name);
    m_toggle->setObjectName(name + QStringLiteral(".toggle"));
}

void Fold::show(bool open)
{
    m_toggle->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_toggle->setAccessibleDescription(
        open ? tr("Unfolded; press to fold") : tr("Folded; press to unfold"));
    m_content->setVisible(open);
}

} // namespace mailrig
