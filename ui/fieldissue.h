// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fieldmark.h"

#include <QString>

namespace mailrig {

//! What is wrong with a field, in a sentence for beside it.
struct FieldIssue {
    QString field = {}; //!< its path in the account's JSON: "incoming.host"
    FieldMark::Kind kind = FieldMark::Kind::Error;
    QString text = {};
    bool operator==(const FieldIssue &) const = default;
};

} // namespace mailrig
