// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/serverform.h"

#include "ui/checkfield.h"
#include "ui/cleanlineedit.h"
#include "ui/clientcertificateform.h"
#include "ui/credentialform.h"
#include "ui/enumcombobox.h"
#include "ui/fold.h"
#include "ui/identitycheckform.h"
#include "ui/portrule.h"
#include "ui/texts/securitytexts.h"

#include <QLayout>

namespace mailrig {

ServerForm::ServerForm(Side side, QWidget *parent)
    : QWidget(parent)
    , m_side(side)
    , m_rows(new FieldRows(this, name(side) + u'.'))
    , m_protocol(new EnumComboBox(this))
    , m_security(new EnumComboBox(this))
    , m_mechanism(new EnumComboBox(this))
    , m_host(new CleanLineEdit(this))
    , m_port(new CleanLineEdit(this))
    , m_user(new CleanLineEdit(this))
    , m_domain(new CleanLineEdit(this))
    , m_warning(new FieldMark(this))
    , m_nobody(new FieldMark(this))
    , m_credential(new CredentialForm(name(side) + QStringLiteral(".credential."), this))
    , m_identity(new IdentityCheckForm(name(side) + QStringLiteral(".identityCheck."), this))
    , m_certificate(
          new ClientCertificateForm(name(side) + QStringLiteral(".clientCertificate."), this))
    , m_advancedForm(new QWidget(this))
{
    m_advanced = new FieldRows(m_advancedForm, name(side) + u'.');
    m_advancedForm->layout()->setContentsMargins(0, 0, 0, 0);
    m_fold = new Fold(tr("Ad&vanced"), m_advancedForm, this);
    m_fold->setName(name(side) + QStringLiteral(".advanced"));
    offerChoices();
    connectRules();
    layOut();
    layOutAdvanced();
    connectFields();
    showState();
}

void ServerForm::offerChoices()
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
}

void ServerForm::layOut()
{
    const bool outgoing = m_side == Side::Outgoing;
    for (auto *technical : {m_host, m_port, m_user, m_domain}) {
        technical->setTechnical();
    }
    m_rows->add(QStringLiteral("protocol"), tr("P&rotocol:"), m_protocol);
    m_rows->add(QStringLiteral("host"), tr("&Server:"), m_host);
    m_rows->add(QStringLiteral("security"), tr("Connection securit&y:"), m_security);
    m_rows->addWide(m_warning);
    m_rows->add(QStringLiteral("port"), tr("&Port:"), m_port);
    m_rows->addWide(m_nobody);
    m_rows->add(QStringLiteral("mechanism"), tr("Au&thentication:"), m_mechanism);
    if (outgoing) {
        m_same = m_rows->addUnlabelled(QStringLiteral("sameAsIncoming"),
            new CheckField(tr("Same &user name and password as incoming"), this));
    }
    m_rows->add(QStringLiteral("user"), tr("User &name:"), m_user);
    m_rows->addWide(m_credential);
    m_rows->addWide(m_identity);
    m_rows->addWide(m_fold);
    m_exampleHost
        = outgoing ? QStringLiteral("smtp.example.com") : QStringLiteral("imap.example.com");
    m_host->setPlaceholderText(m_exampleHost);
}

void ServerForm::layOutAdvanced()
{
    if (m_side == Side::Incoming) {
        m_pathPrefix = m_advanced->add(
            QStringLiteral("pathPrefix"), tr("Folder pre&fix:"), new CleanLineEdit(this));
        m_pathPrefix->setTechnical();
        m_pathPrefix->setPlaceholderText(tr("None"));
    } else {
        m_authenticated = m_advanced->addUnlabelled(QStringLiteral("authenticationRequired"),
            new CheckField(tr("T&he server wants a user name and password"), this));
        m_smtpUtf8 = m_advanced->add(
            QStringLiteral("smtpUtf8"), tr("Non-ASCII addr&esses:"), new EnumComboBox(this));
        for (const auto each : {SmtpUtf8::Automatic, SmtpUtf8::On, SmtpUtf8::Off}) {
            m_smtpUtf8->add(each, texts::label(each));
        }
        m_onlyInMail = m_advanced->addUnlabelled(QStringLiteral("onlyInMail"),
            new CheckField(tr("Use only in &Mail, not to send from other apps"), this));
    }
    m_advanced->add(QStringLiteral("domain"), tr("Win&dows domain:"), m_domain);
    m_domain->setPlaceholderText(tr("None"));
    m_advanced->addWide(m_certificate);
}

void ServerForm::connectRules()
{
    // Before the rows listen: what a choice does to other fields is told together with it.
    for (auto *each : {m_protocol, m_security}) {
        connect(each, &EnumComboBox::edited, this, &ServerForm::choose);
    }
    connect(m_port, &CleanLineEdit::edited, this, &ServerForm::typePort);
    connect(m_port, &CleanLineEdit::settled, this, [this] { m_securityBefore.reset(); });
    connect(m_host, &CleanLineEdit::settled, this, &ServerForm::takeApart);
}

void ServerForm::connectFields()
{
    const auto change = [this] {
        showState();
        Q_EMIT edited();
    };
    connect(m_rows, &FieldRows::edited, this, change);
    connect(m_advanced, &FieldRows::edited, this, change);
    connect(m_credential, &CredentialForm::edited, this, change);
    connect(m_identity, &IdentityCheckForm::edited, this, &ServerForm::edited);
    connect(m_certificate, &ClientCertificateForm::edited, this, &ServerForm::edited);
    connect(m_credential, &CredentialForm::secretTyped, this, &ServerForm::secretTyped);
    connect(m_certificate, &ClientCertificateForm::secretTyped, this, &ServerForm::secretTyped);
    connect(m_credential, &CredentialForm::signInWanted, this, &ServerForm::signInWanted);
    connect(m_credential, &CredentialForm::signOutWanted, this, &ServerForm::signOutWanted);
    connect(m_credential, &CredentialForm::appsWanted, this, &ServerForm::appsWanted);
}

void ServerForm::setPart(Part part)
{
    m_part = part;
    showState();
}

void ServerForm::setServer(const Server &server)
{
    m_server = server;
    m_securityBefore.reset();
    // Security before port: nothing may move a port that is only being shown.
    m_protocol->setValue(server.protocol, texts::label(server.protocol, m_side == Side::Outgoing));
    m_security->setValue(server.security, texts::label(server.security));
    m_mechanism->setValue(server.mechanism, texts::label(server.mechanism));
    m_host->setValue(server.host);
    m_port->setValue(server.port);
    m_user->setValue(server.user);
    m_domain->setValue(server.domain);
    auto own = server.credential;
    if (m_side == Side::Outgoing) {
        const bool same = server.credential.type == CredentialType::SameAsIncoming;
        m_same->setChecked(same);
        own.type = same ? CredentialType::Secret : own.type;
        m_smtpUtf8->setValue(server.smtpUtf8, texts::label(server.smtpUtf8));
        m_authenticated->setChecked(server.authenticationRequired);
        m_onlyInMail->setChecked(server.onlyInMail);
    } else {
        m_pathPrefix->setValue(server.pathPrefix);
    }
    m_credential->setCredential(own);
    m_identity->setIdentityCheck(server.identityCheck);
    m_certificate->setCertificate(server.clientCertificate);
    if (isAdvancedSet()) {
        m_fold->setFolded(false);
    }
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
    server.domain = m_domain->text();
    server.credential = m_credential->credential();
    server.identityCheck = m_identity->identityCheck();
    server.clientCertificate = m_certificate->certificate();
    if (m_side == Side::Outgoing) {
        if (m_same->isChecked()) {
            server.credential.type = CredentialType::SameAsIncoming;
        }
        server.smtpUtf8 = m_smtpUtf8->value<SmtpUtf8>();
        server.authenticationRequired = m_authenticated->isChecked();
        server.onlyInMail = m_onlyInMail->isChecked();
    } else {
        server.pathPrefix = m_pathPrefix->text();
    }
    return server;
}

void ServerForm::setReader(const CertificateReader &reader)
{
    m_identity->setReader(reader);
    m_certificate->setReader(reader);
    m_credential->setReader(reader);
}

void ServerForm::setApps(const OAuthApps &apps)
{
    m_credential->setApps(apps);
}

void ServerForm::setInherited(const Server &full)
{
    m_credential->setInherited(full.credential);
    m_host->setPlaceholderText(full.host.isEmpty() ? m_exampleHost : full.host);
}

void ServerForm::setOffersGraph(bool offers)
{
    const bool outgoing = m_side == Side::Outgoing;
    const auto index = m_protocol->findData(int(Protocol::Graph));
    if (offers && index < 0) {
        m_protocol->add(Protocol::Graph, texts::label(Protocol::Graph, outgoing));
    } else if (!offers && index >= 0 && m_protocol->value<Protocol>() != Protocol::Graph) {
        m_protocol->removeItem(index);
    }
}

void ServerForm::setStanding(const SignInStanding &standing)
{
    m_credential->setStanding(standing);
}

void ServerForm::setSecrets(const QList<NamedSecret> &secrets)
{
    m_credential->setSecrets(secrets);
    m_certificate->setSecrets(secrets);
}

void ServerForm::setSuggestions(const QString &user, const QString &secretName)
{
    m_user->setPlaceholderText(user);
    m_credential->setSuggestedName(secretName);
    m_certificate->setSuggestedName(tr("%1, certificate").arg(secretName));
}

void ServerForm::commit()
{
    for (auto *each : lines()) {
        each->clean();
    }
    m_credential->commit();
    m_identity->commit();
    m_certificate->commit();
}

void ServerForm::refold()
{
    m_fold->setFolded(!isAdvancedSet());
}

bool ServerForm::isTypingSecret() const
{
    return m_credential->isTyping() || m_certificate->isTyping();
}

QList<FieldRows *> ServerForm::rows() const
{
    return QList{m_rows} + m_credential->rows() + QList{m_identity->rows(), m_advanced}
    + m_certificate->rows();
}

QList<CleanLineEdit *> ServerForm::lines() const
{
    QList lines{m_host, m_port, m_user, m_domain};
    if (m_pathPrefix) {
        lines << m_pathPrefix;
    }
    return lines;
}

void ServerForm::choose()
{
    m_securityBefore.reset();
    m_port->setValue(
        portFor(m_protocol->value<Protocol>(), m_security->value<Security>(), m_port->text()));
}

void ServerForm::typePort()
{
    // On the way to 4650 stands 465: what it switched is switched back with the next digit.
    const auto before = m_securityBefore.value_or(m_security->value<Security>());
    const auto meant = securityFor(m_port->text(), before);
    m_securityBefore = meant == before ? std::nullopt : std::optional(before);
    m_security->setValue(meant);
}

void ServerForm::takeApart()
{
    const auto before = server();
    const auto [clean, notes] = cleanHost(before);
    if (clean == before) {
        return;
    }
    setServer(clean);
    m_rows->addNotes(m_host->objectName(), notes);
    showState();
    Q_EMIT edited();
}

bool ServerForm::isAdvancedSet() const
{
    const auto is = server();
    Server plain = is;
    plain.domain.clear();
    plain.clientCertificate = {};
    if (m_side == Side::Outgoing) {
        plain.smtpUtf8 = SmtpUtf8::Automatic;
        plain.authenticationRequired = true;
        plain.onlyInMail = false;
    } else {
        plain.pathPrefix.clear();
    }
    return is != plain;
}

void ServerForm::showState()
{
    const auto protocol = m_protocol->value<Protocol>();
    const auto security = m_security->value<Security>();
    const bool used = protocol != Protocol::None;
    const bool outgoing = m_side == Side::Outgoing;
    // Graph is one address for everything, and always signed in to by OAuth.
    const bool isGraph = protocol == Protocol::Graph;
    const bool signsIn = used && (isGraph || !outgoing || m_authenticated->isChecked());
    const bool own = signsIn && !(outgoing && m_same->isChecked());
    const bool connects = m_part != Part::SignIn;
    const bool asks = m_part != Part::Connection;
    m_rows->setRowVisible(m_protocol, connects);
    for (auto *each : {static_cast<QWidget *>(m_host), static_cast<QWidget *>(m_security),
             static_cast<QWidget *>(m_port), static_cast<QWidget *>(m_fold)}) {
        m_rows->setRowVisible(each, used && !isGraph && connects);
    }
    m_rows->setRowVisible(m_mechanism, signsIn && !isGraph && connects);
    m_rows->setRowVisible(m_user, own && !isGraph && asks);
    m_rows->setRowVisible(m_credential, own && asks);
    m_rows->setRowVisible(m_identity, used && security != Security::None && connects);
    if (outgoing) {
        m_rows->setRowVisible(m_same, signsIn && asks);
    } else {
        m_advanced->setRowVisible(m_pathPrefix, protocol == Protocol::Imap);
    }
    m_port->setPlaceholderText(used ? QString::number(defaultPort(protocol, security)) : QString());
    m_nobody->setMark(FieldMark::Kind::Note,
        used && !signsIn ? tr("Nobody signs in to this server, as chosen under Advanced.")
                         : QString());
    m_warning->setMark(FieldMark::Kind::Warning,
        used && security == Security::None
            ? tr("Everything, the password too, travels readable by anyone on the way.")
            : QString());
    for (auto *each : {m_nobody, m_warning}) {
        m_rows->setRowVisible(each, !each->text().isEmpty());
    }
}

} // namespace mailrig
