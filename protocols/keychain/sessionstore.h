// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"

#include <QHash>

namespace mailrig {

//! Secrets for this session only: kept in memory, wiped when the store goes. One thread.
class SessionStore : public SecretStore {
public:
    [[nodiscard]] QFuture<Result<Secret>> read(QUuid id) override;
    [[nodiscard]] QFuture<Result<void>> write(QUuid id, Secret secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(QUuid id) override;

private:
    QHash<QUuid, Secret> m_secrets;
};

} // namespace mailrig
