// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undo.h"

#include "ui/workspace.h"

#include <QCoreApplication>

namespace mailrig {

EditCommand::EditCommand(
    Workspace &workspace, Account before, Account after, QString field, int round)
    : m_workspace(workspace)
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_field(std::move(field))
    , m_round(round)
{
    setText(QCoreApplication::translate("Undo", "change of “%1”").arg(m_after.name));
}

void EditCommand::undo()
{
    m_workspace.setDraft(m_before);
}

void EditCommand::redo()
{
    m_workspace.setDraft(m_after);
}

bool EditCommand::mergeWith(const QUndoCommand *other)
{
    const auto *next = dynamic_cast<const EditCommand *>(other);
    if (!next || m_field.isEmpty() || next->m_field != m_field || next->m_round != m_round
        || next->m_after.id != m_after.id) {
        return false;
    }
    m_after = next->m_after;
    setObsolete(m_after == m_before);
    return true;
}

AddCommand::AddCommand(Workspace &workspace, Account account)
    : QUndoCommand(QCoreApplication::translate("Undo", "new account"))
    , m_workspace(workspace)
    , m_account(std::move(account))
{
}

void AddCommand::undo()
{
    // Saved in the meantime, it has to leave the store as well.
    if (!m_workspace.isNew(m_account.id)) {
        m_workspace.report(m_workspace.m_store.remove(m_account.id));
    }
    m_workspace.dropDraft(m_account.id);
}

void AddCommand::redo()
{
    m_workspace.setDraft(m_account);
}

RemoveCommand::RemoveCommand(Workspace &workspace, Account onScreen, std::optional<Account> stored)
    : QUndoCommand(QCoreApplication::translate("Undo", "deletion of “%1”").arg(onScreen.name))
    , m_workspace(workspace)
    , m_onScreen(std::move(onScreen))
    , m_stored(std::move(stored))
{
}

void RemoveCommand::undo()
{
    if (m_stored) {
        m_workspace.report(m_workspace.m_store.save(*m_stored));
    }
    m_workspace.setDraft(m_onScreen);
}

void RemoveCommand::redo()
{
    if (m_stored) {
        const auto removed = m_workspace.m_store.remove(m_onScreen.id);
        m_workspace.report(removed);
        if (!removed) {
            setObsolete(true);
            return;
        }
    }
    m_workspace.dropDraft(m_onScreen.id);
}

} // namespace mailrig
