// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/discoveryjson.h"

#include "models/accountjson.h"
#include "models/checkreportjson.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

QJsonObject toJson(const ProviderNote &note)
{
    return {{u"kind"_s, name(note.kind)}, {u"provider"_s, note.provider},
        {u"link"_s, note.link.toString()}};
}

template <class T> QJsonArray array(const QList<T> &values)
{
    QJsonArray all;
    for (const auto &each : values) {
        all << toJson(each);
    }
    return all;
}

QJsonValue toJson(const ServerOffer &offer, Side side)
{
    if (offer.server.protocol == Protocol::None) {
        return QJsonValue::Null;
    }
    Account account;
    (side == Side::Incoming ? account.incoming : account.outgoing) = offer.server;
    auto object = accountToJson(account)
                      .value(side == Side::Incoming ? "incoming"_L1 : "outgoing"_L1)
                      .toObject();
    if (!offer.mechanisms.isEmpty()) {
        object.insert("mechanisms"_L1, QJsonArray::fromStringList(offer.mechanisms));
    }
    if (!offer.capabilities.isEmpty()) {
        object.insert("capabilities"_L1, QJsonArray::fromStringList(offer.capabilities));
    }
    if (offer.problem) {
        object.insert("problem"_L1, codeName(offer.problem->code));
    }
    if (offer.tls && !offer.tls->certificates.isEmpty()) {
        object.insert("certificate"_L1, toJson(offer.tls->certificates.first()));
    }
    return object;
}

} // namespace

QJsonArray toJson(const QList<DiscoverySource> &sources)
{
    QJsonArray all;
    for (const auto each : sources) {
        all << name(each);
    }
    return all;
}

QJsonObject toJson(const Candidate &candidate)
{
    return {{u"source"_s, name(candidate.source)}, {u"trust"_s, name(candidate.trust)},
        {u"from"_s, candidate.from}, {u"provider"_s, candidate.provider},
        {u"usable"_s, candidate.isUsable()},
        {u"incoming"_s, toJson(candidate.incoming, Side::Incoming)},
        {u"outgoing"_s, toJson(candidate.outgoing, Side::Outgoing)},
        {u"notes"_s, array(candidate.notes)}, {u"confirmedBy"_s, toJson(candidate.confirmedBy)}};
}

QJsonObject toJson(const SourceState &state)
{
    QJsonObject object{{u"source"_s, name(state.source)}, {u"phase"_s, name(state.phase)},
        {u"host"_s, state.host}, {u"milliseconds"_s, qint64(state.elapsed.count())},
        {u"candidates"_s, state.candidates}};
    if (state.error) {
        object.insert("code"_L1, codeName(state.error->code));
        object.insert("detail"_L1, state.error->detail);
    }
    return object;
}

QJsonObject toJson(const AskedHost &host)
{
    static constexpr std::array kinds{"nameServer", "webServer", "mailServer", "provider"};
    return {{u"kind"_s, QString::fromLatin1(kinds.at(static_cast<size_t>(host.kind)))},
        {u"host"_s, host.host},
        {u"learns"_s, host.learns == AskedHost::Learns::Address ? u"address"_s : u"domain"_s},
        {u"sources"_s, toJson(host.sources)}};
}

QJsonObject toJson(const Discovery &discovery, const QString &address)
{
    return {{u"address"_s, address}, {u"candidates"_s, array(discovery.candidates)},
        {u"sources"_s, array(discovery.sources)}, {u"notes"_s, array(discovery.notes)}};
}

} // namespace mailrig
