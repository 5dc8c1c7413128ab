// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/signin.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace mailrig {

class FieldMark;

//! A sign-in in the system's browser (RFC 8252): how to get there again, and a place for the
//! address it ended at where it cannot reach this program.
class BrowserSignInView : public QWidget {
    Q_OBJECT

public:
    explicit BrowserSignInView(QWidget *parent = nullptr);
    void setState(const SignInState &state);
    //! If a browser could be opened at all.
    void setOpened(bool opened);
    //! What the attempt says of the pasted address.
    void setJudgement(const Result<void> &taken);

Q_SIGNALS:
    void browserWanted(const QUrl &url);
    void pasted(const QString &address);

private:
    void showPaste();
    QUrl m_url;
    QLabel *m_first;
    QLineEdit *m_paste;
    FieldMark *m_error;
    QPushButton *m_open, *m_copy, *m_take;
};

} // namespace mailrig
