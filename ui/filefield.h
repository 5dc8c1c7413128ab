// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace mailrig {

//! A path typed or browsed for.
class FileField : public QWidget {
    Q_OBJECT

public:
    explicit FileField(QWidget *parent = nullptr);
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }
    //! For the dialog: its title, and a filter such as "Certificates (*.pem)".
    void setDialog(const QString &title, const QString &filter);
    void setFile(const QString &file);
    [[nodiscard]] QString file() const;

Q_SIGNALS:
    void edited();

private:
    void browse();
    QLineEdit *m_edit;
    QPushButton *m_browse;
    QString m_title, m_filter;
};

} // namespace mailrig
