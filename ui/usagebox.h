// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QListWidget;
class QToolButton;

namespace mailrig {

//! Where something is used: a count, which expands to a list; a click on a line follows it.
class UsageBox : public QWidget {
    Q_OBJECT

public:
    struct Line {
        QString text = {};
        std::function<void()> follow = {};
    };

    //! Its parts are called `name`.button and `name`.list.
    explicit UsageBox(const QString &name, QWidget *parent = nullptr);
    //! `summary`: the count in words. Without lines there is nothing to expand.
    void setLines(const QString &summary, const QList<Line> &lines);

private:
    void expand(bool open);
    QList<Line> m_lines;
    QToolButton *m_button;
    QListWidget *m_list;
};

} // namespace mailrig
