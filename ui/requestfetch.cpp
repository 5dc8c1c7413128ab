// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requestfetch.h"

#include "models/oauthdefaults.h"
#include "ui/fieldissues.h"
#include "ui/workspace.h"

namespace mailrig {

RequestFetch::RequestFetch(const Services &services, const Workspace &workspace,
    const SessionTrust &trust, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_workspace(workspace)
    , m_trust(trust)
    , m_fetch(new SecretFetch(services, workspace, this))
{
}

void RequestFetch::fetch(const Account &account, const CheckOptions &options, Then then)
{
    if (const auto &name = m_services.environment; !name.isEmpty()) {
        if (const auto chosen = m_services.store.environments().chosen(name); !chosen) {
            then(tl::unexpected(chosen.error()));
            return;
        }
    }
    const auto full = completed(account, m_services.store.oauthApps());
    m_fetch->fetch(neededSecrets(full, settingsNow(m_services), options),
        [this, account, options, then = std::move(then)](
            const Result<SecretFetch::Secrets> &secrets) {
            then(secrets.and_then(
                [&](const SecretFetch::Secrets &read) { return request(account, options, read); }));
        });
}

Result<CheckRequest> RequestFetch::request(
    const Account &account, const CheckOptions &options, const SecretFetch::Secrets &secrets) const
{
    auto request = checkRequest(account,
        {.validation = validationContext(account, m_workspace, m_services),
            .settings = settingsNow(m_services),
            .secrets = secrets},
        options);
    if (request) {
        m_trust.apply(*request);
    }
    return request;
}

} // namespace mailrig
