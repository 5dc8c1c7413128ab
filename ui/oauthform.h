// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/server.h"
#include "ui/fieldrows.h"
#include "ui/typedsecret.h"

#include <QWidget>

class QLineEdit;

namespace mailrig {

//! What an OAuth sign-in is set to: to be read and copied, not to be edited.
class OAuthForm : public QWidget {
    Q_OBJECT

public:
    explicit OAuthForm(const QString &prefix, QWidget *parent = nullptr);
    void setCredential(const Credential &credential);
    void setSecrets(const QList<SecretChoice> &secrets);
    //! If a credential of that type has anything to do with OAuth.
    [[nodiscard]] bool hasToShow(CredentialType type) const;
    [[nodiscard]] FieldRows *rows() const { return m_rows; }

private:
    void showValues();
    QLineEdit *add(const QString &name, const QString &label);
    Credential m_credential;
    QList<SecretChoice> m_secrets;
    FieldRows *m_rows;
    QLineEdit *m_app, *m_authority, *m_clientId, *m_tenant, *m_clientSecret, *m_certificate,
        *m_scopes, *m_authorizationUrl, *m_tokenUrl, *m_redirectUri;
};

} // namespace mailrig
