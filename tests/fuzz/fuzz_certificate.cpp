// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/serveridentity.h"

#include <cstdlib>

using namespace mailrig;

namespace {

void insist(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

//! A sound certificate (that demands a staple) and its root: what the fuzzer has no key to.
struct Fixture {
    QList<Certificate> chain
        = readCertificateFile(QStringLiteral(MAILRIG_TEST_DATA "/certificates/fuzz.pem")).value();
    TrustStore trust
        = TrustStore::load({.caFile = QStringLiteral(MAILRIG_TEST_DATA "/certificates/fuzz.pem"),
                               .systemStore = false})
              .value();
    QDateTime at{QDate(2030, 1, 1), QTime(0, 0), Qt::UTC};
};

IdentityVerdict judged(const Fixture &fixture, const QList<Certificate> &chain,
    const IdentityCheck &check, const std::optional<QByteArray> &staple = {})
{
    return judge({.chain = chain,
                     .host = QStringLiteral("mail.example.org"),
                     .staple = staple,
                     .at = fixture.at},
        check, fixture.trust);
}

void tryAsChain(const Fixture &fixture, QByteArrayView input)
{
    const auto certificates = readCertificates(input);
    if (!certificates) {
        insist(certificates.error().code == Cause::FileMalformed);
        return;
    }
    for (const CertificateFacts &facts : factsOf(*certificates)) {
        insist(facts.sha256.size() == 32 && facts.spkiSha256.size() == 32);
    }
    for (const auto mode : {IdentityMode::Strict, IdentityMode::NameWaived, IdentityMode::Off}) {
        const auto verdict = judged(fixture, *certificates, {.mode = mode});
        insist(!verdict.verified || verdict.reasons.isEmpty());
        insist(verdict.mayContinue == (mode == IdentityMode::Off || verdict.verified));
    }
    const IdentityCheck pin{
        .mode = IdentityMode::PinnedKey, .spkiSha256 = certificates->first().spkiSha256()};
    insist(judged(fixture, *certificates, pin).mayContinue);
}

} // namespace

//! The bytes as a chain, and as an OCSP response stapled to a sound certificate.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const Fixture fixture;
    const QByteArrayView input(reinterpret_cast<const char *>(data), qsizetype(size));
    tryAsChain(fixture, input);
    const auto stapled = judged(fixture, fixture.chain, {}, input.toByteArray());
    insist(stapled.mayContinue == stapled.reasons.isEmpty());
    return 0;
}
