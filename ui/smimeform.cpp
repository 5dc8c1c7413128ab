// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/smimeform.h"

#include "ui/checkfield.h"
#include "ui/smimepurposeform.h"

namespace mailrig {

SmimeForm::SmimeForm(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, prefix))
    , m_sign(new SmimePurposeForm(prefix + QStringLiteral("sign."),
          {.title = tr("Signing"),
              .use = tr("Si&gn messages:"),
              .certificate = tr("Signing ce&rtificate:"),
              .override_ = tr("The &user may switch signing on and off"),
              .choose = tr("The user may &choose another signing certificate")},
          this))
    , m_encrypt(new SmimePurposeForm(prefix + QStringLiteral("encrypt."),
          {.title = tr("Encrypting"),
              .use = tr("E&ncrypt messages:"),
              .certificate = tr("Encr&yption certificate:"),
              .override_ = tr("The user may s&witch encryption on and off"),
              .choose = tr("The user may choose another encrypti&on certificate")},
          this))
{
    m_rows->addWide(m_sign);
    m_rows->addWide(m_encrypt);
    m_rows->addHeading(tr("Both"));
    m_perMessageSwitch = m_rows->addUnlabelled(QStringLiteral("perMessageSwitch"),
        new CheckField(tr("Each message &has a switch of its own"), this));
    connect(m_rows, &FieldRows::edited, this, &SmimeForm::edited);
    connect(m_sign, &SmimePurposeForm::edited, this, &SmimeForm::edited);
    connect(m_encrypt, &SmimePurposeForm::edited, this, &SmimeForm::edited);
}

void SmimeForm::setSmime(const Smime &smime)
{
    m_sign->setPurpose(smime.sign);
    m_encrypt->setPurpose(smime.encrypt);
    m_perMessageSwitch->setChecked(smime.perMessageSwitch);
}

Smime SmimeForm::smime() const
{
    return {.sign = m_sign->purpose(),
        .encrypt = m_encrypt->purpose(),
        .perMessageSwitch = m_perMessageSwitch->isChecked()};
}

void SmimeForm::setReader(const CertificateReader &reader)
{
    m_sign->setReader(reader);
    m_encrypt->setReader(reader);
}

void SmimeForm::commit()
{
    m_sign->commit();
    m_encrypt->commit();
}

QList<FieldRows *> SmimeForm::rows() const
{
    return {m_sign->rows(), m_encrypt->rows(), m_rows};
}

} // namespace mailrig
