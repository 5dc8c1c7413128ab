// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/crypto/cms.h"
#include "protocols/crypto/cmscontent.h"
#include "protocols/transport/clientidentity.h"
#include "protocols/transport/serveridentity.h"

#include <openssl/cmserr.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {
namespace {

using SignedVerdict = SignedProfile::Verdict;

tl::unexpected<Error> refused(Cause cause, int verifyError, const QDateTime &time)
{
    return failure(cause,
        u"%1: %2"_s.arg(QString::fromLatin1(X509_verify_cert_error_string(verifyError)),
            time.toString(Qt::ISODate)));
}

Result<void> checkTime(const Certificate &certificate)
{
    const auto facts = certificate.facts();
    const auto now = QDateTime::currentDateTimeUtc();
    if (now > facts.notAfter) {
        return refused(Cause::CertificateExpired, X509_V_ERR_CERT_HAS_EXPIRED, facts.notAfter);
    }
    if (now < facts.notBefore) {
        return refused(
            Cause::CertificateNotYetValid, X509_V_ERR_CERT_NOT_YET_VALID, facts.notBefore);
    }
    return {};
}

//! The signer's certificate and what leads to it.
struct Chain {
    Certificate own;
    X509Stack others;
};

Result<Chain> chainOf(const ClientIdentity &identity, const QString &chainFile)
{
    auto own = ownCertificate(identity);
    if (!own) {
        return tl::unexpected(own.error());
    }
    QList<Certificate> all = identity.chain;
    if (!chainFile.isEmpty()) {
        const auto more = readCertificateFile(chainFile);
        if (!more) {
            return tl::unexpected(more.error());
        }
        all += *more;
    }
    X509Stack others(sk_X509_new_null());
    QList<QByteArray> known{own->der()};
    for (const auto &each : all) {
        if (!known.contains(each.der())) { // CMS_sign fails on the same certificate twice
            known << each.der();
            X509_up_ref(each.x509());
            sk_X509_push(others.get(), each.x509());
        }
    }
    return Chain{*own, std::move(others)};
}

//! If the signature holds, whoever made it.
struct Opened {
    QByteArray content = {};
    std::optional<Error> fault = {};
    bool isAltered = false;
};

//! Those failures that come of other bytes, and not of what OpenSSL does not know.
bool meansAltered(int reason)
{
    switch (reason) {
    case CMS_R_VERIFICATION_FAILURE:
    case CMS_R_CONTENT_VERIFY_ERROR:
    case CMS_R_MESSAGEDIGEST_ATTRIBUTE_WRONG_LENGTH:
    case CMS_R_MESSAGEDIGEST_WRONG_LENGTH:
    case CMS_R_ERROR_READING_MESSAGEDIGEST_ATTRIBUTE:
    case CMS_R_SIGNFINAL_ERROR:
        return true;
    default:
        return false;
    }
}

bool meansNoCertificate(int reason)
{
    return reason == CMS_R_SIGNER_CERTIFICATE_NOT_FOUND || reason == CMS_R_NO_SIGNERS;
}

bool isAlteredByErrors()
{
    bool found = false;
    for (auto code = ERR_get_error(); code != 0; code = ERR_get_error()) {
        found = found || (ERR_GET_LIB(code) == ERR_LIB_CMS && meansAltered(ERR_GET_REASON(code)));
    }
    return found;
}

QByteArray embedded(CMS_ContentInfo *cms)
{
    ASN1_OCTET_STRING **held = CMS_get0_content(cms);
    if (!held || !*held) {
        return {};
    }
    return {
        reinterpret_cast<const char *>(ASN1_STRING_get0_data(*held)), ASN1_STRING_length(*held)};
}

Opened open(CMS_ContentInfo *cms)
{
    Opened opened{.content = embedded(cms)};
    const BioHandle out(BIO_new(BIO_s_mem()));
    ERR_clear_error();
    if (CMS_verify(
            cms, nullptr, nullptr, nullptr, out.get(), CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY)
        == 1) {
        return opened;
    }
    const auto newest = ERR_peek_last_error();
    const char *words = ERR_reason_error_string(newest);
    const bool isUnsaid
        = ERR_GET_LIB(newest) == ERR_LIB_CMS && meansNoCertificate(ERR_GET_REASON(newest));
    opened.fault = Error{isUnsaid ? Cause::NotFound : Cause::CertificateUnsuitable,
        words ? QString::fromUtf8(words) : u"CMS_verify"_s};
    opened.isAltered = isAlteredByErrors();
    if (opened.isAltered) {
        opened.content.clear();
    }
    return opened;
}

//! The first signer's certificate, then the others that were sent.
QList<Certificate> certificatesIn(CMS_ContentInfo *cms)
{
    QList<Certificate> all;
    const OpensslHandle<STACK_OF(X509), [](STACK_OF(X509) * stack) { sk_X509_free(stack); }>
        signers(CMS_get0_signers(cms)); // known once they were looked for in the verification
    for (int i = 0; i < sk_X509_num(signers.get()); ++i) {
        all += Certificate::of(sk_X509_value(signers.get(), i));
    }
    if (all.isEmpty()) {
        return all; // who signed was not sent along: the others tell nothing about it
    }
    const X509Stack sent(CMS_get1_certs(cms));
    for (int i = 0; i < sk_X509_num(sent.get()); ++i) {
        const auto each = Certificate::of(sk_X509_value(sent.get(), i));
        const bool isKnown = std::any_of(all.begin(), all.end(),
            [&](const Certificate &other) { return X509_cmp(other.x509(), each.x509()) == 0; });
        if (!isKnown) {
            all += each;
        }
    }
    return all;
}

QDateTime signedAt(CMS_ContentInfo *cms)
{
    auto *signer = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0);
    if (!signer) {
        return {};
    }
    const int at = CMS_signed_get_attr_by_NID(signer, NID_pkcs9_signingTime, -1);
    const ASN1_TYPE *value
        = at < 0 ? nullptr : X509_ATTRIBUTE_get0_type(CMS_signed_get_attr(signer, at), 0);
    if (!value || (value->type != V_ASN1_UTCTIME && value->type != V_ASN1_GENERALIZEDTIME)) {
        return {};
    }
    tm parts{};
    if (ASN1_TIME_to_tm(value->value.asn1_string, &parts) != 1) {
        return {};
    }
    constexpr int firstYear = 1900;
    return {QDate(parts.tm_year + firstYear, parts.tm_mon + 1, parts.tm_mday),
        QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

SignedVerdict verdictOf(const QList<Error> &reasons)
{
    const auto has = [&](std::initializer_list<Cause> causes) {
        return std::any_of(reasons.begin(), reasons.end(), [&](const Error &each) {
            return std::find(causes.begin(), causes.end(), each.code) != causes.end();
        });
    };
    if (has({Cause::CertificateUnknownIssuer, Cause::CertificateSelfSigned})) {
        return SignedVerdict::UnknownSigner;
    }
    if (has({Cause::CertificateRevoked, Cause::CertificateWeak, Cause::CertificateUnsuitable})) {
        return SignedVerdict::Doubtful;
    }
    return reasons.isEmpty() ? SignedVerdict::Verified : SignedVerdict::Expired;
}

void judgeSigner(SignedProfile &profile, const QList<Certificate> &chain, const TrustStore &trust,
    const QDateTime &at)
{
    const auto verdict = judge(
        {.chain = chain, .at = at, .isSigner = true}, {.mode = IdentityMode::NameWaived}, trust);
    profile.reasons += verdict.reasons;
    profile.verdict = verdictOf(profile.reasons);
}

} // namespace

Result<QByteArray> signedContent(const QByteArray &content, const ProfileIdentity &signer)
{
    const auto identity
        = readClientIdentity(signer.certificateFile, signer.keyFile, signer.passphrase);
    if (!identity) {
        return tl::unexpected(identity.error());
    }
    const auto chain = chainOf(*identity, signer.chainFile);
    if (!chain) {
        return tl::unexpected(chain.error());
    }
    if (const auto valid = checkTime(chain->own); !valid) {
        return tl::unexpected(valid.error());
    }
    const auto bio = readingBio(content);
    // Binary: or else line ends would become those of mail.
    const CmsHandle cms(CMS_sign(chain->own.x509(), identity->key.get(), chain->others.get(),
        bio.get(), CMS_BINARY | CMS_NOSMIMECAP));
    return cmsDer(cms.get());
}

bool isSigned(const QByteArray &bytes)
{
    return isCms(bytes, NID_pkcs7_signed);
}

Result<std::optional<SignedProfile>> openSigned(
    const QByteArray &bytes, const Trust &trust, const QDateTime &at)
{
    if (!isSigned(bytes)) {
        return std::optional<SignedProfile>();
    }
    const auto cms = readCms(bytes);
    if (!cms) {
        return tl::unexpected(cms.error());
    }
    const auto store = TrustStore::load(trust);
    if (!store) {
        return tl::unexpected(store.error());
    }
    if (embedded(cms->get()).isEmpty()) {
        return failure(Cause::FileMalformed, u"no content"_s);
    }
    auto opened = open(cms->get());
    const auto certificates = certificatesIn(cms->get());
    SignedProfile profile{.content = std::move(opened.content),
        .signer = factsOf(certificates),
        .signedAt = signedAt(cms->get())};
    if (opened.fault) {
        profile.reasons << *opened.fault;
    }
    if (opened.isAltered) {
        profile.verdict = SignedVerdict::Altered;
    } else if (opened.fault) {
        profile.verdict = SignedVerdict::Unchecked;
    } else if (!certificates.isEmpty()) {
        judgeSigner(profile, certificates, *store, at);
    }
    return profile;
}

} // namespace mailrig
