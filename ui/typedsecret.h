// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/secret.h"

#include <QList>
#include <QString>

namespace mailrig {

//! A secret a form offers to pick.
struct NamedSecret {
    QUuid id = {};
    QString name = {};
    bool stored = true; //!< false: typed, and not saved yet
    bool operator==(const NamedSecret &) const = default;
};

//! A secret as it was typed: a new one, or a new value of one that has its name already.
struct TypedSecret {
    QUuid id = {};
    QString name = {};
    Secret secret = {};
    bool operator==(const TypedSecret &) const = default;
};

} // namespace mailrig
