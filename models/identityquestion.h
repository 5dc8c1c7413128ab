// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

namespace mailrig {

//! What a person has to decide about a server that could not prove who it is: nothing secret was
//! sent to it yet.
struct IdentityQuestion {
    QString account = {}; //!< the name of the one that was tested
    Side side = Side::Incoming;
    QString host = {}; //!< as tested, macros expanded
    quint16 port = 0;
    IdentityCheck check = {}; //!< the measure that it failed
    TlsFacts tls = {};

    //! The leaf's key, which a choice is about: SHA-256 of the SPKI.
    [[nodiscard]] QByteArray key() const { return tls.certificates.first().spkiSha256; }
    //! Another key was trusted until now.
    [[nodiscard]] bool isKeyChange() const { return check.mode == IdentityMode::PinnedKey; }
    bool operator==(const IdentityQuestion &) const = default;
};

//! Nothing if the side failed at something else, not at all, or without showing a certificate.
[[nodiscard]] std::optional<IdentityQuestion> identityQuestion(
    const CheckReport &report, Side side);

//! From the server's certificate up to the last one known: what it sent, and above that what this
//! machine found to end at.
[[nodiscard]] QList<CertificateFacts> wholeChain(const TlsFacts &tls);

} // namespace mailrig
