// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/autodiscoversearch.h"

#include "models/discovery/autoconfigcandidates.h"
#include "models/formats/published/placeholders.h"
#include "models/whendone.h"
#include "protocols/discovery/nameserver.h"
#include "protocols/discovery/registrabledomain.h"

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

void AutodiscoverSearch::start()
{
    ++m_running; // of this very function
    ask(urlAt(context().domain), context().address);
    ask(urlAt(u"autodiscover."_s + context().domain), context().address);
    finishOne();
}

void AutodiscoverSearch::ask(const QUrl &url, const QString &address)
{
    if (m_asked.contains(url) || m_asked.size() == mostPlaces || url.scheme() != "https"_L1) {
        remember({url.scheme() == "https"_L1 ? Cause::WrongProtocol : Cause::EncryptionRequired,
            url.toString(QUrl::RemoveQuery)});
        return;
    }
    m_asked << url;
    auto options = context().options;
    options.allowHttp = false;
    auto *fetch = new WebFetch({.url = url,
                                   .post = autodiscoverQuestion(address),
                                   .contentType = "text/xml; charset=utf-8",
                                   .isXml = true,
                                   .options = options},
        this);
    ++m_running;
    connect(fetch, &WebFetch::done, this,
        [this, fetch, address](const Result<WebPage> &page) { take(fetch, address, page); });
    connect(fetch, &WebFetch::leadsAway, this, [this, fetch](const QString &host) {
        wait(host, [fetch](bool isGranted) { fetch->consent(isGranted); });
    });
    Q_EMIT asking(url.host());
    fetch->start();
}

void AutodiscoverSearch::askAt(const QUrl &url, const QString &address)
{
    if (isSameOwner(url.host(), context().domain)) {
        ask(url, address);
        return;
    }
    ++m_running;
    wait(url.host(), [this, url, address](bool isGranted) {
        if (isGranted) {
            ask(url, address);
        } else {
            remember({Cause::Cancelled, url.host()});
        }
        finishOne();
    });
}

void AutodiscoverSearch::wait(const QString &host, std::function<void(bool)> decided)
{
    m_undecided << Undecided{host, std::move(decided)};
    if (m_undecided.size() == 1) {
        Q_EMIT consentNeeded(host);
    }
}

void AutodiscoverSearch::consent(bool isGranted)
{
    if (m_undecided.isEmpty()) {
        return;
    }
    const auto first = m_undecided.takeFirst();
    if (!m_undecided.isEmpty()) {
        Q_EMIT consentNeeded(m_undecided.first().host);
    }
    first.decided(isGranted);
}

void AutodiscoverSearch::take(WebFetch *fetch, const QString &address, const Result<WebPage> &page)
{
    fetch->deleteLater();
    if (page) {
        read(*page, address);
    } else {
        remember(page.error());
    }
    finishOne();
}

void AutodiscoverSearch::read(const WebPage &page, const QString &address)
{
    const auto finding = autodiscoverFinding(page.body, address);
    if (!finding) {
        remember(finding.error());
        return;
    }
    if (!finding->candidates.isEmpty()) {
        auto candidates = finding->candidates;
        markSource(candidates, DiscoverySource::Autodiscover, SourceTrust::Https,
            page.url.toString(QUrl::RemoveQuery));
        m_found += candidates;
        Q_EMIT found(m_found);
    } else if (!finding->redirectUrl.isEmpty()) {
        askAt(finding->redirectUrl, address);
    } else if (const auto domain = domainOf(finding->redirectAddress); !domain.isEmpty()) {
        askAt(urlAt(u"autodiscover."_s + domain), finding->redirectAddress);
    }
}

void AutodiscoverSearch::askForRecord()
{
    m_hasAskedForRecord = true;
    ++m_running;
    const NameServer server(context().options.redirections);
    whenDone(server.ask(u"_autodiscover._tcp."_s + context().domain, DnsType::Srv), this,
        [this](const Result<DnsAnswer> &answer) {
            if (answer && !answer->records.isEmpty()) {
                const auto &record = answer->records.first();
                if (!record.host.isEmpty()) {
                    askAt(urlAt(record.host, record.port), context().address);
                }
            }
            finishOne();
        });
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
