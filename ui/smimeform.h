// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "ui/certificatereader.h"
#include "ui/fieldrows.h"

#include <QWidget>

namespace mailrig {

class CheckField;
class SmimePurposeForm;

//! Signing and encrypting by S/MIME.
class SmimeForm : public QWidget {
    Q_OBJECT

public:
    explicit SmimeForm(const QString &prefix, QWidget *parent = nullptr);
    void setSmime(const Smime &smime);
    [[nodiscard]] Smime smime() const;
    void setReader(const CertificateReader &reader);
    void commit();
    [[nodiscard]] QList<FieldRows *> rows() const;

Q_SIGNALS:
    void edited();

private:
    FieldRows *m_rows;
    SmimePurposeForm *m_sign, *m_encrypt;
    CheckField *m_perMessageSwitch;
};

} // namespace mailrig
