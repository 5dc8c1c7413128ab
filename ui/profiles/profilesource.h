// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

class QMimeData;

namespace mailrig {

//! Where a profile is to be read from: a file, or bytes that are at hand.
struct ProfileSource {
    QString file = {}; //!< its path; empty: `bytes` are it
    QByteArray bytes = {};
    bool operator==(const ProfileSource &) const = default;
};

//! What was dropped or is in the clipboard: the first local file, else a picture (as PNG), else
//! text. Nothing if it is none of these.
[[nodiscard]] std::optional<ProfileSource> profileSource(const QMimeData *data);

} // namespace mailrig
