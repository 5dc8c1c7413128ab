// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/oauthmetadata.h"

#include "models/whendone.h"

#include <QPromise>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {
namespace {

//! What the client brings itself goes before what its authority says.
ServerMetadata withOwn(ServerMetadata server, const OAuthClient &client)
{
    const std::pair<const QUrl &, QUrl &> endpoints[] = {
        {client.authorizationUrl, server.authorizationEndpoint},
        {client.tokenUrl, server.tokenEndpoint},
        {client.deviceAuthorizationUrl, server.deviceAuthorizationEndpoint},
        {client.registrationUrl, server.registrationEndpoint},
        {client.revocationUrl, server.revocationEndpoint},
    };
    for (const auto &[own, used] : endpoints) {
        if (!own.isEmpty()) {
            used = own;
        }
    }
    return server;
}

//! A place in a URL where a tenant should have been put in.
std::optional<QString> unfilledIn(const OAuthClient &client)
{
    for (const QUrl &url : {client.authority, client.authorizationUrl, client.tokenUrl,
             client.deviceAuthorizationUrl, client.revocationUrl, client.registrationUrl}) {
        const auto text = QUrl::fromPercentEncoding(url.toEncoded(QUrl::RemoveUserInfo));
        if (text.contains("{tenant}"_L1) || text.contains("${"_L1)) {
            return text;
        }
    }
    return {};
}

QByteArray keyOf(const OAuthClient &client)
{
    return client.authority.toEncoded() + '\n' + client.trust.caFile.toUtf8() + '\n'
        + (client.trust.systemStore ? "+" : "-");
}

//! NotFound: there is none here. TokenServerFault: the server cannot say now. IssuerMismatch: what
//! is here is another's. Validation: an address in it may not be asked. Anything else: the place
//! was not reached.
Result<ServerMetadata> judged(
    const Result<OAuthAnswer> &answer, const QUrl &place, const QUrl &authority)
{
    const auto at = place.toString(QUrl::RemoveUserInfo);
    if (!answer) {
        const bool isRedirect = answer.error().code == Cause::TokenServerFault;
        return isRedirect ? failure(Cause::NotFound, u"%1: %2"_s.arg(at, answer.error().detail))
                          : tl::unexpected(answer.error());
    }
    if (answer->status >= 500 || answer->status == 429) {
        return failure(Cause::TokenServerFault, u"%1: %2"_s.arg(at, answer->statusLine()));
    }
    if (answer->status != 200 || !answer->json) {
        return failure(Cause::NotFound, u"%1: %2"_s.arg(at, answer->statusLine()));
    }
    return readMetadata(*answer->json, authority);
}

//! How much an error says about an authority; 0: nothing.
int gravity(const Error &error)
{
    constexpr std::array known{
        Cause::NotFound, Cause::TokenServerFault, Cause::Validation, Cause::IssuerMismatch};
    const auto *found = std::find(known.begin(), known.end(), error.code);
    return found == known.end() ? 0 : int(found - known.begin()) + 1;
}

} // namespace

OAuthMetadata::OAuthMetadata(OAuthHttp &http, QObject *parent)
    : QObject(parent)
    , m_http(http)
{
}

QFuture<Result<ServerMetadata>> OAuthMetadata::of(const OAuthClient &client)
{
    if (const auto unfilled = unfilledIn(client)) {
        return QtFuture::makeReadyFuture(
            Result<ServerMetadata>(failure(Cause::MacroUnresolved, *unfilled)));
    }
    const auto known = m_known.constFind(keyOf(client));
    if (client.authority.isEmpty() || known != m_known.cend()) {
        return QtFuture::makeReadyFuture(Result<ServerMetadata>(
            withOwn(known == m_known.cend() ? ServerMetadata() : *known, client)));
    }
    auto promise = std::make_shared<QPromise<Result<ServerMetadata>>>();
    promise->start();
    look(client, metadataPlaces(client.authority), {},
        [promise](const Result<ServerMetadata> &found) {
            promise->addResult(found);
            promise->finish();
        });
    return promise->future();
}

// A place without metadata is passed over; one with wrong metadata or in trouble, too, but that is
// told if no other place does better. Where the way there fails, the search ends: a server that
// cannot be reached has not said that it has none.
void OAuthMetadata::look(
    const OAuthClient &client, QList<QUrl> places, std::optional<Error> worst, const Then &then)
{
    if (places.isEmpty()) {
        if (worst->code != Cause::NotFound) {
            then(tl::unexpected(*worst));
        } else if (!client.tokenUrl.isEmpty()) {
            then(withOwn({}, client));
        } else {
            then(failure(Cause::Validation, worst->detail));
        }
        return;
    }
    const auto place = places.takeFirst();
    const auto asked = m_http.send({.url = place, .trust = client.trust, .proxy = client.proxy});
    whenDone(asked, this, [=, this](const Result<OAuthAnswer> &answer) {
        const auto read = judged(answer, place, client.authority);
        if (read) {
            m_known.insert(keyOf(client), *read);
            then(withOwn(*read, client));
        } else if (gravity(read.error()) == 0) {
            then(tl::unexpected(read.error()));
        } else {
            const bool isWorse = !worst || gravity(read.error()) > gravity(*worst);
            look(client, places, isWorse ? read.error() : worst, then);
        }
    });
}

} // namespace mailrig
