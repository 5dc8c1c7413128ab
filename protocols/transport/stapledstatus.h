// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/truststore.h"

#include <QDateTime>

struct x509_st;

namespace mailrig {

//! What a stapled OCSP response (RFC 6960) proves about a certificate. Unproven: there is none, or
//! it is about another one, badly signed, or out of date.
enum class StapledStatus { Unproven, Good, Unknown, Revoked };

//! Of this response (DER) at this time. A revocation counts even if the response is out of date.
[[nodiscard]] StapledStatus stapledStatus(QByteArrayView response, x509_st *certificate,
    x509_st *issuer, const TrustStore &trust, const QDateTime &at);

//! RFC 7633: the certificate demands a stapled status.
[[nodiscard]] bool mustStaple(const x509_st *certificate);

} // namespace mailrig
