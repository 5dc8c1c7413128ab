// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/checkreport.h"
#include "ui/fieldissue.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace mailrig {

class CleanLineEdit;
class FieldRows;

//! What the account is going to be called, and once more what it is.
class SavePage : public QWidget {
    Q_OBJECT

public:
    explicit SavePage(QWidget *parent = nullptr);
    //! `report`: of its test; nothing if it was not tested as it is.
    void setAccount(const Account &account, const std::optional<CheckReport> &report);
    [[nodiscard]] Account appliedTo(Account account) const;
    void commit();
    //! As of ServersPage.
    [[nodiscard]] bool judge(const QList<FieldIssue> &issues);
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    FieldRows *m_rows;
    CleanLineEdit *m_name, *m_label;
    QLabel *m_summary;
    FieldMark *m_test;
};

} // namespace mailrig
