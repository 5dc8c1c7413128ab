// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/signin.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace mailrig {

class BrowserLink;
class QrCodeView;

//! What a person needs to sign in with a code (RFC 8628 §3.3): where to go, by hand or by camera,
//! and what to enter there.
class DeviceCodeView : public QWidget {
    Q_OBJECT

public:
    explicit DeviceCodeView(QWidget *parent = nullptr);
    void setState(const SignInState &state);

Q_SIGNALS:
    void browserWanted(const QUrl &url);

private:
    void showCode(const QString &code);
    BrowserLink *m_link;
    QLineEdit *m_code;
    QrCodeView *m_qr;
    QLabel *m_scan;
    QPushButton *m_open, *m_copy;
    QUrl m_target; //!< what a click opens: the address that brings the code along, if there is one
};

} // namespace mailrig
