// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretform.h"

#include "ui/passwordedit.h"

#include <QComboBox>
#include <QLayout>

#include <algorithm>

namespace mailrig {

SecretForm::SecretForm(const QString &prefix, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_words(words)
    , m_new(QUuid::createUuid())
    , m_rows(new FieldRows(this, prefix))
    , m_names(new QComboBox(this))
    , m_password(new PasswordEdit(this))
    , m_name(new QLineEdit(this))
{
    layout()->setContentsMargins(0, 0, 0, 0);
    m_rows->add(words.field, words.list, m_names);
    m_rows->add(words.typedField, words.typed, m_password);
    m_rows->add(words.nameField, words.newName, m_name);
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_names->setMinimumContentsLength(12);
    connect(m_names, &QComboBox::activated, this, &SecretForm::choose);
    connect(m_password, &QLineEdit::textEdited, this, &SecretForm::type);
    connect(m_password, &QLineEdit::editingFinished, this, &SecretForm::commit);
    fillNames();
    showState();
}

void SecretForm::setSecrets(const QList<NamedSecret> &secrets)
{
    if (secrets != m_secrets) {
        m_secrets = secrets;
        fillNames();
        showState();
    }
}

void SecretForm::setSecret(QUuid id)
{
    m_secret = id;
    fillNames();
    showState();
}

void SecretForm::setSuggestedName(const QString &name)
{
    m_suggestedName = name;
    m_name->setPlaceholderText(name);
}

void SecretForm::setNoneText(const QString &text)
{
    if (m_words.none != text) {
        m_words.none = text;
        fillNames();
    }
}

void SecretForm::commit()
{
    if (!isTyping()) {
        return;
    }
    const bool isNew = m_secret == m_new;
    TypedSecret typed{.id = m_secret, .secret = m_password->take()};
    if (isNew) {
        const auto name = m_name->text().trimmed();
        typed.name = name.isEmpty() ? m_suggestedName : name;
        m_name->clear();
        m_new = QUuid::createUuid();
    }
    Q_EMIT secretTyped(typed);
    Q_EMIT edited();
}

bool SecretForm::isTyping() const
{
    return !m_password->text().isEmpty();
}

void SecretForm::fillNames()
{
    m_names->clear();
    if (isOptional()) {
        m_names->addItem(m_words.none, QUuid());
    }
    m_names->addItem(tr("New secret"), newEntry());
    for (const auto &each : std::as_const(m_secrets)) {
        m_names->addItem(each.name, each.id);
    }
    if (m_secret.isNull()) {
        return;
    }
    const auto shown = m_secret == m_new ? newEntry() : m_secret;
    if (m_names->findData(shown) < 0) {
        m_names->addItem(tr("A secret that is not known here"), shown);
    }
    m_names->setCurrentIndex(m_names->findData(shown));
}

void SecretForm::showState()
{
    const auto id = chosen();
    const auto known = std::find_if(m_secrets.cbegin(), m_secrets.cend(),
        [id](const NamedSecret &each) { return each.id == id; });
    const bool isNew = id == newEntry();
    m_rows->setRowVisible(m_names, isOptional() || !m_secrets.isEmpty() || !isNew);
    m_rows->setRowVisible(m_password, isNew || !id.isNull());
    m_rows->setRowVisible(m_name, isNew);
    if (known == m_secrets.cend()) {
        m_password->setPlaceholderText({});
    } else {
        m_password->setPlaceholderText(known->stored ? tr("Kept in the keychain; type to change it")
                                                     : tr("Typed; kept when you save"));
    }
}

void SecretForm::choose()
{
    m_password->clear();
    // A new one counts from the first character typed.
    m_secret = chosen() == newEntry() ? QUuid() : chosen();
    showState();
    Q_EMIT edited();
}

void SecretForm::type()
{
    const bool isEmptied = m_secret == m_new && !isTyping();
    if (m_secret.isNull() || isEmptied) {
        m_secret = isEmptied ? QUuid() : m_new;
    }
    Q_EMIT edited();
}

QUuid SecretForm::chosen() const
{
    return m_names->currentData().toUuid();
}

} // namespace mailrig
