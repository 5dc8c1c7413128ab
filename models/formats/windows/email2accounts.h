// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/readnotes.h"
#include "models/formats/windows/email2values.h"

#include <QHash>

namespace mailrig {

//! The accounts of a file by their GUIDs, in the order in which they turn up.
class Email2Accounts {
public:
    explicit Email2Accounts(ReadNotes &notes)
        : m_notes(notes)
    {
    }

    static constexpr qsizetype mostAccounts = 10'000; //!< one more is kept, as a sign of it

    //! The account of a GUID as a path or an attribute has it: in braces, literal or as %7B or
    //! 0x7B; a new one if it was not there.
    [[nodiscard]] Email2Values &at(QByteArrayView guid);
    //! A new one, even if the GUID was there, which is a fault of the file.
    [[nodiscard]] Email2Values &appended(QByteArrayView guid);
    void set(Email2Values &account, Email2Node node, const QString &text);
    //! Of a path or a name that is no node.
    void noteUnknown(const Email2Values &account, QByteArrayView path);

    [[nodiscard]] const QList<Email2Values> &all() const { return m_all; }

private:
    Email2Values &account(QByteArrayView guid, bool isAlwaysNew);

    ReadNotes &m_notes;
    QList<Email2Values> m_all;
    QHash<QByteArray, qsizetype> m_places;
};

} // namespace mailrig
