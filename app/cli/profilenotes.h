// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "models/exchange/exportplan.h"
#include "models/exchange/importplan.h"

#include <QJsonArray>

namespace mailrig::cli {

//! {"severity", "code", "account", "field", "detail", "line", "kept", "limit", "text"}: what is
//! empty is left out.
[[nodiscard]] QJsonObject toJson(const ProfileNote &note, const SecretList &secrets);
[[nodiscard]] QJsonArray toJson(const QList<ProfileNote> &notes, const SecretList &secrets);
[[nodiscard]] QJsonObject toJson(const ProfileSignature &signature);

//! Says notes on standard error, a line each, in front whose they are.
void warnOf(const QString &whose, const QList<ProfileNote> &notes, const SecretList &secrets,
    Console &console);

//! Reads a profile as --format has it, and asks for a passphrase if one is needed. Says who signed
//! it.
[[nodiscard]] Result<ImportPlan> readPlan(
    const QString &path, const ImportContext &context, Invocation &invocation);

} // namespace mailrig::cli
