// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/server.h"
#include "ui/fieldrows.h"
#include "ui/typedsecret.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace mailrig {

class EnumComboBox;
class PasswordEdit;

//! What a server is signed in to with: nothing, or a named secret, picked or created in place.
//! Credentials of other types are kept as they are. A typed secret leaves the form with
//! `secretTyped` as soon as its field is left; the form itself keeps none.
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
    [[nodiscard]] FieldRows *rows() const { return m_rows; }

Q_SIGNALS:
    void edited();
    void secretTyped(const mailrig::TypedSecret &typed);

private:
    void fillNames();
    void showState();
    void choose();
    void type();
    [[nodiscard]] QUuid chosen() const;
    Credential m_credential;
    QList<SecretChoice> m_secrets;
    QString m_suggestedName;
    QUuid m_new; //!< the id the next new secret gets
    FieldRows *m_rows;
    EnumComboBox *m_type;
    QComboBox *m_names;
    PasswordEdit *m_password;
    QLineEdit *m_name;
};

} // namespace mailrig
