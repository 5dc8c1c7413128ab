// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/messages/messagecontent.h"
#include "models/result.h"

namespace mailrig::cli {

//! Saves each into the folder, which is made if it is missing, under a name that is free there:
//! nothing is overwritten. The paths, in order; FileUnwritable.
[[nodiscard]] Result<QStringList> saveAttachments(
    const QList<Attachment> &attachments, const QString &folder);
//! Into a new file, or standard output for "-". NameTaken; FileUnwritable.
[[nodiscard]] Result<void> writeSource(const QByteArray &source, const QString &path);

} // namespace mailrig::cli
