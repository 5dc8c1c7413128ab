// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/apple/payloadreader.h"
#include "models/formats/apple/plistwriter.h"

namespace mailrig {

// What mail and Exchange payloads say alike: what every payload has, restrictions, S/MIME. Writers
// append their keys in the order of the alphabet.

//! Who the payload is: "org.mailrig.mail.UUID", and its text for the list of profiles.
struct PayloadHead {
    QByteArray type = {}, uuid = {}, identifier = {};
    QString title = {}, description = {};
};

void writeHead(PlistWriter &out, const PayloadHead &head);
//! PreventAppSheet … SMIME…
void writeRestrictions(PlistWriter &out, const Account &account);
//! VPNUUID … disableMailRecentsSyncing
void writePolicy(PlistWriter &out, const Policy &policy);

//! Restrictions, S/MIME, the policy and what every payload has.
void readPolicy(PayloadReader &in, Account &account);
//! The same as it comes back after writing and reading, put into `kept`.
void keepPolicy(const Account &account, Account &kept);

} // namespace mailrig
