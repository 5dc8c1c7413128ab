// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace mailrig {

//! Types key by key whatever the language: QTest::keyClicks knows ASCII only.
inline void typeText(QWidget *into, const QString &text)
{
    for (const char32_t character :
        text.toUcs4()) { // both halves of a pair in one, as keys send them
        QKeyEvent press(
            QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QString::fromUcs4(&character, 1));
        QApplication::sendEvent(into, &press);
    }
}

} // namespace mailrig
