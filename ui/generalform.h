// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "ui/fieldrows.h"

#include <QWidget>

namespace mailrig {

class CleanLineEdit;

//! What the account is called, and whose mail it carries.
class GeneralForm : public QWidget {
    Q_OBJECT

public:
    explicit GeneralForm(QWidget *parent = nullptr);
    void setAccount(const Account &account);
    //! `account` with what this form shows.
    [[nodiscard]] Account appliedTo(Account account) const;
    void commit();
    [[nodiscard]] FieldRows *rows() const { return m_rows; }

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QList<CleanLineEdit *> lines() const;
    FieldRows *m_rows;
    CleanLineEdit *m_name, *m_address, *m_displayName, *m_label, *m_description, *m_replyTo,
        *m_organization, *m_sender;
};

} // namespace mailrig
