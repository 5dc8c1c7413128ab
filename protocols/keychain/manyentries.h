// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/secret.h"

#include <QHash>
#include <QUuid>

#include <chrono>
#include <stop_token>

namespace mailrig {

//! What QtKeychain has put into the Secret Service under these ids, in three questions for all of
//! them, where QtKeychain asks five for each. Left out is whatever needs a closer look: entries
//! that are not there, are locked, or stand in two collections; and all of them within KDE, if the
//! service fails, or the asking is stopped. Blocks, the second question as long as the limit: for a
//! thread of its own.
[[nodiscard]] QHash<QUuid, Secret> readManyEntries(const QString &service, const QList<QUuid> &ids,
    std::chrono::milliseconds limit, const std::stop_token &stop);

} // namespace mailrig
