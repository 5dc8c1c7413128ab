// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/certificatecheck.h"

#include "protocols/transport/hostname.h"
#include "protocols/transport/serveridentity.h"

namespace mailrig {

Result<TlsFacts> checkCertificate(const CertificateCheck &question)
{
    const auto host = parseHost(question.host);
    if (!host) {
        return failure(Cause::Usage, question.host);
    }
    const auto chain = readCertificateFile(question.chainFile);
    if (!chain) {
        return tl::unexpected(chain.error());
    }
    const auto trust = TrustStore::load(question.trust, question.identityCheck.caFile);
    if (!trust) {
        return tl::unexpected(trust.error());
    }
    const auto verdict = judge(
        {.chain = *chain, .host = host->name, .at = question.at}, question.identityCheck, *trust);
    return TlsFacts{.certificates = factsOf(*chain),
        .verifiedChain = factsOf(verdict.verifiedChain),
        .reasons = verdict.reasons,
        .verified = verdict.verified};
}

} // namespace mailrig
