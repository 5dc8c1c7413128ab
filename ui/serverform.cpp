// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/serverform.h"

#include "models/names.h"
#include "models/pasteclean.h"
#include "ui/cleanlineedit.h"
#include "ui/credentialform.h"
#include "ui/enumcombobox.h"
#include "ui/identitycheckform.h"
#include "ui/portrule.h"
#include "ui/texts/securitytexts.h"

#include <QCheckBox>
#include <QLayout>
#include <QPushButton>

namespace mailrig {

ServerForm::ServerForm(Side side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
    , m_rows(new FieldRows(this, name(side) + u'.'))
    , m_protocol(new EnumComboBox(this))
    , m_security(new EnumComboBox(this))
    , m_mechanism(new EnumComboBox(this))
    , m_smtpUtf8(new EnumComboBox(this))
    , m_host(new CleanLineEdit(this))
    , m_port(new CleanLineEdit(this))
    , m_user(new CleanLineEdit(this))
    , m_pathPrefix(new CleanLineEdit(this))
    , m_same(new QCheckBox(tr("Same &user name and password as incoming"), this))
    , m_warning(new FieldMark(this))
    , m_credential(new CredentialForm(name(side) + QStringLiteral(".credential."), this))
    , m_identity(new IdentityCheckForm(name(side) + QStringLiteral(".identityCheck."), this))
    , m_advancedForm(new QWidget(this))
{
    m_advanced = new FieldRows(m_advancedForm, name(side) + u'.');
    m_advancedForm->layout()->setContentsMargins(0, 0, 0, 0);
    layOut();
    orderFields();
    connectFields();
    showState();
}

void ServerForm::layOut()
{
    const bool outgoing = m_side == Side::Outgoing;
    const auto protocols = outgoing ? QList{Protocol::Smtp, Protocol::None}
                                    : QList{Protocol::Imap, Protocol::Pop3, Protocol::None};
    for (const auto each : protocols) {
        m_protocol->add(each, texts::label(each, outgoing));
    }
    for (const auto each : {Security::Tls, Security::StartTls, Security::None}) {
        m_security->add(each, texts::label(each));
    }
    using enum Mechanism;
    for (const auto each : {Automatic, Plain, Login, CramMd5, ScramSha1, ScramSha256, XOAuth2,
             OAuthBearer, External}) {
        m_mechanism->add(each, texts::label(each));
    }
    if (!outgoing) {
        m_mechanism->add(Apop, texts::label(Apop));
    }
    for (const auto each : {SmtpUtf8::Automatic, SmtpUtf8::On, SmtpUtf8::Off}) {
        m_smtpUtf8->add(each, texts::label(each));
    }
    for (auto *technical : {m_host, m_port, m_user, m_pathPrefix}) {
        technical->setTechnical();
    }
    m_rows->add(QStringLiteral("protocol"), tr("P&rotocol:"), m_protocol);
    m_rows->add(QStringLiteral("host"), tr("&Server:"), m_host);
    m_rows->add(QStringLiteral("security"), tr("Connection securit&y:"), m_security);
    m_rows->addWide(m_warning);
    m_rows->add(QStringLiteral("port"), tr("&Port:"), m_port);
    m_rows->add(QStringLiteral("mechanism"), tr("Au&thentication:"), m_mechanism);
    if (outgoing) {
        m_rows->addUnlabelled(QStringLiteral("sameAsIncoming"), m_same);
    }
    m_rows->add(QStringLiteral("user"), tr("User &name:"), m_user);
    m_rows->addWide(m_credential);
    m_rows->addWide(m_identity);
    m_advanced->add(QStringLiteral("pathPrefix"), tr("Folder pre&fix:"), m_pathPrefix);
    m_advanced->add(QStringLiteral("smtpUtf8"), tr("Non-ASCII addr&esses:"), m_smtpUtf8);
    m_rows->addWide(m_advancedForm);
    m_same->setVisible(outgoing);
    m_host->setPlaceholderText(
        outgoing ? QStringLiteral("smtp.example.com") : QStringLiteral("imap.example.com"));
    m_pathPrefix->setPlaceholderText(tr("None"));
}

void ServerForm::orderFields()
{
    QWidget *before = nullptr;
    for (const auto *part : rows()) {
        for (const auto &name : part->fields()) {
            auto *field = part->field(name);
            if (before) {
                setTabOrder(before, field);
            }
            before = field;
            // A field's own button comes right after it.
            if (auto *button = field->parentWidget()->findChild<QPushButton *>(
                    QString(), Qt::FindDirectChildrenOnly)) {
                setTabOrder(field, button);
                before = button;
            }
        }
    }
}

void ServerForm::connectFields()
{
    for (auto *each : {m_protocol, m_security}) {
        connect(each, &EnumComboBox::edited, this, &ServerForm::choose);
    }
    for (auto *each : {m_mechanism, m_smtpUtf8}) {
        connect(each, &EnumComboBox::edited, this, &ServerForm::edited);
    }
    for (auto *each : {m_host, m_user, m_pathPrefix}) {
        connect(each, &CleanLineEdit::edited, this, &ServerForm::edited);
    }
    for (auto *each : {m_host, m_port, m_user, m_pathPrefix}) {
        connect(each, &CleanLineEdit::cleaned, this, [this, each] {
            m_rows->setMark(each->objectName(), FieldMark::Kind::Note,
                tr("Invisible characters were taken out."));
        });
    }
    connect(m_host, &CleanLineEdit::settled, this, &ServerForm::takeApart);
    connect(m_port, &CleanLineEdit::edited, this, &ServerForm::typePort);
    connect(m_same, &QCheckBox::clicked, this, [this] {
        showState();
        Q_EMIT edited();
    });
    connect(m_credential, &CredentialForm::edited, this, [this] {
        showState();
        Q_EMIT edited();
    });
    connect(m_credential, &CredentialForm::secretTyped, this, &ServerForm::secretTyped);
    connect(m_identity, &IdentityCheckForm::edited, this, &ServerForm::edited);
}

void ServerForm::setServer(const Server &server)
{
    m_server = server;
    m_protocol->setValue(server.protocol, texts::label(server.protocol, m_side == Side::Outgoing));
    m_security->setValue(server.security, texts::label(server.security));
    m_mechanism->setValue(server.mechanism, texts::label(server.mechanism));
    m_smtpUtf8->setValue(server.smtpUtf8, texts::label(server.smtpUtf8));
    m_host->setValue(server.host);
    m_port->setValue(server.port);
    m_user->setValue(server.user);
    m_pathPrefix->setValue(server.pathPrefix);
    const bool same = server.credential.type == CredentialType::SameAsIncoming;
    m_same->setChecked(same);
    auto own = server.credential;
    own.type = same ? CredentialType::Secret : own.type;
    m_credential->setCredential(own);
    m_identity->setIdentityCheck(server.identityCheck);
    showState();
}

Server ServerForm::server() const
{
    auto server = m_server;
    server.protocol = m_protocol->value<Protocol>();
    server.host = m_host->text();
    server.port = m_port->text();
    server.security = m_security->value<Security>();
    server.mechanism = m_mechanism->value<Mechanism>();
    server.user = m_user->text();
    server.credential = m_credential->credential();
    if (m_same->isChecked()) {
        server.credential.type = CredentialType::SameAsIncoming;
    }
    server.identityCheck = m_identity->identityCheck();
    server.pathPrefix = m_pathPrefix->text();
    server.smtpUtf8 = m_smtpUtf8->value<SmtpUtf8>();
    return server;
}

void ServerForm::setSecrets(const QList<SecretChoice> &secrets)
{
    m_credential->setSecrets(secrets);
}

void ServerForm::setSuggestions(const QString &user, const QString &secretName)
{
    m_user->setPlaceholderText(user);
    m_credential->setSuggestedName(secretName);
}

void ServerForm::commit()
{
    for (auto *each : {m_host, m_port, m_user, m_pathPrefix}) {
        each->clean();
    }
    m_credential->commit();
}

bool ServerForm::isTypingSecret() const
{
    return m_credential->isTyping();
}

QList<FieldRows *> ServerForm::rows() const
{
    return {m_rows, m_credential->rows(), m_identity->rows(), m_advanced};
}

void ServerForm::choose()
{
    m_port->setValue(
        portFor(m_protocol->value<Protocol>(), m_security->value<Security>(), m_port->text()));
    showState();
    Q_EMIT edited();
}

void ServerForm::typePort()
{
    m_security->setValue(securityFor(m_port->text(), m_security->value<Security>()));
    showState();
    Q_EMIT edited();
}

void ServerForm::takeApart()
{
    const auto before = server();
    const auto [clean, notes] = cleanHost(before);
    if (clean == before) {
        return;
    }
    setServer(clean);
    if (!notes.isEmpty()) {
        m_rows->setMark(m_host->objectName(), FieldMark::Kind::Note,
            tr("What was pasted has been split into server, port and security."));
    }
    Q_EMIT edited();
}

void ServerForm::showState()
{
    const auto protocol = m_protocol->value<Protocol>();
    const auto security = m_security->value<Security>();
    const bool used = protocol != Protocol::None;
    const bool own = used && !m_same->isChecked();
    for (auto *each : {static_cast<QWidget *>(m_host), static_cast<QWidget *>(m_security),
             static_cast<QWidget *>(m_port), static_cast<QWidget *>(m_mechanism)}) {
        m_rows->setRowVisible(each, used);
    }
    if (m_side == Side::Outgoing) {
        m_rows->setRowVisible(m_same, used);
    }
    m_rows->setRowVisible(m_user, own);
    m_rows->setRowVisible(m_credential, own);
    m_rows->setRowVisible(m_identity, used && security != Security::None);
    m_rows->setRowVisible(m_advancedForm, used);
    m_advanced->setRowVisible(m_pathPrefix, protocol == Protocol::Imap);
    m_advanced->setRowVisible(m_smtpUtf8, protocol == Protocol::Smtp);
    m_port->setPlaceholderText(used ? QString::number(defaultPort(protocol, security)) : QString());
    m_warning->setMark(FieldMark::Kind::Warning,
        used && security == Security::None
            ? tr("Everything, the password too, travels readable by anyone on the way.")
            : QString());
}

} // namespace mailrig
