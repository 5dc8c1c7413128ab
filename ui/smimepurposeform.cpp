// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/smimepurposeform.h"

#include "ui/certificatefield.h"
#include "ui/checkfield.h"
#include "ui/cleanlineedit.h"
#include "ui/enumcombobox.h"
#include "ui/texts/securitytexts.h"

#include <QLayout>

namespace mailrig {

SmimePurposeForm::SmimePurposeForm(const QString &prefix, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, prefix))
    , m_use(new EnumComboBox(this))
    , m_certificate(new CertificateField(this))
{
    layout()->setContentsMargins(0, 0, 0, 0);
    for (const auto use : {SmimeUse::Off, SmimeUse::On, SmimeUse::UserSelects}) {
        m_use->add(use, texts::label(use));
    }
    m_certificate->setTakesIds(true);
    m_rows->addHeading(words.title);
    m_rows->add(QStringLiteral("use"), words.use, m_use);
    m_rows->addRow(
        QStringLiteral("certificate"), words.certificate, m_certificate->edit(), m_certificate);
    m_certificate->nameParts();
    m_override = m_rows->addUnlabelled(
        QStringLiteral("userMayOverride"), new CheckField(words.override_, this));
    m_choose = m_rows->addUnlabelled(
        QStringLiteral("userMayChooseCertificate"), new CheckField(words.choose, this));
    connect(m_rows, &FieldRows::edited, this, &SmimePurposeForm::edited);
    connect(m_certificate, &CertificateField::edited, this, &SmimePurposeForm::edited);
}

void SmimePurposeForm::setPurpose(const SmimePurpose &purpose)
{
    m_use->setValue(purpose.use, texts::label(purpose.use));
    m_certificate->setFile(purpose.certificate);
    m_certificate->refresh();
    m_override->setChecked(purpose.userMayOverride);
    m_choose->setChecked(purpose.userMayChooseCertificate);
}

SmimePurpose SmimePurposeForm::purpose() const
{
    return {.use = m_use->value<SmimeUse>(),
        .certificate = m_certificate->file(),
        .userMayOverride = m_override->isChecked(),
        .userMayChooseCertificate = m_choose->isChecked()};
}

void SmimePurposeForm::setReader(const CertificateReader &reader)
{
    m_certificate->setReader(reader);
}

void SmimePurposeForm::commit()
{
    m_certificate->edit()->clean();
}

} // namespace mailrig
