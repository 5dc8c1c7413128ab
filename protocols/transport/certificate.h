// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"
#include "protocols/transport/bounds.h"

#include <memory>
#include <optional>

struct x509_st; // OpenSSL's X509

namespace mailrig {

//! An X.509 certificate that could be parsed; never null. Copies share it.
class Certificate {
public:
    [[nodiscard]] static std::optional<Certificate> fromDer(QByteArrayView der);
    //! Takes a reference of its own.
    [[nodiscard]] static Certificate of(x509_st *certificate);

    [[nodiscard]] CertificateFacts facts() const;
    [[nodiscard]] QByteArray der() const;
    //! SHA-256 of the SubjectPublicKeyInfo, as RFC 7469 pins keys: 32 raw bytes.
    [[nodiscard]] QByteArray spkiSha256() const;
    [[nodiscard]] QString subject() const; //!< RFC 2253, control characters escaped
    [[nodiscard]] QStringList names() const; //!< DNS and IP subject alternative names
    [[nodiscard]] QStringList addresses() const; //!< mail addresses it is for, RFC 8550 §3
    [[nodiscard]] x509_st *x509() const { return m_x509.get(); }

private:
    explicit Certificate(std::shared_ptr<x509_st> x509)
        : m_x509(std::move(x509))
    {
    }
    std::shared_ptr<x509_st> m_x509;
};

[[nodiscard]] QList<CertificateFacts> factsOf(const QList<Certificate> &certificates);

//! All certificates of a PEM text (other blocks are skipped), or one of DER, in their order.
//! Limited to 1 MiB and 512 certificates; the bounds are looked at with each. Errors:
//! FileMalformed, Cancelled, TimedOut.
[[nodiscard]] Result<QList<Certificate>> readCertificates(
    QByteArrayView bytes, const Bounds &bounds = Bounds());
//! The same from a file. Errors: FileUnreadable besides.
[[nodiscard]] Result<QList<Certificate>> readCertificateFile(
    const QString &path, const Bounds &bounds = Bounds());

} // namespace mailrig
