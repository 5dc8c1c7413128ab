// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fieldrows.h"
#include "ui/typedsecret.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace mailrig {

class PasswordEdit;

//! A named secret, picked or created in place. What is typed leaves the form with `secretTyped` as
//! soon as its field is left; the form itself keeps none.
class SecretForm : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString field = {}; //!< the member's name: "secret"
        QString list = {}, typed = {}, newName = {}; //!< labels
        QString none = {}; //!< the entry for no secret at all; empty: there has to be one
        QString typedField = QStringLiteral("password"), nameField = QStringLiteral("secretName");
    };
    SecretForm(const QString &prefix, const Words &words, QWidget *parent = nullptr);
    void setSecrets(const QList<NamedSecret> &secrets);
    void setSecret(QUuid id);
    [[nodiscard]] QUuid secret() const { return m_secret; }
    //! What a new secret is called unless the person says otherwise.
    void setSuggestedName(const QString &name);
    //! Another entry for no secret of its own.
    void setNoneText(const QString &text);
    //! Hands out what was typed and whose field was not left yet.
    void commit();
    [[nodiscard]] bool isTyping() const;
    [[nodiscard]] FieldRows *rows() const { return m_rows; }

Q_SIGNALS:
    void edited();
    void secretTyped(const mailrig::TypedSecret &typed);

private:
    void fillNames();
    void showState();
    void choose();
    void type();
    [[nodiscard]] bool isOptional() const { return !m_words.none.isEmpty(); }
    //! The id that stands for a new secret in the list.
    [[nodiscard]] QUuid newEntry() const { return isOptional() ? m_new : QUuid(); }
    [[nodiscard]] QUuid chosen() const;
    Words m_words;
    QUuid m_secret;
    QList<NamedSecret> m_secrets;
    QString m_suggestedName;
    QUuid m_new; //!< the id the next new secret gets
    FieldRows *m_rows;
    QComboBox *m_names;
    PasswordEdit *m_password;
    QLineEdit *m_name;
};

} // namespace mailrig
