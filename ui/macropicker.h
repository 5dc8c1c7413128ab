// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/macro.h"

#include <QObject>

class QAction;
class QLineEdit;
class QMenu;

namespace mailrig {

//! Offers the variables there are to lines whose text may hold macros: by a button in the line
//! that has the focus, or by Ctrl+Space.
class MacroPicker : public QObject {
    Q_OBJECT

public:
    explicit MacroPicker(QObject *parent);
    //! The line outlives the picker, or dies with it.
    void attach(QLineEdit *line);
    void setScope(const MacroScope &scope) { m_scope = scope; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void open(QLineEdit *line);
    void offer(QMenu *menu, QLineEdit *line, const QString &variable);
    MacroScope m_scope;
    QAction *m_button;
    QLineEdit *m_line = nullptr; //!< the one with the button
};

} // namespace mailrig
