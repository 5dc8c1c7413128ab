// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/devicegrant.h"
#include "protocols/oauth/grantpieces.h"
#include "protocols/oauth/servermetadata.h"
#include "protocols/oauth/tokenanswer.h"
#include "protocols/oauth/tokenfacts.h"

#include <QJsonDocument>

#include <cstdlib>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

void insist(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

void tryAsMetadata(const QJsonObject &json)
{
    for (const auto &authority :
        {u"https://login.example.org"_s, u"https://login.microsoftonline.com/common/v2.0"_s,
            u"https://login.microsoftonline.com/contoso.com/v2.0"_s}) {
        const auto server = readMetadata(json, QUrl(authority));
        if (!server) {
            insist(server.error().code == Cause::IssuerMismatch
                || server.error().code == Cause::Validation);
            continue;
        }
        insist(QUrl(server->issuer).host() == QUrl(authority).host());
        for (const QUrl &url : {server->authorizationEndpoint, server->tokenEndpoint,
                 server->deviceAuthorizationEndpoint, server->registrationEndpoint,
                 server->revocationEndpoint}) {
            insist(url.isEmpty() || checkEndpoint(url));
        }
    }
}

void tryAsTokens(const QJsonObject &json, int status)
{
    static const QList<Secret> sent{Secret("canary-r"_ba)};
    const auto now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    const OAuthAnswer answer{.status = status, .json = json};
    const auto outcome = readTokenAnswer(answer, {u"mail"_s}, sent, now);
    if (outcome) {
        insist(status == 200 && !outcome->access.value.isEmpty());
        insist(!outcome->lifetime || outcome->access.facts.expires >= now);
        return;
    }
    const auto &refusal = outcome.error();
    insist(refusal.error.detail.size() <= 2000);
    insist(!refusal.error.detail.contains("canary-r"_L1));
    insist(!refusal.endsGrant() || (refusal.name == "invalid_grant"_L1 && status < 500));
}

void tryAsDevice(const QJsonObject &json)
{
    if (const auto grant = readDeviceGrant(json)) {
        insist(!grant->deviceCode.isEmpty() && !grant->userCode.isEmpty());
        insist(checkEndpoint(grant->verificationUrl).has_value());
        insist(grant->completeVerificationUrl.isEmpty()
            || checkEndpoint(grant->completeVerificationUrl));
        insist(grant->lifetime.count() >= 0 && grant->interval.count() >= 0);
    }
}

void tryAsToken(const QByteArray &token)
{
    const auto facts = factsOfToken(token);
    insist(!facts.scopes.contains(QString()));
    insist(!facts.expires.isValid() || facts.expires.date().year() <= 9999);
}

void tryAsKept(const QByteArray &entry)
{
    const auto head = GrantHead::read(Secret(QByteArray(entry.data(), entry.size())));
    if (head) {
        insist(head->pieces <= GrantHead::mostPieces);
        (void)head->join({});
    }
}

} // namespace

//! The bytes as everything an authorization server answers, as a token, as a token's claims, and as
//! what a keychain holds of a grant.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto json = QJsonDocument::fromJson(input).object();
    tryAsMetadata(json);
    for (const int status : {200, 400, 503}) {
        tryAsTokens(json, status);
    }
    tryAsDevice(json);
    tryAsToken(input);
    tryAsToken("e30." + input.toBase64(QByteArray::Base64UrlEncoding) + ".c2ln");
    tryAsKept(input);
    return 0;
}
