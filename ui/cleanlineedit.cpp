// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cleanlineedit.h"

#include <QFocusEvent>

namespace mailrig {

namespace {

//! How many characters came in with a change.
qsizetype inserted(const QString &before, const QString &after)
{
    const auto least = std::min(before.size(), after.size());
    qsizetype front = 0;
    while (front < least && before.at(front) == after.at(front)) {
        ++front;
    }
    qsizetype back = 0;
    while (back < least - front
        && before.at(before.size() - back - 1) == after.at(after.size() - back - 1)) {
        ++back;
    }
    return after.size() - front - back;
}

} // namespace

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
    m_before = value;
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
        Q_EMIT cleaned(kept.notes);
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
    const bool isPaste = inserted(m_before, text) > 1;
    m_before = text;
    Q_EMIT edited();
    if (isPaste) {
        clean();
    }
}

} // namespace mailrig
