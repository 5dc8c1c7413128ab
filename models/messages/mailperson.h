// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace mailrig {

//! Somebody as From and To name them. The address is empty for what could not be read as one;
//! the name then holds the text as it stood.
struct MailPerson {
    QString name = {}, address = {};
    bool operator==(const MailPerson &) const = default;
};

} // namespace mailrig
