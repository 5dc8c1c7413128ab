// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/oauthapp.h"
#include "ui/certificatereader.h"
#include "ui/fieldrows.h"
#include "ui/signinfield.h"
#include "ui/typedsecret.h"

#include <QWidget>

namespace mailrig {

class EnumComboBox;
class OAuthForm;
class SecretForm;

//! What a server is signed in to with: nothing, a named secret, OAuth, or whatever fits.
class CredentialForm : public QWidget {
    Q_OBJECT

public:
    explicit CredentialForm(const QString &prefix, QWidget *parent = nullptr);
    void setSecrets(const QList<NamedSecret> &secrets);
    void setCredential(const Credential &credential);
    [[nodiscard]] Credential credential() const;
    void setApps(const OAuthApps &apps);
    //! What holds where an OAuth field is empty.
    void setInherited(const Credential &full);
    void setReader(const CertificateReader &reader);
    void setStanding(const SignInStanding &standing);
    //! What a new secret is called unless the person says otherwise.
    void setSuggestedName(const QString &name);
    //! Hands out what was typed and whose field was not left yet.
    void commit();
    [[nodiscard]] bool isTyping() const;
    [[nodiscard]] QList<FieldRows *> rows() const;

Q_SIGNALS:
    void edited();
    void secretTyped(const mailrig::TypedSecret &typed);
    void signInWanted();
    void signOutWanted();
    void appsWanted(QUuid app);

private:
    void showState();
    Credential m_credential;
    FieldRows *m_rows;
    EnumComboBox *m_type;
    SecretForm *m_secret;
    OAuthForm *m_oauth;
};

} // namespace mailrig
