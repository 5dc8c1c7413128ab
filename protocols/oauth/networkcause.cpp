// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/networkcause.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace mailrig {
namespace {

struct NetworkCause {
    QNetworkReply::NetworkError error;
    Cause cause;
};

constexpr std::array networkCauses{
    NetworkCause{QNetworkReply::ConnectionRefusedError, Cause::ConnectionRefused},
    NetworkCause{QNetworkReply::RemoteHostClosedError, Cause::ConnectionLost},
    NetworkCause{QNetworkReply::HostNotFoundError, Cause::NameNotFound},
    NetworkCause{QNetworkReply::TimeoutError, Cause::TimedOut},
    NetworkCause{QNetworkReply::SslHandshakeFailedError, Cause::TlsHandshakeFailed},
    NetworkCause{QNetworkReply::TemporaryNetworkFailureError, Cause::HostUnreachable},
    NetworkCause{QNetworkReply::NetworkSessionFailedError, Cause::HostUnreachable},
    NetworkCause{QNetworkReply::ProxyConnectionRefusedError, Cause::ConnectionRefused},
    NetworkCause{QNetworkReply::ProxyConnectionClosedError, Cause::ConnectionLost},
    NetworkCause{QNetworkReply::ProxyNotFoundError, Cause::NameNotFound},
    NetworkCause{QNetworkReply::ProxyTimeoutError, Cause::TimedOut},
    NetworkCause{QNetworkReply::UnknownNetworkError, Cause::HostUnreachable},
    NetworkCause{QNetworkReply::UnknownProxyError, Cause::HostUnreachable},
    NetworkCause{QNetworkReply::ProxyAuthenticationRequiredError, Cause::HostUnreachable},
    // The server hung up, and Qt wanted to send the request again.
    NetworkCause{QNetworkReply::ContentReSendError, Cause::ConnectionLost},
    NetworkCause{QNetworkReply::ProtocolFailure, Cause::WrongProtocol},
};

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

Cause causeOf(QNetworkReply::NetworkError error)
{
    const auto *found = std::find_if(networkCauses.begin(), networkCauses.end(),
        [error](const NetworkCause &each) { return each.error == error; });
    return found == networkCauses.end() ? Cause::ConnectionLost : found->cause;
}

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
