// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profilenote.h"

#include <QSet>

namespace mailrig {

//! Collects what is to be said of a profile: the same thing once an account, and no more than a
//! thousand things a file, whatever somebody put into it.
class NoteList {
public:
    using Kind = ProfileNote::Kind;
    using Code = ProfileNote::Code;

    //! What follows is about this account of the file; -1: about the whole file.
    void setAccount(int index) { m_account = index; }
    void setLine(int line) { m_line = line; }

    void add(
        Kind kind, Code code, const QString &field, const QString &detail = {}, qint64 limit = 0);
    void error(Code code, const QString &field, const QString &detail = {}, qint64 limit = 0)
    {
        add(Kind::Error, code, field, detail, limit);
    }
    void warn(Code code, const QString &field, const QString &detail = {}, qint64 limit = 0)
    {
        add(Kind::Warning, code, field, detail, limit);
    }
    void note(Code code, const QString &field, const QString &detail = {})
    {
        add(Kind::Note, code, field, detail);
    }
    [[nodiscard]] const QList<ProfileNote> &notes() const { return m_notes; }

private:
    int m_account = -1;
    int m_line = 0;
    QList<ProfileNote> m_notes;
    QSet<QString> m_said;
};

} // namespace mailrig
