// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/savefile.h"

#include <QSaveFile>

namespace mailrig {

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit();
    if (!written) {
        return failure(Cause::FileUnwritable, path + QStringLiteral(": ") + file.errorString());
    }
    return {};
}

} // namespace mailrig
