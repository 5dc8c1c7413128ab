// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/serveridentity.h"

#include "protocols/transport/opensslhandles.h"
#include "protocols/transport/stapledstatus.h"

#include <QHostAddress>

#include <openssl/x509v3.h>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {
namespace {

constexpr int securityLevel = 2; // 112 bits: RSA of 2048 bits, no SHA-1

// What a person should hear first stands first.
constexpr std::array gravity{Cause::PinnedKeyChanged, Cause::CertificateRevoked,
    Cause::CertificateUnknownIssuer, Cause::CertificateSelfSigned, Cause::CertificateWrongName,
    Cause::CertificateNotYetValid, Cause::CertificateExpired, Cause::CertificateWeak,
    Cause::CertificateUnsuitable};

qsizetype rank(Cause cause)
{
    return std::find(gravity.cbegin(), gravity.cend(), cause) - gravity.cbegin();
}

//! Collects reasons: one a cause, whose detail names each thing once.
class Reasons {
public:
    void add(Cause cause, const QString &detail)
    {
        for (Error &known : m_reasons) {
            if (known.code == cause) {
                if (!known.detail.contains(detail)) {
                    known.detail += u"; "_s + detail;
                }
                return;
            }
        }
        m_reasons += Error{cause, detail};
    }
    [[nodiscard]] bool has(Cause cause) const
    {
        return std::any_of(m_reasons.cbegin(), m_reasons.cend(),
            [cause](const Error &known) { return known.code == cause; });
    }
    [[nodiscard]] bool isEmpty() const { return m_reasons.isEmpty(); }
    [[nodiscard]] QList<Error> sorted() &&
    {
        std::stable_sort(m_reasons.begin(), m_reasons.end(),
            [](const Error &a, const Error &b) { return rank(a.code) < rank(b.code); });
        return std::move(m_reasons);
    }

private:
    QList<Error> m_reasons;
};

Cause causeOf(int error)
{
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return Cause::CertificateExpired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return Cause::CertificateNotYetValid;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return Cause::CertificateSelfSigned;
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_UNABLE_TO_DECRYPT_CERT_SIGNATURE:
    case X509_V_ERR_UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY:
    case X509_V_ERR_CERT_SIGNATURE_FAILURE: // issued by somebody, but not by whom it names
    case X509_V_ERR_CERT_CHAIN_TOO_LONG:
    case X509_V_ERR_CERT_UNTRUSTED:
    case X509_V_ERR_CERT_REJECTED:
        return Cause::CertificateUnknownIssuer;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return Cause::CertificateWrongName;
    case X509_V_ERR_CERT_REVOKED:
        return Cause::CertificateRevoked;
    case X509_V_ERR_EE_KEY_TOO_SMALL:
    case X509_V_ERR_CA_KEY_TOO_SMALL:
    case X509_V_ERR_CA_MD_TOO_WEAK:
        return Cause::CertificateWeak;
    default: // what is left is about what a certificate may be used for, and its form
        return Cause::CertificateUnsuitable;
    }
}

QString detailOf(int error, const Certificate &certificate, const QString &host)
{
    const QString words = QString::fromUtf8(X509_verify_cert_error_string(error));
    const QString subject = certificate.subject();
    switch (causeOf(error)) {
    case Cause::CertificateExpired:
        return u"%1: notAfter %2 (%3)"_s.arg(
            words, certificate.facts().notAfter.toString(Qt::ISODate), subject);
    case Cause::CertificateNotYetValid:
        return u"%1: notBefore %2 (%3)"_s.arg(
            words, certificate.facts().notBefore.toString(Qt::ISODate), subject);
    case Cause::CertificateWrongName:
        return u"%1: %2 (%3)"_s.arg(words, host, certificate.names().join(u", "_s));
    case Cause::CertificateWeak: {
        const auto facts = certificate.facts();
        return u"%1: %2 %3, %4 (%5)"_s.arg(words, facts.keyType)
            .arg(facts.keyBits)
            .arg(facts.signatureAlgorithm, subject);
    }
    case Cause::CertificateUnknownIssuer:
        return u"%1: %2 (%3)"_s.arg(words, certificate.facts().issuer, subject);
    default:
        return u"%1 (%2)"_s.arg(words, subject);
    }
}

//! What the callback of one verification sees.
struct Verification {
    Reasons reasons;
    QString host;
};

int noteAndGoOn(int ok, X509_STORE_CTX *context)
{
    X509 *current = X509_STORE_CTX_get_current_cert(context);
    if (ok == 0) {
        auto *verification = static_cast<Verification *>(X509_STORE_CTX_get_app_data(context));
        const int error = X509_STORE_CTX_get_error(context);
        const Certificate certificate
            = Certificate::of(current ? current : X509_STORE_CTX_get0_cert(context));
        verification->reasons.add(causeOf(error), detailOf(error, certificate, verification->host));
    }
    // All reasons are wanted, not the first; and an error that stands keeps later ones away.
    X509_STORE_CTX_set_error(context, X509_V_OK);
    return 1;
}

void setParameters(X509_STORE_CTX *context, const IdentityEvidence &evidence, bool nameWaived)
{
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context);
    if (evidence.isSigner) {
        X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_ANY);
    } else {
        X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_X509_STRICT);
        X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_SSL_SERVER);
        X509_VERIFY_PARAM_set_trust(parameters, X509_TRUST_SSL_SERVER);
    }
    X509_VERIFY_PARAM_set_auth_level(parameters, securityLevel);
    X509_VERIFY_PARAM_set_hostflags(
        parameters, X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    if (evidence.at.isValid()) {
        X509_VERIFY_PARAM_set_time(parameters, evidence.at.toSecsSinceEpoch());
    }
    if (nameWaived) {
        return;
    }
    const QByteArray host = evidence.host.toUtf8();
    QHostAddress literal;
    if (literal.setAddress(evidence.host)) {
        literal.setScopeId({}); // of this machine, not of the certificate
        X509_VERIFY_PARAM_set1_ip_asc(parameters, literal.toString().toLatin1().constData());
    } else {
        X509_VERIFY_PARAM_set1_host(parameters, host.constData(), size_t(host.size()));
    }
}

// OpenSSL leaves out the signature of the last certificate, as that of a trust anchor means
// nothing. Where no anchor was found, it was made by somebody, and weakly.
void addWeakLastSignature(Reasons &reasons, const STACK_OF(X509) * chain)
{
    X509 *last = sk_X509_value(chain, sk_X509_num(chain) - 1);
    int securityBits = 0;
    if (last && reasons.has(Cause::CertificateUnknownIssuer)
        && X509_check_issued(last, last) != X509_V_OK
        && X509_get_signature_info(last, nullptr, nullptr, &securityBits, nullptr) == 1
        && securityBits < 112) {
        reasons.add(
            Cause::CertificateWeak, detailOf(X509_V_ERR_CA_MD_TOO_WEAK, Certificate::of(last), {}));
    }
}

void addRevocation(Reasons &reasons, const IdentityEvidence &evidence, const TrustStore &trust,
    const STACK_OF(X509) * chain)
{
    if (!evidence.staple) {
        return;
    }
    const Certificate &leaf = evidence.chain.first();
    X509 *issuer = sk_X509_num(chain) > 1 ? sk_X509_value(chain, 1) : nullptr;
    const QDateTime at = evidence.at.isValid() ? evidence.at : QDateTime::currentDateTimeUtc();
    const auto status = evidence.staple->isEmpty()
        ? StapledStatus::Unproven
        : stapledStatus(*evidence.staple, leaf.x509(), issuer, trust, at);
    switch (status) {
    case StapledStatus::Good:
        break;
    case StapledStatus::Revoked:
        reasons.add(Cause::CertificateRevoked, detailOf(X509_V_ERR_CERT_REVOKED, leaf, {}));
        break;
    case StapledStatus::Unknown:
        reasons.add(Cause::CertificateUnsuitable, detailOf(X509_V_ERR_OCSP_CERT_UNKNOWN, leaf, {}));
        break;
    case StapledStatus::Unproven:
        if (mustStaple(leaf.x509())) {
            reasons.add(
                Cause::CertificateUnsuitable, detailOf(X509_V_ERR_OCSP_VERIFY_NEEDED, leaf, {}));
        }
        break;
    }
}

IdentityVerdict judgeChain(
    const IdentityEvidence &evidence, bool nameWaived, const TrustStore &trust)
{
    const OpensslHandle<STACK_OF(X509), [](STACK_OF(X509) * stack) { sk_X509_free(stack); }>
        untrusted(sk_X509_new_null());
    for (const Certificate &certificate : evidence.chain) {
        sk_X509_push(untrusted.get(), certificate.x509());
    }
    Verification verification{.reasons = {}, .host = evidence.host};
    const OpensslHandle<X509_STORE_CTX, &X509_STORE_CTX_free> context(X509_STORE_CTX_new());
    if (X509_STORE_CTX_init(
            context.get(), trust.store(), evidence.chain.first().x509(), untrusted.get())
        != 1) {
        return {.reasons = {Error{Cause::CertificateUnsuitable, opensslWords()}}};
    }
    setParameters(context.get(), evidence, nameWaived);
    X509_STORE_CTX_set_app_data(context.get(), &verification);
    X509_STORE_CTX_set_verify_cb(context.get(), &noteAndGoOn);
    if (X509_verify_cert(context.get()) != 1 && verification.reasons.isEmpty()) {
        // An error that OpenSSL does not let a callback overrule: out of memory, a broken key.
        const int error = X509_STORE_CTX_get_error(context.get());
        verification.reasons.add(
            causeOf(error), detailOf(error, evidence.chain.first(), evidence.host));
    }
    const STACK_OF(X509) *chain = X509_STORE_CTX_get0_chain(context.get());
    addWeakLastSignature(verification.reasons, chain);
    addRevocation(verification.reasons, evidence, trust, chain);

    IdentityVerdict verdict;
    if (!verification.reasons.has(Cause::CertificateUnknownIssuer)
        && !verification.reasons.has(Cause::CertificateSelfSigned)) {
        for (int i = 0; i < sk_X509_num(chain); ++i) {
            verdict.verifiedChain += Certificate::of(sk_X509_value(chain, i));
        }
    }
    verdict.reasons = std::move(verification.reasons).sorted();
    ERR_clear_error();
    return verdict;
}

IdentityVerdict judgePin(const Certificate &leaf, const QByteArray &expected)
{
    const QByteArray actual = leaf.spkiSha256();
    if (actual == expected) {
        return {.mayContinue = true, .verified = true};
    }
    return {.reasons = {Error{Cause::PinnedKeyChanged,
                u"SPKI SHA-256 %1, pinned %2"_s.arg(
                    QString::fromLatin1(actual.toHex()), QString::fromLatin1(expected.toHex()))}}};
}

} // namespace

IdentityVerdict judge(
    const IdentityEvidence &evidence, const IdentityCheck &check, const TrustStore &trust)
{
    if (evidence.chain.isEmpty()) {
        return {.reasons = {Error{Cause::CertificateUnsuitable, u"no certificate"_s}},
            .mayContinue = check.mode == IdentityMode::Off};
    }
    switch (check.mode) {
    case IdentityMode::PinnedKey:
        return judgePin(evidence.chain.first(), check.spkiSha256);
    case IdentityMode::Off: {
        auto verdict = judgeChain(evidence, false, trust);
        verdict.mayContinue = true;
        return verdict;
    }
    case IdentityMode::Strict:
    case IdentityMode::NameWaived:
        break;
    }
    auto verdict = judgeChain(evidence, check.mode == IdentityMode::NameWaived, trust);
    verdict.mayContinue = verdict.verified = verdict.reasons.isEmpty();
    return verdict;
}

} // namespace mailrig
