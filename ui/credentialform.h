// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/server.h"
#include "ui/fieldrows.h"
#include "ui/typedsecret.h"

#include <QWidget>

namespace mailrig {

class EnumComboBox;
class OAuthForm;
class SecretForm;

//! What a server is signed in to with: nothing, a named secret, or whatever fits. Credentials of
//! other types are shown, and kept as they are.
class CredentialForm : public QWidget {
    Q_OBJECT

public:
    explicit CredentialForm(const QString &prefix, QWidget *parent = nullptr);
    void setSecrets(const QList<SecretChoice> &secrets);
    void setCredential(const Credential &credential);
    [[nodiscard]] Credential credential() const;
    //! What a new secret is called unless the person says otherwise.
    void setSuggestedName(const QString &name);
    //! Hands out what was typed and whose field was not left yet.
    void commit();
    [[nodiscard]] bool isTyping() const;
    [[nodiscard]] QList<FieldRows *> rows() const;

Q_SIGNALS:
    void edited();
    void secretTyped(const mailrig::TypedSecret &typed);

private:
    void showState();
    Credential m_credential;
    FieldRows *m_rows;
    EnumComboBox *m_type;
    SecretForm *m_secret;
    OAuthForm *m_oauth;
};

} // namespace mailrig
