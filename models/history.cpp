// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/history.h"

#include "models/jsonreader.h"
#include "models/jsonwriter.h"

#include <QMetaEnum>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

template <> QStringList allNames<Verdict>()
{
    return {name(Verdict::Ok), name(Verdict::Failed), name(Verdict::Cancelled)};
}

template <> QStringList allNames<Side>()
{
    return {name(Side::Incoming), name(Side::Outgoing)};
}

template <> std::optional<Verdict> fromName(QStringView text)
{
    const auto index = allNames<Verdict>().indexOf(text);
    return index < 0 ? std::nullopt : std::optional(static_cast<Verdict>(index));
}

template <> std::optional<Side> fromName(QStringView text)
{
    const auto index = allNames<Side>().indexOf(text);
    return index < 0 ? std::nullopt : std::optional(static_cast<Side>(index));
}

namespace {

constexpr auto form = Qt::ISODateWithMs;

//! A cause of a newer version reads as Unknown.
std::optional<Cause> causeNamed(const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    const auto known = QMetaEnum::fromType<Cause>();
    for (int i = 0; i < known.keyCount(); ++i) {
        const auto cause = static_cast<Cause>(known.value(i));
        if (codeName(cause) == text) {
            return cause;
        }
    }
    return Cause::Unknown;
}

// Members a JSON file holds as text and a value does not: read and written by way of a text.
template <class V> void member(V &v, QLatin1StringView key, std::optional<Cause> &cause)
{
    auto text = cause ? codeName(*cause) : QString();
    v.plain(key, text);
    cause = causeNamed(text);
}

template <class V> void member(V &v, QLatin1StringView key, std::optional<Mechanism> &mechanism)
{
    auto text = mechanism ? name(*mechanism) : QString();
    v.plain(key, text);
    mechanism = fromName<Mechanism>(text);
}

template <class V> void member(V &v, QLatin1StringView key, QDateTime &time)
{
    auto text = time.isValid() ? time.toUTC().toString(form) : QString();
    v.plain(key, text);
    time = QDateTime::fromString(text, form).toUTC();
}

} // namespace

template <class V> void fields(V &v, PastSide &x)
{
    v.choice("side"_L1, x.side);
    v.choice("protocol"_L1, x.protocol);
    v.choice("verdict"_L1, x.verdict);
    v.onlyIfSet();
    member(v, "cause"_L1, x.cause);
    v.digest("certificate"_L1, x.certificate);
    member(v, "certificateEnds"_L1, x.certificateEnds);
    v.texts("capabilities"_L1, x.capabilities);
    member(v, "mechanism"_L1, x.mechanism);
    v.number("milliseconds"_L1, x.milliseconds);
}

template <class V> void fields(V &v, PastResult &x)
{
    member(v, "started"_L1, x.started);
    v.number("milliseconds"_L1, x.milliseconds);
    v.choice("verdict"_L1, x.verdict);
    v.groups("sides"_L1, x.sides);
    v.onlyIfSet();
    member(v, "cause"_L1, x.cause);
}

const PastSide *PastResult::side(Side which) const
{
    const auto found = std::find_if(
        sides.begin(), sides.end(), [which](const PastSide &each) { return each.side == which; });
    return found == sides.end() ? nullptr : &*found;
}

QDateTime PastResult::certificateEnds() const
{
    QDateTime earliest;
    for (const auto &each : sides) {
        const auto ends = each.certificateEnds;
        if (ends.isValid() && (!earliest.isValid() || ends < earliest)) {
            earliest = ends;
        }
    }
    return earliest;
}

void History::add(const PastResult &result)
{
    results.append(result);
    while (results.size() > most) {
        results.removeFirst();
    }
}

PastResult pastResult(const CheckReport &report)
{
    PastResult past{.started = report.started.toUTC(),
        .milliseconds = report.milliseconds,
        .verdict = report.verdict()};
    if (const auto error = report.error()) {
        past.cause = error->code;
    }
    for (const auto &side : report.sides) {
        PastSide each{.side = side.side,
            .protocol = side.protocol,
            .verdict = side.verdict(),
            .cause = side.cause(),
            .capabilities = side.capabilities(),
            .mechanism = side.mechanism()};
        if (const auto tls = side.tls(); tls && !tls->certificates.isEmpty()) {
            each.certificate = tls->certificates.first().sha256;
            each.certificateEnds = tls->certificates.first().notAfter.toUTC();
        }
        for (const auto &step : side.steps) {
            each.milliseconds += step.milliseconds;
        }
        past.sides << each;
    }
    return past;
}

QJsonObject pastResultToJson(const PastResult &result)
{
    return toJson(result);
}

Result<PastResult> pastResultFromJson(const QJsonObject &object)
{
    return fromJson<PastResult>(object);
}

} // namespace mailrig
