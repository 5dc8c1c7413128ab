// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"
#include "models/ports.h"

namespace mailrig {

//! The question of `mailrig certificate check`.
struct CertificateCheck {
    QString host = {}; //!< as typed: IDN or IP literal allowed
    QString chainFile = {}; //!< PEM, the server's certificate first
    Trust trust = {};
    IdentityCheck identityCheck = {};
    QDateTime at = {}; //!< invalid: now
};

//! The verdict a session with such a server would come to, offline: version and cipher are empty,
//! a demanded OCSP response is not asked for. Errors: FileUnreadable, FileMalformed, Usage (no
//! host name); what speaks against the certificate is no error, but in `reasons`.
[[nodiscard]] Result<TlsFacts> checkCertificate(const CertificateCheck &question);

} // namespace mailrig
