// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"
#include "ui/fieldrows.h"
#include "ui/typedsecret.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace mailrig {

class CleanLineEdit;
class CredentialForm;
class EnumComboBox;
class IdentityCheckForm;

//! One side of an account: where the server is, how it is spoken to and signed in to. Members it
//! shows no field for are handed back as they came.
class ServerForm : public QWidget {
    Q_OBJECT

public:
    explicit ServerForm(Side side, QWidget *parent = nullptr);
    void setServer(const Server &server);
    [[nodiscard]] Server server() const;
    void setSecrets(const QList<SecretChoice> &secrets);
    //! Who signs in if no user is named, and what a new secret would be called.
    void setSuggestions(const QString &user, const QString &secretName);
    //! Hands out a secret whose field was not left yet.
    void commit();
    [[nodiscard]] bool isTypingSecret() const;
    [[nodiscard]] QList<FieldRows *> rows() const;

Q_SIGNALS:
    void edited();
    void secretTyped(const mailrig::TypedSecret &typed);

private:
    void layOut();
    //! The tab key follows the eye.
    void orderFields();
    void connectFields();
    void choose();
    void typePort();
    //! A URL or host:port typed as host becomes what it says.
    void takeApart();
    void showState();

    Side m_side;
    Server m_server;
    FieldRows *m_rows, *m_advanced;
    EnumComboBox *m_protocol, *m_security, *m_mechanism, *m_smtpUtf8;
    CleanLineEdit *m_host, *m_port, *m_user, *m_pathPrefix;
    QCheckBox *m_same;
    FieldMark *m_warning;
    CredentialForm *m_credential;
    IdentityCheckForm *m_identity;
    QWidget *m_advancedForm;
};

} // namespace mailrig
