// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/attachmentfiles.h"

#include "app/cli/profilefiles.h"
#include "models/messages/attachmentname.h"

#include <QDir>
#include <QFile>

#include <cstdio>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

//! Whole, or not there.
Result<void> writeNew(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    constexpr auto mine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, mine)) { // follows no link
        return failure(QFile::exists(path) ? Cause::NameTaken : Cause::FileUnwritable,
            path + u": "_s + file.errorString());
    }
    // On the disk, as the message may be deleted next.
    if (file.write(bytes) != bytes.size() || !file.flush() || fsync(file.handle()) != 0) {
        const auto reason = file.errorString();
        file.remove();
        return failure(Cause::FileUnwritable, path + u": "_s + reason);
    }
    return {};
}

} // namespace

Result<QStringList> saveAttachments(const QList<Attachment> &attachments, const QString &folder)
{
    if (const auto made = makeFolder(folder); !made) {
        return tl::unexpected(made.error());
    }
    const QDir directory(folder);
    const auto there = directory.entryList(QDir::AllEntries | QDir::Hidden | QDir::System);
    auto names = there;
    for (const auto &each : attachments) {
        names << each.name;
    }
    names = distinctNames(names).mid(there.size());
    QStringList paths;
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        paths << directory.absoluteFilePath(names.at(i));
        if (const auto written = writeNew(paths.constLast(), attachments.at(i).content); !written) {
            return tl::unexpected(written.error());
        }
    }
    return paths;
}

Result<void> writeSource(const QByteArray &source, const QString &path)
{
    if (path != u"-"_s) {
        return writeNew(path, source);
    }
    const auto size = static_cast<size_t>(source.size());
    const bool isWritten
        = std::fwrite(source.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
    return isWritten ? Result<void>() : failure(Cause::FileUnwritable, qt_error_string(errno));
}

} // namespace mailrig::cli
