// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/server.h"
#include "ui/certificatereader.h"
#include "ui/fieldrows.h"
#include "ui/typedsecret.h"

#include <QWidget>

namespace mailrig {

class CertificateField;
class SecretForm;

//! The certificate this account shows to a server, and what opens its file.
class ClientCertificateForm : public QWidget {
    Q_OBJECT

public:
    explicit ClientCertificateForm(const QString &prefix, QWidget *parent = nullptr);
    void setCertificate(const ClientCertificate &certificate);
    [[nodiscard]] ClientCertificate certificate() const;
    void setReader(const CertificateReader &reader);
    void setSecrets(const QList<NamedSecret> &secrets);
    void setSuggestedName(const QString &name);
    void commit();
    [[nodiscard]] bool isTyping() const;
    [[nodiscard]] QList<FieldRows *> rows() const;

Q_SIGNALS:
    void edited();
    void secretTyped(const mailrig::TypedSecret &typed);

private:
    void change();
    void showState();
    FieldRows *m_rows;
    CertificateField *m_file;
    SecretForm *m_passphrase;
};

} // namespace mailrig
