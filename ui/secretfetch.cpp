// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretfetch.h"

#include "models/whendone.h"
#include "ui/workspace.h"

namespace mailrig {

SecretFetch::SecretFetch(const Services &services, const Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_workspace(workspace)
{
}

void SecretFetch::fetch(const QList<QUuid> &ids, Then then)
{
    ++m_generation;
    m_rest = ids;
    m_secrets.clear();
    m_then = std::move(then);
    next();
}

void SecretFetch::next()
{
    if (m_rest.isEmpty()) {
        end(std::exchange(m_secrets, {}));
        return;
    }
    const auto id = m_rest.takeFirst();
    if (auto typed = m_workspace.typedSecret(id)) {
        take(id, *typed);
        return;
    }
    onceDone(m_services.session.read(id), this,
        [this, id, generation = m_generation](const Result<Secret> &secret) {
            if (generation != m_generation) {
                return;
            }
            if (secret) {
                take(id, secret);
            } else {
                askKeychain(id);
            }
        });
}

void SecretFetch::askKeychain(QUuid id)
{
    const auto generation = m_generation;
    onceDone(
        m_services.keychain.read(id), this,
        [this, id, generation](const Result<Secret> &secret) {
            if (generation == m_generation) {
                take(id, secret);
            }
        },
        Cause::KeychainMissing);
}

void SecretFetch::take(QUuid id, const Result<Secret> &secret)
{
    if (secret) {
        m_secrets.insert(id, *secret);
        next();
    } else {
        end(tl::unexpected(secret.error()));
    }
}

void SecretFetch::end(const Result<Secrets> &result)
{
    m_secrets.clear();
    // What is called may begin anew.
    const auto then = std::exchange(m_then, {});
    then(result);
}

} // namespace mailrig
