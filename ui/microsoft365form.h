// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "ui/fieldrows.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace mailrig {

class CleanLineEdit;
class EnumComboBox;

//! The account with Microsoft's servers on both sides in place of others, and a sign-in by OAuth
//! where there was a password.
[[nodiscard]] Account atMicrosoft(Account account);

//! Where a Microsoft 365 mailbox lives, how it is reached and signed in to. Protocols and sign-in
//! belong to the servers: a choice of them is told as a change of the account.
class Microsoft365Form : public QWidget {
    Q_OBJECT

public:
    explicit Microsoft365Form(const QString &prefix, QWidget *parent = nullptr);
    void setAccount(const Account &account);
    [[nodiscard]] Microsoft365 microsoft365() const;
    void commit();
    [[nodiscard]] FieldRows *rows() const { return m_rows; }

Q_SIGNALS:
    void edited();
    void accountChanged(const std::function<void(mailrig::Account &)> &change);

private:
    void layOut();
    EnumComboBox *addChoice(const QString &name, const QString &label);
    void connectChoices();
    void showOffer(const Account &account);
    FieldRows *m_rows;
    EnumComboBox *m_signIn;
    CleanLineEdit *m_tenant, *m_mailbox;
    EnumComboBox *m_cloud, *m_incoming, *m_outgoing;
    QWidget *m_offer;
    QLabel *m_hint;
    QPushButton *m_fill;
};

} // namespace mailrig
