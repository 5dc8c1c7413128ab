// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/policyform.h"

#include "ui/checkfield.h"
#include "ui/cleanlineedit.h"

namespace mailrig {

PolicyForm::PolicyForm(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, prefix))
    , m_allowMove(
          addCheck(QStringLiteral("allowMove"), tr("&Allow moving messages to other accounts")))
    , m_allowMailDrop(addCheck(
          QStringLiteral("allowMailDrop"), tr("Allow sending large attachments by Mail &Drop")))
    , m_disableRecentsSync(addCheck(
          QStringLiteral("disableRecentsSync"), tr("&Keep recently used addresses on the device")))
    , m_vpnUuid(m_rows->add(
          QStringLiteral("vpnUuid"), tr("Per-app &VPN, its UUID:"), new CleanLineEdit(this)))
{
    m_vpnUuid->setTechnical();
    m_vpnUuid->setPlaceholderText(tr("None"));
    connect(m_rows, &FieldRows::edited, this, &PolicyForm::edited);
}

CheckField *PolicyForm::addCheck(const QString &name, const QString &text)
{
    return m_rows->addUnlabelled(name, new CheckField(text, this));
}

void PolicyForm::setPolicy(const Policy &policy)
{
    m_allowMove->setChecked(policy.allowMove);
    m_allowMailDrop->setChecked(policy.allowMailDrop);
    m_disableRecentsSync->setChecked(policy.disableRecentsSync);
    m_vpnUuid->setValue(policy.vpnUuid);
}

Policy PolicyForm::policy() const
{
    return {.allowMove = m_allowMove->isChecked(),
        .allowMailDrop = m_allowMailDrop->isChecked(),
        .disableRecentsSync = m_disableRecentsSync->isChecked(),
        .vpnUuid = m_vpnUuid->text()};
}

void PolicyForm::commit()
{
    m_vpnUuid->clean();
}

} // namespace mailrig
