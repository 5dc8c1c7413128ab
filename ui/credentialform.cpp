// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentialform.h"

#include "ui/enumcombobox.h"
#include "ui/oauthform.h"
#include "ui/secretform.h"
#include "ui/texts/securitytexts.h"

#include <QLayout>

namespace mailrig {

CredentialForm::CredentialForm(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, prefix))
    , m_type(new EnumComboBox(this))
    , m_secret(new SecretForm(prefix,
          {.field = QStringLiteral("secret"),
              .list = tr("Se&cret:"),
              .typed = tr("Passw&ord:"),
              .newName = tr("Save se&cret as:")},
          this))
    , m_oauth(new OAuthForm(prefix, OAuthForm::Of::Account, this))
{
    layout()->setContentsMargins(0, 0, 0, 0);
    for (const auto type : {CredentialType::Secret, CredentialType::Automatic,
             CredentialType::DeviceFlow, CredentialType::AuthorizationCode,
             CredentialType::ClientCredentials, CredentialType::None}) {
        m_type->add(type, texts::label(type));
    }
    m_rows->add(QStringLiteral("type"), tr("Sign in &with:"), m_type);
    m_rows->addWide(m_secret);
    m_rows->addWide(m_oauth);
    connect(m_type, &EnumComboBox::edited, this, [this] {
        m_credential.type = m_type->value<CredentialType>();
        m_oauth->setType(m_credential.type);
        showState();
        Q_EMIT edited();
    });
    connect(m_secret, &SecretForm::edited, this, &CredentialForm::edited);
    connect(m_secret, &SecretForm::secretTyped, this, &CredentialForm::secretTyped);
    connect(m_oauth, &OAuthForm::edited, this, &CredentialForm::edited);
    connect(m_oauth, &OAuthForm::secretTyped, this, &CredentialForm::secretTyped);
    connect(m_oauth, &OAuthForm::signInWanted, this, &CredentialForm::signInWanted);
    connect(m_oauth, &OAuthForm::signOutWanted, this, &CredentialForm::signOutWanted);
    connect(m_oauth, &OAuthForm::appsWanted, this, &CredentialForm::appsWanted);
    showState();
}

void CredentialForm::setSecrets(const QList<NamedSecret> &secrets)
{
    m_secret->setSecrets(secrets);
    m_oauth->setSecrets(secrets);
}

void CredentialForm::setCredential(const Credential &credential)
{
    m_credential = credential;
    m_type->setValue(credential.type, texts::label(credential.type));
    m_secret->setSecret(credential.secret);
    m_oauth->setCredential(credential);
    showState();
}

Credential CredentialForm::credential() const
{
    auto credential = m_oauth->appliedTo(m_credential);
    credential.secret = m_secret->secret();
    return credential;
}

void CredentialForm::setSuggestedName(const QString &name)
{
    m_secret->setSuggestedName(name);
    m_oauth->setSuggestedName(name);
}

void CredentialForm::setApps(const OAuthApps &apps)
{
    m_oauth->setApps(apps);
}

void CredentialForm::setInherited(const Credential &full)
{
    m_oauth->setInherited(full);
}

void CredentialForm::setReader(const CertificateReader &reader)
{
    m_oauth->setReader(reader);
}

void CredentialForm::setStanding(const SignInStanding &standing)
{
    m_oauth->setStanding(standing);
}

void CredentialForm::commit()
{
    m_secret->commit();
    m_oauth->commit();
}

bool CredentialForm::isTyping() const
{
    return m_secret->isTyping() || m_oauth->isTyping();
}

QList<FieldRows *> CredentialForm::rows() const
{
    return QList{m_rows, m_secret->rows()} + m_oauth->rows();
}

void CredentialForm::showState()
{
    const auto type = m_credential.type;
    m_rows->setRowVisible(
        m_secret, type == CredentialType::Secret || type == CredentialType::Automatic);
    m_rows->setRowVisible(m_oauth, OAuthForm::hasToShow(type));
}

} // namespace mailrig
