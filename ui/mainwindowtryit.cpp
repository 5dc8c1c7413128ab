// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounteditor.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/signindesk.h"
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
    window->show();
}

} // namespace mailrig
