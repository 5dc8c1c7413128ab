// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/discovery.h"

namespace mailrig {

//! What a provider's user agent configuration says (draft-ietf-mailmaint-pacc-02): IMAP, POP3 and
//! SMTP ("submit" in later drafts) with TLS at their usual ports. Without source and trust.
//! FileMalformed names the member.
[[nodiscard]] Result<QList<Candidate>> paccCandidates(const QByteArray &document);

//! Whether a TXT record vouches for a document: nothing if the record is about something else.
[[nodiscard]] std::optional<bool> paccVouches(const QByteArray &record, const QByteArray &document);

} // namespace mailrig
