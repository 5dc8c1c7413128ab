// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/candidates.h"
#include "models/discovery/discoverer.h"
#include "ui/assistant/assistantdialog.h"
#include "ui/assistant/bundledrun.h"
#include "ui/assistant/candidatelist.h"
#include "ui/assistant/findpage.h"
#include "ui/assistant/searchpage.h"
#include "ui/fieldissues.h"
#include "ui/messagebar.h"
#include "ui/secretfetch.h"
#include "ui/texts/errortexts.h"
#include "ui/workspace.h"

// The assistant's search, and what is made of its outcome.

namespace mailrig {

namespace {

bool isSame(const Candidate &one, const Candidate &other)
{
    return hasSameServers(one, other) && one.source == other.source;
}

} // namespace

void AssistantDialog::search()
{
    const auto request = m_find->request();
    if (m_searched == request && m_search->candidate()) {
        goTo(Searching); // as it stands
        return;
    }
    const auto settings = settingsNow(m_services);
    if (request.options.offline || !m_services.discoverer || settings.proxyPassword.isNull()) {
        begin(request);
        return;
    }
    m_fetch->fetch({settings.proxyPassword},
        [this, request, id = settings.proxyPassword](const Result<SecretFetch::Secrets> &secrets) {
            if (!secrets) {
                m_bar->say(FieldMark::Kind::Error, texts::error(secrets.error()));
                return;
            }
            auto whole = request;
            whole.options.proxy.password = secrets->value(id);
            begin(whole);
            m_searched = request;
        });
}

void AssistantDialog::begin(const DiscoveryRequest &request)
{
    m_searched = request;
    goTo(Searching);
    // What must not leave this machine never reaches what could send it.
    const bool isHere = request.options.offline || !m_services.discoverer;
    if (isHere) {
        m_search->begin(std::make_unique<BundledRun>(request), {});
    } else {
        m_search->begin(m_services.discoverer->run(request),
            [discoverer = m_services.discoverer, options = request.options](
                const Server &server) { return discoverer->visit(server, options); });
    }
    showButtons();
}

void AssistantDialog::take(const Candidate &candidate)
{
    if (m_taken && isSame(*m_taken, candidate)) {
        return; // what was changed in it since stays
    }
    const auto before = account();
    auto now = accountOf(candidate, before.identity.address, before.identity.displayName);
    takeApps(now, m_services.store.oauthApps());
    now.id = before.id;
    now.name = before.name;
    auto &in = now.incoming.credential;
    auto &out = now.outgoing.credential;
    if (in.type == CredentialType::None) {
        in.type = CredentialType::Secret;
    }
    if (out.type == CredentialType::None && now.outgoing.authenticationRequired) {
        out.type = CredentialType::SameAsIncoming;
    }
    // A password that was typed for one server is not for another that nobody vouches for.
    if (in.type == CredentialType::Secret && candidate.isTrusted()) {
        in.secret = before.incoming.credential.secret;
    }
    m_taken = candidate;
    put(now);
}

void AssistantDialog::identify()
{
    auto now = account();
    if (now.identity.address != m_find->address()) {
        m_taken.reset(); // user names follow from the address
    }
    now.identity.displayName = m_find->displayName();
    now.identity.address = m_find->address();
    const bool isUnnamed = now.name.isEmpty() || now.name == m_suggested;
    if (isUnnamed && !now.identity.address.isEmpty()) {
        m_suggested = m_services.store.freeName(now.identity.address);
        now.name = m_suggested;
    }
    put(now);
}

} // namespace mailrig
