// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memoryfile.h"

#include <utility>

#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

MemoryFile::MemoryFile(int descriptor)
    : m_descriptor(descriptor)
{
}

MemoryFile::MemoryFile(MemoryFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

MemoryFile::~MemoryFile()
{
    if (m_descriptor >= 0) {
        close(m_descriptor);
    }
}

Result<MemoryFile> MemoryFile::of(QByteArrayView bytes)
{
    MemoryFile file(memfd_create("mailrig", MFD_CLOEXEC));
    qsizetype written = 0;
    while (file.m_descriptor >= 0 && written < bytes.size()) {
        const auto size
            = write(file.m_descriptor, bytes.data() + written, std::size_t(bytes.size() - written));
        if (size <= 0) {
            break;
        }
        written += size;
    }
    if (file.m_descriptor < 0 || written < bytes.size()) {
        return failure(Cause::FileUnwritable, qt_error_string(errno));
    }
    return file;
}

QString MemoryFile::path() const
{
    return u"/proc/self/fd/%1"_s.arg(m_descriptor);
}

} // namespace mailrig
