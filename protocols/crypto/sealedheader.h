// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>

namespace mailrig {

//! What opening costs: N = 2^logN, r and p of scrypt (RFC 7914 §2), 128·N·r bytes of memory.
struct SealCost {
    int logN = 17, r = 8, p = 1; // 128 MiB, some tenths of a second
    bool operator==(const SealCost &) const = default;
};

//! If the cost is one that this program bears: 256 MiB, and 2^22 for N·r·p, which is some seconds.
[[nodiscard]] bool isBearable(const SealCost &cost);

//! The first line of a sealed file, without its line end: "mailrig-encrypted 1 scrypt LOGN R P
//! SALT NONCE", salt (16 bytes) and nonce (12 bytes) in base64. It is authenticated as it stands.
struct SealedHeader {
    SealCost cost = {};
    QByteArray salt = {}, nonce = {};
    bool operator==(const SealedHeader &) const = default;

    [[nodiscard]] QByteArray line() const;
    //! FileMalformed with the part that is wrong.
    [[nodiscard]] static Result<SealedHeader> of(const QByteArray &line);
};

} // namespace mailrig
