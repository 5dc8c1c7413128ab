// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/microsoft365form.h"

#include "models/microsoft365.h"
#include "models/oauthdefaults.h"
#include "ui/cleanlineedit.h"
#include "ui/enumcombobox.h"
#include "ui/texts/securitytexts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace mailrig {

namespace {

//! On its own port, with its own security, at the account's cloud.
void putAtMicrosoft(Account &account, Server &server)
{
    server.host.clear();
    server.port.clear();
    server.security = Security::Tls;
    server.mechanism = Mechanism::Automatic;
    putServers(account);
}

void setProtocol(Account &account, Side side, Protocol protocol)
{
    auto &server = side == Side::Incoming ? account.incoming : account.outgoing;
    server.protocol = protocol;
    if (protocol != Protocol::None) {
        putAtMicrosoft(account, server);
    }
    if (account.outgoing.credential.type == CredentialType::SameAsIncoming
        && !isOneResource(account)) {
        // A token is for Graph or for the mail servers, never for both.
        account.outgoing.credential.type = account.incoming.credential.type;
    }
}

} // namespace

Account atMicrosoft(Account account)
{
    for (auto *server : {&account.incoming, &account.outgoing}) {
        if (server->protocol != Protocol::None) {
            putAtMicrosoft(account, *server);
        }
    }
    if (!isOAuth(account.incoming.credential.type)) {
        account.incoming.credential.type = CredentialType::DeviceFlow;
    }
    const bool isShared = account.incoming.protocol != Protocol::None && isOneResource(account);
    if (isShared) {
        account.outgoing.credential.type = CredentialType::SameAsIncoming;
    } else if (!isOAuth(account.outgoing.credential.type)) {
        account.outgoing.credential.type = account.incoming.credential.type;
    }
    return account;
}

Microsoft365Form::Microsoft365Form(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, prefix))
    , m_signIn(addChoice(QStringLiteral("signIn"), tr("Si&gn in:")))
    , m_tenant(m_rows->add(QStringLiteral("tenant"), tr("Te&nant:"), new CleanLineEdit(this)))
    , m_mailbox(m_rows->add(QStringLiteral("mailbox"), tr("Mailbo&x:"), new CleanLineEdit(this)))
    , m_cloud(m_rows->add(QStringLiteral("cloud"), tr("Clo&ud:"), new EnumComboBox(this)))
    , m_incoming(addChoice(QStringLiteral("incoming"), tr("&Incoming by:")))
    , m_outgoing(addChoice(QStringLiteral("outgoing"), tr("&Outgoing by:")))
    , m_offer(new QWidget(this))
    , m_hint(new QLabel(m_offer))
    , m_fill(new QPushButton(tr("Use Microsoft’s ser&vers"), m_offer))
{
    layOut();
    connectChoices();
    connect(m_rows, &FieldRows::edited, this, &Microsoft365Form::edited);
}

EnumComboBox *Microsoft365Form::addChoice(const QString &name, const QString &label)
{
    // Told as a change of the account, not of this form.
    auto *made = new EnumComboBox(this);
    m_rows->addRow(name, label, made, made);
    return made;
}

void Microsoft365Form::layOut()
{
    layout()->setContentsMargins(0, 0, 0, 0);
    m_tenant->setTechnical();
    m_tenant->setPlaceholderText(QStringLiteral("contoso.onmicrosoft.com"));
    m_mailbox->setTechnical();
    m_mailbox->setPlaceholderText(tr("That of the signed-in person"));
    for (const auto type : {CredentialType::DeviceFlow, CredentialType::ClientCredentials,
             CredentialType::AuthorizationCode}) {
        m_signIn->add(type, texts::label(type));
    }
    for (const auto cloud : {Cloud::Global, Cloud::UsGov, Cloud::China}) {
        m_cloud->add(cloud, texts::label(cloud));
    }
    for (const auto each : {Protocol::Graph, Protocol::Imap, Protocol::Pop3, Protocol::None}) {
        m_incoming->add(each, texts::label(each, false));
    }
    for (const auto each : {Protocol::Graph, Protocol::Smtp, Protocol::None}) {
        m_outgoing->add(each, texts::label(each, true));
    }
    m_fill->setObjectName(m_tenant->objectName().section(u'.', 0, -2) + QStringLiteral(".fill"));
    m_fill->setAutoDefault(false);
    m_hint->setObjectName(m_fill->objectName() + QStringLiteral(".hint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    auto *column = new QVBoxLayout(m_offer);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_hint);
    column->addWidget(m_fill, 0, Qt::AlignLeft);
    m_rows->addWide(m_offer);
}

void Microsoft365Form::connectChoices()
{
    connect(m_signIn, &EnumComboBox::edited, this, [this] {
        const auto type = m_signIn->value<CredentialType>();
        Q_EMIT accountChanged([type](Account &account) {
            auto &own
                = account.incoming.protocol == Protocol::None ? account.outgoing : account.incoming;
            own.credential.type = type;
            if (&own == &account.incoming
                && account.outgoing.credential.type != CredentialType::SameAsIncoming) {
                account.outgoing.credential.type = type;
            }
        });
    });
    for (const auto &[combo, side] :
        {std::pair{m_incoming, Side::Incoming}, std::pair{m_outgoing, Side::Outgoing}}) {
        connect(combo, &EnumComboBox::edited, this, [this, choice = combo, which = side] {
            const auto protocol = choice->value<Protocol>();
            Q_EMIT accountChanged(
                [which, protocol](Account &account) { setProtocol(account, which, protocol); });
        });
    }
    connect(m_fill, &QPushButton::clicked, this, [this] {
        Q_EMIT accountChanged([](Account &account) { account = atMicrosoft(account); });
    });
}

void Microsoft365Form::setAccount(const Account &account)
{
    const auto &value = account.microsoft365;
    const auto &own
        = account.incoming.protocol == Protocol::None ? account.outgoing : account.incoming;
    m_signIn->setValue(own.credential.type, texts::label(own.credential.type));
    m_tenant->setValue(value.tenant);
    m_mailbox->setValue(value.mailbox);
    m_cloud->setValue(value.cloud, texts::label(value.cloud));
    m_incoming->setValue(account.incoming.protocol, texts::label(account.incoming.protocol, false));
    m_outgoing->setValue(account.outgoing.protocol, texts::label(account.outgoing.protocol, true));
    showOffer(account);
}

void Microsoft365Form::showOffer(const Account &account)
{
    const auto offered = atMicrosoft(account);
    m_rows->setRowVisible(m_offer, offered != account);
    const auto in = offered.incoming.host;
    const auto out = offered.outgoing.host;
    m_hint->setText(in.isEmpty() || out.isEmpty() || in == out
            ? tr("Microsoft’s server is %1, and it wants a sign-in by OAuth.")
                  .arg(in.isEmpty() ? out : in)
            : tr("Microsoft’s servers are %1 for incoming and %2 for outgoing mail, and they want "
                 "a sign-in by OAuth.")
                  .arg(in, out));
}

Microsoft365 Microsoft365Form::microsoft365() const
{
    return {
        .tenant = m_tenant->text(), .mailbox = m_mailbox->text(), .cloud = m_cloud->value<Cloud>()};
}

void Microsoft365Form::commit()
{
    m_tenant->clean();
    m_mailbox->clean();
}

} // namespace mailrig
