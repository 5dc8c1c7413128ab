// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/formatlimits.h"
#include "models/formats/profileformat.h"

namespace mailrig {

// What DNS and PACC say is of a domain: the accounts of each make a file of their own.

struct DomainAccounts {
    QString domain = {}; //!< in A-labels
    QList<Account> accounts = {};
};

//! In the order in which the domains turn up; all in one if the options name it.
[[nodiscard]] QList<DomainAccounts> byDomain(
    const QList<Account> &accounts, const WriteOptions &options);

//! Errors for an account without a domain, or with servers that no name stands for.
void judgeDomain(FormatLimits &limits, const Account &account);

} // namespace mailrig
