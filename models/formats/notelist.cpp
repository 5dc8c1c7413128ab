// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/notelist.h"

namespace mailrig {

namespace {

constexpr qsizetype mostNotes = 1000;
constexpr qsizetype longestDetail = 200;

} // namespace

void NoteList::add(Kind kind, Code code, const QString &field, const QString &detail, qint64 limit)
{
    if (m_notes.size() >= mostNotes) {
        return;
    }
    const auto told = detail.left(longestDetail);
    const auto key = QString::number(m_account) + u' ' + QString::number(int(code)) + u' ' + field
        + u' ' + told;
    if (m_said.contains(key)) {
        return;
    }
    m_said << key;
    m_notes << ProfileNote{.kind = kind,
        .code = code,
        .account = m_account,
        .field = field,
        .detail = told,
        .limit = limit,
        .line = m_line};
}

} // namespace mailrig
