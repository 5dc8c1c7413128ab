// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/readnotes.h"

namespace mailrig {

namespace {

constexpr qsizetype most = 1000;
constexpr qsizetype longestDetail = 200;

} // namespace

using Kind = ProfileNote::Kind;

void ReadNotes::note(Code code, const QString &field, const QString &detail)
{
    add({.kind = Kind::Note, .code = code, .field = field, .detail = detail});
}

void ReadNotes::warn(Code code, const QString &field, const QString &detail, qint64 limit)
{
    add({.kind = Kind::Warning, .code = code, .field = field, .detail = detail, .limit = limit});
}

void ReadNotes::error(Code code, const QString &field, const QString &detail)
{
    add({.kind = Kind::Error, .code = code, .field = field, .detail = detail});
}

void ReadNotes::add(ProfileNote note)
{
    if (all.size() >= most) {
        return;
    }
    note.account = account;
    note.detail.truncate(longestDetail);
    if (all.size() == most - 1) {
        note = {.kind = Kind::Warning, .code = Code::TooMany, .limit = most};
    }
    all << note;
}

} // namespace mailrig
