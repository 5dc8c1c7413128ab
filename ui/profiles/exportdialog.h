// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/growingdialog.h"
#include "ui/profiles/exportrun.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace mailrig {

class EnumComboBox;
class ExportAccounts;
class ExportOptions;
class ExportPreview;
class FieldMark;
class MessageBar;
class NoteTree;

//! Accounts to a profile: which, as what and how, with everything that gets lost and the text
//! itself shown before anything is written. Also a bundle's export, to be changed.
class ExportDialog : public GrowingDialog {
    Q_OBJECT

public:
    ExportDialog(Workspace &workspace, const Services &services, QWidget *parent);
    void choose(const QList<QUuid> &accounts);
    //! From now on it is that bundle which is being changed.
    void setBundle(const Bundle &bundle);
    //! A file, or a folder for several.
    void saveTo(const QString &target, bool overwrites);

private:
    void layOut();
    [[nodiscard]] QWidget *choicePage();
    void connectAll();
    void reload();
    //! Judges and writes, in memory, what is chosen; the latest choice counts.
    void replan();
    void showPlan(const ExportPlan &plan);
    void showFormat();
    [[nodiscard]] Bundle bundleNow() const;
    [[nodiscard]] QList<Account> chosen() const;
    void askForTarget();
    [[nodiscard]] QString proposedName() const;
    void keepBundle();
    void storeBundle(const Bundle &bundle);

    Workspace &m_workspace;
    const Services &m_services;
    ExportRun *m_run;
    Bundle m_bundle;
    ExportJob m_job; //!< the last one, to be asked about again
    ExportPlan m_plan;
    QList<ProfileFile> m_files; //!< of the preview
    int m_generation = 0;
    MessageBar *m_bar;
    QTabWidget *m_pages;
    ExportAccounts *m_accounts;
    EnumComboBox *m_format;
    QLabel *m_hint;
    ExportOptions *m_options;
    NoteTree *m_losses;
    ExportPreview *m_preview;
    FieldMark *m_summary;
    QPushButton *m_save, *m_keep, *m_close;
};

} // namespace mailrig
