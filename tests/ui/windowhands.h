// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/typetext.h"
#include "ui/accounteditor.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

namespace mailrig {

//! Types and clicks in a window, and reads it; everything is found by its object name.
class WindowHands {
public:
    template <class W = QWidget> [[nodiscard]] W *find(const QString &name) const
    {
        auto *found = window->findChild<W *>(name);
        if (auto *editor = window->findChild<AccountEditor *>(); editor && !found) {
            editor->makeSectionOf(name); // on a page that nobody has looked at yet
            found = window->findChild<W *>(name);
        }
        if (!found) {
            qFatal("no widget %s", qPrintable(name));
        }
        return found;
    }
    void type(const QString &field, const QString &text) const
    {
        auto *widget = find(field);
        widget->setFocus(Qt::TabFocusReason);
        QMetaObject::invokeMethod(widget, "selectAll"); // of a line, and of a text of many
        typeText(widget, text);
    }
    void leave(const QString &field) const { QTest::keyClick(find(field), Qt::Key_Tab); }
    void click(const QString &button) const
    {
        auto *found = find<QAbstractButton>(button);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // it is where it shows
        QTest::mouseClick(found, Qt::LeftButton);
    }
    void press(const QKeySequence &keys) const
    {
        if (!QApplication::activeWindow()) {
            QApplication::setActiveWindow(window.get()); // as desktops do when a dialog closes
        }
        QTest::keySequence(window.get(), keys);
    }
    [[nodiscard]] QString text(const QString &label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] QAction *action(const QString &name) const
    {
        return window->findChild<QAction *>(QStringLiteral("action.") + name);
    }

    std::unique_ptr<MainWindow> window;

protected:
    void show() const
    {
        window->show();
        if (!QTest::qWaitForWindowExposed(window.get())) {
            qFatal("the window does not show");
        }
        QApplication::setActiveWindow(window.get()); // an X server without window manager does not
    }
};

} // namespace mailrig
