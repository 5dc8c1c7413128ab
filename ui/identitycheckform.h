// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/server.h"
#include "ui/certificatereader.h"
#include "ui/fieldrows.h"

#include <QWidget>

class QLineEdit;

namespace mailrig {

class CertificateField;
class EnumComboBox;

//! How the server has to prove who it is; says what a waived proof means.
class IdentityCheckForm : public QWidget {
    Q_OBJECT

public:
    explicit IdentityCheckForm(const QString &prefix, QWidget *parent = nullptr);
    void setIdentityCheck(const IdentityCheck &check);
    [[nodiscard]] IdentityCheck identityCheck() const;
    void setReader(const CertificateReader &reader);
    void commit();
    [[nodiscard]] FieldRows *rows() const { return m_rows; }

Q_SIGNALS:
    void edited();

private:
    void showMode();
    IdentityCheck m_check;
    FieldRows *m_rows;
    EnumComboBox *m_mode;
    QLineEdit *m_key;
    CertificateField *m_caFile;
    FieldMark *m_warning;
};

} // namespace mailrig
