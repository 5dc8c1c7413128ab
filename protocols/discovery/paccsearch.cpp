// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/paccsearch.h"

#include "models/discovery/autoconfigcandidates.h"
#include "models/discovery/pacccandidates.h"
#include "models/whendone.h"
#include "protocols/discovery/nameserver.h"

using namespace Qt::StringLiterals;

namespace mailrig {

void PaccSearch::start()
{
    const auto host = u"ua-auto-config."_s + context().domain;
    const NameServer server(context().options.redirections);
    whenDone(server.ask(u"_ua-auto-config."_s + context().domain, DnsType::Txt), this,
        [this](const Result<DnsAnswer> &answer) {
            m_records = answer;
            judge();
        });
    auto options = context().options;
    options.allowHttp = false;
    m_fetch = new WebFetch(
        {.url = QUrl(u"https://"_s + host + u"/.well-known/user-agent-configuration.json"_s),
            .accepts = {"application/json"},
            .options = options},
        this);
    connect(m_fetch, &WebFetch::done, this, [this](const Result<WebPage> &page) {
        m_page = page;
        judge();
    });
    connect(m_fetch, &WebFetch::leadsAway, this, &SourceSearch::consentNeeded);
    Q_EMIT asking(host);
    m_fetch->start();
}

void PaccSearch::consent(bool isGranted)
{
    m_fetch->consent(isGranted);
}

void PaccSearch::judge()
{
    if (m_page && !*m_page) {
        Q_EMIT ended(m_page->error());
        return;
    }
    if (!m_page || !m_records) {
        return;
    }
    std::optional<bool> isVouchedFor;
    if (*m_records) {
        for (const auto &each : (*m_records)->records) {
            if (const auto verdict = paccVouches(each.text, (*m_page)->body)) {
                isVouchedFor = isVouchedFor.value_or(false) || *verdict;
            }
        }
    }
    if (isVouchedFor == false) {
        Q_EMIT ended(
            Error{Cause::FileMalformed, u"SHA-256, _ua-auto-config."_s + context().domain});
        return;
    }
    auto candidates = paccCandidates((*m_page)->body);
    if (!candidates) {
        Q_EMIT ended(candidates.error());
        return;
    }
    // Without its digest such a file is not complete: what it says is shown, but not believed.
    markSource(*candidates, DiscoverySource::Pacc,
        isVouchedFor ? SourceTrust::Digest : SourceTrust::Plain, (*m_page)->url.toString());
    Q_EMIT found(*candidates);
    Q_EMIT ended(candidates->isEmpty() ? std::optional(Error{Cause::NotFound, context().domain})
                                       : std::nullopt);
}

} // namespace mailrig
