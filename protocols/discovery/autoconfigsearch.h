// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/discovery/consentqueue.h"
#include "protocols/discovery/sourcesearch.h"
#include "protocols/discovery/webpage.h"

#include <QMap>

namespace mailrig {

//! Looks for an autoconfig file at several addresses: wave after wave, a later one only if nothing
//! was found before; those of one wave at once.
class AutoconfigSearch : public SourceSearch {
    Q_OBJECT

public:
    using Waves = QList<QList<QUrl>>;
    AutoconfigSearch(
        SearchContext context, DiscoverySource source, Waves waves, QObject *parent = nullptr);

    void start() override;
    void consent(bool isGranted) override;

private:
    void startWave();
    void begin(const QUrl &url);
    void take(int place, const Result<WebPage> &page);
    void read(int place, const WebPage &page);
    void finishOne(WebFetch *fetch);

    const DiscoverySource m_source;
    Waves m_waves;
    QList<WebFetch *> m_running; //!< children of this
    ConsentQueue m_consents;
    QMap<int, QList<Candidate>> m_found; //!< by the place in the waves, whoever answers first
    int m_places = 0; //!< asked so far
    std::optional<Error> m_error;
};

//! autoconfig.DOMAIN; the address is part of the question where that is allowed.
[[nodiscard]] AutoconfigSearch::Waves autoconfigUrls(
    const SearchContext &context, const QString &domain);
//! DOMAIN/.well-known/autoconfig
[[nodiscard]] AutoconfigSearch::Waves wellKnownUrls(
    const SearchContext &context, const QString &domain);
//! Nothing if the options name no database.
[[nodiscard]] AutoconfigSearch::Waves ispdbUrls(
    const SearchContext &context, const QString &domain);

} // namespace mailrig
