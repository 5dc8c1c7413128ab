// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/filterbar.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace mailrig {

namespace {

QLabel *labelOf(const QString &text, QWidget *field, QWidget *in)
{
    auto *label = new QLabel(text, in);
    label->setBuddy(field);
    auto plain = text;
    field->setAccessibleName(plain.remove(u'&').remove(u':'));
    return label;
}

} // namespace

FilterBar::FilterBar(bool hasUnseen, QWidget *parent)
    : QWidget(parent)
    , m_unseen(new QCheckBox(tr("&Unread only"), this))
    , m_hasSince(new QCheckBox(tr("Sin&ce:"), this))
    , m_from(new QLineEdit(this))
    , m_subject(new QLineEdit(this))
    , m_since(new QDateEdit(QDate::currentDate().addDays(-7), this))
    , m_search(new QPushButton(tr("Searc&h"), this))
{
    setObjectName(QStringLiteral("tryIt.filterBar"));
    m_unseen->setObjectName(QStringLiteral("tryIt.unseen"));
    m_hasSince->setObjectName(QStringLiteral("tryIt.hasSince"));
    m_from->setObjectName(QStringLiteral("tryIt.from"));
    m_subject->setObjectName(QStringLiteral("tryIt.subject"));
    m_since->setObjectName(QStringLiteral("tryIt.since"));
    m_search->setObjectName(QStringLiteral("tryIt.search"));
    m_search->setAutoDefault(false);
    m_unseen->setVisible(hasUnseen);
    m_since->setAccessibleName(tr("Received on this day or later"));
    m_since->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_since->setCalendarPopup(true);
    m_since->setEnabled(false);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(labelOf(tr("F&rom:"), m_from, this), 0, 0);
    grid->addWidget(m_from, 0, 1);
    grid->addWidget(m_unseen, 0, 2, 1, 2);
    grid->addWidget(labelOf(tr("Subjec&t:"), m_subject, this), 1, 0);
    grid->addWidget(m_subject, 1, 1);
    grid->addWidget(m_hasSince, 1, 2);
    grid->addWidget(m_since, 1, 3);
    grid->addWidget(m_search, 0, 4, 2, 1, Qt::AlignVCenter);
    grid->setColumnStretch(1, 1);
    connect(m_hasSince, &QCheckBox::toggled, m_since, &QWidget::setEnabled);
    connect(m_search, &QPushButton::clicked, this, &FilterBar::wanted);
    connect(m_from, &QLineEdit::returnPressed, this, &FilterBar::wanted);
    connect(m_subject, &QLineEdit::returnPressed, this, &FilterBar::wanted);
    setFocusProxy(m_from);
}

MessageFilter FilterBar::filter() const
{
    return {.unseen = m_unseen->isChecked(),
        .from = m_from->text().trimmed(),
        .subject = m_subject->text().trimmed(),
        .since = m_hasSince->isChecked() ? m_since->date() : QDate()};
}

void FilterBar::reset()
{
    m_unseen->setChecked(false);
    m_hasSince->setChecked(false);
    m_from->clear();
    m_subject->clear();
}

} // namespace mailrig
