// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/profiledrop.h"

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

namespace mailrig {

ProfileDrop::ProfileDrop(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool ProfileDrop::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrop = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove
        || event->type() == QEvent::Drop;
    auto *widget = isDrop ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!widget || widget->window() != m_window) {
        return false;
    }
    auto *drop = static_cast<QDropEvent *>(event);
    const auto source = profileSource(drop->mimeData());
    if (!source || (source->file.isEmpty() && widget != m_window)) {
        return false;
    }
    drop->setDropAction(Qt::CopyAction); // whoever gave it keeps it
    drop->accept();
    if (event->type() == QEvent::Drop) {
        Q_EMIT dropped(*source);
    }
    return true;
}

} // namespace mailrig
