// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/roster.h"

#include <QTableWidget>

namespace mailrig {

//! What each column of a roster is for: a field, a password, a variable of the template, nothing.
class RosterColumns : public QTableWidget {
    Q_OBJECT

public:
    explicit RosterColumns(QWidget *parent = nullptr);
    void setColumns(const QList<RosterColumn> &columns);
    [[nodiscard]] const QList<RosterColumn> &columns() const { return m_columns; }

Q_SIGNALS:
    void edited();

private:
    void choose(int row);
    QList<RosterColumn> m_columns;
};

} // namespace mailrig
