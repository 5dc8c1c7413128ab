// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/secret.h"

#include <QString>

namespace mailrig {

//! Which certificates count as trusted besides an account's own CA file.
struct Trust {
    QString caFile = {}; //!< PEM; added, or alone if systemStore is off
    bool systemStore = true;
    bool operator==(const Trust &) const = default;
};

struct ProxySettings {
    enum class Kind { System, None, Socks5, Http };
    Kind kind = Kind::None;
    QString host = {}, user = {};
    quint16 port = 0;
    Secret password = {};
    bool operator==(const ProxySettings &) const = default;
};

} // namespace mailrig
