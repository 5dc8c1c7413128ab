// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/discovery/sourcesearch.h"
#include "protocols/discovery/webpage.h"

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
    void take(WebFetch *fetch, const Result<WebPage> &page);
    void read(const WebPage &page);
    void askForConsent();
    void finishOne(WebFetch *fetch);

    const DiscoverySource m_source;
    Waves m_waves;
    QList<WebFetch *> m_running; //!< children of this
    QList<std::pair<WebFetch *, QString>> m_undecided; //!< the first one is being asked about
    QList<Candidate> m_found;
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
