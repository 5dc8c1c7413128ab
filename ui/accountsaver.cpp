// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accountsaver.h"

#include "models/whendone.h"

namespace mailrig {

AccountSaver::AccountSaver(
    Workspace &workspace, SecretStore &keychain, SecretStore &session, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_keychain(keychain)
    , m_session(session)
{
}

void AccountSaver::save(QUuid id)
{
    if (isRefused(id)) {
        return;
    }
    if (const auto account = m_workspace.account(id)) {
        ++m_pending;
        write(m_keychain, id, m_workspace.typedSecrets(*account));
    }
}

bool AccountSaver::isRefused(QUuid id)
{
    // Before a secret is kept: it would have no name if the account is not saved.
    const auto conflict = m_workspace.conflict(id);
    if (conflict) {
        Q_EMIT refused(id, Error{.code = Cause::FileChanged, .detail = conflict->mine.name});
    }
    return conflict.has_value();
}

void AccountSaver::saveForSession(QUuid id)
{
    if (isRefused(id)) {
        return;
    }
    if (const auto account = m_workspace.account(id)) {
        ++m_pending;
        write(m_session, id, m_workspace.typedSecrets(*account));
    }
}

void AccountSaver::write(SecretStore &to, QUuid id, QList<TypedSecret> rest)
{
    if (rest.isEmpty()) {
        --m_pending;
        const auto saved = m_workspace.save(id);
        if (saved) {
            Q_EMIT this->saved(id);
        } else {
            Q_EMIT refused(id, saved.error());
        }
        return;
    }
    const auto next = rest.takeFirst();
    onceDone(
        to.write(next.id, next.secret), this,
        [this, &to, id, rest](const Result<void> &written) {
            if (written) {
                write(to, id, rest);
            } else {
                --m_pending;
                Q_EMIT secretRefused(id, written.error());
            }
        },
        Cause::KeychainMissing);
}

} // namespace mailrig
