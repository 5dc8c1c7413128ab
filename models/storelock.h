// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <chrono>

namespace mailrig {

//! The right to write into a store's folder: one holder at a time, in this program and others.
//! The kernel keeps it (flock on the file `.lock`, which stays), so it ends with its holder even
//! if that is killed, and is never stale. Held for one write only.
class StoreLock {
public:
    //! Blocks up to `patience`, then StoreLocked; FileUnwritable if there can be no lock file.
    [[nodiscard]] static Result<StoreLock> take(
        const QString &folder, std::chrono::milliseconds patience);
    ~StoreLock();
    StoreLock(StoreLock &&other) noexcept;
    StoreLock(const StoreLock &) = delete;
    StoreLock &operator=(const StoreLock &) = delete;
    StoreLock &operator=(StoreLock &&) = delete;

private:
    explicit StoreLock(int descriptor);
    int m_descriptor;
};

} // namespace mailrig
