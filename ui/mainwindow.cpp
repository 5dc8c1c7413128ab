// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/accounteditor.h"
#include "ui/accountitems.h"
#include "ui/accountlistview.h"
#include "ui/accountsaver.h"
#include "ui/certificatechoice.h"
#include "ui/conflictview.h"
#include "ui/environmentchooser.h"
#include "ui/fieldissues.h"
#include "ui/mainactions.h"
#include "ui/messagebar.h"
#include "ui/refusedsecret.h"
#include "ui/signindesk.h"
#include "ui/testpanel.h"
#include "ui/testrun.h"
#include "ui/texts/errortexts.h"
#include "ui/texts/repairtexts.h"
#include "ui/usagebox.h"
#include "ui/windowparts.h"

#include <QApplication>
#include <QCloseEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace mailrig {

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_workspace(services.store)
    , m_history(services.store.folder())
    , m_actions(new MainActions(this, m_workspace.undoStack()))
    , m_items(new AccountItems(m_workspace, m_history, this))
    , m_list(new AccountListView(m_items, this))
    , m_editor(new AccountEditor(this))
    , m_panel(new TestPanel(this))
    , m_bar(new MessageBar(this))
    , m_pages(new QStackedWidget(this))
    , m_across(new QSplitter(Qt::Horizontal, this))
    , m_down(new QSplitter(Qt::Vertical, this))
    , m_saver(new AccountSaver(m_workspace, services.keychain, services.session, this))
    , m_run(new TestRun(m_services, m_workspace, m_trust, this))
    , m_certificates(new CertificateChoice(m_services, m_workspace, m_trust, this))
    , m_desk(new SignInDesk(m_services, m_workspace, this))
    , m_environments(new EnvironmentChooser(this))
    , m_conflict(new ConflictView(this))
    , m_uses(new UsageBox(QStringLiteral("uses"), this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Mailrig"));
    layOut();
    layOutAround();
    connectActions();
    connectAround();
    connectEditor();
    connectSaving();
    connectTest();
    connectDialogs();
    connectSignIns();
    connectProfiles();
    connectAssistant();
    connectTryIt();
    restoreWindow(*this, m_services.geometry, {m_across, m_down});
    m_list->restore(m_services.geometry);
    m_editor->setSecrets(m_workspace.secretChoices());
    m_editor->setCertificateReader(certificateReader(m_services, m_workspace));
    const auto accounts = m_workspace.accounts();
    choose(accounts.isEmpty() ? QUuid() : accounts.first().id);
    m_list->focusList();
    for (const auto &file : m_services.store.unreadable()) {
        say(file.error);
    }
}

MainWindow::~MainWindow()
{
    // The workspace, a member, dies before the widgets that listen to it.
    m_workspace.disconnect();
    m_workspace.undoStack()->disconnect();
    m_trust.disconnect();
    // And a field that loses the focus by dying still tells what stood in it.
    m_editor->disconnect();
}

void MainWindow::layOut()
{
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    column->addWidget(m_conflict);
    column->addWidget(m_down, 1);
    m_down->addWidget(m_editor);
    m_down->addWidget(m_panel);
    m_across->addWidget(m_list);
    m_across->addWidget(right);
    for (auto *splitter : {m_across, m_down}) {
        splitter->setChildrenCollapsible(false);
        splitter->setStretchFactor(0, splitter == m_down ? 1 : 0);
        splitter->setStretchFactor(1, splitter == m_down ? 0 : 1);
    }
    m_across->setObjectName(QStringLiteral("across"));
    m_down->setObjectName(QStringLiteral("down"));
    m_pages->addWidget(m_across);
    m_pages->addWidget(emptyPage(m_actions->assistant, m_actions->add, m_pages));
    auto *frame = new QWidget(this);
    auto *margins = new QVBoxLayout(frame);
    margins->addWidget(m_pages);
    setCentralWidget(frame);
}

bool MainWindow::select(const QString &name)
{
    const auto *account = m_services.store.find(name);
    if (account) {
        m_list->setCurrent(account->id);
    }
    return account != nullptr;
}

void MainWindow::addAccount()
{
    const auto id = m_workspace.add(Account{.name = m_services.store.freeName(tr("new-account")),
        .incoming = {.protocol = Protocol::Imap, .credential = {.type = CredentialType::Secret}},
        .outgoing
        = {.protocol = Protocol::Smtp, .credential = {.type = CredentialType::SameAsIncoming}}});
    m_list->setCurrent(id);
    m_editor->jumpTo(QStringLiteral("name"));
    if (auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget())) {
        line->selectAll(); // who types gives it a name
    }
}

void MainWindow::deleteAccount()
{
    const auto id = m_current;
    const auto account = m_workspace.account(id);
    if (!account) {
        return;
    }
    const auto next = m_list->neighbour();
    m_workspace.remove(id);
    m_deleted << *account;
    m_list->setCurrent(next);
    m_bar->say(FieldMark::Kind::Note, tr("“%1” was deleted.").arg(account->name),
        {{.name = QStringLiteral("messageBar.undo"), .text = tr("&Undo"), .chosen = [this] {
              m_workspace.undoStack()->undo();
          }}});
}

void MainWindow::save()
{
    m_editor->commit();
    m_editor->judgeAll();
    judge();
    m_saver->save(m_current);
}

void MainWindow::test()
{
    const auto account = m_workspace.account(m_current);
    if (!account || m_run->isRunning() || !obstacle().isEmpty()) {
        return;
    }
    m_editor->commit();
    m_editor->judgeAll();
    judge();
    m_edited = false;
    m_run->start(*m_workspace.account(m_current), {.sendTest = m_panel->sendsTest()});
}

void MainWindow::repair(const Repair &repair)
{
    m_workspace.apply(repair.account, texts::repair(repair));
    m_bar->say(FieldMark::Kind::Note,
        tr("The settings were changed: %1").arg(texts::repair(repair)),
        {{.name = QStringLiteral("messageBar.undo"),
             .text = tr("&Undo"),
             .chosen = [this] { m_workspace.undoStack()->undo(); }},
            {.name = QStringLiteral("messageBar.test"),
                .text = tr("Test &again"),
                .chosen = [this] { test(); }}});
}

void MainWindow::choose(QUuid id)
{
    if (id == m_current && !id.isNull()) {
        return;
    }
    m_editor->commit();
    m_workspace.endEdit();
    m_current = id;
    const auto account = m_workspace.account(id);
    m_pages->setCurrentIndex(m_workspace.isEmpty() ? 1 : 0);
    m_editor->setEnabled(account.has_value());
    if (account) {
        m_editor->setAccount(*account, m_workspace.isNew(id));
        m_list->setCurrent(id);
    }
    showTest();
    judge();
    showActions();
}

void MainWindow::showTest()
{
    const auto done = m_reports.constFind(m_current);
    if (m_run->isRunning() && m_run->account().id == m_current) {
        m_panel->begin(m_run->report());
    } else if (done != m_reports.constEnd()) {
        m_panel->begin(*done);
        m_panel->finish(*done, repairsNow(*done), false);
    } else {
        m_panel->clear(m_workspace.account(m_current).has_value());
    }
    m_history.refresh(m_current);
    m_panel->setHistory(m_history.of(m_current), m_history.fault(m_current));
}

void MainWindow::showChanged(QUuid id)
{
    if (id.isNull() || id == m_current) {
        if (const auto account = m_workspace.account(m_current)) {
            if (*account != m_editor->account()) {
                m_editor->setAccount(*account, m_workspace.isNew(m_current));
            }
        } else {
            const auto accounts = m_workspace.accounts();
            choose(accounts.isEmpty() ? QUuid() : accounts.first().id);
            return;
        }
    } else if (m_workspace.account(id)) {
        // Undone or redone from afar: show what came of it.
        choose(id);
    }
    judge();
    showActions();
}

void MainWindow::showActions()
{
    const bool chosen = m_workspace.account(m_current).has_value();
    const bool modified = chosen
        && (m_workspace.isModified(m_current) || m_workspace.isNew(m_current)
            || m_editor->isTypingSecret());
    m_actions->save->setEnabled(modified && !m_saver->isBusy());
    m_actions->revert->setEnabled(modified && !m_workspace.isNew(m_current));
    m_actions->remove->setEnabled(chosen);
    m_actions->duplicate->setEnabled(chosen);
    showAround();
    lookAtSignIns();
    m_actions->test->setEnabled(chosen && !m_run->isRunning() && obstacle().isEmpty());
    m_actions->tryIt->setEnabled(chosen && m_services.post && obstacle().isEmpty());
    m_actions->cancel->setEnabled(m_run->isRunning());
    const auto account = m_workspace.account(m_current);
    setWindowTitle(account ? tr("%1[*] – Mailrig").arg(account->name) : tr("Mailrig"));
    setWindowModified(modified);
}

void MainWindow::judge()
{
    const auto account = m_workspace.account(m_current);
    m_editor->setVariables(chosenEnvironment(m_services), m_services.processEnvironment);
    m_editor->setIssues(
        account ? fieldIssues(*account, m_workspace, m_services) : QList<FieldIssue>());
}

QList<Repair> MainWindow::repairsNow(const CheckReport &report) const
{
    const auto account = m_workspace.account(m_current);
    return account ? repairs(*account, report) : QList<Repair>();
}

void MainWindow::askAboutSecret(QUuid id, const Error &error)
{
    m_closes = false;
    showActions();
    mailrig::askAboutSecret(*m_bar, *m_saver, m_services, id, error);
}

void MainWindow::say(const Error &error)
{
    m_bar->say(FieldMark::Kind::Error, texts::error(error));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_editor->commit();
    if (askInAssistant() || askInTryIt()) {
        event->ignore();
        return;
    }
    if (m_discards || m_workspace.modified().isEmpty()) {
        m_run->cancel();
        saveWindow(*this, m_services.geometry, {m_across, m_down});
        m_list->save(m_services.geometry);
        // Deletions cannot be undone any more. What cannot be removed now may be the next time.
        static_cast<void>(m_history.removeOrphans());
        m_deleted.removeIf(
            [this](const Account &each) { return m_services.store.find(each.id) != nullptr; });
        m_desk->forget(std::exchange(m_deleted, {}));
        event->accept();
        return;
    }
    event->ignore();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Save changes?"),
        tr("%n account(s) have changes that are not saved.", nullptr,
            int(m_workspace.modified().size())),
        QMessageBox::SaveAll | QMessageBox::Discard | QMessageBox::Cancel, this);
    box->setObjectName(QStringLiteral("closeBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::SaveAll);
    connect(box, &QMessageBox::finished, this, [this](int answer) {
        if (answer == QMessageBox::Discard) {
            m_discards = true;
            close();
        } else if (answer == QMessageBox::SaveAll) {
            m_closes = true;
            for (const auto &id : m_workspace.modified()) {
                m_saver->save(id);
            }
        }
    });
    box->open();
}

} // namespace mailrig
