// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace mailrig {

//! Accounts with check marks.
class ExportAccounts : public QWidget {
    Q_OBJECT

public:
    explicit ExportAccounts(QWidget *parent = nullptr);
    //! Those that were chosen stay so.
    void setAccounts(const QList<Account> &accounts);
    void setChosen(const QList<QUuid> &ids);
    //! In the order of the list.
    [[nodiscard]] QList<QUuid> chosen() const;

Q_SIGNALS:
    void edited();

private:
    void showCount();
    void filter(const QString &text);
    QListWidget *m_list;
    QLineEdit *m_search;
    QCheckBox *m_all;
    bool m_isLoading = false;
};

} // namespace mailrig
