// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/profiles/profilesource.h"

#include <QObject>

class QWidget;

namespace mailrig {

//! Takes files that are dropped anywhere onto a window, on its fields too, which would take the
//! file's address for text. Text that is dropped onto a field goes there as ever.
class ProfileDrop : public QObject {
    Q_OBJECT

public:
    //! Watches `window` until it dies.
    explicit ProfileDrop(QWidget *window);

Q_SIGNALS:
    void dropped(const mailrig::ProfileSource &source);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_window;
};

} // namespace mailrig
