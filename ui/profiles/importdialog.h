// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/importer.h"
#include "ui/growingdialog.h"
#include "ui/profiles/profilesource.h"

class QLabel;
class QPushButton;
class QTreeView;

namespace mailrig {

class EnumComboBox;
class FieldMark;
class ImportEntryView;
class ImportItems;
class MessageBar;
class NoteTree;
class PasswordEdit;
class ProfileReading;
struct Services;

//! Accounts from a profile: a file, a picture of a QR code or a text, read and shown before
//! anything is stored. It blocks nothing.
class ImportDialog : public GrowingDialog {
    Q_OBJECT

public:
    ImportDialog(const Services &services, QWidget *parent);
    void read(const ProfileSource &source);
    //! What was read elsewhere.
    void look(const QString &place, const ImportPlan &plan);
    void readClipboard();

Q_SIGNALS:
    //! Accounts were stored; the dialog closes.
    void imported(const mailrig::ImportOutcome &outcome);

private:
    void layOut();
    [[nodiscard]] QWidget *sourceRow();
    [[nodiscard]] QWidget *sealRow();
    [[nodiscard]] QWidget *secretRow();
    [[nodiscard]] QWidget *planPage();
    void connectAll();
    void browse();
    void unseal();
    void showPlan(const ImportPlan &plan);
    void showEntry();
    void showNotes();
    void showState();
    [[nodiscard]] bool isNameTaken(int row) const;
    [[nodiscard]] int current() const;
    void fail(const Error &error);
    //! What was stored, or why nothing was; with the ways out of a locked keychain.
    void carryOut(SecretStore &secrets);
    void take(const ImportOutcome &outcome);

    const Services &m_services;
    ProfileReading *m_reading;
    ImportItems *m_items;
    std::unique_ptr<Importer> m_importer; //!< while it works
    QString m_place; //!< where the profile is from
    bool m_hasPlan = false;
    MessageBar *m_bar;
    QLabel *m_source, *m_hint, *m_secretCount;
    QPushButton *m_open, *m_paste, *m_unseal, *m_run, *m_cancel;
    PasswordEdit *m_passphrase;
    QWidget *m_sealRow, *m_secretRow, *m_plan;
    EnumComboBox *m_secrets;
    FieldMark *m_signer;
    QTreeView *m_table;
    ImportEntryView *m_entry;
    NoteTree *m_notes;
};

} // namespace mailrig
