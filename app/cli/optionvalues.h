// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/names.h"
#include "models/result.h"

namespace mailrig::cli {

//! A server as typed: "imap.example.org", "imap.example.org:993", "[2001:db8::1]:993",
//! "${HOST}:${PORT}".
struct ServerAddress {
    QString host = {}, port = {};
    bool operator==(const ServerAddress &) const = default;
};

// What options take; errors are Usage and name the option.
[[nodiscard]] Result<ServerAddress> serverAddress(const QString &option, const QString &text);
//! strict, name-waived, off, or pin:SHA256 of the server's public key in hex (with colons or
//! without) or base64.
[[nodiscard]] Result<IdentityCheck> identityCheck(const QString &option, const QString &text);
[[nodiscard]] Error wrongValue(
    const QString &option, const QString &text, const QStringList &choices);

//! One of the names of a type; a mechanism's whatever its case.
template <class T> [[nodiscard]] Result<T> choice(const QString &option, const QString &text)
{
    for (const auto &known : allNames<T>()) {
        if (known.compare(text, Qt::CaseInsensitive) == 0) {
            return *fromName<T>(known);
        }
    }
    return tl::unexpected(wrongValue(option, text, allNames<T>()));
}

} // namespace mailrig::cli
