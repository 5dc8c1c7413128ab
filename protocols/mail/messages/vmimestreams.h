// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QFile>

#include <vmime/utility/inputStream.hpp>
#include <vmime/utility/outputStream.hpp>

namespace mailrig {

//! Bytes as vmime reads them: shared, not copied.
class BytesStream : public vmime::utility::inputStream {
public:
    explicit BytesStream(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }
    [[nodiscard]] bool eof() const override { return m_at >= m_bytes.size(); }
    void reset() override { m_at = 0; }
    size_t read(vmime::byte_t *data, size_t count) override;
    size_t skip(size_t count) override;

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

//! A file as vmime reads it, piece by piece. Fails with ConnectionFailure: FileUnreadable.
class FileStream : public vmime::utility::inputStream {
public:
    //! Regular files only. FileUnreadable.
    [[nodiscard]] static Result<std::shared_ptr<FileStream>> open(const QString &path);
    [[nodiscard]] qint64 size() const { return m_size; }

    [[nodiscard]] bool eof() const override { return m_file.pos() >= m_size; }
    void reset() override;
    size_t read(vmime::byte_t *data, size_t count) override;
    size_t skip(size_t count) override;

private:
    [[noreturn]] void fail() const;

    QFile m_file;
    qint64 m_size = 0; //!< when it was opened
};

//! Collects what vmime writes.
class BytesWriter : public vmime::utility::outputStream {
public:
    explicit BytesWriter(QByteArray &bytes)
        : m_bytes(bytes)
    {
    }
    void flush() override { }

protected:
    void writeImpl(const vmime::byte_t *data, size_t count) override
    {
        m_bytes.append(reinterpret_cast<const char *>(data), static_cast<qsizetype>(count));
    }

private:
    QByteArray &m_bytes;
};

} // namespace mailrig
