// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/identityquestion.h"

#include <algorithm>

namespace mailrig {

std::optional<IdentityQuestion> identityQuestion(const CheckReport &report, Side side)
{
    const auto *tested = report.side(side);
    const auto *failed = tested ? tested->firstFailure() : nullptr;
    if (!failed || failed->kind != StepKind::Identity || !failed->tls
        || failed->tls->certificates.isEmpty()
        || failed->tls->certificates.first().spkiSha256.isEmpty()) {
        return {};
    }
    return IdentityQuestion{.account = report.account,
        .side = side,
        .host = tested->host,
        .port = tested->port,
        .check = tested->identityCheck,
        .tls = *failed->tls};
}

QList<CertificateFacts> wholeChain(const TlsFacts &tls)
{
    // A server may send more than belongs, in any order: what was verified says what does.
    auto chain = tls.verifiedChain.isEmpty() ? tls.certificates : tls.verifiedChain;
    for (const auto &sent : tls.certificates) {
        const bool isKnown = std::any_of(
            chain.cbegin(), chain.cend(), [&sent](const auto &each) { return each == sent; });
        if (!isKnown) {
            chain << sent;
        }
    }
    return chain;
}

} // namespace mailrig
