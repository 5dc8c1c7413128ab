// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history.h"

namespace mailrig {

//! One thing in which two results differ.
struct HistoryChange {
    enum class Kind {
        Verdict, //!< names of verdicts (checkreport.h)
        Cause, //!< names of causes, or empty
        Tested, //!< a side that only one of the results has; names of its protocol, or empty
        Certificate, //!< SHA-256 in hex, or empty
        CapabilitiesAdded, //!< `after`: those, with blanks between
        CapabilitiesLost, //!< `before`: those
        Mechanism, //!< names of mechanisms (names.h), or empty
        Milliseconds,
    };
    Kind kind = Kind::Verdict;
    std::optional<Side> side = {}; //!< none: of the whole test
    QString before = {}, after = {};
    bool operator==(const HistoryChange &) const = default;
};

//! The whole test first, then side by side. Pure.
[[nodiscard]] QList<HistoryChange> changes(const PastResult &before, const PastResult &after);

[[nodiscard]] QString name(HistoryChange::Kind value); //!< "verdict", "certificate" …

} // namespace mailrig
