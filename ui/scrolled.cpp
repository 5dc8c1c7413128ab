// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/scrolled.h"

#include <QScrollArea>

namespace mailrig {

QScrollArea *scrollingPlace(QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

QScrollArea *scrolled(QWidget *page)
{
    auto *scroll = scrollingPlace(page->parentWidget());
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
    return scroll;
}

} // namespace mailrig
