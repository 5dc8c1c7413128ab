// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "ui/texts/mailerrors.h"

#include <QFrame>

#include <functional>

class QPushButton;

namespace mailrig {

class VerdictView;

//! Why something with mail failed, who can act and what to do, the server's words, and the ways
//! on: once more, signing in, or looking at a certificate.
class TroubleView : public QFrame {
    Q_OBJECT

public:
    explicit TroubleView(QWidget *parent);
    //! `again`, if given, is what failed, to be tried once more.
    void show(const Error &error, texts::MailTask task, const Account &account,
        std::function<void()> again = {});
    void clear();

Q_SIGNALS:
    void againWanted();
    void signInWanted(mailrig::Side side);
    //! The server could not prove who it is: a person may decide about that.
    void certificateWanted(mailrig::Side side);

private:
    VerdictView *m_verdict;
    QPushButton *m_again, *m_signIn, *m_certificate, *m_close;
    std::function<void()> m_then;
    Side m_side = Side::Incoming;
};

} // namespace mailrig
