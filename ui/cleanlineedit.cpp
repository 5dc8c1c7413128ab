// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cleanlineedit.h"

#include "models/pasteclean.h"

#include <QFocusEvent>

namespace mailrig {

CleanLineEdit::CleanLineEdit(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, &CleanLineEdit::judge);
}

void CleanLineEdit::setValue(const QString &value)
{
    if (text() != value) {
        setText(value);
    }
    m_before = value.size();
}

void CleanLineEdit::setTechnical()
{
    setLayoutDirection(Qt::LeftToRight);
    setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
}

void CleanLineEdit::clean()
{
    const auto kept = cleanText(text());
    if (kept.text != text()) {
        setValue(kept.text);
        Q_EMIT edited();
        if (kept.notes.contains(PasteNote::InvisibleRemoved)) {
            Q_EMIT cleaned();
        }
    }
    Q_EMIT settled();
}

void CleanLineEdit::focusOutEvent(QFocusEvent *event)
{
    clean();
    QLineEdit::focusOutEvent(event);
}

void CleanLineEdit::judge(const QString &text)
{
    // QLineEdit does not tell a paste or a drop from typing; keys come one at a time.
    const bool isPaste = text.size() - m_before > 1;
    m_before = text.size();
    Q_EMIT edited();
    if (isPaste) {
        clean();
    }
}

} // namespace mailrig
