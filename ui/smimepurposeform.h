// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "ui/certificatereader.h"
#include "ui/fieldrows.h"

#include <QWidget>

namespace mailrig {

class CertificateField;
class CheckField;
class EnumComboBox;

//! Signing, or encrypting: when, with which certificate, and what the user may change.
class SmimePurposeForm : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString title = {};
        QString use = {}, certificate = {}; //!< labels
        QString override_ = {}, choose = {}; //!< switches
    };
    SmimePurposeForm(const QString &prefix, const Words &words, QWidget *parent = nullptr);
    void setPurpose(const SmimePurpose &purpose);
    [[nodiscard]] SmimePurpose purpose() const;
    void setReader(const CertificateReader &reader);
    void commit();
    [[nodiscard]] FieldRows *rows() const { return m_rows; }

Q_SIGNALS:
    void edited();

private:
    FieldRows *m_rows;
    EnumComboBox *m_use;
    CertificateField *m_certificate;
    CheckField *m_override, *m_choose;
};

} // namespace mailrig
