// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/textfield.h"

#include <QSignalBlocker>

namespace mailrig {

namespace {
constexpr int linesShown = 3;
}

TextField::TextField(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(false); // the window has one undo for everything
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        m_value = toPlainText();
        Q_EMIT edited();
    });
}

void TextField::setValue(const QString &text)
{
    if (text != m_value) {
        const QSignalBlocker quiet(this);
        setPlainText(text);
        m_value = text; // the document knows one kind of line end and of space only
    }
}

QString TextField::value() const
{
    return m_value;
}

QSize TextField::sizeHint() const
{
    const auto margins = 2 * (frameWidth() + int(document()->documentMargin()));
    return {QPlainTextEdit::sizeHint().width(), fontMetrics().lineSpacing() * linesShown + margins};
}

} // namespace mailrig
