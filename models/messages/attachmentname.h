// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace mailrig {

//! A name that a message gives to an attachment, as a file may bear it in any folder of any system:
//! no path, no control and direction characters, no leading or trailing dots and spaces, no device
//! name of Windows, 200 bytes at most with its suffix kept. Without a usable name: "attachment",
//! with the suffix of the type.
[[nodiscard]] QString attachmentName(const QString &given, const QString &type = {});
//! The same names, each once: "name (2).txt" for a second one, whatever the case.
[[nodiscard]] QStringList distinctNames(const QStringList &names);

} // namespace mailrig
