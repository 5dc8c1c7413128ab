// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clientcertificateform.h"

#include "ui/certificatefield.h"
#include "ui/cleanlineedit.h"
#include "ui/secretform.h"

#include <QLayout>

namespace mailrig {

ClientCertificateForm::ClientCertificateForm(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, prefix))
    , m_file(new CertificateField(this))
    , m_passphrase(new SecretForm(prefix,
          {.field = QStringLiteral("passphrase"),
              .list = tr("Certificate's &key:"),
              .typed = tr("Pass&phrase:"),
              .newName = tr("Save passphrase &as:"),
              .none = tr("Not encrypted")},
          this))
{
    layout()->setContentsMargins(0, 0, 0, 0);
    m_rows->addRow(QStringLiteral("file"), tr("Client certi&ficate:"), m_file->edit(), m_file);
    m_file->nameParts();
    m_rows->addWide(m_passphrase);
    connect(m_file, &CertificateField::edited, this, &ClientCertificateForm::change);
    connect(m_passphrase, &SecretForm::edited, this, [this] {
        change();
        if (!isTyping()) {
            m_file->refresh();
        }
    });
    connect(m_passphrase, &SecretForm::secretTyped, this, [this](const TypedSecret &typed) {
        Q_EMIT secretTyped(typed);
        m_file->reread();
    });
    showState();
}

void ClientCertificateForm::setCertificate(const ClientCertificate &certificate)
{
    m_file->setFile(certificate.file);
    m_passphrase->setSecret(certificate.passphrase);
    showState();
    m_file->refresh();
}

ClientCertificate ClientCertificateForm::certificate() const
{
    return {.file = m_file->file(), .passphrase = m_passphrase->secret()};
}

void ClientCertificateForm::setReader(const CertificateReader &reader)
{
    m_file->setReader(reader);
}

void ClientCertificateForm::setSecrets(const QList<NamedSecret> &secrets)
{
    m_passphrase->setSecrets(secrets);
}

void ClientCertificateForm::setSuggestedName(const QString &name)
{
    m_passphrase->setSuggestedName(name);
}

void ClientCertificateForm::commit()
{
    m_file->edit()->clean();
    m_passphrase->commit();
}

bool ClientCertificateForm::isTyping() const
{
    return m_passphrase->isTyping();
}

QList<FieldRows *> ClientCertificateForm::rows() const
{
    return {m_rows, m_passphrase->rows()};
}

void ClientCertificateForm::change()
{
    showState();
    Q_EMIT edited();
}

void ClientCertificateForm::showState()
{
    m_file->setPassphrase(m_passphrase->secret());
    m_rows->setRowVisible(
        m_passphrase, !m_file->file().isEmpty() || !m_passphrase->secret().isNull());
}

} // namespace mailrig
