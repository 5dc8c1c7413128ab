// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports.h"
#include "protocols/transport/bounds.h"

#include <memory>

struct x509_store_st; // OpenSSL's X509_STORE

namespace mailrig {

//! The authorities a verdict may rest on. Copies share them; safe to use from several threads.
class TrustStore {
public:
    //! The system's authorities, if wanted, and those of the account's CA file and the trust's.
    //! What was loaded stays loaded for the process, until a file's time or size changes.
    //! Errors: FileUnreadable, FileMalformed, Cancelled, TimedOut.
    [[nodiscard]] static Result<TrustStore> load(
        const Trust &trust, const QString &caFile = {}, const Bounds &bounds = Bounds());

    [[nodiscard]] x509_store_st *store() const { return m_store.get(); }

private:
    explicit TrustStore(std::shared_ptr<x509_store_st> store)
        : m_store(std::move(store))
    {
    }
    std::shared_ptr<x509_store_st> m_store;
};

} // namespace mailrig
