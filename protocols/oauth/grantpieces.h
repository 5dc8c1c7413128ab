// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocols/oauth/grantstore.h"

namespace mailrig {

struct CutGrant;

//! The head of a kept grant's entry: how its bytes are put together again. Small ones follow it in
//! the same entry; others are in pieces, under ids of their own.
struct GrantHead {
    quint8 generation = 0; //!< 0 and 1 take turns: one is read while the other is written
    qsizetype pieces = 0; //!< 0: the bytes are here
    QByteArray sha256 = {}; //!< of all the bytes
    Secret here = {};

    static constexpr qsizetype mostPieces = 64;

    //! Nothing for what is none, or of a later version.
    [[nodiscard]] static std::optional<GrantHead> read(const Secret &entry);
    //! KeychainRefused if it would take more pieces than that.
    [[nodiscard]] static Result<CutGrant> cut(
        const KeptGrant &kept, quint8 generation, qsizetype longestEntry);
    //! SecretMissing if these are not all the pieces, or not the ones that belong to it.
    [[nodiscard]] Result<KeptGrant> join(const QList<Secret> &all) const;
};

//! A grant as it goes to the store.
struct CutGrant {
    GrantHead head = {};
    Secret entry = {}; //!< of the grant's own id, to be written last
    QList<Secret> pieces = {};
};

//! Where a piece is kept: a UUID of version 5 (RFC 4122 §4.3) in the grant's own.
[[nodiscard]] QUuid pieceId(QUuid grant, quint8 generation, qsizetype index);

} // namespace mailrig
