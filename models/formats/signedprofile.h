// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"
#include "models/secret.h"

namespace mailrig {

//! A profile in a signature, opened. The content is offered whatever the verdict is, but for
//! Altered: then nobody knows who wrote it.
struct SignedProfile {
    enum class Verdict {
        Verified, //!< by somebody this machine trusts
        Expired, //!< the same, but a certificate's time is over, or has not come
        UnknownSigner, //!< nobody this machine trusts vouches for the signer
        Doubtful, //!< weak, or not for this: `reasons` says what
        //! Nobody can tell whether the content is what was signed: the signer's certificate is not
        //! there (NotFound in `reasons`), or OpenSSL does not know how it was signed.
        Unchecked,
        Altered, //!< the content is not what was signed
    };
    QByteArray content = {}; //!< empty if altered
    QList<CertificateFacts> signer = {}; //!< the signer's own first, then those sent with it
    QDateTime signedAt = {}; //!< as the signature says, UTC; invalid: it does not say
    Verdict verdict = Verdict::UnknownSigner;
    QList<Error> reasons = {}; //!< all that speaks against it, the gravest first
    bool operator==(const SignedProfile &) const = default;
};

//! Whose certificate and key sign a profile, or open an encrypted one.
struct ProfileIdentity {
    QString certificateFile = {}; //!< PEM, DER, or PKCS #12 with its key; a chain may follow
    QString keyFile = {}; //!< PEM; empty: the key is in the certificate's file
    QString chainFile = {}; //!< more certificates to send along; empty: none
    Secret passphrase = {}; //!< of the key, or of PKCS #12
};

} // namespace mailrig
