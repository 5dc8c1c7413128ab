// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tryit/tryitparts.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace mailrig {

//! What the account may do at its servers, found out when asked: a row a right.
class RightsPage : public QWidget {
    Q_OBJECT

public:
    RightsPage(const TryItParts &parts, QWidget *parent);
    //! Nothing is sent, and no trace is left.
    void find();

private:
    void askIncoming();
    void add(const QList<RightRow> &rows);
    const TryItParts &m_parts;
    QPushButton *m_find;
    QLabel *m_hint;
    QTableWidget *m_rows;
};

} // namespace mailrig
