// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"

namespace mailrig::cli {

//! The names a store holds, read when first asked for; none of what cannot be read.
class StoredNames {
public:
    explicit StoredNames(Invocation &invocation);

    [[nodiscard]] QStringList accounts() const;
    [[nodiscard]] QStringList tags() const; //!< in use, perhaps more than once
    [[nodiscard]] QStringList roles() const; //!< of this machine, and those accounts require
    [[nodiscard]] QStringList bundles() const;
    [[nodiscard]] QStringList secrets() const;
    [[nodiscard]] QStringList oauthApps() const;
    [[nodiscard]] QStringList environments() const;
    [[nodiscard]] QStringList variables(const QString &environment) const;

private:
    //! Null if it cannot be read.
    [[nodiscard]] const AccountStore *store() const;

    Invocation &m_invocation;
};

} // namespace mailrig::cli
