// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/settings.h"

#include <QWidget>

class QSpinBox;

namespace mailrig {

class CleanLineEdit;
class EnumComboBox;
class FieldRows;

//! Looks, language, clipboard and the roles of this machine.
class PreferencesGeneral : public QWidget {
    Q_OBJECT

public:
    explicit PreferencesGeneral(QWidget *parent = nullptr);
    void setSettings(const Settings &settings);
    [[nodiscard]] Settings appliedTo(Settings settings) const;

private:
    void sayWhen();
    Language m_spoken = Language::System; //!< since the program began
    FieldRows *m_rows;
    EnumComboBox *m_theme, *m_language;
    QSpinBox *m_clipboard;
    CleanLineEdit *m_roles;
};

} // namespace mailrig
