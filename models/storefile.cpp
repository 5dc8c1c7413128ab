// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storefile.h"

#include "models/jsonreader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr qint64 largest = 16 << 20;

QByteArray digest(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

tl::unexpected<Error> unwritable(const QString &path, const QString &words)
{
    return failure(Cause::FileUnwritable, path + u": "_s + words);
}

} // namespace

Result<void> syncFolder(const QString &path)
{
    const int folder
        = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) {
        return unwritable(path, qt_error_string(errno));
    }
    const int failed = ::fsync(folder) == 0 ? 0 : errno;
    ::close(folder);
    // EINVAL: a file system that cannot sync folders, and need not.
    if (failed != 0 && failed != EINVAL) {
        return unwritable(path, qt_error_string(failed));
    }
    return {};
}

Result<QByteArray> contentOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink()) {
        return QByteArray();
    }
    QFile file(path);
    // A pipe or a device would be waited for.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return failure(Cause::FileUnreadable, path + u": "_s + file.errorString());
    }
    auto bytes = file.read(largest + 1);
    if (file.error() != QFileDevice::NoError) {
        return failure(Cause::FileUnreadable, path + u": "_s + file.errorString());
    }
    return bytes.isNull() ? QByteArray("") : bytes;
}

StoreFile::StoreFile(QString path)
    : m_path(std::move(path))
{
}

Result<QJsonObject> StoreFile::read()
{
    const auto content = contentOf(m_path);
    if (!content) {
        return tl::unexpected(content.error());
    }
    m_seen = content->isNull() ? QByteArray() : digest(*content);
    if (content->isNull()) {
        return QJsonObject();
    }
    return jsonObject(*content).map_error([this](const Error &error) {
        return Error{error.code, m_path + u": "_s + error.detail};
    });
}

bool StoreFile::hasChanged() const
{
    return !checkUnchanged();
}

Result<void> StoreFile::checkUnchanged() const
{
    const auto content = contentOf(m_path);
    if (!content) {
        return tl::unexpected(content.error());
    }
    if ((content->isNull() ? QByteArray() : digest(*content)) != m_seen) {
        return failure(Cause::FileChanged, m_path);
    }
    return {};
}

Result<void> StoreFile::write(const QJsonObject &object, FolderSync folder)
{
    if (const auto unchanged = checkUnchanged(); !unchanged) {
        return unchanged;
    }
    const auto content = QJsonDocument(object).toJson();
    // Bytes that could not be read again would lock the user out of the file.
    if (const auto readable = jsonObject(content); !readable) {
        return failure(readable.error().code, m_path + u": "_s + readable.error().detail);
    }
    return replace(content, folder);
}

Result<void> StoreFile::replace(const QByteArray &content, FolderSync folder)
{
    QSaveFile file(m_path);
    // Mode first, while there is nothing in it. QSaveFile itself ignores errors of fsync.
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(content) != content.size() || !file.flush()) {
        return unwritable(m_path, file.errorString());
    }
    if (::fsync(file.handle()) != 0) {
        return unwritable(m_path, qt_error_string(errno));
    }
    if (!file.commit()) {
        return unwritable(m_path, file.errorString());
    }
    m_seen = digest(content);
    return folder == FolderSync::Now ? syncFolder(QFileInfo(m_path).path()) : Result<void>();
}

Result<void> StoreFile::remove()
{
    if (const auto unchanged = checkUnchanged(); !unchanged) {
        return unchanged;
    }
    if (m_seen.isNull()) {
        return {};
    }
    QFile file(m_path);
    if (!file.remove()) {
        return unwritable(m_path, file.errorString());
    }
    m_seen = {};
    return syncFolder(QFileInfo(m_path).path());
}

Result<void> makePrivateFolder(const QString &path)
{
    if (QFileInfo(path).isDir()) {
        return {};
    }
    const auto parent = QFileInfo(path).absolutePath();
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    // A second program may have made it in the meantime.
    if (!QDir().mkpath(parent) || (!QDir().mkdir(path, owner) && !QFileInfo(path).isDir())) {
        return unwritable(path, qt_error_string(errno));
    }
    return syncFolder(parent);
}

void removeLeftovers(const QString &folder)
{
    // As QSaveFile and QTemporaryFile name them: six letters by chance. Most of them; not what a
    // person may have written there (backup, Backup, BACKUP).
    static const QRegularExpression temporary(
        u"\\.jsonl?\\.(?=[A-Za-z]{6}$)(?=.*[a-z])(?=.+[A-Z])"_s);
    const QDir dir(folder);
    for (const auto &name : dir.entryList({u"*.json.*"_s, u"*.jsonl.*"_s}, QDir::Files)) {
        if (temporary.match(name).hasMatch()) {
            QFile::remove(dir.filePath(name));
        }
    }
}

} // namespace mailrig
