// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/usage.h"
#include "ui/workspace.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace mailrig {

class MessageBar;
class UsageBox;
class VariableTable;

//! The environments of the store: named sets of variables. Each change is written at once, and can
//! be undone in the window.
class EnvironmentDialog : public QDialog {
    Q_OBJECT

public:
    EnvironmentDialog(Workspace &workspace, AccountStore &store, QWidget *parent);
    //! Brings an environment and one of its variables to sight.
    void show(const QString &environment, const QString &variable);
    //! A variable in whichever environment has it, the chosen one first.
    void showVariable(const QString &variable);

Q_SIGNALS:
    //! The person wants to see an account's field.
    void followed(const mailrig::Use &use);

private:
    void layOut();
    void connectAll();
    [[nodiscard]] QString current() const;
    [[nodiscard]] QString freeName(const QString &wish) const;
    //! Writes the environments after `change`; false, said in the bar, if they cannot be.
    template <class F> bool change(const QString &what, F change);
    void reload();
    void showCurrent();
    void showUses();

    void add();
    void duplicate();
    void rename(const QString &before, const QString &name);
    void remove();
    void choose();
    void addVariable();
    void removeVariable();
    void setVariable(const QString &before, const QString &name, const QString &value);

    Workspace &m_workspace;
    AccountStore &m_store;
    MessageBar *m_bar;
    QListWidget *m_list;
    VariableTable *m_variables;
    QLabel *m_hint;
    UsageBox *m_uses;
    QPushButton *m_add, *m_rename, *m_duplicate, *m_remove, *m_choose, *m_addVariable,
        *m_removeVariable;
};

} // namespace mailrig
