// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/microsoft365form.h"

#include "ui/cleanlineedit.h"
#include "ui/enumcombobox.h"
#include "ui/texts/securitytexts.h"

#include <QLayout>

namespace mailrig {

Microsoft365Form::Microsoft365Form(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, prefix))
    , m_tenant(m_rows->add(QStringLiteral("tenant"), tr("Te&nant:"), new CleanLineEdit(this)))
    , m_mailbox(m_rows->add(QStringLiteral("mailbox"), tr("Mailbo&x:"), new CleanLineEdit(this)))
    , m_cloud(m_rows->add(QStringLiteral("cloud"), tr("Clo&ud:"), new EnumComboBox(this)))
{
    layout()->setContentsMargins(0, 0, 0, 0);
    m_tenant->setTechnical();
    m_tenant->setPlaceholderText(QStringLiteral("contoso.onmicrosoft.com"));
    m_mailbox->setTechnical();
    m_mailbox->setPlaceholderText(tr("That of the signed-in person"));
    for (const auto cloud : {Cloud::Global, Cloud::UsGov, Cloud::China}) {
        m_cloud->add(cloud, texts::label(cloud));
    }
    connect(m_rows, &FieldRows::edited, this, &Microsoft365Form::edited);
}

void Microsoft365Form::setMicrosoft365(const Microsoft365 &value)
{
    m_tenant->setValue(value.tenant);
    m_mailbox->setValue(value.mailbox);
    m_cloud->setValue(value.cloud, texts::label(value.cloud));
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
