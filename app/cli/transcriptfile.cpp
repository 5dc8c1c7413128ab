// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/transcriptfile.h"

using namespace Qt::Literals::StringLiterals;

namespace mailrig::cli {

namespace {

tl::unexpected<Error> unwritable(const QFile &file)
{
    return failure(Cause::FileUnwritable, file.fileName() + u": "_s + file.errorString());
}

} // namespace

Result<void> TranscriptFile::open(const QString &path)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate,
            QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return unwritable(m_file);
    }
    return {};
}

Result<void> TranscriptFile::write(const CheckReport &report)
{
    if (!m_file.isOpen()) {
        return {};
    }
    for (const auto &side : report.sides) {
        for (const auto &step : side.steps) {
            if (step.transcript.isEmpty()) {
                continue;
            }
            const auto text = u"# %1 %2\n%3\n"_s.arg(
                name(side.side), name(step.kind), step.transcript.join(u'\n'));
            if (m_file.write(text.toUtf8()) < 0) {
                return unwritable(m_file);
            }
        }
    }
    return m_file.flush() ? Result<void>() : Result<void>(unwritable(m_file));
}

} // namespace mailrig::cli
