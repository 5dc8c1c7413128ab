// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <openssl/pem.h> // before cms.h, which declares its PEM functions only then

#include "protocols/crypto/cmscontent.h"

using namespace Qt::StringLiterals;

namespace mailrig {
namespace {

constexpr qsizetype largest = qsizetype{17} * 1024 * 1024;
constexpr char pemStart[] = "-----BEGIN ";
constexpr qsizetype startOfPem = 1024; // some tools write words before it

bool isPem(const QByteArray &bytes)
{
    return QByteArrayView(bytes)
               .first(std::min(bytes.size(), startOfPem))
               .indexOf(QByteArrayView(pemStart))
        >= 0;
}

} // namespace

Result<CmsHandle> readCms(const QByteArray &bytes)
{
    if (bytes.size() > largest) {
        return failure(Cause::FileMalformed, u"17 MiB"_s);
    }
    const auto bio = readingBio(bytes);
    CmsHandle cms(isPem(bytes) ? PEM_read_bio_CMS(bio.get(), nullptr, nullptr, nullptr)
                               : d2i_CMS_bio(bio.get(), nullptr));
    const auto words = opensslWords();
    if (!cms) {
        return failure(Cause::FileMalformed, words.isEmpty() ? u"CMS"_s : words);
    }
    return cms;
}

Result<QByteArray> cmsDer(CMS_ContentInfo *cms)
{
    const BioHandle bio(BIO_new(BIO_s_mem()));
    const bool isWritten = cms && i2d_CMS_bio(bio.get(), cms) == 1;
    const auto words = opensslWords();
    if (!isWritten) {
        return failure(Cause::CertificateUnsuitable, words);
    }
    return bytesIn(bio.get());
}

bool isCms(const QByteArray &bytes, int type)
{
    // SEQUENCE, its length in up to nine bytes (0x80: to be seen at its end), OBJECT IDENTIFIER.
    constexpr char sequence = 0x30;
    if (bytes.size() < 2 || bytes[0] != sequence) {
        return isPem(bytes)
            && readCms(bytes)
                   .map([type](const CmsHandle &cms) {
                       return OBJ_obj2nid(CMS_get0_type(cms.get())) == type;
                   })
                   .value_or(false);
    }
    const auto length = quint8(bytes[1]);
    const qsizetype at = 2 + (length > 0x80 ? length & 0x7F : 0);
    unsigned char *encoded = nullptr;
    const int size = i2d_ASN1_OBJECT(OBJ_nid2obj(type), &encoded);
    const bool isSame = size > 0
        && QByteArrayView(bytes)
               .sliced(std::min(at, bytes.size()))
               .startsWith(QByteArrayView(reinterpret_cast<const char *>(encoded), size));
    OPENSSL_free(encoded);
    return isSame;
}

QByteArray bytesIn(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, qsizetype(size)};
}

} // namespace mailrig
