// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace mailrig {

//! Does, once, what a window needs to work but not to be seen: a moment after it was painted first,
//! or before the person does anything with it.
class AfterFirstPaint : public QObject {
    Q_OBJECT

public:
    AfterFirstPaint(QWidget *window, std::function<void()> work);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void work();
    QTimer m_moment;
    std::function<void()> m_work;
};

} // namespace mailrig
