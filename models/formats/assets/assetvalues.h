// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/notelist.h"

#include <QJsonObject>

namespace mailrig {

//! Takes the values of an asset's configuration one by one, and says what it had to repair. A value
//! that is null or empty counts as not there.
class AssetValues {
public:
    AssetValues(QJsonObject values, NoteList &notes);

    [[nodiscard]] QString text(QLatin1StringView key);
    [[nodiscard]] bool flag(QLatin1StringView key, bool otherwise);
    //! A whole number in figures; empty: there is none.
    [[nodiscard]] QString number(QLatin1StringView key);
    //! One of these, whatever its case; the first if it is not there. OutOfRange for another.
    [[nodiscard]] QString choice(
        QLatin1StringView key, const QStringList &values, const QString &field);
    [[nodiscard]] bool has(QLatin1StringView key) const;
    //! Passes over a value that this program has no place for, and says so unless it is usual.
    void skip(QLatin1StringView key, const QJsonValue &usual);
    //! The keys that nobody took.
    void noteTheRest();

private:
    NoteList &m_notes;
    QJsonObject m_values;
};

} // namespace mailrig
