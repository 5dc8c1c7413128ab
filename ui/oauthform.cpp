// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/oauthform.h"

#include "ui/texts/visible.h"

#include <QLayout>
#include <QLineEdit>

namespace mailrig {

namespace {

bool isOAuth(CredentialType type)
{
    switch (type) {
    case CredentialType::ClientCredentials:
    case CredentialType::DeviceFlow:
    case CredentialType::AuthorizationCode:
        return true;
    case CredentialType::None:
    case CredentialType::Secret:
    case CredentialType::SameAsIncoming:
    case CredentialType::Automatic:
        return false;
    }
    return false;
}

QString shown(QUuid id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

} // namespace

OAuthForm::OAuthForm(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, prefix))
    , m_app(add(QStringLiteral("oauthApp"), tr("OAuth &app:")))
    , m_authority(add(QStringLiteral("authority"), tr("Authorit&y:")))
    , m_clientId(add(QStringLiteral("clientId"), tr("C&lient ID:")))
    , m_tenant(add(QStringLiteral("tenant"), tr("&Tenant:")))
    , m_clientSecret(add(QStringLiteral("clientSecret"), tr("Client s&ecret:")))
    , m_certificate(add(QStringLiteral("clientCertificateFile"), tr("Client certi&ficate:")))
    , m_scopes(add(QStringLiteral("scopes"), tr("Sco&pes:")))
    , m_authorizationUrl(add(QStringLiteral("authorizationUrl"), tr("A&uthorisation address:")))
    , m_tokenUrl(add(QStringLiteral("tokenUrl"), tr("To&ken address:")))
    , m_redirectUri(add(QStringLiteral("redirectUri"), tr("Re&direct address:")))
{
    layout()->setContentsMargins(0, 0, 0, 0);
    showValues();
}

QLineEdit *OAuthForm::add(const QString &name, const QString &label)
{
    auto *line = m_rows->add(name, label, new QLineEdit(this));
    line->setReadOnly(true);
    line->setLayoutDirection(Qt::LeftToRight);
    return line;
}

void OAuthForm::setCredential(const Credential &credential)
{
    m_credential = credential;
    showValues();
}

void OAuthForm::setSecrets(const QList<SecretChoice> &secrets)
{
    m_secrets = secrets;
    showValues();
}

bool OAuthForm::hasToShow(CredentialType type) const
{
    auto oauth = m_credential;
    oauth.type = {};
    oauth.secret = {};
    return isOAuth(type) || (type == CredentialType::Automatic && oauth != Credential{});
}

void OAuthForm::showValues()
{
    const auto &x = m_credential;
    const bool isCode = x.type == CredentialType::AuthorizationCode;
    // What is missing shows as an empty field only where the type needs it.
    const auto show = [this](QLineEdit *line, const QString &value, bool isNeeded = false) {
        line->setText(texts::visible(value));
        line->setCursorPosition(0);
        m_rows->setRowVisible(line, isNeeded || !value.isEmpty());
    };
    auto secret = shown(x.clientSecret);
    for (const auto &each : std::as_const(m_secrets)) {
        secret = each.id == x.clientSecret ? each.name : secret;
    }
    show(m_app, shown(x.oauthApp));
    show(m_authority, x.authority, isOAuth(x.type));
    show(m_clientId, x.clientId, isOAuth(x.type));
    show(m_tenant, x.tenant);
    show(m_clientSecret, secret, x.type == CredentialType::ClientCredentials);
    show(m_certificate, x.clientCertificateFile);
    show(m_scopes, x.scopes.join(u' '));
    show(m_authorizationUrl, x.authorizationUrl, isCode);
    show(m_tokenUrl, x.tokenUrl, isCode);
    show(m_redirectUri, x.redirectUri);
}

} // namespace mailrig
