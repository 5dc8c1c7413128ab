// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

namespace mailrig {

//! The configuration a provider publishes at ua-auto-config.DOMAIN (draft-ietf-mailmaint-pacc-02).
[[nodiscard]] ProfileFormat paccFormat();

//! The document of a domain's accounts: compact, keys sorted, without a final newline. Validation
//! if it cannot say what they are.
[[nodiscard]] Result<QByteArray> paccDocument(
    const QString &domain, const QList<Account> &accounts, const WriteOptions &options);
//! The text of the TXT record at _ua-auto-config.DOMAIN, which vouches for these very bytes.
[[nodiscard]] QByteArray paccRecord(const QByteArray &document);

} // namespace mailrig
