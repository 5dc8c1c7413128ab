// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"
#include "models/formats/readnotes.h"

namespace mailrig {

//! A server of an autoconfig file, in its own words; placeholders as they stand.
struct AutoconfigServer {
    QString type = {}; //!< imap, pop3, smtp, or one that is not understood
    QString host = {}, port = {}, socketType = {}, user = {}, password = {};
    bool hasUser = false;
    QStringList authentications = {}; //!< preferred first; SASL mechanisms as "sasl PLAIN"
    // POP3 only; empty where nothing is said
    QString leaveOnServer = {}, leaveDays = {}, checkMinutes = {};
};

struct AutoconfigOAuth {
    QString issuer = {}, scope = {}, authUrl = {}, tokenUrl = {}, clientId = {}, clientSecret = {};
    bool operator==(const AutoconfigOAuth &) const = default;
};

//! What Thunderbird's autoconfig says of a provider (config-v1.1.xml).
struct AutoconfigFile {
    QString id = {};
    QStringList domains = {};
    QString displayName = {};
    QList<AutoconfigServer> incoming = {}, outgoing = {};
    AutoconfigOAuth oauth = {};
};

//! Validation with the field if a secret cannot be said.
[[nodiscard]] Result<AutoconfigFile> autoconfigFile(
    const Account &account, const WriteOptions &options);
[[nodiscard]] QByteArray xmlOf(const AutoconfigFile &file);

[[nodiscard]] Result<AutoconfigFile> autoconfigFile(const QByteArray &bytes, ReadNotes &notes);

} // namespace mailrig
