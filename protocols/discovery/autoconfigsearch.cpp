// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/autoconfigsearch.h"

#include "models/discovery/autoconfigcandidates.h"
#include "models/formats/published/autoconfigfile.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

QUrl urlOf(const QString &scheme, const QString &host, const QString &path)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(host);
    url.setPath(path);
    return url;
}

//! Encrypted first, and in clear only where that is allowed, and only if need be.
AutoconfigSearch::Waves wavesOf(
    const SearchContext &context, const QString &host, const QString &path, bool saysAddress)
{
    AutoconfigSearch::Waves waves;
    for (const auto &scheme : {u"https"_s, u"http"_s}) {
        if (scheme == "http"_L1 && !context.options.allowHttp) {
            break;
        }
        auto url = urlOf(scheme, host, path);
        // Never in clear.
        if (saysAddress && context.options.allowAddress && scheme == "https"_L1) {
            QUrlQuery query;
            query.addQueryItem(
                u"emailaddress"_s, QString::fromLatin1(QUrl::toPercentEncoding(context.address)));
            url.setQuery(query);
        }
        waves << QList{url};
    }
    return waves;
}

} // namespace

AutoconfigSearch::AutoconfigSearch(
    SearchContext context, DiscoverySource source, Waves waves, QObject *parent)
    : SourceSearch(std::move(context), parent)
    , m_source(source)
    , m_waves(std::move(waves))
    , m_consents([this](const QString &host) { Q_EMIT consentNeeded(host); })
{
}

void AutoconfigSearch::start()
{
    startWave();
}

void AutoconfigSearch::startWave()
{
    if (m_waves.isEmpty() || !m_found.isEmpty()) {
        Q_EMIT ended(m_found.isEmpty() ? m_error : std::nullopt);
        return;
    }
    const auto wave = m_waves.takeFirst();
    if (wave.isEmpty()) {
        startWave();
        return;
    }
    for (const auto &url : wave) {
        begin(url);
    }
    const auto all = m_running;
    for (auto *each : all) {
        each->start();
    }
}

void AutoconfigSearch::begin(const QUrl &url)
{
    auto *fetch = new WebFetch({.url = url, .isXml = true, .options = context().options}, this);
    m_running << fetch;
    connect(fetch, &WebFetch::done, this,
        [this, fetch, place = m_places++](const Result<WebPage> &page) {
            take(place, page);
            finishOne(fetch);
        });
    connect(fetch, &WebFetch::leadsAway, this, [this, fetch](const QString &host) {
        m_consents.wait(host, [this, fetch, host](bool isGranted) {
            if (isGranted) {
                Q_EMIT asking(host);
            }
            fetch->consent(isGranted);
        });
    });
    Q_EMIT asking(url.host());
}

void AutoconfigSearch::consent(bool isGranted)
{
    m_consents.decide(isGranted);
}

void AutoconfigSearch::take(int place, const Result<WebPage> &page)
{
    if (page) {
        read(place, *page);
    } else if (!m_error || (isNothing(*m_error) && page.error().code != Cause::ConnectionRefused)) {
        m_error = page.error(); // a port where nobody listens tells no more
    }
}

void AutoconfigSearch::read(int place, const WebPage &page)
{
    ReadNotes notes;
    const auto file = autoconfigFile(page.body, notes);
    if (!file) {
        m_error = file.error();
        return;
    }
    auto candidates = candidatesOf(*file, context().address);
    if (candidates.isEmpty()) {
        m_error = m_error.value_or(Error{Cause::NotFound, page.url.host()});
        return;
    }
    markSource(candidates, m_source, page.isEncrypted ? SourceTrust::Https : SourceTrust::Plain,
        page.url.toString(QUrl::RemoveQuery));
    m_found.insert(place, candidates);
    QList<Candidate> all;
    for (const auto &each : std::as_const(m_found)) {
        all += each;
    }
    Q_EMIT found(all);
}

void AutoconfigSearch::finishOne(WebFetch *fetch)
{
    fetch->deleteLater();
    m_running.removeOne(fetch);
    if (m_running.isEmpty()) {
        startWave();
    }
}

AutoconfigSearch::Waves autoconfigUrls(const SearchContext &context, const QString &domain)
{
    return wavesOf(context, u"autoconfig."_s + domain, u"/mail/config-v1.1.xml"_s, true);
}

AutoconfigSearch::Waves wellKnownUrls(const SearchContext &context, const QString &domain)
{
    return wavesOf(context, domain, u"/.well-known/autoconfig/mail/config-v1.1.xml"_s, false);
}

AutoconfigSearch::Waves ispdbUrls(const SearchContext &context, const QString &domain)
{
    auto url = context.options.ispdb;
    if (url.isEmpty()) {
        return {};
    }
    url.setPath((url.path().endsWith(u'/') ? url.path() : url.path() + u'/') + domain);
    return {{url}};
}

} // namespace mailrig
