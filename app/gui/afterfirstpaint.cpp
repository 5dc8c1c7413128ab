// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/afterfirstpaint.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <utility>

namespace mailrig {

AfterFirstPaint::AfterFirstPaint(QWidget *window, std::function<void()> work)
    : QObject(window)
    , m_work(std::move(work))
{
    window->installEventFilter(this);
}

bool AfterFirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        QTimer::singleShot(0, this, std::exchange(m_work, {})); // when the picture has gone out
    }
    return QObject::eventFilter(watched, event);
}

} // namespace mailrig
