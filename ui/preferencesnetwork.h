// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace mailrig {

class CleanLineEdit;
class EnumComboBox;
class FieldRows;
class FileField;
class PasswordEdit;

//! How servers are reached, and whom to believe that they are the right ones.
class PreferencesNetwork : public QWidget {
    Q_OBJECT

public:
    explicit PreferencesNetwork(QWidget *parent = nullptr);
    //! `ofThisRun` goes before what stands here, if it is not the default.
    void setSettings(const Settings &settings, const Trust &ofThisRun);
    [[nodiscard]] Settings appliedTo(Settings settings) const;
    //! What was typed; the field is empty after.
    [[nodiscard]] Secret takePassword();
    [[nodiscard]] bool removesPassword() const { return m_removes; }
    //! Marks what is missing; answers the first such field, or null if all is there.
    QWidget *firstFault();

private:
    void showState();
    bool m_isKept = false; //!< there is a password in the keychain
    bool m_removes = false;
    FieldRows *m_rows;
    QSpinBox *m_deadline;
    FileField *m_caFile;
    QCheckBox *m_systemStore;
    EnumComboBox *m_kind;
    CleanLineEdit *m_host, *m_user, *m_ispdb;
    QSpinBox *m_port;
    PasswordEdit *m_password;
    QPushButton *m_forget;
    QWidget *m_passwordRow;
};

} // namespace mailrig
