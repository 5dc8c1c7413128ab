// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growingdialog.h"

#include <QEvent>
#include <QLayout>

namespace mailrig {

bool GrowingDialog::event(QEvent *event)
{
    const bool handled = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && layout() && layout()->hasHeightForWidth()) {
        const auto needed = layout()->minimumHeightForWidth(width());
        if (height() < needed) {
            resize(width(), needed);
        }
    }
    return handled;
}

} // namespace mailrig
