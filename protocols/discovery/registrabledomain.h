// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace mailrig {

//! The part of a name somebody has registered, by the Public Suffix List ("mx1.example.co.uk":
//! "example.co.uk"); in A-labels and small letters. Empty for a public suffix or an IP literal.
[[nodiscard]] QString registrableDomain(const QString &host);
//! If one owner has both names.
[[nodiscard]] bool isSameOwner(const QString &one, const QString &other);
//! The name without its first labels, down to the registrable domain; the longest first, itself
//! among them.
[[nodiscard]] QStringList ownersNames(const QString &host);

} // namespace mailrig
