// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"

#include <QFile>

namespace mailrig::cli {

//! The dialogue of a test as a file only its owner may read. Secrets were blacked out before.
class TranscriptFile {
public:
    //! FileUnwritable: known before anything is tested.
    [[nodiscard]] Result<void> open(const QString &path);
    //! Nothing if no file was opened.
    [[nodiscard]] Result<void> write(const CheckReport &report);

private:
    QFile m_file;
};

} // namespace mailrig::cli
