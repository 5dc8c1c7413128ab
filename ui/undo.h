// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/accountstore.h"

#include <QUndoCommand>

namespace mailrig {

class Workspace;

//! An account as it was before and after a change on screen: undone and redone member by member.
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
    RemoveCommand(Workspace &workspace, Account onScreen);
    void undo() override;
    void redo() override;

private:
    Workspace &m_workspace;
    Account m_onScreen;
    std::optional<Account> m_stored;
};

//! The environments as they were before and after a change that is written already, and which one
//! was chosen. Undone only while the file is as this change left it: another's work is never
//! overwritten.
class EnvironmentsCommand : public QUndoCommand {
public:
    struct State {
        Environments environments = {};
        QString chosen = {};
        bool operator==(const State &) const = default;
    };
    EnvironmentsCommand(Workspace &workspace, State before, State after, const QString &text);
    void undo() override { put(m_after, m_before); }
    void redo() override;
    //! Another choice than the one in `from` stays.
    [[nodiscard]] static Result<void> write(
        AccountStore &store, const State &from, const State &state);

private:
    void put(const State &from, const State &state);
    Workspace &m_workspace;
    State m_before, m_after;
    bool m_isDone = true; //!< pushing redoes it once
};

//! The OAuth apps as they were before and after a change that is written already. Undone only
//! while the file is as this change left it.
class OAuthAppsCommand : public QUndoCommand {
public:
    OAuthAppsCommand(Workspace &workspace, OAuthApps before, OAuthApps after, const QString &text);
    void undo() override { put(m_after, m_before); }
    void redo() override;

private:
    void put(const OAuthApps &from, const OAuthApps &apps);
    Workspace &m_workspace;
    OAuthApps m_before, m_after;
    bool m_isDone = true; //!< pushing redoes it once
};

//! Another name for a secret, written already.
class RenameSecretCommand : public QUndoCommand {
public:
    RenameSecretCommand(Workspace &workspace, QUuid id, QString before, QString after);
    void undo() override { put(m_before); }
    void redo() override;

private:
    void put(const QString &name);
    Workspace &m_workspace;
    QUuid m_id;
    QString m_before, m_after;
    bool m_isDone = true;
};

} // namespace mailrig
