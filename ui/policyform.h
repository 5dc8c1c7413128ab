// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "ui/fieldrows.h"

#include <QWidget>

namespace mailrig {

class CheckField;
class CleanLineEdit;

//! What a managed device lets its user do with the account.
class PolicyForm : public QWidget {
    Q_OBJECT

public:
    explicit PolicyForm(const QString &prefix, QWidget *parent = nullptr);
    void setPolicy(const Policy &policy);
    [[nodiscard]] Policy policy() const;
    void commit();
    [[nodiscard]] FieldRows *rows() const { return m_rows; }

Q_SIGNALS:
    void edited();

private:
    CheckField *addCheck(const QString &name, const QString &text);
    FieldRows *m_rows;
    CheckField *m_allowMove, *m_allowMailDrop, *m_disableRecentsSync;
    CleanLineEdit *m_vpnUuid;
};

} // namespace mailrig
