// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

#include <QUndoCommand>

#include <optional>

namespace mailrig {

class Workspace;

//! An account as it was before and after a change on screen.
class EditCommand : public QUndoCommand {
public:
    //! Commands of one `field` and `round` in a row become one; an empty field stays for itself.
    EditCommand(Workspace &workspace, Account before, Account after, QString field, int round);
    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand *other) override;

private:
    Workspace &m_workspace;
    Account m_before, m_after;
    QString m_field;
    int m_round;
};

//! A new account on screen.
class AddCommand : public QUndoCommand {
public:
    AddCommand(Workspace &workspace, Account account);
    void undo() override;
    void redo() override;

private:
    Workspace &m_workspace;
    Account m_account;
};

//! An account taken from screen and store; put back with what was unsaved in it.
class RemoveCommand : public QUndoCommand {
public:
    RemoveCommand(Workspace &workspace, Account onScreen, std::optional<Account> stored);
    void undo() override;
    void redo() override;

private:
    Workspace &m_workspace;
    Account m_onScreen;
    std::optional<Account> m_stored;
};

} // namespace mailrig
