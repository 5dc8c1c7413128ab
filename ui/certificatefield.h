// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/certificatereader.h"
#include "ui/fieldmark.h"
#include "ui/filefield.h"

namespace mailrig {

//! A certificate file, with what is in it below.
class CertificateField : public FileField {
    Q_OBJECT

public:
    explicit CertificateField(QWidget *parent = nullptr);
    //! The details' object name begins with that of the line, which has its own by then.
    void nameParts();
    void setReader(const CertificateReader &reader);
    //! Of the passphrase; null: none.
    void setPassphrase(QUuid secret);
    //! What is said of a text that is the id of a certificate in a profile, not a file.
    void setTakesIds(bool takes) { m_takesIds = takes; }
    //! Reads the file if it is another one now.
    void refresh();
    //! Reads it again, whatever was read before.
    void reread();

private:
    void show(const Result<QList<CertificateFacts>> &read);
    CertificateReader m_reader;
    QUuid m_passphrase;
    bool m_takesIds = false;
    QString m_shownFile; //!< null: none was read yet
    QUuid m_shownPassphrase;
    int m_generation = 0; //!< of the file that is being read
    FieldMark *m_details;
};

} // namespace mailrig
