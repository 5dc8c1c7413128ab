// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentialform.h"

#include "ui/enumcombobox.h"
#include "ui/passwordedit.h"
#include "ui/texts/securitytexts.h"

#include <QLayout>

#include <algorithm>

namespace mailrig {

CredentialForm::CredentialForm(const QString &prefix, QWidget *parent)
    : QWidget(parent)
    , m_new(QUuid::createUuid())
    , m_rows(new FieldRows(this, prefix))
    , m_type(new EnumComboBox(this))
    , m_names(new QComboBox(this))
    , m_password(new PasswordEdit(this))
    , m_name(new QLineEdit(this))
{
    layout()->setContentsMargins(0, 0, 0, 0);
    for (const auto type : {CredentialType::Secret, CredentialType::None}) {
        m_type->add(type, texts::label(type));
    }
    m_rows->add(QStringLiteral("type"), tr("Sign in &with:"), m_type);
    m_rows->add(QStringLiteral("secret"), tr("Se&cret:"), m_names);
    m_rows->add(QStringLiteral("password"), tr("Pass&word:"), m_password);
    m_rows->add(QStringLiteral("secretName"), tr("Save se&cret as:"), m_name);
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_names->setMinimumContentsLength(12);

    connect(m_type, &EnumComboBox::edited, this, [this] {
        m_credential.type = m_type->value<CredentialType>();
        showState();
        Q_EMIT edited();
    });
    connect(m_names, &QComboBox::activated, this, &CredentialForm::choose);
    connect(m_password, &QLineEdit::textEdited, this, &CredentialForm::type);
    connect(m_password, &QLineEdit::editingFinished, this, &CredentialForm::commit);
    fillNames();
    showState();
}

void CredentialForm::setSecrets(const QList<SecretChoice> &secrets)
{
    if (secrets != m_secrets) {
        m_secrets = secrets;
        fillNames();
        showState();
    }
}

void CredentialForm::setCredential(const Credential &credential)
{
    m_credential = credential;
    m_type->setValue(credential.type, texts::label(credential.type));
    fillNames();
    showState();
}

Credential CredentialForm::credential() const
{
    return m_credential;
}

void CredentialForm::setSuggestedName(const QString &name)
{
    m_suggestedName = name;
    m_name->setPlaceholderText(name);
}

void CredentialForm::commit()
{
    if (!isTyping()) {
        return;
    }
    const bool isNew = m_credential.secret == m_new;
    TypedSecret typed{.id = m_credential.secret, .secret = m_password->take()};
    if (isNew) {
        const auto name = m_name->text().trimmed();
        typed.name = name.isEmpty() ? m_suggestedName : name;
        m_name->clear();
        m_new = QUuid::createUuid();
    }
    Q_EMIT secretTyped(typed);
    Q_EMIT edited();
}

bool CredentialForm::isTyping() const
{
    return !m_password->text().isEmpty();
}

void CredentialForm::fillNames()
{
    m_names->clear();
    m_names->addItem(tr("New secret"), QUuid());
    for (const auto &each : std::as_const(m_secrets)) {
        m_names->addItem(each.name, each.id);
    }
    const auto id = m_credential.secret;
    if (id.isNull() || id == m_new) {
        return;
    }
    if (m_names->findData(id) < 0) {
        m_names->addItem(tr("A secret that is not known here"), id);
    }
    m_names->setCurrentIndex(m_names->findData(id));
}

void CredentialForm::showState()
{
    const bool secret = m_credential.type == CredentialType::Secret
        || m_credential.type == CredentialType::Automatic;
    const auto known = std::find_if(m_secrets.cbegin(), m_secrets.cend(),
        [this](const SecretChoice &each) { return each.id == chosen(); });
    const bool isNew = chosen().isNull();
    m_rows->setRowVisible(m_names, secret && (!m_secrets.isEmpty() || !isNew));
    m_rows->setRowVisible(m_password, secret);
    m_rows->setRowVisible(m_name, secret && isNew);
    if (known == m_secrets.cend()) {
        m_password->setPlaceholderText({});
    } else {
        m_password->setPlaceholderText(known->stored ? tr("Kept in the keychain; type to change it")
                                                     : tr("Typed; kept when you save"));
    }
}

void CredentialForm::choose()
{
    m_password->clear();
    m_credential.secret = chosen();
    showState();
    Q_EMIT edited();
}

void CredentialForm::type()
{
    const bool isEmptied = m_credential.secret == m_new && !isTyping();
    if (m_credential.secret.isNull() || isEmptied) {
        m_credential.secret = isEmptied ? QUuid() : m_new;
    }
    Q_EMIT edited();
}

QUuid CredentialForm::chosen() const
{
    return m_names->currentData().toUuid();
}

} // namespace mailrig
