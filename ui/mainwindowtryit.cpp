// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounteditor.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/messagebar.h"
#include "ui/signindesk.h"
#include "ui/testrun.h"
#include "ui/tryit/tryitwindow.h"

#include <QAction>

namespace mailrig {

void MainWindow::connectTryIt()
{
    connect(m_actions->tryIt, &QAction::triggered, this, &MainWindow::tryIt);
    connect(m_desk, &SignInDesk::signedIn, this, [this](QUuid account) {
        for (auto *each : findChildren<TryItWindow *>()) {
            if (each->account() == account) {
                each->tryAgain();
            }
        }
    });
}

void MainWindow::tryIt()
{
    m_editor->commit();
    const auto account = m_workspace.account(m_current);
    if (!account || !m_services.post || !obstacle().isEmpty()) {
        return;
    }
    auto *window = new TryItWindow(m_services, m_workspace, m_trust, *account, this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    connect(window, &TryItWindow::signInWanted, m_desk, &SignInDesk::signIn);
    connect(window, &TryItWindow::certificateWanted, this, &MainWindow::showCertificate);
    window->show();
}

bool MainWindow::askInTryIt()
{
    for (auto *each : findChildren<TryItWindow *>()) {
        if (each->isVisible() && !each->close()) {
            each->setWindowState(each->windowState() & ~Qt::WindowMinimized);
            each->raise();
            each->activateWindow();
            // What was decided about the accounts was for this closing.
            m_discards = false;
            m_closes = false;
            return true;
        }
    }
    return false;
}

void MainWindow::showCertificate(QUuid account)
{
    if (!m_workspace.account(account)) {
        return; // it was deleted meanwhile
    }
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    choose(account);
    if (m_run->isRunning() && m_run->account().id != account) {
        m_bar->say(FieldMark::Kind::Note,
            tr("Another test is running. Test this account after it, to look at the certificate."));
        return;
    }
    test();
}

} // namespace mailrig
