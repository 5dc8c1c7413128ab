// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/autodiscovercandidates.h"

#include "models/discovery/autoconfigcandidates.h"
#include "models/formats/windows/autodiscoveranswer.h"
#include "models/formats/xmltext.h"
#include "models/hostname.h"
#include "models/mailaddress.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qsizetype mostServers = 20; // of a side

//! One server of the answer, understood by itself.
std::optional<ServerOffer> offerOf(
    const AutodiscoverAnswer &answer, const AutodiscoverProtocol &protocol, const QString &address)
{
    ReadNotes notes;
    const auto account = accountOf(
        AutodiscoverAnswer{.address = answer.address, .protocols = {protocol}}, address, notes);
    const auto &server
        = account.incoming.protocol == Protocol::None ? account.outgoing : account.incoming;
    if (server.protocol == Protocol::None || !isHostName(server.host)) {
        return {};
    }
    return offerOf(server);
}

} // namespace

Result<AutodiscoverFinding> autodiscoverFinding(const QByteArray &bytes, const QString &address)
{
    ReadNotes notes;
    const auto answer = autodiscoverAnswer(bytes, notes);
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    AutodiscoverFinding finding{.redirectUrl = QUrl(answer->redirectUrl, QUrl::StrictMode)};
    if (isMailAddress(answer->redirectAddress)) {
        finding.redirectAddress = answer->redirectAddress;
    }
    QList<ServerOffer> incoming, outgoing;
    for (const auto &each : answer->protocols) {
        const auto offer = offerOf(*answer, each, address);
        const bool sends = offer && offer->server.protocol == Protocol::Smtp;
        auto &side = sends ? outgoing : incoming;
        if (offer && side.size() < mostServers) {
            side << *offer;
        }
    }
    finding.candidates = paired(incoming, outgoing);
    if (finding.candidates.isEmpty() && finding.redirectUrl.isEmpty()
        && finding.redirectAddress.isEmpty()) {
        return failure(Cause::NotFound, {});
    }
    return finding;
}

QByteArray autodiscoverQuestion(const QString &address)
{
    const auto space = u"http://schemas.microsoft.com/exchange/autodiscover/outlook/"_s;
    XmlText xml;
    xml.open("Autodiscover", {{"xmlns", space + u"requestschema/2006"_s}});
    xml.open("Request");
    xml.leaf("EMailAddress", address);
    xml.leaf("AcceptableResponseSchema", space + u"responseschema/2006a"_s);
    xml.close();
    xml.close();
    return xml.taken();
}

} // namespace mailrig
