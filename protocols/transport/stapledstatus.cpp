// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/stapledstatus.h"

#include "protocols/transport/opensslhandles.h"

#include <openssl/ocsp.h>
#include <openssl/x509v3.h>

namespace mailrig {
namespace {

using CertificateStack
    = OpensslHandle<STACK_OF(X509), [](STACK_OF(X509) * stack) { sk_X509_free(stack); }>;

bool isAbout(const OCSP_SINGLERESP *single, x509_st *certificate, x509_st *issuer)
{
    const OCSP_CERTID *id = OCSP_SINGLERESP_get0_id(single);
    ASN1_OBJECT *digest = nullptr;
    OCSP_id_get0_info(nullptr, &digest, nullptr, nullptr, const_cast<OCSP_CERTID *>(id));
    const EVP_MD *method = EVP_get_digestbyobj(digest);
    if (!method) {
        return false;
    }
    const OpensslHandle<OCSP_CERTID, &OCSP_CERTID_free> ours(
        OCSP_cert_to_id(method, certificate, issuer));
    return ours && OCSP_id_cmp(ours.get(), id) == 0;
}

// Signed by the issuer itself, or by a responder the issuer has delegated (RFC 6960 §4.2.2.2).
bool isSigned(OCSP_BASICRESP *basic, x509_st *issuer, const TrustStore &trust)
{
    const CertificateStack issuers(sk_X509_new_null());
    sk_X509_push(issuers.get(), issuer);
    return OCSP_basic_verify(basic, issuers.get(), trust.store(), OCSP_TRUSTOTHER | OCSP_NOINTERN)
        == 1
        || OCSP_basic_verify(basic, issuers.get(), trust.store(), 0) == 1;
}

bool isCurrent(
    const ASN1_GENERALIZEDTIME *from, const ASN1_GENERALIZEDTIME *until, const QDateTime &at)
{
    constexpr int leeway = 300; // seconds by which clocks may differ
    const time_t now = at.toSecsSinceEpoch();
    return from && ASN1_TIME_cmp_time_t(from, now + leeway) <= 0
        && (!until || ASN1_TIME_cmp_time_t(until, now - leeway) >= 0);
}

} // namespace

StapledStatus stapledStatus(QByteArrayView response, x509_st *certificate, x509_st *issuer,
    const TrustStore &trust, const QDateTime &at)
{
    const auto *bytes = reinterpret_cast<const unsigned char *>(response.data());
    const OpensslHandle<OCSP_RESPONSE, &OCSP_RESPONSE_free> parsed(
        d2i_OCSP_RESPONSE(nullptr, &bytes, static_cast<long>(response.size())));
    const OpensslHandle<OCSP_BASICRESP, &OCSP_BASICRESP_free> basic(
        parsed && OCSP_response_status(parsed.get()) == OCSP_RESPONSE_STATUS_SUCCESSFUL
            ? OCSP_response_get1_basic(parsed.get())
            : nullptr);
    auto status = StapledStatus::Unproven;
    if (basic && issuer && isSigned(basic.get(), issuer, trust)) {
        for (int i = 0; i < OCSP_resp_count(basic.get()); ++i) {
            OCSP_SINGLERESP *single = OCSP_resp_get0(basic.get(), i);
            ASN1_GENERALIZEDTIME *from = nullptr, *until = nullptr;
            const int code = OCSP_single_get0_status(single, nullptr, nullptr, &from, &until);
            if (!isAbout(single, certificate, issuer)) {
                continue;
            }
            if (code == V_OCSP_CERTSTATUS_REVOKED) {
                status = StapledStatus::Revoked;
                break;
            }
            if (isCurrent(from, until, at)) {
                status
                    = code == V_OCSP_CERTSTATUS_GOOD ? StapledStatus::Good : StapledStatus::Unknown;
            }
        }
    }
    ERR_clear_error();
    return status;
}

bool mustStaple(const x509_st *certificate)
{
    constexpr long statusRequest = 5; // the TLS extension's number
    auto *features = static_cast<TLS_FEATURE *>(
        X509_get_ext_d2i(certificate, NID_tlsfeature, nullptr, nullptr));
    bool found = false;
    for (int i = 0; i < sk_ASN1_INTEGER_num(features); ++i) {
        found = found || ASN1_INTEGER_get(sk_ASN1_INTEGER_value(features, i)) == statusRequest;
    }
    sk_ASN1_INTEGER_pop_free(features, &ASN1_INTEGER_free);
    return found;
}

} // namespace mailrig
