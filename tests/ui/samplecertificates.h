// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

namespace mailrig {

[[nodiscard]] inline CertificateFacts sampleCertificate(
    const QString &subject, const QString &issuer, char key)
{
    return {.subject = subject,
        .issuer = issuer,
        .serial = QStringLiteral("0A:1B"),
        .keyType = QStringLiteral("EC"),
        .signatureAlgorithm = QStringLiteral("ecdsa-with-SHA256"),
        .names = {QStringLiteral("mail.example.org"), QStringLiteral("*.example.org")},
        .notBefore = QDateTime(QDate(2025, 1, 2), QTime(3, 4), Qt::UTC),
        .notAfter = QDateTime(QDate(2026, 1, 2), QTime(3, 4), Qt::UTC),
        .keyBits = 256,
        .sha256 = QByteArray(32, char(key + 1)),
        .spkiSha256 = QByteArray(32, key)};
}

//! What a server shows that is out of date and stands under another name.
[[nodiscard]] inline TlsFacts sampleBadTls(char key = '\xab')
{
    return {.version = QStringLiteral("TLSv1.3"),
        .cipher = QStringLiteral("TLS_AES_256_GCM_SHA384"),
        .certificates = {sampleCertificate(QStringLiteral("CN=mail.example.org"),
                             QStringLiteral("CN=Example issuer,O=Example"), key),
            sampleCertificate(QStringLiteral("CN=Example issuer,O=Example"),
                QStringLiteral("CN=Example root,O=Example"), 'i')},
        .reasons = {Error{Cause::CertificateWrongName,
                        QStringLiteral("hostname mismatch: imap.example.org")},
            Error{Cause::CertificateExpired, QStringLiteral("notAfter 2026-01-02T03:04:00Z")}}};
}

//! The step at which a side fails then.
[[nodiscard]] inline CheckStep sampleRefusal(Side side, const TlsFacts &tls)
{
    return {.side = side,
        .kind = StepKind::Identity,
        .outcome = Outcome::Failed,
        .milliseconds = 3,
        .error = tls.reasons.first(),
        .tls = tls};
}

} // namespace mailrig
