// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profilenote.h"

namespace mailrig {

//! Gathers what there is to say of a profile while it is read: at most 1000 notes, the last of
//! which then says that there would be more.
class ReadNotes {
public:
    using Code = ProfileNote::Code;

    void note(Code code, const QString &field, const QString &detail = {});
    void warn(Code code, const QString &field, const QString &detail = {}, qint64 limit = 0);
    void error(Code code, const QString &field, const QString &detail = {});

    int account = -1; //!< what is said next is about this one
    QList<ProfileNote> all = {};

private:
    void add(ProfileNote note);
};

} // namespace mailrig
