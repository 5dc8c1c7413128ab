// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace mailrig {

//! The shapes in which a secret could have slipped out: plain, base64, URL, hex, UTF-16.
[[nodiscard]] QByteArrayList shapesOf(const QByteArray &secret);
//! The files below a folder that hold it in any of them, and how many were looked at.
struct CanaryScan {
    QStringList found = {};
    int files = 0;
};
[[nodiscard]] CanaryScan scanFor(const QByteArray &secret, const QString &folder);

} // namespace mailrig
