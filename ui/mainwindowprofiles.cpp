// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounteditor.h"
#include "ui/environmentchooser.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/opendialog.h"
#include "ui/profiles/bundlesdialog.h"
#include "ui/profiles/exportdialog.h"
#include "ui/profiles/importdialog.h"
#include "ui/profiles/profiledrop.h"
#include "ui/profiles/rosterdialog.h"
#include "ui/texts/exchangetexts.h"

#include <QAction>
#include <QStatusBar>

namespace mailrig {

void MainWindow::connectProfiles()
{
    connect(m_actions->importing, &QAction::triggered, this, [this] { importFrom({}); });
    connect(m_actions->pasting, &QAction::triggered, this, [this] {
        importFrom({});
        findChild<ImportDialog *>()->readClipboard();
    });
    connect(m_actions->exporting, &QAction::triggered, this, [this] { showExport({}); });
    connect(m_actions->bundles, &QAction::triggered, this, [this] { showBundles({}); });
    connect(m_actions->roster, &QAction::triggered, this, &MainWindow::showRoster);
    connect(new ProfileDrop(this), &ProfileDrop::dropped, this, &MainWindow::importFrom);
    // An account's usage lists its bundles.
    connect(&m_services.store, &AccountStore::changed, m_environments, [this] { showAround(); });
}

void MainWindow::importFrom(const ProfileSource &source)
{
    m_editor->commit();
    auto *dialog = openDialog<ImportDialog>(this, m_services);
    connect(dialog, &ImportDialog::imported, this, &MainWindow::showImported, Qt::UniqueConnection);
    if (source != ProfileSource{}) {
        dialog->read(source);
    }
}

void MainWindow::showImported(const ImportOutcome &outcome)
{
    if (!outcome.stored.isEmpty()) {
        choose(outcome.stored.first().account);
    }
    statusBar()->showMessage(texts::importOutcome(outcome), 8000);
}

void MainWindow::showExport(const QUuid &bundle)
{
    m_editor->commit();
    // A bundle's export is a window of its own: another one may be open.
    auto *dialog = openDialog<ExportDialog>(this, m_workspace, m_services);
    if (const auto *known = m_services.store.bundles().find(bundle)) {
        dialog->setBundle(*known);
    } else {
        dialog->setBundle({});
        dialog->choose({m_current});
    }
}

void MainWindow::showBundles(const QString &name)
{
    auto *dialog = openDialog<BundlesDialog>(this, m_workspace, m_services);
    connect(dialog, &BundlesDialog::followed, this, &MainWindow::follow, Qt::UniqueConnection);
    connect(
        dialog, &BundlesDialog::editWanted, this, &MainWindow::showExport, Qt::UniqueConnection);
    dialog->show(name);
}

void MainWindow::showRoster()
{
    m_editor->commit();
    auto *dialog = openDialog<RosterDialog>(this, m_workspace, m_services);
    connect(dialog, &RosterDialog::planned, this, &MainWindow::importPlanned, Qt::UniqueConnection);
}

void MainWindow::importPlanned(const ImportPlan &plan)
{
    importFrom({});
    findChild<ImportDialog *>()->look(tr("Roster"), plan);
}

} // namespace mailrig
