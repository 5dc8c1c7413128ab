// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificatefield.h"

#include "models/whendone.h"
#include "ui/cleanlineedit.h"
#include "ui/texts/certificatetexts.h"
#include "ui/texts/errortexts.h"

#include <QLayout>

namespace mailrig {

CertificateField::CertificateField(QWidget *parent)
    : FileField(parent)
    , m_details(new FieldMark(this))
{
    column()->addWidget(m_details);
    edit()->setPlaceholderText(tr("None"));
    setDialog(tr("Choose a certificate"),
        tr("Certificates (*.pem *.crt *.cer *.der *.p12 *.pfx);;All files (*)"));
    connect(this, &FileField::settled, this, &CertificateField::refresh);
}

void CertificateField::nameParts()
{
    nameButton();
    m_details->setObjectName(edit()->objectName() + QStringLiteral(".certificate"));
}

void CertificateField::setReader(const CertificateReader &reader)
{
    m_reader = reader;
    refresh();
}

void CertificateField::setPassphrase(QUuid secret)
{
    m_passphrase = secret;
}

void CertificateField::refresh()
{
    if (!m_reader || (file() == m_shownFile && m_passphrase == m_shownPassphrase)) {
        return;
    }
    m_shownFile = file();
    m_shownPassphrase = m_passphrase;
    const auto generation = ++m_generation;
    if (m_shownFile.isEmpty()) {
        m_details->clear();
    } else if (m_takesIds && !QUuid::fromString(m_shownFile).isNull()) {
        m_details->setMark(
            FieldMark::Kind::Note, tr("A certificate that a profile brings along, by its id."));
    } else {
        onceDone(m_reader(m_shownFile, m_passphrase), this,
            [this, generation](const Result<QList<CertificateFacts>> &read) {
                if (generation == m_generation) {
                    show(read);
                }
            });
    }
}

void CertificateField::reread()
{
    m_shownFile.clear();
    refresh();
}

void CertificateField::show(const Result<QList<CertificateFacts>> &read)
{
    if (!read) {
        m_details->setMark(FieldMark::Kind::Warning,
            read.error().code == Cause::SecretMissing
                ? tr("The file is encrypted; its passphrase opens it.")
                : texts::error(read.error()));
        return;
    }
    if (read->isEmpty()) {
        m_details->setMark(FieldMark::Kind::Warning, tr("There is no certificate in this file."));
        return;
    }
    const auto &first = read->first();
    auto lines = texts::certificateLines(first);
    auto kind = FieldMark::Kind::Note;
    const auto now = QDateTime::currentDateTimeUtc();
    if (now > first.notAfter) {
        kind = FieldMark::Kind::Warning;
        lines.prepend(tr("This certificate has expired."));
    } else if (now < first.notBefore) {
        kind = FieldMark::Kind::Warning;
        lines.prepend(tr("This certificate is not valid yet."));
    }
    if (read->size() > 1) {
        lines << tr("And %n more certificate(s) in the same file.", nullptr, int(read->size()) - 1);
    }
    m_details->setMark(kind, lines.join(u'\n'));
}

} // namespace mailrig
