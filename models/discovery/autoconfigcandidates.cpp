// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/autoconfigcandidates.h"

#include "models/discovery/candidates.h"
#include "models/discovery/providertable.h"
#include "models/discovery/strictautoconfig.h"
#include "models/formats/published/autoconfigaccount.h"
#include "models/formats/published/placeholders.h"
#include "models/hostname.h"
#include "models/oauthprovider.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype mostServers = 20; // of a side

QList<ServerOffer> offersOf(const AutoconfigFile &file, const QList<AutoconfigServer> &servers,
    bool sends, const QString &address)
{
    QList<ServerOffer> offers;
    ReadNotes notes;
    for (const auto &each : servers) {
        const auto server = serverOf(file, each, address, notes);
        const bool isRight = server && (server->protocol == Protocol::Smtp) == sends;
        if (isRight && (isHostName(server->host) || isIpLiteral(server->host))
            && offers.size() < mostServers) {
            offers << offerOf(*server);
        }
    }
    return offers;
}

//! The first that is encrypted, else the first.
qsizetype bestOf(const QList<ServerOffer> &offers)
{
    const auto found = std::find_if(
        offers.begin(), offers.end(), [](const ServerOffer &each) { return !each.problem; });
    return found == offers.end() ? 0 : found - offers.begin();
}

void forgetStrangers(Credential &credential)
{
    const bool isKnown = oauthProviderAt(QUrl(credential.authorizationUrl)) != nullptr
        && oauthProviderAt(QUrl(credential.tokenUrl)) != nullptr;
    if (!isKnown) {
        credential = {.type = credential.type};
    }
}

} // namespace

ServerOffer offerOf(const Server &server)
{
    ServerOffer offer{.server = server};
    if (server.security == Security::None) {
        offer.problem = Error{Cause::EncryptionRequired, {}};
    }
    return offer;
}

QList<Candidate> paired(const QList<ServerOffer> &incoming, const QList<ServerOffer> &outgoing)
{
    QList<Candidate> candidates;
    const auto bestIn = bestOf(incoming), bestOut = bestOf(outgoing);
    const auto add = [&](qsizetype in, qsizetype out) {
        candidates << Candidate{.incoming = incoming.value(in), .outgoing = outgoing.value(out)};
    };
    for (qsizetype in = 0; in < incoming.size(); ++in) {
        add(in, bestOut);
    }
    for (qsizetype out = 0; out < outgoing.size(); ++out) {
        if (out != bestOut || incoming.isEmpty()) {
            add(bestIn, out);
        }
    }
    return candidates;
}

QList<Candidate> candidatesOf(const AutoconfigFile &file, const QString &address)
{
    auto candidates = paired(offersOf(file, file.incoming, false, address),
        offersOf(file, file.outgoing, true, address));
    const bool isStrict = isForStrictReaders(file, address);
    for (auto &each : candidates) {
        each.isForStrictReaders = isStrict;
        each.provider = fromPlaceholders(file.displayName.simplified(), address).left(60);
    }
    return candidates;
}

void markSource(
    QList<Candidate> &candidates, DiscoverySource source, SourceTrust trust, const QString &from)
{
    for (auto &each : candidates) {
        each.source = source;
        each.trust = trust;
        each.from = from;
        for (const auto *offer : {&each.incoming, &each.outgoing}) {
            addNotes(each.notes, providerNotes(offer->server.host));
        }
        if (!each.isTrusted()) {
            forgetStrangers(each.incoming.server.credential);
            forgetStrangers(each.outgoing.server.credential);
        }
    }
}

QList<Candidate> bundledCandidates(const QString &address)
{
    const auto domain = domainOf(address);
    const auto *provider = bundledProvider(domain);
    if (provider == nullptr) {
        return {};
    }
    auto candidates = candidatesOf(*provider, address);
    markSource(candidates, DiscoverySource::ProviderTable, SourceTrust::Bundled, provider->id);
    return ranked(candidates);
}

} // namespace mailrig
