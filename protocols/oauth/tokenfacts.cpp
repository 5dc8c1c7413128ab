// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/tokenfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {
namespace {

constexpr qsizetype longestToken = qsizetype{64} * 1024; // bytes
constexpr double lastSecond = 253402300799; // of the year 9999

//! The claims; empty if this is no JWT.
QJsonObject claimsOf(QByteArrayView token)
{
    const auto first = token.indexOf('.');
    const auto second = first < 0 ? -1 : token.indexOf('.', first + 1);
    if (token.size() > longestToken || second < 0) {
        return {};
    }
    const auto decoded
        = QByteArray::fromBase64Encoding(token.sliced(first + 1, second - first - 1).toByteArray(),
            QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? QJsonDocument::fromJson(decoded.decoded).object() : QJsonObject();
}

//! The texts of a claim that may be one text, or a list of them (RFC 7519 §4.1.3).
QStringList textsOf(const QJsonValue &claim)
{
    QStringList texts;
    const auto list = claim.isArray() ? claim.toArray() : QJsonArray{claim};
    for (const QJsonValue &each : list) {
        if (each.isString() && !each.toString().isEmpty()) {
            texts += each.toString();
        }
    }
    return texts;
}

//! Whom it is for. Microsoft: upn or unique_name in v1 tokens, preferred_username in v2; app-only
//! tokens have none of them.
QString accountOf(const QJsonObject &claims)
{
    for (const auto name : {"email"_L1, "upn"_L1, "preferred_username"_L1, "unique_name"_L1}) {
        const auto text = claims.value(name).toString();
        if (text.contains(u'@')) {
            return text;
        }
    }
    return claims.value("preferred_username"_L1).toString();
}

} // namespace

QStringList scopesOf(const QString &text)
{
    QString separated = text;
    separated.replace(u',', u' ');
    return separated.split(u' ', Qt::SkipEmptyParts);
}

TokenFacts factsOfToken(QByteArrayView token)
{
    const auto claims = claimsOf(token);
    TokenFacts facts{.issuer = claims.value("iss"_L1).toString(),
        .audience = textsOf(claims.value("aud"_L1)).join(u' '),
        .tenant = claims.value("tid"_L1).toString(),
        .account = accountOf(claims)};
    for (const auto name : {"scp"_L1, "scope"_L1}) { // Microsoft's and RFC 9068's
        for (const QString &text : textsOf(claims.value(name))) {
            facts.scopes += scopesOf(text);
        }
    }
    facts.scopes += textsOf(claims.value("roles"_L1));
    facts.scopes.removeDuplicates();
    const auto expires = claims.value("exp"_L1).toDouble();
    if (expires > 0 && expires < lastSecond) {
        facts.expires = QDateTime::fromSecsSinceEpoch(qint64(expires), Qt::UTC);
    }
    return facts;
}

} // namespace mailrig
