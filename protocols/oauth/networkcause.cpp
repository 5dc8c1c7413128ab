// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/networkcause.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace mailrig {
namespace {

struct TlsCause {
    QSslError::SslError error;
    Cause cause;
};

// The gravest first: what can be told apart is told before "unknown issuer".
constexpr std::array tlsCauses{
    TlsCause{QSslError::CertificateRevoked, Cause::CertificateRevoked},
    TlsCause{QSslError::CertificateExpired, Cause::CertificateExpired},
    TlsCause{QSslError::CertificateNotYetValid, Cause::CertificateNotYetValid},
    TlsCause{QSslError::InvalidPurpose, Cause::CertificateUnsuitable},
    TlsCause{QSslError::InvalidCaCertificate, Cause::CertificateUnsuitable},
    TlsCause{QSslError::PathLengthExceeded, Cause::CertificateUnsuitable},
    TlsCause{QSslError::CertificateRejected, Cause::CertificateUnsuitable},
    TlsCause{QSslError::SelfSignedCertificate, Cause::CertificateSelfSigned},
    TlsCause{QSslError::SelfSignedCertificateInChain, Cause::CertificateUnknownIssuer},
    TlsCause{QSslError::UnableToGetIssuerCertificate, Cause::CertificateUnknownIssuer},
    TlsCause{QSslError::UnableToGetLocalIssuerCertificate, Cause::CertificateUnknownIssuer},
    TlsCause{QSslError::UnableToVerifyFirstCertificate, Cause::CertificateUnknownIssuer},
    TlsCause{QSslError::CertificateUntrusted, Cause::CertificateUnknownIssuer},
    TlsCause{QSslError::HostNameMismatch, Cause::CertificateWrongName},
};

} // namespace

Error errorOf(const QList<QSslError> &errors)
{
    QStringList details;
    for (const QSslError &error : errors) {
        details += error.errorString();
    }
    details.removeDuplicates();
    const auto *found
        = std::find_if(tlsCauses.begin(), tlsCauses.end(), [&errors](const TlsCause &each) {
              return std::any_of(errors.begin(), errors.end(),
                  [&each](const QSslError &error) { return error.error() == each.error; });
          });
    return {found == tlsCauses.end() ? Cause::TlsHandshakeFailed : found->cause,
        details.join(QLatin1StringView("; "))};
}

} // namespace mailrig
