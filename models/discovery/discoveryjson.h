// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/discovery/askedhosts.h"
#include "models/discovery/discovery.h"

#include <QJsonObject>

namespace mailrig {

// As `mailrig discover --json` prints it; servers in the words of account files.

[[nodiscard]] QJsonObject toJson(const Candidate &candidate);
[[nodiscard]] QJsonObject toJson(const SourceState &state);
[[nodiscard]] QJsonObject toJson(const AskedHost &host);
[[nodiscard]] QJsonObject toJson(const Discovery &discovery, const QString &address);

} // namespace mailrig
