// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undo.h"

#include "models/accountdiff.h"
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
    const auto now = m_workspace.account(m_after.id);
    m_workspace.setDraft(now ? patched(*now, m_after, m_before) : m_before);
}

void EditCommand::redo()
{
    const auto now = m_workspace.account(m_after.id);
    m_workspace.setDraft(now ? patched(*now, m_before, m_after) : m_after);
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
    const bool isStored = !m_workspace.isNew(m_account.id);
    m_account = m_workspace.account(m_account.id).value_or(m_account);
    m_workspace.dropDraft(m_account.id);
    if (isStored) {
        // Saved in the meantime, it has to leave the store as well.
        m_workspace.report(m_workspace.m_store.remove(m_account.id));
    }
}

void AddCommand::redo()
{
    m_workspace.setDraft(m_account);
}

RemoveCommand::RemoveCommand(Workspace &workspace, Account onScreen)
    : QUndoCommand(QCoreApplication::translate("Undo", "deletion of “%1”").arg(onScreen.name))
    , m_workspace(workspace)
    , m_onScreen(std::move(onScreen))
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
    const auto id = m_onScreen.id;
    // As it is now: it may have been saved since it came back.
    m_onScreen = m_workspace.account(id).value_or(m_onScreen);
    m_stored = m_workspace.stored(id);
    const auto draft = m_workspace.m_drafts.value(id, {.now = m_onScreen, .base = m_stored});
    m_workspace.m_drafts.remove(id);
    if (m_stored) {
        if (const auto removed = m_workspace.m_store.remove(id); !removed) {
            if (draft.now != m_stored) {
                m_workspace.m_drafts.insert(id, draft);
            }
            m_workspace.report(removed);
            setObsolete(true);
        }
    }
    Q_EMIT m_workspace.changed(id);
}

EnvironmentsCommand::EnvironmentsCommand(
    Workspace &workspace, State before, State after, const QString &text)
    : QUndoCommand(text)
    , m_workspace(workspace)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

void EnvironmentsCommand::redo()
{
    if (!std::exchange(m_isDone, false)) {
        put(m_before, m_after);
    }
}

void EnvironmentsCommand::put(const State &from, const State &state)
{
    auto &store = m_workspace.m_store;
    const auto written = store.environments() == from.environments
        ? write(store, from, state)
        : Result<void>(failure(Cause::FileChanged, text()));
    m_workspace.report(written);
    setObsolete(!written);
}

Result<void> EnvironmentsCommand::write(AccountStore &store, const State &from, const State &state)
{
    auto settings = store.settings();
    if (settings.environment == from.chosen) {
        settings.environment = state.chosen;
    }
    return store.saveEnvironments(state.environments).and_then([&] {
        return settings == store.settings() ? Result<void>() : store.saveSettings(settings);
    });
}

OAuthAppsCommand::OAuthAppsCommand(
    Workspace &workspace, OAuthApps before, OAuthApps after, const QString &text)
    : QUndoCommand(text)
    , m_workspace(workspace)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

void OAuthAppsCommand::redo()
{
    if (!std::exchange(m_isDone, false)) {
        put(m_before, m_after);
    }
}

void OAuthAppsCommand::put(const OAuthApps &from, const OAuthApps &apps)
{
    auto &store = m_workspace.m_store;
    const auto written = store.oauthApps() == from
        ? store.saveOAuthApps(apps)
        : Result<void>(failure(Cause::FileChanged, text()));
    m_workspace.report(written);
    setObsolete(!written);
}

RenameSecretCommand::RenameSecretCommand(
    Workspace &workspace, QUuid id, QString before, QString after)
    : QUndoCommand(QCoreApplication::translate("Undo", "new name of the secret “%1”").arg(before))
    , m_workspace(workspace)
    , m_id(id)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

void RenameSecretCommand::redo()
{
    if (!std::exchange(m_isDone, false)) {
        put(m_after);
    }
}

void RenameSecretCommand::put(const QString &name)
{
    auto &store = m_workspace.m_store;
    auto secrets = store.secrets();
    const auto written
        = secrets.rename(m_id, name).and_then([&] { return store.saveSecrets(secrets); });
    m_workspace.report(written);
    setObsolete(!written);
}

} // namespace mailrig
