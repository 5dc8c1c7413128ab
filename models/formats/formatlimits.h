// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profilenote.h"

namespace mailrig {

//! Gathers what a format forbids of an account, as notes with the field's path.
class FormatLimits {
public:
    void error(
        ProfileNote::Code code, const QString &field, const QString &detail = {}, qint64 limit = 0);
    void warn(
        ProfileNote::Code code, const QString &field, const QString &detail = {}, qint64 limit = 0);
    //! An error if the text has more UTF-16 units than `limit`.
    void longest(const QString &field, const QString &text, qint64 limit);
    //! An error if XML cannot say it.
    void xml(const QString &field, const QString &text);
    //! Errors if a side has none of these protocols, no host, no host that resolves, no port.
    void server(const QString &path, const Server &server, const QList<Protocol> &allowed);

    QList<ProfileNote> notes = {};
};

} // namespace mailrig
