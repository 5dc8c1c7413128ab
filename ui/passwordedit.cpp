// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/passwordedit.h"

#include "ui/theme.h"

#include <QAction>

namespace mailrig {

PasswordEdit::PasswordEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_reveal(addAction(icon(QStringLiteral("show")), QLineEdit::TrailingPosition))
{
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
        | Qt::ImhNoAutoUppercase);
    m_reveal->setCheckable(true);
    connect(m_reveal, &QAction::toggled, this, &PasswordEdit::reveal);
    reveal(false);
}

Secret PasswordEdit::take()
{
    auto typed = text();
    clear();
    m_reveal->setChecked(false);
    return Secret::fromText(std::move(typed));
}

void PasswordEdit::reveal(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setIcon(icon(shown ? QStringLiteral("hide") : QStringLiteral("show")));
    m_reveal->setText(shown ? tr("Hide what is typed") : tr("Show what is typed"));
    m_reveal->setToolTip(m_reveal->text());
}

} // namespace mailrig
