// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/roster.h"
#include "models/formats/profileformat.h"

namespace mailrig {

//! How far a roster is.
struct RosterProgress {
    qint64 good = 0, bad = 0, files = 0;
    qint64 position = 0; //!< bytes of the roster's file
    bool operator==(const RosterProgress &) const = default;
};

//! What a roster is written as.
struct RosterExport {
    const ProfileFormat *format = nullptr;
    WriteOptions options = {}; //!< `secrets`: those of the template
    bool withSecrets = false; //!< else passwords in the roster stay out
    //! All in one file, where the format holds many: in parts of 5,000 accounts, to keep the
    //! memory flat.
    bool isOneFile = false;
    std::function<Result<void>(const ProfileFile &)> keep = {}; //!< an error ends the run
    std::function<void(const RosterFault &)> onFault = {};
    std::function<bool(const RosterProgress &)> onProgress = {}; //!< after each row; false: stop
};

//! Writes a profile for each good row; files' names are all different. Errors: those of `keep`,
//! and of the format for a file of many; Cancelled. Blocks; any thread.
[[nodiscard]] Result<RosterProgress> exportRoster(Roster &roster, const RosterExport &how);

} // namespace mailrig
