// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/transport/certificate.h"
#include "protocols/transport/truststore.h"

namespace mailrig {

//! What a server showed to prove who it is, and what was asked of it.
struct IdentityEvidence {
    QList<Certificate> chain = {}; //!< as sent, leaf first
    QString host = {}; //!< an A-label name or an IP literal without brackets
    //! The stapled OCSP response in DER; empty: asked for, but not sent; nothing: not known, as
    //! for a chain from a file.
    std::optional<QByteArray> staple = {};
    QDateTime at = {}; //!< invalid: now
    bool isSigner = false; //!< of a file, not a server: its purpose may be any
};

struct IdentityVerdict {
    //! Everything that speaks against the server, one a cause, the gravest first; details in
    //! technical words. In mode Off they are known but do not count.
    QList<Error> reasons = {};
    QList<Certificate> verifiedChain = {}; //!< to the trust anchor, if there is one
    bool mayContinue = false; //!< as far as the mode goes, a secret may be sent
    bool verified = false; //!< somebody vouches for the server: never so in mode Off
};

//! RFC 5280 and RFC 9525 by OpenSSL in strict mode: purpose TLS server, security level 2, names by
//! subject alternative name only, no partial wildcards. A pure function of its arguments and the
//! time; safe in any thread.
[[nodiscard]] IdentityVerdict judge(
    const IdentityEvidence &evidence, const IdentityCheck &check, const TrustStore &trust);

} // namespace mailrig
