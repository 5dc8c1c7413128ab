// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/oauthform.h"

#include "ui/certificatefield.h"
#include "ui/cleanlineedit.h"
#include "ui/enumcombobox.h"
#include "ui/fold.h"
#include "ui/secretform.h"
#include "ui/texts/visible.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace mailrig {

bool OAuthForm::hasToShow(CredentialType type)
{
    switch (type) {
    case CredentialType::ClientCredentials:
    case CredentialType::DeviceFlow:
    case CredentialType::AuthorizationCode:
    case CredentialType::Automatic:
        return true;
    case CredentialType::None:
    case CredentialType::Secret:
    case CredentialType::SameAsIncoming:
        return false;
    }
    return false;
}

OAuthForm::OAuthForm(const QString &prefix, Of of, QWidget *parent)
    : QWidget(parent)
    , m_of(of)
    , m_rows(new FieldRows(this, prefix))
    , m_secret(new SecretForm(prefix,
          {.field = QStringLiteral("clientSecret"),
              .list = tr("Client s&ecret:"),
              .typed = tr("Secret’s val&ue:"),
              .newName = tr("Save client secret as:"),
              .none = tr("None"),
              .typedField = QStringLiteral("clientSecret.value"),
              .nameField = QStringLiteral("clientSecret.name")},
          this))
    , m_passphrase(new SecretForm(prefix,
          {.field = QStringLiteral("clientCertificatePassphrase"),
              .list = tr("Certificate’s &key:"),
              .typed = tr("Passphrase:"),
              .newName = tr("Save passphrase as:"),
              .none = tr("Not encrypted"),
              .typedField = QStringLiteral("clientCertificatePassphrase.value"),
              .nameField = QStringLiteral("clientCertificatePassphrase.name")},
          this))
    , m_certificate(new CertificateField(this))
    , m_client(new QWidget(this))
    , m_addresses(new QWidget(this))
{
    m_clientRows = new FieldRows(m_client, prefix);
    m_addressRows = new FieldRows(m_addresses, prefix);
    m_fold = new Fold(tr("Addresses of the sign-in service"), m_addresses, this);
    m_fold->setName(prefix + QStringLiteral("addresses"));
    for (auto *each : {static_cast<QWidget *>(this), m_client, m_addresses}) {
        each->layout()->setContentsMargins(0, 0, 0, 0);
    }
    layOutApp();
    layOutClient();
    layOutAddresses();
    connectAll();
    showApps();
    showRows();
}

CleanLineEdit *OAuthForm::line(FieldRows *rows, const QString &name, const QString &label)
{
    auto *made = rows->add(name, label, new CleanLineEdit(this));
    made->setTechnical();
    return made;
}

void OAuthForm::layOutApp()
{
    if (m_of == Of::Account) {
        m_signIn = new SignInField(this);
        m_rows->addRow(QStringLiteral("signIn"), tr("Si&gn-in:"), m_signIn->button(), m_signIn);
        m_signIn->nameParts();
        m_app = new EnumComboBox(this);
        m_manage = new QPushButton(tr("Manage…"), this);
        m_manage->setAutoDefault(false);
        m_manage->setAccessibleName(tr("Manage OAuth apps"));
        auto *shell = new QWidget(this);
        auto *row = new QHBoxLayout(shell);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_app, 1);
        row->addWidget(m_manage);
        // An automatic sign-in shows password and OAuth: the letters are the password's.
        m_rows->addRow(QStringLiteral("oauthApp"), tr("&OAuth app:").remove(u'&'), m_app, shell);
        m_manage->setObjectName(m_app->objectName() + QStringLiteral(".manage"));
    }
    m_authority = line(m_rows, QStringLiteral("authority"), tr("Authority:"));
    m_authority->setPlaceholderText(QStringLiteral("https://id.example.com"));
    m_clientId = line(m_rows, QStringLiteral("clientId"), tr("C&lient ID:"));
    m_tenant = line(m_rows, QStringLiteral("tenant"), tr("Tenant:"));
    const auto scopes = tr("S&copes:");
    m_scopes = line(m_rows, QStringLiteral("scopes"),
        m_of == Of::Account ? QString(scopes).remove(u'&') : scopes);
}

void OAuthForm::layOutClient()
{
    m_rows->addWide(m_secret);
    m_rows->addWide(m_client);
    m_clientRows->addRow(QStringLiteral("clientCertificateFile"), tr("Client certi&ficate:"),
        m_certificate->edit(), m_certificate);
    m_certificate->nameParts();
    m_rows->addWide(m_passphrase);
}

void OAuthForm::layOutAddresses()
{
    m_rows->addWide(m_fold);
    m_authorizationUrl
        = line(m_addressRows, QStringLiteral("authorizationUrl"), tr("Authorisation address:"));
    m_deviceUrl
        = line(m_addressRows, QStringLiteral("deviceAuthorizationUrl"), tr("&Device address:"));
    m_tokenUrl = line(m_addressRows, QStringLiteral("tokenUrl"), tr("Token address:"));
    m_redirectUri = line(m_addressRows, QStringLiteral("redirectUri"), tr("Redirect address:"));
    m_redirectUri->setPlaceholderText(QStringLiteral("http://127.0.0.1/"));
}

void OAuthForm::connectAll()
{
    for (auto *rows : {m_rows, m_clientRows, m_addressRows}) {
        connect(rows, &FieldRows::edited, this, &OAuthForm::change);
    }
    connect(m_certificate, &CertificateField::edited, this, &OAuthForm::change);
    for (auto *each : {m_secret, m_passphrase}) {
        connect(each, &SecretForm::edited, this, &OAuthForm::change);
        connect(each, &SecretForm::secretTyped, this, &OAuthForm::secretTyped);
    }
    connect(m_passphrase, &SecretForm::secretTyped, m_certificate, &CertificateField::reread);
    if (m_signIn) {
        connect(m_signIn, &SignInField::signInWanted, this, &OAuthForm::signInWanted);
        connect(m_signIn, &SignInField::signOutWanted, this, &OAuthForm::signOutWanted);
        connect(m_app, &EnumComboBox::edited, this, &OAuthForm::change);
        connect(m_manage, &QPushButton::clicked, this,
            [this] { Q_EMIT appsWanted(m_app->value<QUuid>()); });
    }
}

void OAuthForm::setCredential(const Credential &x)
{
    m_type = x.type;
    if (m_app) {
        m_app->setValue(x.oauthApp, tr("An OAuth app that is not known here"));
    }
    m_authority->setValue(x.authority);
    m_clientId->setValue(x.clientId);
    m_tenant->setValue(x.tenant);
    m_redirectUri->setValue(x.redirectUri);
    m_authorizationUrl->setValue(x.authorizationUrl);
    m_tokenUrl->setValue(x.tokenUrl);
    m_deviceUrl->setValue(x.deviceAuthorizationUrl);
    if (x.scopes != scopes()) {
        m_given = x.scopes;
        m_scopes->setValue(x.scopes.join(u' ')); // else it is being typed
    }
    m_secret->setSecret(x.clientSecret);
    m_passphrase->setSecret(x.clientCertificatePassphrase);
    m_certificate->setFile(x.clientCertificateFile);
    showRows();
    m_certificate->refresh();
}

Credential OAuthForm::appliedTo(Credential x) const
{
    x.oauthApp = m_app ? m_app->value<QUuid>() : QUuid();
    x.authority = m_authority->text();
    x.clientId = m_clientId->text();
    x.tenant = m_tenant->text();
    x.redirectUri = m_redirectUri->text();
    x.authorizationUrl = m_authorizationUrl->text();
    x.tokenUrl = m_tokenUrl->text();
    x.deviceAuthorizationUrl = m_deviceUrl->text();
    x.scopes = scopes();
    x.clientSecret = m_secret->secret();
    x.clientCertificatePassphrase = m_passphrase->secret();
    x.clientCertificateFile = m_certificate->file();
    return x;
}

QStringList OAuthForm::scopes() const
{
    // What nobody touched is handed back as it came, spaces within and all.
    return m_scopes->text() == m_given.join(u' ')
        ? m_given
        : m_scopes->text().simplified().split(u' ', Qt::SkipEmptyParts);
}

void OAuthForm::setType(CredentialType type)
{
    m_type = type;
    showRows();
}

void OAuthForm::setApps(const OAuthApps &apps)
{
    if (apps.list != m_apps.list) {
        m_apps = apps;
        showApps();
    }
}

void OAuthForm::showApps()
{
    if (!m_app) {
        return;
    }
    const auto chosen = m_app->value<QUuid>();
    m_app->clear();
    m_app->add(QUuid(), tr("None: the fields below"));
    for (const auto &app : std::as_const(m_apps.list)) {
        m_app->add(app.id, texts::visible(app.name, 100));
    }
    m_app->setValue(chosen, tr("An OAuth app that is not known here"));
}

void OAuthForm::setInherited(const Credential &full)
{
    const auto put = [](CleanLineEdit *line, const QString &value, const QString &other) {
        line->setPlaceholderText(value.isEmpty() ? other : texts::visible(value, 200));
    };
    put(m_authority, full.authority, QStringLiteral("https://id.example.com"));
    put(m_clientId, full.clientId, {});
    put(m_tenant, full.tenant, {});
    put(m_scopes, full.scopes.join(u' '), {});
    put(m_authorizationUrl, full.authorizationUrl, tr("As the authority says"));
    put(m_deviceUrl, full.deviceAuthorizationUrl, tr("As the authority says"));
    put(m_tokenUrl, full.tokenUrl, tr("As the authority says"));
    put(m_redirectUri, full.redirectUri, QStringLiteral("http://127.0.0.1/"));
    put(m_certificate->edit(), full.clientCertificateFile, {});
    m_secret->setNoneText(
        full.clientSecret.isNull() || m_of == Of::App ? tr("None") : tr("That of the OAuth app"));
}

void OAuthForm::setSecrets(const QList<NamedSecret> &secrets)
{
    m_secret->setSecrets(secrets);
    m_passphrase->setSecrets(secrets);
}

void OAuthForm::setSuggestedName(const QString &name)
{
    m_secret->setSuggestedName(tr("%1, client secret").arg(name));
    m_passphrase->setSuggestedName(tr("%1, client certificate").arg(name));
}

void OAuthForm::setReader(const CertificateReader &reader)
{
    m_certificate->setReader(reader);
}

void OAuthForm::setStanding(const SignInStanding &standing)
{
    if (m_signIn) {
        m_signIn->setStanding(standing);
    }
}

void OAuthForm::commit()
{
    for (auto *each : lines()) {
        each->clean();
    }
    m_secret->commit();
    m_passphrase->commit();
}

bool OAuthForm::isTyping() const
{
    return m_secret->isTyping() || m_passphrase->isTyping();
}

QList<FieldRows *> OAuthForm::rows() const
{
    return {m_rows, m_secret->rows(), m_clientRows, m_passphrase->rows(), m_addressRows};
}

QList<CleanLineEdit *> OAuthForm::lines() const
{
    return {m_authority, m_clientId, m_tenant, m_scopes, m_redirectUri, m_authorizationUrl,
        m_tokenUrl, m_deviceUrl, m_certificate->edit()};
}

void OAuthForm::change()
{
    showRows();
    Q_EMIT edited();
}

void OAuthForm::showRows()
{
    const bool isAny = m_type == CredentialType::Automatic || m_of == Of::App;
    const bool isDevice = isAny || m_type == CredentialType::DeviceFlow;
    const bool isCode = isAny || m_type == CredentialType::AuthorizationCode;
    const bool isClient = isAny || m_type == CredentialType::ClientCredentials;
    // What is set stays in sight, whether this type needs it or not.
    const auto show = [this](CleanLineEdit *line, bool isNeeded) {
        m_addressRows->setRowVisible(line, isNeeded || !line->text().isEmpty());
    };
    show(m_authorizationUrl, isCode);
    show(m_redirectUri, isCode);
    show(m_deviceUrl, isDevice);
    if (m_signIn) {
        m_rows->setRowVisible(m_signIn->button(), isDevice || isCode);
    }
    const bool hasFile = !m_certificate->file().isEmpty();
    m_rows->setRowVisible(m_client, isClient || hasFile);
    m_certificate->setPassphrase(m_passphrase->secret());
    m_rows->setRowVisible(m_passphrase, hasFile || !m_passphrase->secret().isNull());
    const bool isSet = std::any_of(m_addressRows->fields().cbegin(), m_addressRows->fields().cend(),
        [this](const QString &name) {
            return !static_cast<CleanLineEdit *>(m_addressRows->field(name))->text().isEmpty();
        });
    if (isSet) {
        m_fold->setFolded(false);
    }
}

} // namespace mailrig
