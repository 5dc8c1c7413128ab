// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/apple/payloadpolicy.h"

namespace mailrig {

// Apple's com.apple.mail.managed: one IMAP or POP3 account with its SMTP server.

[[nodiscard]] Account keptByMailPayload(const Account &account);
[[nodiscard]] QList<ProfileNote> mailPayloadLimits(const Account &account);
//! A dictionary. Of accounts without errors in the limits.
void writeMailPayload(PlistWriter &out, const Account &account, const QByteArray &uuid,
    const QHash<QUuid, Secret> &secrets);
//! Passwords go to `secrets`.
[[nodiscard]] Account readMailPayload(PayloadReader &in, QHash<QUuid, Secret> &secrets);

//! What the port tells of a connection that is encrypted, as no key does.
[[nodiscard]] Security securityAt(quint16 port);
inline constexpr char mailPayloadType[] = "com.apple.mail.managed";

} // namespace mailrig
