// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/accounteditor.h"
#include "ui/accountitems.h"
#include "ui/accountlistview.h"
#include "ui/accountsaver.h"
#include "ui/fieldissues.h"
#include "ui/mainactions.h"
#include "ui/messagebar.h"
#include "ui/testpanel.h"
#include "ui/testrun.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/repairtexts.h"
#include "ui/theme.h"
#include "ui/windowparts.h"

#include <QStatusBar>

namespace mailrig {

void MainWindow::connectActions()
{
    connect(m_actions->add, &QAction::triggered, this, &MainWindow::addAccount);
    connect(m_actions->save, &QAction::triggered, this, &MainWindow::save);
    connect(
        m_actions->revert, &QAction::triggered, this, [this] { m_workspace.revert(m_current); });
    connect(m_actions->remove, &QAction::triggered, this, &MainWindow::deleteAccount);
    connect(m_actions->find, &QAction::triggered, m_list, &AccountListView::focusSearch);
    connect(m_actions->test, &QAction::triggered, this, &MainWindow::test);
    connect(m_actions->cancel, &QAction::triggered, m_run, &TestRun::cancel);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::connectEditor()
{
    connect(m_list, &AccountListView::chosen, this, &MainWindow::choose);
    connect(m_editor, &AccountEditor::edited, this, [this] {
        m_edited = true;
        m_workspace.edit(m_editor->account(), m_editor->focusedField());
        showActions();
    });
    connect(m_editor, &AccountEditor::left, this, [this] { m_workspace.endEdit(); });
    connect(m_editor, &AccountEditor::secretTyped, &m_workspace, &Workspace::type);
    connect(&m_workspace, &Workspace::changed, this, &MainWindow::showChanged);
    connect(&m_workspace, &Workspace::failed, this, &MainWindow::say);
    connect(&m_workspace, &Workspace::secretsChanged, this, [this] {
        m_editor->setSecrets(m_workspace.secretChoices());
        judge();
        showActions();
    });
    connect(&m_services.store, &AccountStore::changedOutside, this, [this] {
        if (const auto loaded = m_services.store.load(); !loaded) {
            say(loaded.error());
        }
    });
}

void MainWindow::connectSaving()
{
    connect(m_saver, &AccountSaver::saved, this, [this](QUuid id) {
        if (const auto tested = m_reports.constFind(id); tested != m_reports.constEnd()) {
            record(id, *tested);
        }
        showActions();
        if (m_closes && m_workspace.modified().isEmpty()) {
            close();
            return;
        }
        statusBar()->showMessage(tr("Saved"), 4000);
    });
    connect(m_saver, &AccountSaver::secretRefused, this, &MainWindow::askAboutSecret);
    connect(m_saver, &AccountSaver::refused, this, [this](QUuid, const Error &error) {
        m_closes = false;
        if (error.code == Cause::FileChanged) {
            // Another program was faster than the watch: both versions are shown then.
            if (const auto loaded = m_services.store.load(); !loaded) {
                say(loaded.error());
                return;
            }
        }
        say(error);
        showActions();
    });
    connect(m_panel, &TestPanel::saveWanted, this,
        [this](const QString &path, const QByteArray &bytes) {
            if (const auto written = m_services.writeFile(path, bytes); !written) {
                say(written.error());
            }
        });
}

void MainWindow::connectTest()
{
    connect(m_panel, &TestPanel::testWanted, this, &MainWindow::test);
    connect(m_panel, &TestPanel::cancelWanted, m_run, &TestRun::cancel);
    connect(m_panel, &TestPanel::repairWanted, this, &MainWindow::repair);
    connect(m_run, &TestRun::started, this, [this](const CheckReport &report) {
        m_items->setStatus(m_run->account().id, AccountItems::Status::Running);
        m_panel->begin(report);
        growPanel(m_down);
        showActions();
    });
    connect(m_run, &TestRun::stepped, this, [this](const CheckStep &step) {
        if (m_run->account().id == m_current) {
            m_panel->add(step);
        }
    });
    connect(m_run, &TestRun::finished, this, [this](const CheckReport &report) {
        const auto id = m_run->account().id;
        m_reports.insert(id, report);
        record(id, report);
        m_items->setStatus(id, AccountItems::statusOf(report.verdict()));
        if (id == m_current) {
            m_panel->finish(report, repairsNow(report), !m_edited);
        }
        showActions();
    });
    connect(m_run, &TestRun::refused, this, [this](const Error &error) {
        m_panel->refuse(error);
        growPanel(m_down);
        showActions();
    });
}

} // namespace mailrig
