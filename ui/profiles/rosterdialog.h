// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/growingdialog.h"
#include "ui/profiles/rosterwork.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace mailrig {

class CheckField;
class EnumComboBox;
class FieldRows;
class FileField;
class MessageBar;
class NoteTree;
class RosterColumns;
class Workspace;

//! Accounts or profiles of a table with a row a person, by way of a template: file and template,
//! what the columns are, the first rows, and the work with its progress.
class RosterDialog : public GrowingDialog {
    Q_OBJECT

public:
    RosterDialog(Workspace &workspace, const Services &services, QWidget *parent);
    void done(int result) override;
    void setFile(const QString &file);
    void setFolder(const QString &folder);

Q_SIGNALS:
    //! The accounts of the rows, to be looked at before they are stored.
    void planned(const mailrig::ImportPlan &plan);

private:
    enum Page { SourcePage, ColumnsPage, RowsPage, RunPage };
    void layOut();
    [[nodiscard]] QWidget *sourcePage();
    [[nodiscard]] QWidget *titled(const QString &title, QWidget *content);
    void connectAll();
    void reload();
    void showRows();
    void showPage(Page page);
    void showState();
    void next();
    void back();
    [[nodiscard]] RosterJob job() const;
    void takeRows(const RosterRows &rows);
    void takeProgress(const RosterProgress &progress, const QList<RosterFault> &faults);
    void finish(const QString &text, bool isGood);

    Workspace &m_workspace;
    const Services &m_services;
    RosterWork *m_work;
    qint64 m_bytes = 0; //!< of the file
    RosterProgress m_progress;
    bool m_isAwaited = false; //!< something is being read
    MessageBar *m_bar;
    QLabel *m_step, *m_counts, *m_rowHint;
    QStackedWidget *m_pages;
    FieldRows *m_fields;
    FileField *m_file, *m_folder;
    EnumComboBox *m_template, *m_format;
    CheckField *m_oneFile, *m_withSecrets;
    RosterColumns *m_columns;
    QTableWidget *m_rows;
    QProgressBar *m_progressBar;
    NoteTree *m_faults;
    QPushButton *m_back, *m_next, *m_cancel;
};

} // namespace mailrig
