// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/autodiscovercandidates.h"
#include "models/discovery/candidates.h"
#include "models/discovery/pacccandidates.h"
#include "models/discovery/srvcandidates.h"
#include "models/hostname.h"
#include "protocols/discovery/dnsrecords.h"

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

void judge(const QList<Candidate> &candidates)
{
    insist(candidates.size() <= 40);
    const auto sorted = ranked(candidates);
    insist(sorted.size() <= candidates.size());
    for (const auto &each : sorted) {
        for (const auto *offer : {&each.incoming, &each.outgoing}) {
            const auto &server = offer->server;
            insist(server.protocol == Protocol::None || isHostName(server.host)
                || isIpLiteral(server.host));
        }
        (void)accountOf(each, u"ann@example.org"_s);
        insist(!userVariants(each, u"ann@example.org"_s).isEmpty());
    }
}

void tryAsReply(const QByteArray &bytes)
{
    for (const auto type : {DnsType::A, DnsType::Aaaa, DnsType::Mx, DnsType::Srv, DnsType::Txt}) {
        const auto answer = dnsAnswer(bytes, type);
        if (!answer) {
            continue;
        }
        insist(answer->records.size() <= 100);
        QList<SrvRecord> records;
        for (const auto &each : answer->records) {
            insist(each.host.size() <= 1024);
            records << SrvRecord{.service = u"imaps"_s,
                .host = each.host,
                .port = each.port,
                .priority = each.preference,
                .weight = each.weight};
        }
        const auto ordered = inOrderOfTrial(records, [](int most) { return most / 2; });
        insist(ordered.size() == records.size());
        judge(srvCandidates(ordered));
    }
}

} // namespace

//! The bytes as a name server's reply, as a user agent configuration with its digest, and as what
//! Autodiscover answers.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    tryAsReply(input);
    if (const auto read = paccCandidates(input)) {
        judge(*read);
    } else {
        insist(read.error().code == Cause::FileMalformed);
    }
    insist(paccVouches(input, "x") != true);
    if (const auto finding = autodiscoverFinding(input, u"ann@example.org"_s)) {
        judge(finding->candidates);
    }
    return 0;
}
