// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthapp.h"
#include "ui/certificatereader.h"
#include "ui/fieldrows.h"
#include "ui/signinfield.h"
#include "ui/typedsecret.h"

#include <QWidget>

class QPushButton;

namespace mailrig {

class CertificateField;
class CleanLineEdit;
class EnumComboBox;
class Fold;
class SecretForm;

//! How an account comes by its access tokens: by a named OAuth app, by fields of its own, or by
//! the app where the fields are empty. Each type of credential shows what it needs, and what is
//! set besides. Without accounts to sign in for (`Of::App`) it edits an app's own fields.
class OAuthForm : public QWidget {
    Q_OBJECT

public:
    enum class Of { Account, App };

    explicit OAuthForm(const QString &prefix, Of of = Of::Account, QWidget *parent = nullptr);
    void setCredential(const Credential &credential);
    //! `credential` with what this form shows; type and password are left alone.
    [[nodiscard]] Credential appliedTo(Credential credential) const;
    //! The type was chosen anew.
    void setType(CredentialType type);
    void setApps(const OAuthApps &apps);
    //! What holds where a field is empty: shown greyed.
    void setInherited(const Credential &full);
    void setSecrets(const QList<NamedSecret> &secrets);
    void setSuggestedName(const QString &name);
    void setReader(const CertificateReader &reader);
    void setStanding(const SignInStanding &standing);
    void commit();
    [[nodiscard]] bool isTyping() const;
    //! If a credential of that type has anything to do with OAuth.
    [[nodiscard]] static bool hasToShow(CredentialType type);
    [[nodiscard]] QList<FieldRows *> rows() const;

Q_SIGNALS:
    void edited();
    void secretTyped(const mailrig::TypedSecret &typed);
    void signInWanted();
    void signOutWanted();
    //! The person wants to see the OAuth apps, and this one of them.
    void appsWanted(QUuid app);

private:
    void layOutApp();
    void layOutClient();
    void layOutAddresses();
    void connectAll();
    void change();
    void showRows();
    void showApps();
    CleanLineEdit *line(FieldRows *rows, const QString &name, const QString &label);
    [[nodiscard]] QStringList scopes() const;
    [[nodiscard]] QList<CleanLineEdit *> lines() const;
    Of m_of;
    CredentialType m_type = CredentialType::DeviceFlow;
    OAuthApps m_apps;
    QStringList m_given; //!< the scopes, as they were set
    FieldRows *m_rows, *m_clientRows, *m_addressRows;
    EnumComboBox *m_app = nullptr;
    QPushButton *m_manage = nullptr;
    SignInField *m_signIn = nullptr;
    CleanLineEdit *m_authority, *m_clientId, *m_tenant, *m_scopes, *m_redirectUri,
        *m_authorizationUrl, *m_tokenUrl, *m_deviceUrl;
    SecretForm *m_secret, *m_passphrase;
    CertificateField *m_certificate;
    QWidget *m_client, *m_addresses;
    Fold *m_fold;
};

} // namespace mailrig
