// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretentry.h"

#include "ui/passwordedit.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace mailrig {

SecretEntryForm::SecretEntryForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_name(new QLineEdit(this))
    , m_value(new PasswordEdit(this))
    , m_session(new QCheckBox(tr("For this &session only: forgotten when Mailrig ends"), this))
    , m_keep(new QPushButton(tr("&Keep"), this))
    , m_cancel(new QPushButton(tr("Ca&ncel"), this))
{
    setObjectName(QStringLiteral("secrets.entry"));
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    layout->addRow(m_title);
    m_name->setObjectName(QStringLiteral("secrets.entry.name"));
    m_name->setAccessibleName(tr("Name of the secret"));
    m_value->setObjectName(QStringLiteral("secrets.entry.value"));
    m_value->setAccessibleName(tr("Value of the secret"));
    m_session->setObjectName(QStringLiteral("secrets.entry.session"));
    m_keep->setObjectName(QStringLiteral("secrets.entry.keep"));
    m_keep->setAutoDefault(false);
    m_cancel->setObjectName(QStringLiteral("secrets.entry.cancel"));
    m_cancel->setAutoDefault(false);
    layout->addRow(tr("Na&me:"), m_name);
    layout->addRow(tr("&Value:"), m_value);
    layout->addRow(QString(), m_session);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_keep);
    buttons->addWidget(m_cancel);
    layout->addRow(buttons);
    for (auto *line : {m_name, static_cast<QLineEdit *>(m_value)}) {
        connect(line, &QLineEdit::textChanged, this, &SecretEntryForm::showReady);
        connect(line, &QLineEdit::returnPressed, m_keep, &QPushButton::click);
    }
    connect(m_keep, &QPushButton::clicked, this, &SecretEntryForm::finish);
    connect(m_cancel, &QPushButton::clicked, this, &SecretEntryForm::close);
    setVisible(false);
}

void SecretEntryForm::open()
{
    m_id = {};
    m_title->setText(tr("A new secret"));
    m_name->clear();
    m_session->setChecked(false);
    begin();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SecretEntryForm::open(QUuid id, const QString &name, bool thisSession)
{
    m_id = id;
    m_title->setText(tr("Another value for “%1”. The old one cannot be brought back.").arg(name));
    m_name->setText(name);
    m_session->setChecked(thisSession);
    begin();
    m_value->setFocus(Qt::OtherFocusReason);
}

void SecretEntryForm::begin()
{
    m_name->setEnabled(m_id.isNull());
    m_value->clear();
    setVisible(true);
    showReady();
}

void SecretEntryForm::close()
{
    static_cast<void>(m_value->take()); // wipes it
    setVisible(false);
}

void SecretEntryForm::showReady()
{
    m_keep->setEnabled(!m_name->text().trimmed().isEmpty() && !m_value->text().isEmpty());
}

void SecretEntryForm::finish()
{
    const TypedSecret secret{
        .id = m_id, .name = m_name->text().trimmed(), .secret = m_value->take()};
    setVisible(false);
    Q_EMIT typed(secret, m_session->isChecked());
}

} // namespace mailrig
