// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/bundle.h"
#include "models/exchange/wrappers.h"
#include "ui/typedsecret.h"

#include <QWidget>

namespace mailrig {

class CheckField;
class CleanLineEdit;
class EnumComboBox;
class FieldRows;
class FileField;
class MacroTable;
class PasswordEdit;
struct Environments;

//! How accounts are exported: names, macros, passwords, signature, seal. Shows what goes with the
//! format; the rest is as if it was empty.
class ExportOptions : public QWidget {
    Q_OBJECT

public:
    explicit ExportOptions(ProfileWrappers wrappers, QWidget *parent = nullptr);
    void setFormat(const QString &format);
    void setVariables(const QStringList &macros);
    void setEnvironments(const Environments &environments);
    void setSecrets(const QList<NamedSecret> &secrets);
    void setBundle(const Bundle &bundle);
    //! `bundle` with what stands here.
    [[nodiscard]] Bundle applied(Bundle bundle) const;
    //! What was typed; the fields are empty after. Empty where a secret of the store was chosen.
    [[nodiscard]] Secret takeSignPassphrase();
    [[nodiscard]] Secret takeSealPassphrase();
    //! Empty, or why it cannot be written so: said beside the field, too.
    [[nodiscard]] QString fault();

Q_SIGNALS:
    void edited();

private:
    void addPassphrases();
    void showRows();
    ProfileWrappers m_wrappers;
    QString m_format;
    FieldRows *m_rows;
    CleanLineEdit *m_profileName, *m_organization, *m_domain;
    CheckField *m_everybody, *m_secrets, *m_picture;
    EnumComboBox *m_environment, *m_signSecret, *m_sealSecret;
    MacroTable *m_macros;
    FileField *m_certificate, *m_key, *m_recipient;
    PasswordEdit *m_signPassphrase, *m_sealPassphrase, *m_sealAgain;
};

} // namespace mailrig
