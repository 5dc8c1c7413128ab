// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordfile.h"

#include "models/jsonreader.h"
#include "models/storefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

QByteArray lineOf(const QJsonObject &record)
{
    return QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
}

tl::unexpected<Error> unwritable(const QString &path, const QString &words)
{
    return failure(Cause::FileUnwritable, path + u": "_s + words);
}

} // namespace

RecordFile::RecordFile(QString path)
    : m_path(std::move(path))
{
}

RecordFile::State RecordFile::state() const
{
    struct stat found = {};
    if (::stat(QFile::encodeName(m_path).constData(), &found) != 0) {
        return {};
    }
    return {
        found.st_ino, found.st_size, found.st_mtim.tv_sec * 1'000'000'000 + found.st_mtim.tv_nsec};
}

Result<QList<QJsonObject>> RecordFile::read()
{
    m_seen = state();
    const auto content = contentOf(m_path);
    if (!content) {
        return tl::unexpected(content.error());
    }
    m_whole = content->lastIndexOf('\n') + 1;
    QList<QJsonObject> records;
    qint64 number = 0;
    for (const auto &line : content->left(m_whole).split('\n')) {
        ++number;
        if (line.isEmpty()) {
            continue;
        }
        const auto record = jsonObject(line);
        if (!record) {
            return failure(record.error().code,
                m_path + u": line %1: %2"_s.arg(QString::number(number), record.error().detail));
        }
        records << *record;
    }
    return records;
}

bool RecordFile::hasChanged() const
{
    return state() != m_seen;
}

Result<void> RecordFile::append(const QJsonObject &record)
{
    QFile file(m_path);
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const auto mode = QIODevice::ReadWrite | QIODevice::Unbuffered;
    const auto line = lineOf(record);
    // A line that a killed writer left unfinished is written over.
    const bool isOpen = m_seen == State() ? file.open(mode, owner) : file.open(mode);
    if (!isOpen || (file.size() != m_whole && !file.resize(m_whole)) || !file.seek(m_whole)) {
        return unwritable(m_path, file.errorString());
    }
    if (file.write(line) != line.size()) {
        const auto words = file.errorString();
        return file.resize(m_whole) ? unwritable(m_path, words)
                                    : unwritable(m_path, words + u"; "_s + file.errorString());
    }
    m_whole += line.size();
    m_seen = state();
    return {};
}

Result<void> RecordFile::replace(const QList<QJsonObject> &records)
{
    QByteArray content;
    for (const auto &each : records) {
        content += lineOf(each);
    }
    QTemporaryFile file(m_path + u".XXXXXX"_s); // mode 0600
    if (!file.open() || file.write(content) != content.size() || !file.flush()) {
        return unwritable(m_path, file.errorString());
    }
    const auto from = QFile::encodeName(file.fileName()), to = QFile::encodeName(m_path);
    if (::rename(from.constData(), to.constData()) != 0) {
        return unwritable(m_path, qt_error_string(errno));
    }
    file.setAutoRemove(false);
    m_whole = content.size();
    m_seen = state();
    return {};
}

} // namespace mailrig
