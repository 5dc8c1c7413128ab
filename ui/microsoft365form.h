// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "ui/fieldrows.h"

#include <QWidget>

namespace mailrig {

class CleanLineEdit;
class EnumComboBox;

//! Where a Microsoft 365 mailbox lives.
class Microsoft365Form : public QWidget {
    Q_OBJECT

public:
    explicit Microsoft365Form(const QString &prefix, QWidget *parent = nullptr);
    void setMicrosoft365(const Microsoft365 &value);
    [[nodiscard]] Microsoft365 microsoft365() const;
    void commit();
    [[nodiscard]] FieldRows *rows() const { return m_rows; }

Q_SIGNALS:
    void edited();

private:
    FieldRows *m_rows;
    CleanLineEdit *m_tenant, *m_mailbox;
    EnumComboBox *m_cloud;
};

} // namespace mailrig
