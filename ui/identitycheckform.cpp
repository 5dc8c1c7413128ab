// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/identitycheckform.h"

#include "ui/certificatefield.h"
#include "ui/cleanlineedit.h"
#include "ui/enumcombobox.h"
#include "ui/texts/securitytexts.h"

#include <QLayout>
#include <QLineEdit>

namespace mailrig {

namespace {

QString colonHex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(':').toUpper());
}

} // namespace

IdentityCheckForm::IdentityCheckForm(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_rows(new FieldRows(this, prefix))
    , m_mode(new EnumComboBox(this))
    , m_key(new QLineEdit(this))
    , m_caFile(new CertificateField(this))
    , m_warning(new FieldMark(this))
{
    using enum IdentityMode;
    layout()->setContentsMargins(0, 0, 0, 0);
    for (const auto mode : {Strict, PinnedKey, NameWaived, Off}) {
        m_mode->add(mode, texts::label(mode));
    }
    m_rows->add(QStringLiteral("mode"), tr("Server &identity:"), m_mode);
    m_rows->addWide(m_warning);
    m_key->setLayoutDirection(Qt::LeftToRight);
    m_key->setPlaceholderText(tr("SHA-256 of the public key, 64 hexadecimal digits"));
    m_rows->add(QStringLiteral("spkiSha256"), tr("Trusted &key:"), m_key);
    m_caFile->setDialog(
        tr("Choose a file of authorities"), tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    m_caFile->edit()->setPlaceholderText(tr("Only those of this system"));
    m_rows->addRow(
        QStringLiteral("caFile"), tr("&Additional authorities:"), m_caFile->edit(), m_caFile);
    m_caFile->nameParts();
    connect(m_mode, &EnumComboBox::edited, this, [this] {
        showMode();
        Q_EMIT edited();
    });
    connect(m_key, &QLineEdit::textEdited, this, &IdentityCheckForm::edited);
    connect(m_caFile, &CertificateField::edited, this, &IdentityCheckForm::edited);
    showMode();
}

void IdentityCheckForm::setIdentityCheck(const IdentityCheck &check)
{
    m_check = check;
    m_mode->setValue(check.mode, texts::label(check.mode));
    // What is being typed is half a key: only another key may replace it.
    if (identityCheck().spkiSha256 != check.spkiSha256) {
        m_key->setText(colonHex(check.spkiSha256));
    }
    m_caFile->setFile(check.caFile);
    m_caFile->refresh();
    showMode();
}

void IdentityCheckForm::setReader(const CertificateReader &reader)
{
    m_caFile->setReader(reader);
}

void IdentityCheckForm::commit()
{
    m_caFile->edit()->clean();
}

IdentityCheck IdentityCheckForm::identityCheck() const
{
    auto check = m_check;
    check.mode = m_mode->value<IdentityMode>();
    auto digits = m_key->text();
    digits.remove(u':').remove(u' ');
    check.spkiSha256 = QByteArray::fromHex(digits.toLatin1());
    check.caFile = m_caFile->file();
    return check;
}

void IdentityCheckForm::showMode()
{
    const auto mode = m_mode->value<IdentityMode>();
    m_rows->setRowVisible(m_key, mode == IdentityMode::PinnedKey);
    m_rows->setRowVisible(
        m_caFile->edit(), mode == IdentityMode::Strict || mode == IdentityMode::NameWaived);
    const auto [kind, warning] = [mode]() -> std::pair<FieldMark::Kind, QString> {
        using enum FieldMark::Kind;
        switch (mode) {
        case IdentityMode::Strict:
            return {Note, {}};
        case IdentityMode::PinnedKey:
            return {Note,
                tr("Only the server with this key is accepted; a renewed certificate keeps it.")};
        case IdentityMode::NameWaived:
            return {Warning,
                tr("Anyone with a valid certificate for any name could pose as this server.")};
        case IdentityMode::Off:
            return {
                Warning, tr("Anyone on the way could pose as this server and read the password.")};
        }
        return {};
    }();
    m_warning->setMark(kind, warning);
    m_rows->setRowVisible(m_warning, !warning.isEmpty());
}

} // namespace mailrig
