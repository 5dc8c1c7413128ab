// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/crypto/cms.h"
#include "protocols/crypto/cmscontent.h"
#include "protocols/transport/clientidentity.h"

using namespace Qt::StringLiterals;

namespace mailrig {
namespace {

bool isFor(CMS_RecipientInfo *recipient, X509 *certificate)
{
    switch (CMS_RecipientInfo_type(recipient)) {
    case CMS_RECIPINFO_TRANS: // RSA
        return CMS_RecipientInfo_ktri_cert_cmp(recipient, certificate) == 0;
    case CMS_RECIPINFO_AGREE: { // elliptic curves
        auto *keys = CMS_RecipientInfo_kari_get0_reks(recipient);
        for (int i = 0; i < sk_CMS_RecipientEncryptedKey_num(keys); ++i) {
            auto *key = sk_CMS_RecipientEncryptedKey_value(keys, i);
            if (CMS_RecipientEncryptedKey_cert_cmp(key, certificate) == 0) {
                return true;
            }
        }
        return false;
    }
    default: // passphrases and the like
        return false;
    }
}

//! OpenSSL refuses other recipients, too, but without a word.
bool isForAny(CMS_ContentInfo *cms, X509 *certificate)
{
    auto *recipients = CMS_get0_RecipientInfos(cms); // null, if it is another kind of content
    for (int i = 0; i < sk_CMS_RecipientInfo_num(recipients); ++i) {
        if (isFor(sk_CMS_RecipientInfo_value(recipients, i), certificate)) {
            return true;
        }
    }
    return !recipients;
}

} // namespace

Result<QByteArray> encryptedFor(const QByteArray &content, const QStringList &certificateFiles)
{
    if (certificateFiles.isEmpty()) {
        return failure(Cause::Usage);
    }
    const X509Stack recipients(sk_X509_new_null());
    for (const auto &file : certificateFiles) {
        const auto certificates = readCertificateFile(file);
        if (!certificates) {
            return tl::unexpected(certificates.error());
        }
        auto *recipient = certificates->first().x509(); // the rest is its chain
        X509_up_ref(recipient);
        sk_X509_push(recipients.get(), recipient);
    }
    const auto bio = readingBio(content);
    const CmsHandle cms(CMS_encrypt(recipients.get(), bio.get(), EVP_aes_256_cbc(), CMS_BINARY));
    return cmsDer(cms.get());
}

Result<QByteArray> openEncrypted(const QByteArray &bytes, const ProfileIdentity &recipient)
{
    const auto identity
        = readClientIdentity(recipient.certificateFile, recipient.keyFile, recipient.passphrase);
    if (!identity) {
        return tl::unexpected(identity.error());
    }
    const auto own = ownCertificate(*identity);
    if (!own) {
        return tl::unexpected(own.error());
    }
    const auto cms = readCms(bytes);
    if (!cms) {
        return tl::unexpected(cms.error());
    }
    if (!isForAny(cms->get(), own->x509())) {
        return failure(Cause::NotFound, own->subject());
    }
    const BioHandle out(BIO_new(BIO_s_mem()));
    const bool isOpened
        = CMS_decrypt(cms->get(), identity->key.get(), own->x509(), nullptr, out.get(), 0) == 1;
    const auto words = opensslWords();
    if (!isOpened) {
        return failure(Cause::FileMalformed, words.isEmpty() ? u"EnvelopedData"_s : words);
    }
    return bytesIn(out.get());
}

} // namespace mailrig
