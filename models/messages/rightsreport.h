// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QList>

#include <optional>

namespace mailrig {

enum class Right { Send, Open, List, Create, Move, Delete };
enum class Permission { Yes, No, Unknown };
//! How it is known: the server said so (a list of rights), it was tried, and undone, or the
//! protocol knows no such thing, whatever the server.
enum class Evidence { None, Told, Tried, Protocol };

struct RightRow {
    Right right = Right::Send;
    Permission permission = Permission::Unknown;
    Evidence evidence = Evidence::None;
    QString detail = {}; //!< the server's words
    std::optional<Cause> cause = {}; //!< why it is unknown, if something went wrong
    bool operator==(const RightRow &) const = default;
};

//! What an account may do.
struct RightsReport {
    QList<RightRow> rows = {}; //!< one a right, in the order of Right
    //! Folders of the trial that could not be removed again: empty unless the connection was lost.
    QStringList leftBehind = {};
    bool operator==(const RightsReport &) const = default;
};

[[nodiscard]] QString name(Right value);
[[nodiscard]] QString name(Permission value);
[[nodiscard]] QString name(Evidence value);

} // namespace mailrig
