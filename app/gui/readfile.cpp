// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/readfile.h"

#include <QFile>
#include <QFileInfo>

namespace mailrig {

namespace {

constexpr qint64 mostBytes = 16 * 1024 * 1024;

} // namespace

Result<std::unique_ptr<QIODevice>> openFile(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    // A pipe without a writer would be waited for without an end.
    if (!QFileInfo(path).isFile() || !file->open(QIODevice::ReadOnly)) {
        return failure(Cause::FileUnreadable, path + QStringLiteral(": ") + file->errorString());
    }
    return std::unique_ptr<QIODevice>(std::move(file));
}

Result<QByteArray> readFile(const QString &path)
{
    const auto file = openFile(path);
    if (!file) {
        return tl::unexpected(file.error());
    }
    auto bytes = (*file)->read(mostBytes + 1);
    if (bytes.size() > mostBytes) {
        return failure(Cause::FileMalformed, path);
    }
    return bytes;
}

} // namespace mailrig
