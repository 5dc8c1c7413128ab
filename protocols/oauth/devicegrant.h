// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"
#include "models/secret.h"

#include <QJsonObject>
#include <QUrl>

#include <chrono>

namespace mailrig {

//! What a device authorization endpoint answers (RFC 8628 §3.2): a code for the person, and one
//! for us that nobody sees.
struct DeviceGrant {
    Secret deviceCode = {};
    QString userCode = {};
    QUrl verificationUrl = {};
    QUrl completeVerificationUrl = {}; //!< empty: none, or none to be trusted
    std::chrono::seconds lifetime{std::chrono::minutes(15)};
    std::chrono::seconds interval{5};
    bool operator==(const DeviceGrant &) const = default;
};

//! Takes the deviations of Google (`verification_url`), and of servers that leave the times out or
//! write them as text. Errors: TokenServerFault with the name of the member that is missing or
//! cannot be used; an address to send a person to has to be https, or on this machine.
[[nodiscard]] Result<DeviceGrant> readDeviceGrant(const QJsonObject &json);

} // namespace mailrig
