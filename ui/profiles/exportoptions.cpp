// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/profiles/exportoptions.h"

#include "models/environment.h"
#include "models/exchange/exportplan.h"
#include "ui/checkfield.h"
#include "ui/cleanlineedit.h"
#include "ui/enumcombobox.h"
#include "ui/fieldrows.h"
#include "ui/filefield.h"
#include "ui/passwordedit.h"
#include "ui/profiles/macrotable.h"
#include "ui/texts/visible.h"

namespace mailrig {

namespace {

QString name(const char *field)
{
    return QStringLiteral("export.") + QLatin1StringView(field);
}

FileField *file(
    FieldRows *rows, const char *field, const QString &label, const QString &title, QWidget *in)
{
    auto *made = new FileField(in);
    made->setDialog(title,
        ExportOptions::tr("Certificates and keys (*.pem *.crt *.cer *.key "
                          "*.p12 *.pfx);;All files (*)"));
    rows->addRow(QLatin1StringView(field), label, made->edit(), made);
    made->nameButton();
    return made;
}

bool isApple(const QString &format)
{
    return format == QStringLiteral("mobileconfig");
}

} // namespace

ExportOptions::ExportOptions(ProfileWrappers wrappers, QWidget *parent)
    : QWidget(parent)
    , m_wrappers(std::move(wrappers))
    , m_rows(new FieldRows(this, QStringLiteral("export.")))
    , m_profileName(new CleanLineEdit(this))
    , m_organization(new CleanLineEdit(this))
    , m_domain(new CleanLineEdit(this))
    , m_everybody(new CheckField(tr("For everybody of the domain: addresses become "
                                    "placeholders"),
          this))
    , m_secrets(new CheckField(tr("Write the passwords into the file"), this))
    , m_picture(new CheckField(tr("As a picture (PNG) instead of its text"), this))
    , m_environment(new EnumComboBox(this))
    , m_signSecret(new EnumComboBox(this))
    , m_sealSecret(new EnumComboBox(this))
    , m_macros(new MacroTable(this))
    , m_signPassphrase(new PasswordEdit(this))
    , m_sealPassphrase(new PasswordEdit(this))
    , m_sealAgain(new PasswordEdit(this))
{
    m_rows->add(QStringLiteral("profileName"), tr("&Name of the profile:"), m_profileName);
    m_rows->add(QStringLiteral("organization"), tr("Organi&sation:"), m_organization);
    m_rows->add(QStringLiteral("domain"), tr("&Domain:"), m_domain);
    m_domain->setTechnical();
    m_rows->addUnlabelled(QStringLiteral("isForEverybody"), m_everybody);
    m_rows->add(QStringLiteral("environment"), tr("Values of &macros:"), m_environment);
    m_rows->add(QStringLiteral("macros"), tr("Macros of a device mana&ger:"), m_macros);
    m_rows->addUnlabelled(QStringLiteral("withSecrets"), m_secrets);
    m_rows->addUnlabelled(QStringLiteral("asPicture"), m_picture);
    addPassphrases();
    connect(m_rows, &FieldRows::edited, this, [this] {
        showRows();
        Q_EMIT edited();
    });
    for (auto *each : {m_certificate, m_key, m_recipient}) {
        connect(each, &FileField::edited, this, [this] {
            showRows();
            Q_EMIT edited();
        });
    }
    setSecrets({});
    setEnvironments({});
    showRows();
}

void ExportOptions::addPassphrases()
{
    m_certificate = file(m_rows, "signCertificate", tr("Sign with &certificate:"),
        tr("Choose the certificate to sign with"), this);
    m_key = file(m_rows, "signKey", tr("Its &key (if not in there):"),
        tr("Choose the key to sign with"), this);
    m_rows->add(QStringLiteral("signSecret"), tr("Passphrase of the ke&y:"), m_signSecret);
    m_rows->addRow(
        QStringLiteral("signPassphrase"), tr("&Type it:"), m_signPassphrase, m_signPassphrase);
    m_recipient = file(m_rows, "encryptFor", tr("Encrypt &for certificate:"),
        tr("Choose the certificate of who may read it"), this);
    m_rows->add(QStringLiteral("sealSecret"), tr("Pass&phrase of the file:"), m_sealSecret);
    m_rows->addRow(
        QStringLiteral("sealPassphrase"), tr("Type &it:"), m_sealPassphrase, m_sealPassphrase);
    m_rows->addRow(QStringLiteral("sealAgain"), tr("And &again:"), m_sealAgain, m_sealAgain);
    for (auto *each : {m_sealPassphrase, m_sealAgain}) {
        connect(each, &QLineEdit::textEdited, this, [this] {
            m_rows->clearMark(name("sealAgain"));
            m_rows->clearMark(name("sealPassphrase"));
        });
    }
}

void ExportOptions::setFormat(const QString &format)
{
    m_format = format;
    showRows();
}

void ExportOptions::showRows()
{
    const auto *row = writtenFormat(m_format);
    const bool isSigned = isApple(m_format) && m_wrappers.sign;
    const bool hasCertificate = isSigned && !m_certificate->file().isEmpty();
    const bool isSealed = m_format == QStringLiteral("mailrig-encrypted");
    m_rows->setRowVisible(m_macros, m_macros->rowCount() > 0);
    m_rows->setRowVisible(m_secrets, row && row->isSecretKept);
    m_rows->setRowVisible(
        m_picture, m_format == QStringLiteral("thunderbird-qr") && m_wrappers.picture);
    m_rows->setRowVisible(m_certificate->edit(), isSigned);
    m_rows->setRowVisible(m_key->edit(), hasCertificate);
    m_rows->setRowVisible(m_signSecret, hasCertificate);
    m_rows->setRowVisible(
        m_signPassphrase, hasCertificate && m_signSecret->value<QUuid>().isNull());
    m_rows->setRowVisible(m_recipient->edit(), isApple(m_format) && m_wrappers.encryptFor);
    m_rows->setRowVisible(m_sealSecret, isSealed);
    const bool isTyped = isSealed && m_sealSecret->value<QUuid>().isNull();
    m_rows->setRowVisible(m_sealPassphrase, isTyped);
    m_rows->setRowVisible(m_sealAgain, isTyped);
    m_rows->clearMark(name("withSecrets"));
    if (m_secrets->isChecked()) {
        const bool isOpen = !isSealed && m_recipient->file().isEmpty();
        m_rows->setMark(name("withSecrets"), FieldMark::Kind::Warning,
            isOpen ? tr("Whoever gets the file can read the passwords. Send it over safe ways "
                        "only, and delete it afterwards.")
                   : tr("Whoever can open the file can read the passwords."));
    }
}

void ExportOptions::setVariables(const QStringList &macros)
{
    m_macros->setVariables(macros);
    showRows();
}

void ExportOptions::setEnvironments(const Environments &environments)
{
    const auto chosen = m_environment->value<QString>();
    m_environment->clear();
    m_environment->add(QString(), tr("Of the environment in use"));
    for (const auto &each : environments.list) {
        m_environment->add(each.name, texts::visible(each.name, 60));
    }
    m_environment->setValue(chosen, texts::visible(chosen, 60));
}

void ExportOptions::setSecrets(const QList<NamedSecret> &secrets)
{
    for (auto *each : {m_signSecret, m_sealSecret}) {
        const auto chosen = each->value<QUuid>();
        each->clear();
        each->add(QUuid(), tr("Typed here"));
        for (const auto &secret : secrets) {
            each->add(secret.id, texts::visible(secret.name, 60));
        }
        each->setValue(chosen, tr("A secret that is not known here"));
    }
}

void ExportOptions::setBundle(const Bundle &bundle)
{
    m_profileName->setValue(bundle.profileName);
    m_organization->setValue(bundle.organization);
    m_domain->setValue(bundle.domain);
    m_everybody->setChecked(bundle.isForEverybody);
    m_secrets->setChecked(bundle.withSecrets);
    m_picture->setChecked(bundle.asPicture);
    m_environment->setValue(bundle.environment, texts::visible(bundle.environment, 60));
    m_macros->setMacros(bundle.macros);
    m_certificate->setFile(bundle.signCertificate);
    m_key->setFile(bundle.signKey);
    m_recipient->setFile(bundle.encryptFor);
    m_signSecret->setValue(bundle.signPassphrase, tr("A secret that is not known here"));
    m_sealSecret->setValue(bundle.passphrase, tr("A secret that is not known here"));
    setFormat(bundle.format);
}

Bundle ExportOptions::applied(Bundle bundle) const
{
    const auto *row = writtenFormat(m_format);
    const bool isSigned = isApple(m_format) && m_wrappers.sign && !m_certificate->file().isEmpty();
    bundle.format = m_format;
    bundle.profileName = m_profileName->text().trimmed();
    bundle.organization = m_organization->text().trimmed();
    bundle.domain = m_domain->text().trimmed();
    bundle.isForEverybody = m_everybody->isChecked();
    bundle.environment = m_environment->value<QString>();
    bundle.macros = m_macros->macros();
    bundle.withSecrets = m_secrets->isChecked() && row && row->isSecretKept;
    bundle.asPicture = m_picture->isChecked() && m_format == QStringLiteral("thunderbird-qr")
        && m_wrappers.picture;
    bundle.signCertificate = isSigned ? m_certificate->file() : QString();
    bundle.signKey = isSigned ? m_key->file() : QString();
    bundle.signPassphrase = isSigned ? m_signSecret->value<QUuid>() : QUuid();
    bundle.encryptFor
        = isApple(m_format) && m_wrappers.encryptFor ? m_recipient->file() : QString();
    bundle.passphrase
        = m_format == QStringLiteral("mailrig-encrypted") ? m_sealSecret->value<QUuid>() : QUuid();
    return bundle;
}

Secret ExportOptions::takeSignPassphrase()
{
    return m_signSecret->value<QUuid>().isNull() ? m_signPassphrase->take() : Secret();
}

Secret ExportOptions::takeSealPassphrase()
{
    static_cast<void>(m_sealAgain->take());
    return m_sealSecret->value<QUuid>().isNull() ? m_sealPassphrase->take() : Secret();
}

QString ExportOptions::fault()
{
    if (m_format != QStringLiteral("mailrig-encrypted") || !m_sealSecret->value<QUuid>().isNull()) {
        return {};
    }
    if (m_sealPassphrase->text().isEmpty()) {
        const auto text = tr("The file needs a passphrase.");
        m_rows->setMark(name("sealPassphrase"), FieldMark::Kind::Error, text);
        return text;
    }
    if (m_sealPassphrase->text() != m_sealAgain->text()) {
        const auto text = tr("The two passphrases are not the same.");
        m_rows->setMark(name("sealAgain"), FieldMark::Kind::Error, text);
        return text;
    }
    return {};
}

} // namespace mailrig
