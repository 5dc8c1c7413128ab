// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/identityquestion.h"
#include "ui/texts/reportpage.h"

namespace mailrig::texts {

//! What the person has to decide about, in one sentence.
[[nodiscard]] QString headline(const IdentityQuestion &question);
//! What is known about it besides: what was sent, what a choice means.
[[nodiscard]] QString explanation(const IdentityQuestion &question);
//! Everything that speaks against the server, one entry a reason, in words and then the system's
//! own.
[[nodiscard]] QStringList reasons(const IdentityQuestion &question);
//! A certificate as a person compares it with what the administrator told: names, validity, issuer,
//! key, fingerprints.
[[nodiscard]] QList<ReportRow> details(const CertificateFacts &facts);
//! The name that stands for a certificate in a chain: its common name, or the whole subject.
[[nodiscard]] QString shortName(const CertificateFacts &facts);
//! "AB:CD:…", so many bytes a line; 0: all on one.
[[nodiscard]] QString fingerprint(const QByteArray &digest, int bytesALine = 0);
//! All of it, to be sent to somebody who knows the server.
[[nodiscard]] QString certificateReport(const IdentityQuestion &question);

} // namespace mailrig::texts
