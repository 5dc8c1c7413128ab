// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/growingdialog.h"
#include "ui/tryit/tryitparts.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;

namespace mailrig {

class ReadPage;
class SendPage;

//! An account proved by using it: its mail read, changed and sent, its rights found out. Blocks
//! nothing; closing it cancels what it does.
class TryItWindow : public GrowingDialog {
    Q_OBJECT

public:
    //! `services.post` is not null.
    TryItWindow(const Services &services, const Workspace &workspace, const SessionTrust &trust,
        const Account &account, QWidget *parent);
    [[nodiscard]] QUuid account() const { return m_desk->account().id; }
    //! Somebody signed in for the account: what failed may go well now.
    void tryAgain();
    //! Cancels what runs, or else closes, unless something that was written would be lost.
    void reject() override;

Q_SIGNALS:
    void signInWanted(QUuid account, mailrig::Side side);
    //! To decide about what a server showed instead of a proof.
    void certificateWanted(QUuid account, mailrig::Side side);

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    [[nodiscard]] QWidget *page(Side side);
    [[nodiscard]] bool mayClose();
    void showBusy();
    void showProgress(int done, int all);

    MessageBar *m_bar;
    TroubleView *m_trouble;
    MailDesk *m_desk;
    TryItParts m_parts;
    QTabWidget *m_tabs;
    ReadPage *m_read = nullptr;
    SendPage *m_send = nullptr;
    QLabel *m_state;
    QProgressBar *m_progress;
    QPushButton *m_cancel, *m_close;
    bool m_discards = false;
};

} // namespace mailrig
