// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/autodiscoversearch.h"

#include "models/discovery/autoconfigcandidates.h"
#include "models/formats/published/placeholders.h"
#include "models/whendone.h"
#include "protocols/discovery/nameserver.h"
#include "protocols/discovery/registrabledomain.h"
#include "protocols/discovery/srvsearch.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype mostPlaces = 8;

QUrl urlAt(const QString &host, quint16 port = 443)
{
    QUrl url(u"https://"_s + host + u"/autodiscover/autodiscover.xml"_s);
    if (port != 443) {
        url.setPort(port);
    }
    return url;
}

} // namespace

AutodiscoverSearch::AutodiscoverSearch(SearchContext context, QObject *parent)
    : SourceSearch(std::move(context), parent)
    , m_consents([this](const QString &host) { Q_EMIT consentNeeded(host); })
{
}

void AutodiscoverSearch::start()
{
    ++m_running; // of this very function
    ask({urlAt(context().domain), context().address, {0}});
    ask({urlAt(u"autodiscover."_s + context().domain), context().address, {1}});
    finishOne();
}

std::optional<Error> AutodiscoverSearch::obstacle(const QUrl &url) const
{
    const auto shown = url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo);
    if (!url.isValid() || url.host().isEmpty()) {
        return Error{Cause::FileMalformed, shown};
    }
    if (url.scheme() != "https"_L1) {
        return Error{Cause::EncryptionRequired, shown};
    }
    if (m_asked.contains(url) || m_asked.size() >= mostPlaces) {
        return Error{Cause::WrongProtocol, shown};
    }
    return {};
}

void AutodiscoverSearch::ask(const Place &place)
{
    if (const auto problem = obstacle(place.url)) {
        remember(*problem);
        return;
    }
    m_asked << place.url;
    auto options = context().options;
    options.allowHttp = false;
    auto *fetch = new WebFetch({.url = place.url,
                                   .post = autodiscoverQuestion(place.address),
                                   .contentType = "text/xml; charset=utf-8",
                                   .isXml = true,
                                   .options = options},
        this);
    ++m_running;
    connect(fetch, &WebFetch::done, this, [this, fetch, place](const Result<WebPage> &page) {
        fetch->deleteLater();
        take(place, page);
    });
    connect(fetch, &WebFetch::leadsAway, this, [this, fetch](const QString &host) {
        m_consents.wait(host, [fetch](bool isGranted) { fetch->consent(isGranted); });
    });
    Q_EMIT asking(place.url.host());
    fetch->start();
}

void AutodiscoverSearch::askAt(const Place &place)
{
    if (isSameOwner(place.url.host(), context().domain)) {
        ask(place);
        return;
    }
    // Before the person is asked for nothing.
    if (const auto problem = obstacle(place.url)) {
        remember(*problem);
        return;
    }
    ++m_running;
    m_consents.wait(place.url.host(), [this, place](bool isGranted) {
        if (isGranted) {
            ask(place);
        } else {
            remember({Cause::Cancelled, place.url.host()});
        }
        finishOne();
    });
}

void AutodiscoverSearch::consent(bool isGranted)
{
    m_consents.decide(isGranted);
}

void AutodiscoverSearch::take(const Place &place, const Result<WebPage> &page)
{
    if (page) {
        read(*page, place);
    } else {
        remember(page.error());
    }
    finishOne();
}

void AutodiscoverSearch::read(const WebPage &page, const Place &place)
{
    const auto finding = autodiscoverFinding(page.body, place.address);
    if (!finding) {
        remember(finding.error());
        return;
    }
    if (!finding->candidates.isEmpty()) {
        auto candidates = finding->candidates;
        markSource(candidates, DiscoverySource::Autodiscover, SourceTrust::Https,
            page.url.toString(QUrl::RemoveQuery));
        m_found.insert(place.order, candidates);
        QList<Candidate> all;
        for (const auto &each : std::as_const(m_found)) {
            all += each;
        }
        Q_EMIT found(all);
    } else if (!finding->redirectUrl.isEmpty()) {
        askAt({finding->redirectUrl, place.address, place.order + QList{0}});
    } else if (const auto domain = domainOf(finding->redirectAddress); !domain.isEmpty()) {
        // The domain goes first: it is what the person is asked about, for both.
        askAt({urlAt(domain), finding->redirectAddress, place.order + QList{0}});
        askAt(
            {urlAt(u"autodiscover."_s + domain), finding->redirectAddress, place.order + QList{1}});
    }
}

void AutodiscoverSearch::askForRecord()
{
    m_hasAskedForRecord = true;
    ++m_running;
    const NameServer server(context().options.redirections);
    whenDone(server.ask(u"_autodiscover._tcp."_s + context().domain, DnsType::Srv), this,
        [this](const Result<DnsAnswer> &answer) {
            if (answer) {
                takeRecord(*answer);
            }
            finishOne();
        });
}

void AutodiscoverSearch::takeRecord(const DnsAnswer &answer)
{
    const auto records = recordsInOrder(u"autodiscover"_s, answer);
    if (!records.isEmpty() && !records.first().host.isEmpty()) {
        askAt({urlAt(records.first().host, records.first().port), context().address, {2}});
    }
}

void AutodiscoverSearch::remember(const Error &error)
{
    // What tells more than that there is nothing; before all, that the person said no.
    if (!m_error || isNothing(*m_error) || error.code == Cause::Cancelled) {
        m_error = error;
    }
}

void AutodiscoverSearch::finishOne()
{
    if (--m_running > 0) {
        return;
    }
    if (m_found.isEmpty() && !m_hasAskedForRecord) {
        askForRecord();
    } else {
        Q_EMIT ended(m_found.isEmpty() ? m_error : std::nullopt);
    }
}

} // namespace mailrig
