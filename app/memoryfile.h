// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/result.h"

#include <QByteArray>

namespace mailrig {

//! Bytes under a path, for libraries that read files: in memory only, and gone with this.
class MemoryFile {
public:
    //! FileUnwritable with the system's words.
    [[nodiscard]] static Result<MemoryFile> of(QByteArrayView bytes);
    ~MemoryFile();
    MemoryFile(MemoryFile &&other) noexcept;
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;
    MemoryFile &operator=(MemoryFile &&) = delete;

    //! Good for this process.
    [[nodiscard]] QString path() const;

private:
    explicit MemoryFile(int descriptor);
    int m_descriptor;
};

} // namespace mailrig
