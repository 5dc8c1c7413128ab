// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/serverspage.h"

#include "models/oauthdefaults.h"
#include "ui/fold.h"
#include "ui/scrolled.h"
#include "ui/sectionkeys.h"
#include "ui/taborder.h"

#include <QLayout>
#include <QScrollArea>
#include <QTabWidget>

namespace mailrig {

ServersPage::ServersPage(ServerForm::Part part, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_part(part)
    , m_tabs(new QTabWidget(this))
    , m_incoming(new ServerForm(Side::Incoming, this))
    , m_outgoing(new ServerForm(Side::Outgoing, this))
{
    setObjectName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    m_tabs->setObjectName(name + QStringLiteral(".sides"));
    m_tabs->setAccessibleName(tr("Servers of the account"));
    add(Side::Incoming, tr("Incoming"));
    add(Side::Outgoing, tr("Outgoing"));
}

void ServersPage::add(Side side, const QString &title)
{
    auto *form = this->form(side);
    form->setPart(m_part);
    addSectionKey(*m_tabs, m_tabs->addTab(scrolled(form), title));
    FieldRows::align(form->rows());
    orderTabs(form);
    connect(form, &ServerForm::edited, this, [this] {
        if (!m_isLoading) {
            showSides();
            Q_EMIT edited();
        }
    });
    connect(form, &ServerForm::secretTyped, this, &ServersPage::secretTyped);
    connect(form, &ServerForm::appsWanted, this, &ServersPage::appsWanted);
    connect(form, &ServerForm::signInWanted, this, [this, side] { Q_EMIT signInWanted(side); });
    connect(form, &ServerForm::signOutWanted, this, [this, side] { Q_EMIT signOutWanted(side); });
}

void ServersPage::setAccount(const Account &account, const OAuthApps &apps)
{
    m_isLoading = true;
    const auto full = completed(account, apps);
    const auto &address = account.identity.address;
    for (const auto side : {Side::Incoming, Side::Outgoing}) {
        auto *form = this->form(side);
        const bool isIn = side == Side::Incoming;
        form->setApps(apps);
        form->setServer(isIn ? account.incoming : account.outgoing);
        form->setInherited(isIn ? full.incoming : full.outgoing);
        form->setSuggestions(address,
            isIn ? tr("%1, password").arg(address) : tr("%1, outgoing password").arg(address));
    }
    m_isLoading = false;
    showSides();
}

Account ServersPage::appliedTo(Account account) const
{
    account.incoming = m_incoming->server();
    account.outgoing = m_outgoing->server();
    return account;
}

void ServersPage::showSides()
{
    // A side that nobody signs in to has nothing to show of that.
    for (const auto side : {Side::Incoming, Side::Outgoing}) {
        const auto server = form(side)->server();
        const bool signsIn = server.protocol != Protocol::None
            && (side == Side::Incoming || server.authenticationRequired);
        m_tabs->setTabVisible(
            static_cast<int>(side), m_part != ServerForm::Part::SignIn || signsIn);
    }
}

void ServersPage::setReader(const CertificateReader &reader)
{
    m_incoming->setReader(reader);
    m_outgoing->setReader(reader);
}

void ServersPage::setSecrets(const QList<NamedSecret> &secrets)
{
    m_incoming->setSecrets(secrets);
    m_outgoing->setSecrets(secrets);
}

void ServersPage::setStanding(Side signer, const SignInStanding &standing)
{
    form(signer)->setStanding(standing);
}

void ServersPage::commit()
{
    m_incoming->commit();
    m_outgoing->commit();
}

bool ServersPage::judge(const QList<FieldIssue> &issues)
{
    bool isGood = true;
    for (const auto side : {Side::Incoming, Side::Outgoing}) {
        for (auto *rows : form(side)->rows()) {
            rows->clearMarks();
        }
        if (!m_tabs->isTabVisible(static_cast<int>(side))) {
            continue;
        }
        for (const auto &issue : issues) {
            auto *field = mark(side, issue);
            if (field && isGood && issue.kind == FieldMark::Kind::Error) {
                isGood = false;
                jumpTo(side, field);
            }
        }
    }
    return isGood;
}

QWidget *ServersPage::mark(Side side, const FieldIssue &issue)
{
    // Where there is no other secret to pick, the line to type a new one stands for it.
    const auto typed = issue.field.endsWith(QStringLiteral("credential.secret"))
        ? issue.field.chopped(6) + QStringLiteral("password")
        : issue.field;
    for (const auto &name : {issue.field, typed}) {
        for (auto *rows : form(side)->rows()) {
            auto *field = rows->field(name);
            if (!field) {
                continue;
            }
            Fold::reveal(field);
            // What another page asks for is said there.
            if (field->isVisibleTo(form(side))) {
                rows->setMark(name, issue.kind, issue.text);
                return field;
            }
        }
    }
    return nullptr;
}

void ServersPage::jumpTo(Side side, QWidget *field)
{
    const auto index = static_cast<int>(side);
    m_tabs->setCurrentIndex(index);
    field->setFocus(Qt::OtherFocusReason);
    form(side)->layout()->activate(); // where it is after unfolding
    static_cast<QScrollArea *>(m_tabs->widget(index))->ensureWidgetVisible(field);
}

void ServersPage::focusFirst()
{
    for (const auto side : {Side::Incoming, Side::Outgoing}) {
        if (!m_tabs->isTabVisible(static_cast<int>(side))) {
            continue;
        }
        const auto wanted = m_part == ServerForm::Part::SignIn
            ? QStringList{QStringLiteral("credential.password"),
                QStringLiteral("credential.signIn"), QStringLiteral("credential.type")}
            : QStringList{QStringLiteral("host"), QStringLiteral("protocol")};
        for (const auto &each : wanted) {
            auto *field = form(side)->findChild<QWidget *>(name(side) + u'.' + each);
            if (field && field->isVisibleTo(form(side)) && field->isEnabled()) {
                jumpTo(side, field);
                return;
            }
        }
    }
    m_tabs->setFocus(Qt::OtherFocusReason);
}

ServerForm *ServersPage::form(Side side) const
{
    return side == Side::Incoming ? m_incoming : m_outgoing;
}

} // namespace mailrig
