// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/importplan.h"

#include <QWidget>

class QPushButton;

namespace mailrig {

class CleanLineEdit;
class EnumComboBox;
class FieldRows;

//! One account of an import: under which name it comes in, and what happens if it is there.
class ImportEntryView : public QWidget {
    Q_OBJECT

public:
    explicit ImportEntryView(QWidget *parent = nullptr);
    //! `isNameTaken`: by an account of the store or of the import.
    void setEntry(const ImportEntry &entry, bool isNameTaken);
    //! Whether there are others that are there already.
    void setDuplicates(int count);

Q_SIGNALS:
    void chosen(mailrig::ImportChoice choice);
    void chosenForAll(mailrig::ImportChoice choice);
    void renamed(const QString &name);

private:
    FieldRows *m_rows;
    CleanLineEdit *m_name;
    EnumComboBox *m_choice;
    QPushButton *m_forAll;
};

} // namespace mailrig
