// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace mailrig {

//! Names that are taken, whatever their case, and free ones for those who wish one of them:
//! "sales", "sales-2", "sales-3" … in constant time, however many wish the same.
class FreeNames {
public:
    void take(const QString &name);
    //! The wish, or the next free name like it, which is taken from now on. A suffix (".json")
    //! stays behind the figure.
    [[nodiscard]] QString freed(const QString &wish, const QString &suffix = {});

private:
    QHash<QString, int> m_last; //!< the figure that was given out last
};

} // namespace mailrig
