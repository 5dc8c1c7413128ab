// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

namespace mailrig {

//! Where a cloud of Microsoft 365 is to be found: host names.
struct MicrosoftCloud {
    QString provider = {}; //!< its OAuthProvider
    QString graph = {}, outlook = {}; //!< resources that tokens are for
    QString imap = {}, smtp = {}; //!< POP3 is at IMAP's
};

[[nodiscard]] const MicrosoftCloud &microsoftCloud(Cloud cloud);

//! Hosts that are empty become those of the account's cloud, on their standard ports.
void putServers(Account &account);
//! What is empty becomes what the account's tenant, cloud, mailbox and protocols ask for. A token
//! is for one resource: for Graph if the incoming side, or else the outgoing one, is at Graph.
void putSignIn(const Account &account, Credential &credential);

//! If both sides can share one sign-in: both at Graph, or neither.
[[nodiscard]] bool isOneResource(const Account &account);

} // namespace mailrig
