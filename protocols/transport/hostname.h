// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QHostAddress>

#include <optional>

namespace mailrig {

//! A host as a connection needs it.
struct HostName {
    QString name = {}; //!< A-labels (RFC 5890) without a final dot, or a literal without brackets
    std::optional<QHostAddress> literal = {}; //!< set for an IP literal
};

//! Of what a person typed: a name, perhaps internationalized, or "192.0.2.1", "::1", "[::1]".
//! Errors: NameNotFound for what can be no name.
[[nodiscard]] Result<HostName> parseHost(const QString &typed);

//! Whether an A-label name is one that nobody but this machine may be asked about: "localhost" and
//! what lies below it (RFC 6761 §6.3).
[[nodiscard]] bool isThisMachine(const QString &name);

} // namespace mailrig
