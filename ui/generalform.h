// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "ui/fieldrows.h"

#include <QWidget>

#include <functional>

namespace mailrig {

class CleanLineEdit;
class EnumComboBox;
class ListField;
class Microsoft365Form;
class TextField;

//! What the account is called, what kind it is, who may use it, and whose mail it carries.
class GeneralForm : public QWidget {
    Q_OBJECT

public:
    explicit GeneralForm(QWidget *parent = nullptr);
    void setAccount(const Account &account);
    //! The servers were changed elsewhere.
    void showServers(const Account &account);
    //! `account` with what this form shows.
    [[nodiscard]] Account appliedTo(Account account) const;
    void commit();
    [[nodiscard]] QList<FieldRows *> rows() const;

Q_SIGNALS:
    void edited();
    //! A choice here that changes the servers.
    void accountChanged(const std::function<void(mailrig::Account &)> &change);

private:
    CleanLineEdit *addLine(const QString &name, const QString &label, bool technical = false);
    ListField *addList(
        const QString &name, const QString &label, const QString &add, const QString &remove);
    void showType();
    [[nodiscard]] QList<CleanLineEdit *> lines() const;
    FieldRows *m_rows;
    CleanLineEdit *m_name, *m_label, *m_address, *m_displayName, *m_replyTo, *m_organization,
        *m_sender;
    EnumComboBox *m_type;
    Microsoft365Form *m_microsoft365;
    TextField *m_description;
    ListField *m_roles, *m_tags;
};

} // namespace mailrig
