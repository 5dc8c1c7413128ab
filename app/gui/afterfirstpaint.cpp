// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/afterfirstpaint.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <utility>

namespace mailrig {

AfterFirstPaint::AfterFirstPaint(QWidget *window, std::function<void()> work)
    : QObject(window)
    , m_work(std::move(work))
{
    m_moment.setSingleShot(true);
    m_moment.setInterval(250); // milliseconds: the picture is out, and nobody has read it yet
    connect(&m_moment, &QTimer::timeout, this, &AfterFirstPaint::work);
    window->installEventFilter(this);
}

bool AfterFirstPaint::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Paint:
        if (watched == parent() && !m_moment.isActive()) {
            watched->removeEventFilter(this);
            QCoreApplication::instance()->installEventFilter(this);
            m_moment.start();
        }
        break;
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::Drop:
        work();
        break;
    default: // of a hundred and more
        break;
    }
    return QObject::eventFilter(watched, event);
}

void AfterFirstPaint::work()
{
    m_moment.stop();
    parent()->removeEventFilter(this);
    QCoreApplication::instance()->removeEventFilter(this);
    if (const auto due = std::exchange(m_work, {})) {
        due();
    }
}

} // namespace mailrig
