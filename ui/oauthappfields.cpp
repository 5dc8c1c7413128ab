// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/oauthappfields.h"

#include "models/oauthprovider.h"
#include "ui/cleanlineedit.h"
#include "ui/texts/oauthprovidertexts.h"

#include <QLabel>
#include <QVBoxLayout>

namespace mailrig {

OAuthAppFields::OAuthAppFields(QWidget *parent)
    : QWidget(parent)
    , m_hint(new QLabel(this))
    , m_form(new OAuthForm(QStringLiteral("oauthApp."), OAuthForm::Of::App, this))
    , m_more(new QWidget(this))
    , m_rows(new FieldRows(m_more, QStringLiteral("oauthApp.")))
    , m_registration(m_rows->add(
          QStringLiteral("registrationUrl"), tr("Registration address:"), new CleanLineEdit(this)))
    , m_revocation(m_rows->add(
          QStringLiteral("revocationUrl"), tr("Re&vocation address:"), new CleanLineEdit(this)))
{
    m_hint->setObjectName(QStringLiteral("oauthApp.hint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->layout()->setContentsMargins(0, 0, 0, 0);
    for (auto *each : {m_registration, m_revocation}) {
        each->setTechnical();
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_hint);
    column->addWidget(m_form);
    column->addWidget(m_more);
    column->addStretch(1);
    const auto all = m_form->rows() + QList{m_rows};
    FieldRows::align(all);
    for (auto *rows : all) {
        connect(rows, &FieldRows::left, this, &OAuthAppFields::left);
    }
    connect(m_form, &OAuthForm::secretTyped, this, &OAuthAppFields::secretTyped);
}

void OAuthAppFields::setApp(const OAuthApp &app)
{
    m_app = app;
    m_form->setCredential({.type = CredentialType::Automatic,
        .authority = app.authority,
        .clientId = app.clientId,
        .tenant = app.tenant,
        .redirectUri = app.redirectUri,
        .authorizationUrl = app.authorizationUrl,
        .tokenUrl = app.tokenUrl,
        .deviceAuthorizationUrl = app.deviceAuthorizationUrl,
        .clientSecret = app.clientSecret,
        .clientCertificateFile = app.clientCertificateFile,
        .clientCertificatePassphrase = app.clientCertificatePassphrase,
        .scopes = app.scopes});
    m_form->setSuggestedName(app.name);
    m_registration->setValue(app.registrationUrl);
    m_revocation->setValue(app.revocationUrl);
    const auto *provider = oauthProvider(app.provider);
    m_hint->setText(provider ? texts::registrationHint(*provider) : texts::registrationHint());
}

OAuthApp OAuthAppFields::app() const
{
    const auto said = m_form->appliedTo({});
    auto app = m_app;
    app.authority = said.authority;
    app.clientId = said.clientId;
    app.tenant = said.tenant;
    app.redirectUri = said.redirectUri;
    app.authorizationUrl = said.authorizationUrl;
    app.tokenUrl = said.tokenUrl;
    app.deviceAuthorizationUrl = said.deviceAuthorizationUrl;
    app.clientSecret = said.clientSecret;
    app.clientCertificateFile = said.clientCertificateFile;
    app.clientCertificatePassphrase = said.clientCertificatePassphrase;
    app.scopes = said.scopes;
    app.registrationUrl = m_registration->text();
    app.revocationUrl = m_revocation->text();
    return app;
}

void OAuthAppFields::setSecrets(const QList<NamedSecret> &secrets)
{
    m_form->setSecrets(secrets);
}

void OAuthAppFields::setReader(const CertificateReader &reader)
{
    m_form->setReader(reader);
}

void OAuthAppFields::commit()
{
    m_form->commit();
    m_registration->clean();
    m_revocation->clean();
}

} // namespace mailrig
