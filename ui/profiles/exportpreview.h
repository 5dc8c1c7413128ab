// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/formats/profileformat.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace mailrig {

class EnumComboBox;
class QrCodeView;

//! The files of an export as they will be, without passwords, signature and seal.
class ExportPreview : public QWidget {
    Q_OBJECT

public:
    explicit ExportPreview(QWidget *parent = nullptr);
    //! `isCode`: the text is for a QR code, which is shown.
    void setFiles(const QList<ProfileFile> &files, bool isCode);
    //! Why there is nothing to see.
    void setFault(const QString &text);
    void setHint(const QString &text);

private:
    void showFile();
    QList<ProfileFile> m_files;
    bool m_isCode = false;
    EnumComboBox *m_file;
    QLabel *m_title, *m_hint;
    QPlainTextEdit *m_text;
    QrCodeView *m_code;
    QPushButton *m_copy;
};

} // namespace mailrig
