// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/keychain/sessionstore.h"

namespace mailrig {

QFuture<Result<Secret>> SessionStore::read(QUuid id)
{
    const auto found = m_secrets.constFind(id);
    return QtFuture::makeReadyFuture(
        found == m_secrets.cend() ? Result<Secret>(failure(Cause::SecretMissing)) : *found);
}

QFuture<Result<void>> SessionStore::write(QUuid id, Secret secret)
{
    m_secrets.insert(id, std::move(secret));
    return QtFuture::makeReadyFuture(Result<void>());
}

QFuture<Result<void>> SessionStore::remove(QUuid id)
{
    m_secrets.remove(id);
    return QtFuture::makeReadyFuture(Result<void>());
}

} // namespace mailrig
