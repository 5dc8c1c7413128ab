// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace mailrig {

//! The one dialog of its kind, made if it is not open; it blocks nothing.
template <class D, class... Arguments> D *openDialog(QWidget *window, Arguments &...arguments)
{
    auto *dialog = window->findChild<D *>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog) {
        dialog = new D(arguments..., window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->QDialog::show();
    dialog->raise();
    dialog->activateWindow();
    return dialog;
}

} // namespace mailrig
