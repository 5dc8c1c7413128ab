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
    for (const auto &character : text) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, character);
        QApplication::sendEvent(into, &press);
    }
}

} // namespace mailrig
