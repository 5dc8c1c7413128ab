// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/vmimestreams.h"

#include "protocols/mail/connectionfailure.h"

#include <QFileInfo>

#include <cstring>

namespace mailrig {

size_t BytesStream::read(vmime::byte_t *data, size_t count)
{
    const auto size = std::min(static_cast<qsizetype>(count), m_bytes.size() - m_at);
    std::memcpy(data, m_bytes.constData() + m_at, static_cast<size_t>(size));
    m_at += size;
    return static_cast<size_t>(size);
}

size_t BytesStream::skip(size_t count)
{
    const auto size = std::min(static_cast<qsizetype>(count), m_bytes.size() - m_at);
    m_at += size;
    return static_cast<size_t>(size);
}

Result<std::shared_ptr<FileStream>> FileStream::open(const QString &path)
{
    auto stream = std::make_shared<FileStream>();
    stream->m_file.setFileName(path);
    if (!QFileInfo(path).isFile()) { // a pipe would be waited for
        return failure(Cause::FileUnreadable, path);
    }
    if (!stream->m_file.open(QIODevice::ReadOnly)) {
        return failure(
            Cause::FileUnreadable, path + QStringLiteral(": ") + stream->m_file.errorString());
    }
    stream->m_size = stream->m_file.size();
    return stream;
}

void FileStream::reset()
{
    if (!m_file.seek(0)) {
        fail();
    }
}

size_t FileStream::read(vmime::byte_t *data, size_t count)
{
    const auto left = std::min(static_cast<qint64>(count), m_size - m_file.pos());
    const auto size = m_file.read(reinterpret_cast<char *>(data), left);
    if (size < 0 || (size == 0 && left > 0)) { // it has become shorter meanwhile
        fail();
    }
    return static_cast<size_t>(size);
}

size_t FileStream::skip(size_t count)
{
    const auto size = std::min(static_cast<qint64>(count), m_size - m_file.pos());
    if (!m_file.seek(m_file.pos() + size)) {
        fail();
    }
    return static_cast<size_t>(size);
}

void FileStream::fail() const
{
    throw ConnectionFailure(
        {Cause::FileUnreadable, m_file.fileName() + QStringLiteral(": ") + m_file.errorString()});
}

} // namespace mailrig
