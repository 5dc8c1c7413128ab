// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generalform.h"

#include "ui/cleanlineedit.h"
#include "ui/enumcombobox.h"
#include "ui/listfield.h"
#include "ui/microsoft365form.h"
#include "ui/textfield.h"
#include "ui/texts/securitytexts.h"

#include <QListWidget>

namespace mailrig {

GeneralForm::GeneralForm(QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, {}))
    , m_name(addLine(QStringLiteral("name"), tr("Account na&me:"), true))
    , m_address(addLine(QStringLiteral("identity.address"), tr("Mail a&ddress:"), true))
    , m_displayName(addLine(QStringLiteral("identity.displayName"), tr("&Your name:")))
    , m_type(m_rows->add(QStringLiteral("type"), tr("Account ty&pe:"), new EnumComboBox(this)))
    , m_microsoft365(new Microsoft365Form(QStringLiteral("microsoft365."), this))
{
    m_rows->addWide(m_microsoft365);
    m_label = addLine(QStringLiteral("label"), tr("&Label in the mail program:"));
    m_replyTo = addLine(QStringLiteral("identity.replyTo"), tr("&Reply to:"), true);
    m_organization = addLine(QStringLiteral("identity.organization"), tr("Organisa&tion:"));
    m_sender = addLine(QStringLiteral("identity.sender"), tr("&Sender address:"), true);
    m_description
        = m_rows->add(QStringLiteral("description"), tr("Des&cription:"), new TextField(this));
    m_roles = addList(QStringLiteral("requiredRoles"), tr("Re&quired roles:"), tr("Add a role"),
        tr("Remove the chosen role"));
    m_tags = addList(
        QStringLiteral("tags"), tr("T&ags:"), tr("Add a tag"), tr("Remove the chosen tag"));
    for (const auto type : {AccountType::Standard, AccountType::Microsoft365}) {
        m_type->add(type, texts::label(type));
    }
    m_name->setPlaceholderText(QStringLiteral("sales"));
    m_address->setPlaceholderText(QStringLiteral("name@example.com"));
    connect(m_rows, &FieldRows::edited, this, [this] {
        showType();
        Q_EMIT edited();
    });
    connect(m_microsoft365, &Microsoft365Form::edited, this, &GeneralForm::edited);
    connect(m_microsoft365, &Microsoft365Form::accountChanged, this, &GeneralForm::accountChanged);
    showType();
}

CleanLineEdit *GeneralForm::addLine(const QString &name, const QString &label, bool technical)
{
    auto *line = m_rows->add(name, label, new CleanLineEdit(this));
    if (technical) {
        line->setTechnical();
    }
    return line;
}

ListField *GeneralForm::addList(
    const QString &name, const QString &label, const QString &add, const QString &remove)
{
    auto *field = new ListField(this);
    m_rows->addRow(name, label, field->list(), field);
    field->nameButtons();
    field->setWords(add, remove);
    connect(field, &ListField::edited, this, &GeneralForm::edited);
    return field;
}

void GeneralForm::setAccount(const Account &account)
{
    m_name->setValue(account.name);
    m_type->setValue(account.type, texts::label(account.type));
    m_microsoft365->setAccount(account);
    m_label->setValue(account.label);
    m_description->setValue(account.description);
    m_roles->setTexts(account.requiredRoles);
    m_tags->setTexts(account.tags);
    m_displayName->setValue(account.identity.displayName);
    m_address->setValue(account.identity.address);
    m_replyTo->setValue(account.identity.replyTo);
    m_organization->setValue(account.identity.organization);
    m_sender->setValue(account.identity.sender);
    for (auto *same : {m_replyTo, m_sender}) {
        same->setPlaceholderText(account.identity.address);
    }
    showType();
}

void GeneralForm::showServers(const Account &account)
{
    m_microsoft365->setAccount(account);
}

Account GeneralForm::appliedTo(Account account) const
{
    account.name = m_name->text();
    account.type = m_type->value<AccountType>();
    account.microsoft365 = m_microsoft365->microsoft365();
    account.label = m_label->text();
    account.description = m_description->value();
    account.requiredRoles = m_roles->texts();
    account.tags = m_tags->texts();
    account.identity.displayName = m_displayName->text();
    account.identity.address = m_address->text();
    account.identity.replyTo = m_replyTo->text();
    account.identity.organization = m_organization->text();
    account.identity.sender = m_sender->text();
    return account;
}

void GeneralForm::commit()
{
    for (auto *line : lines()) {
        line->clean();
    }
    m_microsoft365->commit();
    m_roles->commit();
    m_tags->commit();
}

QList<FieldRows *> GeneralForm::rows() const
{
    return {m_rows, m_microsoft365->rows()};
}

void GeneralForm::showType()
{
    m_rows->setRowVisible(
        m_microsoft365, m_type->value<AccountType>() == AccountType::Microsoft365);
}

QList<CleanLineEdit *> GeneralForm::lines() const
{
    return {m_name, m_address, m_displayName, m_label, m_replyTo, m_organization, m_sender};
}

} // namespace mailrig
