// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messagebar.h"

#include "ui/announce.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace mailrig {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_mark(new FieldMark(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_mark);
    auto *row = new QWidget(this);
    m_choices = new QHBoxLayout(row);
    m_choices->setContentsMargins(0, 0, 0, 0);
    m_choices->addStretch(1);
    layout->addWidget(row);
    setVisible(false);
}

void MessageBar::say(FieldMark::Kind kind, const QString &text, const QList<Choice> &choices)
{
    while (m_choices->count() > 1) {
        const std::unique_ptr<QLayoutItem> item(m_choices->takeAt(1));
        item->widget()->hide();
        item->widget()->deleteLater();
    }
    m_mark->setMark(kind, text);
    auto all = choices;
    all << Choice{.name = QStringLiteral("messageBar.close"), .text = tr("Close")};
    for (const auto &choice : std::as_const(all)) {
        auto *button = new QPushButton(choice.text, this);
        button->setObjectName(choice.name);
        m_choices->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, act = choice.chosen] {
            setVisible(false);
            if (act) {
                act();
            }
        });
    }
    setVisible(true);
    announce(this, text);
}

QString MessageBar::text() const
{
    return m_mark->text();
}

} // namespace mailrig
