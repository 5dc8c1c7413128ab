// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generalform.h"

#include "ui/cleanlineedit.h"

namespace mailrig {

GeneralForm::GeneralForm(QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, {}))
{
    const auto add = [this](const QString &name, const QString &label, bool technical) {
        auto *line = m_rows->add(name, label, new CleanLineEdit(this));
        if (technical) {
            line->setTechnical();
        }
        connect(line, &CleanLineEdit::edited, this, &GeneralForm::edited);
        connect(line, &CleanLineEdit::cleaned, this, [this, line] {
            m_rows->setMark(line->objectName(), FieldMark::Kind::Note,
                tr("Invisible characters were taken out."));
        });
        return line;
    };
    m_name = add(QStringLiteral("name"), tr("Account &name:"), true);
    m_address = add(QStringLiteral("identity.address"), tr("Mail a&ddress:"), true);
    m_displayName = add(QStringLiteral("identity.displayName"), tr("&Your name:"), false);
    m_label = add(QStringLiteral("label"), tr("&Label in the mail program:"), false);
    m_description = add(QStringLiteral("description"), tr("Des&cription:"), false);
    m_replyTo = add(QStringLiteral("identity.replyTo"), tr("&Reply to:"), true);
    m_organization = add(QStringLiteral("identity.organization"), tr("&Organisation:"), false);
    m_sender = add(QStringLiteral("identity.sender"), tr("&Sender address:"), true);
    m_name->setPlaceholderText(QStringLiteral("sales"));
    m_address->setPlaceholderText(QStringLiteral("name@example.com"));
}

void GeneralForm::setAccount(const Account &account)
{
    m_name->setValue(account.name);
    m_label->setValue(account.label);
    m_description->setValue(account.description);
    m_displayName->setValue(account.identity.displayName);
    m_address->setValue(account.identity.address);
    m_replyTo->setValue(account.identity.replyTo);
    m_organization->setValue(account.identity.organization);
    m_sender->setValue(account.identity.sender);
    for (auto *same : {m_replyTo, m_sender}) {
        same->setPlaceholderText(account.identity.address);
    }
}

Account GeneralForm::appliedTo(Account account) const
{
    account.name = m_name->text();
    account.label = m_label->text();
    account.description = m_description->text();
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
}

QList<CleanLineEdit *> GeneralForm::lines() const
{
    return {m_name, m_address, m_displayName, m_label, m_description, m_replyTo, m_organization,
        m_sender};
}

} // namespace mailrig
