// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace mailrig {

//! A part of a form that is folded away until somebody wants it.
class Fold : public QWidget {
    Q_OBJECT

public:
    //! Takes `content` over.
    Fold(const QString &title, QWidget *content, QWidget *parent = nullptr);
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const;
    //! Unfolds every fold that `widget` is in.
    static void reveal(const QWidget *widget);
    //! The button's name; the fold's own is set by it.
    void setName(const QString &name);

private:
    void show(bool open);
    QToolButton *m_toggle;
    QWidget *m_content;
};

} // namespace mailrig
