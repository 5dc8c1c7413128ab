// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/discovery/srvsearch.h"

#include "models/discovery/autoconfigcandidates.h"
#include "models/whendone.h"
#include "protocols/discovery/nameserver.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace mailrig {

QList<SrvRecord> recordsInOrder(const QString &service, const DnsAnswer &answer)
{
    QList<SrvRecord> records;
    for (const auto &each : answer.records) {
        records << SrvRecord{.service = service,
            .host = each.host,
            .port = each.port,
            .priority = each.preference,
            .weight = each.weight};
    }
    return inOrderOfTrial(records,
        [](int most) { return static_cast<int>(QRandomGenerator::global()->bounded(most + 1)); });
}

void SrvSearch::start()
{
    const NameServer server(context().options.redirections);
    const auto services = mailServices();
    m_waiting = services.size();
    for (const auto &service : services) {
        whenDone(server.ask(u"_%1._tcp.%2"_s.arg(service, context().domain), DnsType::Srv), this,
            [this, service](const Result<DnsAnswer> &answer) { take(service, answer); });
    }
}

void SrvSearch::take(const QString &service, const Result<DnsAnswer> &answer)
{
    if (answer && !answer->records.isEmpty()) {
        m_isAuthentic = m_isAuthentic && answer->isAuthentic;
        m_records.insert(service, recordsInOrder(service, *answer));
        tell();
    } else if (!answer && answer.error().code != Cause::NameNotFound) {
        m_error = answer.error();
    }
    if (--m_waiting == 0) {
        auto nothing = Error{Cause::NotFound, u"_imaps._tcp."_s + context().domain};
        for (const auto &each : mailServices()) {
            const auto records = m_records.value(each);
            if (!records.isEmpty() && records.first().host.isEmpty()) { // RFC 2782: not offered
                nothing.detail = u"_%1._tcp.%2 SRV ."_s.arg(each, context().domain);
                break;
            }
        }
        Q_EMIT ended(m_hasFound ? std::nullopt : std::optional(m_error.value_or(nothing)));
    }
}

void SrvSearch::tell()
{
    QList<SrvRecord> all;
    for (const auto &service : mailServices()) {
        all += m_records.value(service);
    }
    auto candidates = srvCandidates(all);
    if (candidates.isEmpty()) {
        return;
    }
    m_hasFound = true;
    markSource(candidates, DiscoverySource::Srv,
        m_isAuthentic ? SourceTrust::Dnssec : SourceTrust::Plain, u"_tcp."_s + context().domain);
    Q_EMIT found(candidates);
}

} // namespace mailrig
