// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/history.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace mailrig {

//! The last results of an account, the newest first, and below each what changed since the one
//! before it.
class HistoryView : public QWidget {
    Q_OBJECT

public:
    explicit HistoryView(QWidget *parent = nullptr);
    //! `fault`: why the history cannot be read.
    void setHistory(const History &history, const std::optional<Error> &fault);

private:
    QLabel *m_fault;
    QTreeWidget *m_list;
};

} // namespace mailrig
