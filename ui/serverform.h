// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkreport.h"
#include "models/oauthapp.h"
#include "ui/certificatereader.h"
#include "ui/fieldrows.h"
#include "ui/signinfield.h"
#include "ui/typedsecret.h"

#include <QWidget>

#include <optional>

namespace mailrig {

class CheckField;
class CleanLineEdit;
class ClientCertificateForm;
class CredentialForm;
class EnumComboBox;
class Fold;
class IdentityCheckForm;

//! One side of an account: where the server is, how it is spoken to and signed in to. Members that
//! the side has no field for are handed back as they came.
class ServerForm : public QWidget {
    Q_OBJECT

public:
    //! What of a server a form shows; the rest is handed back as it came.
    enum class Part { All, Connection, SignIn };

    explicit ServerForm(Side side, QWidget *parent = nullptr);
    void setPart(Part part);
    void setServer(const Server &server);
    [[nodiscard]] Server server() const;
    void setReader(const CertificateReader &reader);
    void setSecrets(const QList<NamedSecret> &secrets);
    void setApps(const OAuthApps &apps);
    //! What holds where a field is empty.
    void setInherited(const Server &full);
    //! Whether Microsoft Graph is among the protocols.
    void setOffersGraph(bool offers);
    void setStanding(const SignInStanding &standing);
    //! Who signs in if no user is named, and what a new secret would be called.
    void setSuggestions(const QString &user, const QString &secretName);
    //! Takes over what stands in fields that were not left yet.
    void commit();
    //! As for another account: the advanced part is open if something in it is set.
    void refold();
    [[nodiscard]] bool isTypingSecret() const;
    [[nodiscard]] QList<FieldRows *> rows() const;

Q_SIGNALS:
    void edited();
    void secretTyped(const mailrig::TypedSecret &typed);
    void signInWanted();
    void signOutWanted();
    void appsWanted(QUuid app);

private:
    void offerChoices();
    void layOut();
    void layOutAdvanced();
    void connectRules();
    void connectFields();
    void choose();
    void typePort();
    //! A URL or host:port typed as host becomes what it says.
    void takeApart();
    void showState();
    [[nodiscard]] bool isAdvancedSet() const;
    [[nodiscard]] QList<CleanLineEdit *> lines() const;

    Side m_side;
    Part m_part = Part::All;
    Server m_server;
    QString m_exampleHost;
    //! What was chosen before a port typed by hand changed it.
    std::optional<Security> m_securityBefore;
    FieldRows *m_rows, *m_advanced;
    EnumComboBox *m_protocol, *m_security, *m_mechanism, *m_smtpUtf8 = nullptr;
    CleanLineEdit *m_host, *m_port, *m_user, *m_domain, *m_pathPrefix = nullptr;
    CheckField *m_same = nullptr, *m_authenticated = nullptr, *m_onlyInMail = nullptr;
    FieldMark *m_warning, *m_nobody;
    CredentialForm *m_credential;
    IdentityCheckForm *m_identity;
    ClientCertificateForm *m_certificate;
    QWidget *m_advancedForm;
    Fold *m_fold;
};

} // namespace mailrig
