// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "models/roles.h"
#include "models/usage.h"
#include "ui/accounteditor.h"
#include "ui/accountlistview.h"
#include "ui/conflictview.h"
#include "ui/environmentchooser.h"
#include "ui/environmentdialog.h"
#include "ui/mainactions.h"
#include "ui/oauthappsdialog.h"
#include "ui/opendialog.h"
#include "ui/secretdialog.h"
#include "ui/testpanel.h"
#include "ui/texts/fieldtexts.h"
#include "ui/usagebox.h"

#include <QAction>
#include <QToolBar>

namespace mailrig {

void MainWindow::layOutAround()
{
    m_list->addBelow(m_uses);
    auto *bar = findChild<QToolBar *>(QStringLiteral("tools"));
    auto *space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addWidget(m_environments);
}

void MainWindow::connectAround()
{
    connect(m_actions->duplicate, &QAction::triggered, this, &MainWindow::duplicateAccount);
    connect(m_actions->environments, &QAction::triggered, this, [this] { showEnvironments({}); });
    connect(m_actions->secrets, &QAction::triggered, this, [this] { showSecrets({}); });
    connect(m_environments, &EnvironmentChooser::chosen, this, &MainWindow::chooseEnvironment);
    connect(
        m_environments, &EnvironmentChooser::editWanted, this, [this] { showEnvironments({}); });
    connect(&m_services.store, &AccountStore::changed, m_environments, [this] {
        m_environments->setEnvironments(m_services.store.environments(), environment());
    });
    m_environments->setEnvironments(m_services.store.environments(), environment());
    connect(m_conflict, &ConflictView::resolved, this,
        [this](const std::optional<Account> &merged) { m_workspace.resolve(m_current, merged); });
}

void MainWindow::duplicateAccount()
{
    m_editor->commit();
    const auto id = m_workspace.duplicate(m_current);
    m_list->setCurrent(id);
    m_editor->jumpTo(QStringLiteral("name"));
}

void MainWindow::showEnvironments(const QString &variable)
{
    auto *dialog = openDialog<EnvironmentDialog>(this, m_workspace, m_services.store);
    connect(dialog, &EnvironmentDialog::followed, this, &MainWindow::follow, Qt::UniqueConnection);
    if (variable.isEmpty()) {
        dialog->show(environment(), {});
    } else {
        dialog->showVariable(variable);
    }
}

void MainWindow::showSecrets(QUuid id)
{
    auto *dialog = openDialog<SecretDialog>(this, m_workspace, m_services);
    connect(dialog, &SecretDialog::followed, this, &MainWindow::follow, Qt::UniqueConnection);
    dialog->show(id);
}

void MainWindow::showOAuthApps(QUuid id)
{
    auto *dialog = openDialog<OAuthAppsDialog>(this, m_workspace, m_services);
    connect(dialog, &OAuthAppsDialog::followed, this, &MainWindow::follow, Qt::UniqueConnection);
    dialog->show(id);
}

void MainWindow::follow(const Use &use)
{
    if (use.account.isNull()) {
        if (auto *preferences = findChild<QAction *>(QStringLiteral("action.preferences"))) {
            preferences->trigger();
        }
        return;
    }
    m_list->setCurrent(use.account);
    activateWindow();
    m_editor->jumpTo(use.field);
}

QString MainWindow::environment() const
{
    return m_services.environment.isEmpty() ? m_services.store.settings().environment
                                            : m_services.environment;
}

void MainWindow::chooseEnvironment(const QString &name)
{
    m_services.environment.clear(); // what the program was started with gives way
    auto settings = m_services.store.settings();
    settings.environment = name;
    if (const auto saved = m_services.store.saveSettings(settings); !saved) {
        say(saved.error());
        m_environments->setEnvironments(m_services.store.environments(), environment());
    }
}

QString MainWindow::obstacle() const
{
    const auto account = m_workspace.account(m_current);
    const auto missing
        = account ? missingRoles(*account, m_services.store.settings().roles) : QStringList();
    if (missing.isEmpty()) {
        return {};
    }
    return tr("This account can be edited but not tested or exported here. It requires roles that "
              "this machine does not have: %1. Preferences say which roles it has.")
        .arg(missing.join(QStringLiteral(", ")));
}

void MainWindow::showAround()
{
    m_panel->setObstacle(obstacle());
    if (const auto conflict = m_workspace.conflict(m_current)) {
        m_conflict->setConflict(
            *conflict, m_services.store.secrets(), m_services.store.oauthApps());
    } else {
        m_conflict->clear();
    }
    const auto account = m_workspace.account(m_current);
    QList<UsageBox::Line> lines;
    for (const auto &each : account ? references(*account) : QList<Reference>()) {
        const auto first = texts::field(each.fields.first());
        const auto places = each.fields.size() == 1
            ? first
            : tr("%1 and %2 more", "a field, how many others")
                  .arg(first, QString::number(each.fields.size() - 1));
        switch (each.kind) {
        case Reference::Kind::Secret: {
            const auto *entry = m_services.store.secrets().find(each.id);
            lines << UsageBox::Line{tr("Secret “%1”: %2", "name: where")
                                        .arg(entry ? entry->name : tr("not saved yet"), places),
                [this, id = each.id] { showSecrets(id); }};
            break;
        }
        case Reference::Kind::App: {
            const auto *app = m_services.store.oauthApps().find(each.id);
            lines << UsageBox::Line{tr("OAuth app “%1”: %2", "name: where")
                                        .arg(app ? app->name : tr("not known here"), places),
                [this, id = each.id] { showOAuthApps(id); }};
            break;
        }
        case Reference::Kind::Variable:
            lines << UsageBox::Line{
                tr("Variable “%1”: %2", "name: where").arg(each.variable, places),
                [this, name = each.variable] { showEnvironments(name); }};
            break;
        }
    }
    const auto uses = lines.size();
    for (const auto &each : accountUses(m_current, m_services.store.bundles())) {
        lines << UsageBox::Line{tr("In the bundle “%1”").arg(each.name),
            [this, name = each.name] { showBundles(name); }};
    }
    const auto bundles = lines.size() - uses;
    const auto said = uses == 0 ? tr("Uses no secret and no variable")
                                : tr("Secrets and variables used: %1").arg(uses);
    m_uses->setLines(
        bundles == 0 ? said : tr("%1; bundles: %2", "what it uses: count").arg(said).arg(bundles),
        lines);
}

void MainWindow::record(QUuid id, const CheckReport &report)
{
    // What was tested before it was saved comes into the history with the first save.
    const auto &results = m_history.of(id).results;
    const bool isKept = !results.isEmpty() && results.last().started == report.started.toUTC();
    if (m_workspace.isNew(id) || isKept) {
        return;
    }
    if (const auto kept = m_history.add(id, report); !kept) {
        say(kept.error());
    }
    if (id == m_current) {
        m_panel->setHistory(m_history.of(id), m_history.fault(id));
    }
}

} // namespace mailrig
