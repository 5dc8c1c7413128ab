// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace mailrig {

class CleanLineEdit;

//! A path typed or browsed for.
class FileField : public QWidget {
    Q_OBJECT

public:
    explicit FileField(QWidget *parent = nullptr);
    [[nodiscard]] CleanLineEdit *edit() const { return m_edit; }
    //! For the dialog: its title, and a filter such as "Certificates (*.pem)".
    void setDialog(const QString &title, const QString &filter);
    //! It is a folder that is wanted.
    void setFolderDialog(const QString &title);
    void setFile(const QString &file);
    //! The button's object name begins with that of the line.
    void nameButton();
    [[nodiscard]] QString file() const;

Q_SIGNALS:
    void edited();
    //! A file was chosen, or the line was left.
    void settled();

protected:
    //! Room below the line.
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

private:
    void browse();
    QVBoxLayout *m_column;
    CleanLineEdit *m_edit;
    QPushButton *m_browse;
    QString m_title, m_filter;
    bool m_isFolder = false;
};

} // namespace mailrig
