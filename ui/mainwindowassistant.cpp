// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounteditor.h"
#include "ui/accountitems.h"
#include "ui/assistant/assistantdialog.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/opendialog.h"
#include "ui/signindesk.h"

#include <QAction>
#include <QStatusBar>

namespace mailrig {

void MainWindow::connectAssistant()
{
    connect(m_actions->assistant, &QAction::triggered, this, [this] {
        m_editor->commit();
        auto *dialog = openDialog<AssistantDialog>(this, m_services, m_trust);
        connect(
            dialog, &AssistantDialog::saved, this, &MainWindow::takeAdded, Qt::UniqueConnection);
        connect(dialog, &AssistantDialog::abandoned, this, &MainWindow::forgetAbandoned,
            Qt::UniqueConnection);
        connect(dialog, &AssistantDialog::appsWanted, this, &MainWindow::showOAuthApps,
            Qt::UniqueConnection);
    });
}

void MainWindow::takeAdded(QUuid id, const std::optional<CheckReport> &report)
{
    if (report) {
        m_reports.insert(id, *report);
        record(id, *report);
        m_items->setStatus(id, AccountItems::statusOf(report->verdict()));
    }
    choose(id);
    showTest(); // it may have been chosen already, without the report
    statusBar()->showMessage(tr("Saved"), 4000);
}

void MainWindow::forgetAbandoned(const Account &account)
{
    m_desk->forget({account});
}

bool MainWindow::askInAssistant()
{
    auto *dialog = findChild<AssistantDialog *>();
    if (m_discards || !dialog || !dialog->isVisible()) {
        return false;
    }
    dialog->raise();
    dialog->activateWindow();
    dialog->reject();
    return dialog->isVisible();
}

} // namespace mailrig
