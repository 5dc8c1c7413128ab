// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/typedsecret.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace mailrig {

class PasswordEdit;

//! A few lines to type a new secret, or a new value of one that has its name.
class SecretEntryForm : public QWidget {
    Q_OBJECT

public:
    explicit SecretEntryForm(QWidget *parent = nullptr);
    //! A new secret.
    void open();
    //! Another value.
    void open(QUuid id, const QString &name, bool thisSession);
    void close();

Q_SIGNALS:
    //! `typed.id` is null for a new one.
    void typed(const mailrig::TypedSecret &typed, bool thisSession);

private:
    void begin();
    void showReady();
    void finish();
    QUuid m_id;
    QLabel *m_title;
    QLineEdit *m_name;
    PasswordEdit *m_value;
    QCheckBox *m_session;
    QPushButton *m_keep, *m_cancel;
};

} // namespace mailrig
