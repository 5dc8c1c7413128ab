// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkreportjson.h"

#include "models/diagnosis.h"
#include "models/names.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

template <class T, class Convert> QJsonArray array(const QList<T> &list, Convert convert)
{
    QJsonArray all;
    for (const auto &each : list) {
        all.append(convert(each));
    }
    return all;
}

QString code(const Error &error)
{
    return codeName(error.code);
}

QJsonValue codeOrNull(const std::optional<Cause> &cause)
{
    return cause ? QJsonValue(codeName(*cause)) : QJsonValue();
}

QJsonObject tokenJson(const TokenFacts &token, bool isCached)
{
    return {{u"account"_s, token.account}, {u"audience"_s, token.audience},
        {u"issuer"_s, token.issuer}, {u"tenant"_s, token.tenant},
        {u"scopes"_s, QJsonArray::fromStringList(token.scopes)},
        {u"expires"_s, token.expires.toUTC().toString(Qt::ISODate)}, {u"cached"_s, isCached}};
}

QJsonObject stepJson(const CheckStep &step)
{
    const bool failed = step.outcome == Outcome::Failed;
    const auto error = step.error.value_or(Error{});
    QJsonObject object{{u"kind"_s, name(step.kind)}, {u"outcome"_s, name(step.outcome)},
        {u"milliseconds"_s, step.milliseconds},
        {u"code"_s, failed ? codeName(error.code) : QString()},
        {u"detail"_s, failed ? error.detail : step.facts.join(u'\n')}};
    if (step.token) {
        object.insert(u"token"_s, tokenJson(*step.token, step.isTokenCached));
    }
    return object;
}

QJsonValue tlsJson(const std::optional<TlsFacts> &tls)
{
    if (!tls) {
        return {};
    }
    return QJsonObject{{u"version"_s, tls->version}, {u"cipher"_s, tls->cipher},
        {u"verified"_s, tls->verified}, {u"resumed"_s, tls->resumed},
        {u"reasons"_s, array(tls->reasons, code)},
        {u"certificates"_s,
            array(tls->certificates, qOverload<const CertificateFacts &>(&toJson))}};
}

QJsonObject sideJson(const SideReport &side)
{
    const auto mechanism = side.mechanism();
    const auto credential = side.credential();
    return {{u"side"_s, name(side.side)}, {u"protocol"_s, name(side.protocol)},
        {u"verdict"_s, name(side.verdict())}, {u"cause"_s, codeOrNull(side.cause())},
        {u"steps"_s, array(side.steps, stepJson)}, {u"tls"_s, tlsJson(side.tls())},
        {u"capabilities"_s, QJsonArray::fromStringList(side.capabilities())},
        {u"mechanism"_s, mechanism ? QJsonValue(name(*mechanism)) : QJsonValue()},
        {u"credential"_s, credential ? QJsonValue(name(*credential)) : QJsonValue()}};
}

} // namespace

QJsonObject toJson(const CertificateFacts &certificate)
{
    return {{u"subject"_s, certificate.subject}, {u"issuer"_s, certificate.issuer},
        {u"serial"_s, certificate.serial},
        {u"names"_s, QJsonArray::fromStringList(certificate.names)},
        {u"addresses"_s, QJsonArray::fromStringList(certificate.addresses)},
        {u"notBefore"_s, certificate.notBefore.toUTC().toString(Qt::ISODate)},
        {u"notAfter"_s, certificate.notAfter.toUTC().toString(Qt::ISODate)},
        {u"keyType"_s, certificate.keyType}, {u"keyBits"_s, certificate.keyBits},
        {u"signatureAlgorithm"_s, certificate.signatureAlgorithm},
        {u"sha256"_s, hex(certificate.sha256)}, {u"spkiSha256"_s, hex(certificate.spkiSha256)}};
}

QJsonObject toJson(const CheckReport &report, const QString &advice)
{
    const auto error = report.error();
    return {{u"account"_s, report.account}, {u"verdict"_s, name(report.verdict())},
        {u"cause"_s, error ? code(*error) : QJsonValue()},
        {u"who"_s, name(error ? whoActs(error->code) : Who::Nobody)}, {u"advice"_s, advice},
        {u"milliseconds"_s, report.milliseconds}, {u"sides"_s, array(report.sides, sideJson)}};
}

} // namespace mailrig
