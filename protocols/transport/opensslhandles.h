// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/freedby.h"

#include <QByteArray>
#include <QString>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace mailrig {

template <class T, auto free> using OpensslHandle = FreedBy<T, free>;

using BioHandle = OpensslHandle<BIO, &BIO_free_all>;
using KeyHandle = OpensslHandle<EVP_PKEY, &EVP_PKEY_free>;
using X509Handle = OpensslHandle<X509, &X509_free>;

//! A BIO that reads these bytes, which have to outlive it.
[[nodiscard]] inline BioHandle readingBio(QByteArrayView bytes)
{
    return BioHandle(BIO_new_mem_buf(bytes.data(), static_cast<int>(bytes.size())));
}

//! OpenSSL's words for the newest error of this thread, whose list of errors it empties.
[[nodiscard]] inline QString opensslWords()
{
    const auto code = ERR_peek_last_error();
    const char *reason = code != 0 ? ERR_reason_error_string(code) : nullptr;
    ERR_clear_error();
    return reason ? QString::fromUtf8(reason) : QString();
}

} // namespace mailrig
