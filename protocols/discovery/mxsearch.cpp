// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/mxsearch.h"

#include "models/discovery/autoconfigcandidates.h"
#include "models/discovery/providertable.h"
#include "models/whendone.h"
#include "protocols/discovery/nameserver.h"
#include "protocols/discovery/registrabledomain.h"

#include <algorithm>

namespace mailrig {

void MxSearch::start()
{
    const NameServer server(context().options.redirections);
    whenDone(server.ask(context().domain, DnsType::Mx), this,
        [this](const Result<DnsAnswer> &answer) { take(answer); });
}

void MxSearch::take(const Result<DnsAnswer> &answer)
{
    if (!answer) {
        Q_EMIT ended(answer.error());
        return;
    }
    m_isAuthentic = answer->isAuthentic;
    const auto first = std::min_element(answer->records.begin(), answer->records.end(),
        [](const DnsRecord &one, const DnsRecord &other) {
            return one.preference < other.preference;
        });
    // A null MX (RFC 7505) has no host: the domain takes no mail.
    if (first == answer->records.end() || first->host.isEmpty()) {
        Q_EMIT ended(Error{Cause::NotFound, context().domain});
        return;
    }
    if (takeBundled(first->host)) {
        Q_EMIT ended(std::nullopt);
        return;
    }
    const auto owner = registrableDomain(first->host);
    if (owner.isEmpty() || owner == context().domain) {
        Q_EMIT ended(Error{Cause::NotFound, first->host}); // asked for by the other sources
        return;
    }
    askProvider(owner);
}

bool MxSearch::takeBundled(const QString &exchange)
{
    for (const auto &name : ownersNames(exchange)) {
        const auto *provider = bundledProvider(name);
        if (provider != nullptr) {
            auto candidates = candidatesOf(*provider, context().address);
            markSource(candidates, DiscoverySource::Mx, SourceTrust::Bundled, exchange);
            tell(candidates, SourceTrust::Bundled);
            return true;
        }
    }
    return false;
}

void MxSearch::askProvider(const QString &domain)
{
    auto waves = autoconfigUrls(context(), domain);
    const auto more = wellKnownUrls(context(), domain) + ispdbUrls(context(), domain);
    // What is encrypted of all three at once.
    for (const auto &wave : more) {
        const bool isClear = wave.first().scheme() == QStringLiteral("http")
            && wave.first() != context().options.ispdb;
        waves[isClear && waves.size() > 1 ? 1 : 0] += wave;
    }
    m_asked = new AutoconfigSearch(context(), DiscoverySource::Mx, waves, this);
    connect(m_asked, &SourceSearch::asking, this, &SourceSearch::asking);
    connect(m_asked, &SourceSearch::consentNeeded, this, &SourceSearch::consentNeeded);
    connect(m_asked, &SourceSearch::found, this,
        [this](const QList<Candidate> &candidates) { tell(candidates, SourceTrust::Https); });
    connect(m_asked, &SourceSearch::ended, this, &SourceSearch::ended);
    m_asked->start();
}

void MxSearch::tell(QList<Candidate> candidates, SourceTrust trust)
{
    for (auto &each : candidates) {
        if (m_isAuthentic && each.isTrusted()) {
            each.trust = trust;
        } else if (trust == SourceTrust::Bundled) {
            each.trust = SourceTrust::Plain; // that it is this provider; what it has is known
        } else {
            QList<Candidate> one{each};
            markSource(one, DiscoverySource::Mx, SourceTrust::Plain, each.from);
            each = one.first();
        }
    }
    Q_EMIT found(candidates);
}

void MxSearch::consent(bool isGranted)
{
    if (m_asked != nullptr) {
        m_asked->consent(isGranted);
    }
}

} // namespace mailrig
