// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/tokenanswer.h"

#include "models/diagnosisoauth.h"
#include "protocols/oauth/formbody.h"
#include "protocols/oauth/tokenfacts.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {
namespace {

constexpr double longest = 10.0 * 366 * 24 * 3600; // seconds
constexpr qsizetype longestWords = 2000; // characters of a server that are passed on

//! What the server says of a refusal: its description, else the error's name.
QString wordsOf(const QJsonObject &json, const QList<Secret> &sent)
{
    const auto description = json.value("error_description"_L1).toString().trimmed();
    const auto name = json.value("error"_L1).toString();
    // Blacked out first: half a secret at the cut would not be found.
    return withoutSecrets(description.isEmpty() ? name : description, sent).left(longestWords);
}

//! A server that answers without a word of OAuth.
Error faultOf(const OAuthAnswer &answer)
{
    return {
        answer.status == 429 ? Cause::RateLimited : Cause::TokenServerFault, answer.statusLine()};
}

TokenFacts factsOf(const QJsonObject &json, const Secret &token)
{
    auto facts = factsOfToken(token.view());
    // An ID token is for this client: it says who signed in, and nothing of the mail server.
    const auto identity = factsOfToken(json.value("id_token"_L1).toString().toUtf8());
    if (facts.account.isEmpty()) {
        facts.account = identity.account;
    }
    if (facts.tenant.isEmpty()) {
        facts.tenant = identity.tenant;
    }
    if (facts.issuer.isEmpty()) {
        facts.issuer = identity.issuer;
    }
    return facts;
}

} // namespace

std::optional<std::chrono::seconds> secondsOf(const QJsonValue &value)
{
    bool isNumber = value.isDouble();
    const double seconds
        = isNumber ? value.toDouble() : value.toString().trimmed().toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0 && seconds <= longest)) {
        return {};
    }
    return std::chrono::seconds(qint64(seconds));
}

std::optional<TokenRefusal> refusalIn(const Result<OAuthAnswer> &answer, const QList<Secret> &sent)
{
    if (!answer) {
        return TokenRefusal{.error = answer.error()};
    }
    TokenRefusal refusal{.status = answer->status, .retryAfter = answer->retryAfter};
    const auto json = answer->json.value_or(QJsonObject());
    refusal.name = json.value("error"_L1).toString();
    if (!refusal.name.isEmpty()) {
        const QJsonObject said{{u"error"_s, refusal.name},
            {u"error_description"_s, json.value("error_description"_L1)}};
        const auto text = QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact));
        refusal.error = {diagnoseToken(text), wordsOf(json, sent)};
        refusal.interval = secondsOf(json.value("interval"_L1));
        return refusal;
    }
    if (answer->status >= 200 && answer->status < 300) {
        return {};
    }
    refusal.error = faultOf(*answer);
    return refusal;
}

TokenOutcome readTokenAnswer(const Result<OAuthAnswer> &answer, const QStringList &asked,
    const QList<Secret> &sent, const QDateTime &now)
{
    if (auto refusal = refusalIn(answer, sent)) {
        return tl::unexpected(std::move(*refusal));
    }
    const auto json = answer->json.value_or(QJsonObject());
    const auto type = json.value("token_type"_L1).toString();
    auto text = json.value("access_token"_L1).toString();
    if (text.isEmpty()) {
        return tl::unexpected(TokenRefusal{.error = faultOf(*answer), .status = answer->status});
    }
    // RFC 6749 §5.1: the case does not matter. A type that is not said can only be this one.
    if (!type.isEmpty() && type.compare("bearer"_L1, Qt::CaseInsensitive) != 0) {
        return tl::unexpected(TokenRefusal{.error
            = {Cause::MechanismUnsupported, u"token_type: %1"_s.arg(type.left(longestWords))},
            .status = answer->status});
    }
    TokenAnswer granted{.access = {.value = Secret::fromText(std::move(text))},
        .refreshToken = Secret::fromText(json.value("refresh_token"_L1).toString()),
        .lifetime = secondsOf(json.value("expires_in"_L1))};
    granted.access.facts = factsOf(json, granted.access.value);
    auto &facts = granted.access.facts;
    if (const auto scope = scopesOf(json.value("scope"_L1).toString()); !scope.isEmpty()) {
        facts.scopes = scope;
    } else if (facts.scopes.isEmpty()) {
        facts.scopes = asked; // RFC 6749 §5.1: not said means as asked for
    }
    if (granted.lifetime) {
        facts.expires = now.toUTC().addSecs(granted.lifetime->count());
    }
    return granted;
}

} // namespace mailrig
