// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "protocols/transport/opensslhandles.h"

#include <QStringList>

#include <openssl/cms.h>

namespace mailrig {

using CmsHandle = OpensslHandle<CMS_ContentInfo, &CMS_ContentInfo_free>;
using X509Stack = OpensslHandle<STACK_OF(X509),
    [](STACK_OF(X509) * stack) { sk_X509_pop_free(stack, &X509_free); }>;

//! A CMS object in DER or PEM, up to 17 MiB: a profile's 16 and some certificates. FileMalformed
//! otherwise, with OpenSSL's words.
[[nodiscard]] Result<CmsHandle> readCms(const QByteArray &bytes);
//! In DER. CertificateUnsuitable with OpenSSL's words, if there is none: what made it had failed.
[[nodiscard]] Result<QByteArray> cmsDer(CMS_ContentInfo *cms);
//! Whether bytes of BER begin with this type of CMS content: NID_pkcs7_signed …
[[nodiscard]] bool isCms(const QByteArray &bytes, int type);
//! What a BIO in memory has gathered.
[[nodiscard]] QByteArray bytesIn(BIO *bio);

} // namespace mailrig
