// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/profilefiles.h"

#include "app/cli/clitexts.h"

#include <QDir>
#include <QSaveFile>
#include <QStringDecoder>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

constexpr qint64 largest = qint64(16) * 1024 * 1024;

bool isStandard(const QString &path)
{
    return path.isEmpty() || path == u"-";
}

tl::unexpected<Error> unwritable(const QString &path, const QString &reason)
{
    return failure(Cause::FileUnwritable, path + u": "_s + reason);
}

Result<QList<WrittenFile>> writeOut(const QList<ProfileFile> &files, const Console &console)
{
    if (files.size() > 1 && !console.isJson()) {
        return failure(Cause::Usage,
            Texts::tr("These are %1 files: name a folder for them with --output.")
                .arg(files.size()));
    }
    QList<WrittenFile> written;
    for (const auto &each : files) {
        written << WrittenFile{.bytes = each.bytes};
        if (console.isJson()) {
            continue;
        }
        const auto size = std::size_t(each.bytes.size());
        if (std::fwrite(each.bytes.constData(), 1, size, stdout) != size
            || std::fflush(stdout) != 0) {
            return unwritable(u"-"_s, qt_error_string(errno));
        }
    }
    return written;
}

} // namespace

Result<QByteArray> profileInput(const QString &path)
{
    QFile file(path);
    const bool isOpen
        = isStandard(path) ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return failure(Cause::FileUnreadable, path + u": "_s + file.errorString());
    }
    QByteArray bytes;
    while (bytes.size() <= largest) {
        const auto piece = file.read(largest + 1 - bytes.size());
        if (piece.isEmpty()) {
            break;
        }
        bytes += piece;
    }
    if (file.error() != QFileDevice::NoError) {
        return failure(Cause::FileUnreadable, path + u": "_s + file.errorString());
    }
    return bytes.size() > largest ? failure(Cause::FileMalformed, path + u": 16 MiB"_s)
                                  : Result<QByteArray>(bytes);
}

Result<void> makeFolder(const QString &path)
{
    return QDir().mkpath(path) ? Result<void>() : Result<void>(unwritable(path, qt_error_string()));
}

Result<void> writeFile(const QString &path, const QByteArray &bytes, const FileTarget &target)
{
    const QFileInfo info(path);
    if (!target.mayOverwrite && (info.exists() || info.isSymLink())) {
        return failure(
            Cause::Usage, Texts::tr("%1 is there already. --force replaces it.").arg(path));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return unwritable(path, file.errorString());
    }
    const auto onlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const bool isDone = (!target.isPrivate || file.setPermissions(onlyOwner))
        && file.write(bytes) == bytes.size() && file.commit();
    return isDone ? Result<void>() : Result<void>(unwritable(path, file.errorString()));
}

Result<QList<WrittenFile>> writeFiles(
    const QList<ProfileFile> &files, const FileTarget &target, Console &console)
{
    if (isStandard(target.path)) {
        return writeOut(files, console);
    }
    const bool isFolder
        = files.size() > 1 || target.path.endsWith(u'/') || QFileInfo(target.path).isDir();
    if (isFolder) {
        if (const auto made = makeFolder(target.path); !made) {
            return tl::unexpected(made.error());
        }
    }
    QList<WrittenFile> written;
    for (const auto &each : files) {
        const auto path = isFolder ? QDir(target.path).filePath(each.name) : target.path;
        if (const auto done = writeFile(path, each.bytes, target); !done) {
            return tl::unexpected(done.error());
        }
        written << WrittenFile{path, each.bytes};
    }
    return written;
}

QJsonObject toJson(const WrittenFile &file)
{
    if (!file.path.isEmpty()) {
        return {{u"path"_s, file.path}, {u"bytes"_s, file.bytes.size()}};
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(file.bytes);
    return decoder.hasError()
        ? QJsonObject{{u"base64"_s, QString::fromLatin1(file.bytes.toBase64())}}
        : QJsonObject{{u"content"_s, text}};
}

} // namespace mailrig::cli
