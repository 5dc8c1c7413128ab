// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/aboutdialog.h"
#include "ui/appearance.h"
#include "ui/certificatechoice.h"
#include "ui/mainactions.h"
#include "ui/messagebar.h"
#include "ui/preferencesdialog.h"
#include "ui/secretclipboard.h"
#include "ui/shortcutdialog.h"
#include "ui/storagepage.h"
#include "ui/testpanel.h"
#include "ui/testrun.h"

#include <QAction>
#include <QStatusBar>

namespace mailrig {

namespace {

//! A window of its own, which blocks nothing; one of each kind: an open one comes to the front.
template <class D, class F> void open(const QWidget *window, F make)
{
    auto *dialog = window->findChild<D *>(QString(), Qt::FindDirectChildrenOnly);
    if (!dialog || !dialog->isVisible()) {
        dialog = make();
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    }
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

void MainWindow::connectDialogs()
{
    connect(m_actions->preferences, &QAction::triggered, this, [this] {
        open<PreferencesDialog>(
            this, [this] { return new PreferencesDialog(m_services, m_workspace, m_trust, this); });
    });
    connect(m_actions->storage, &QAction::triggered, this, [this] {
        open<StoragePage>(this, [this] {
            return new StoragePage(m_services.store, m_services.keychain, m_services.session, this);
        });
    });
    connect(m_actions->help, &QAction::triggered, this,
        [this] { open<ShortcutDialog>(this, [this] { return new ShortcutDialog(*this, this); }); });
    connect(m_actions->about, &QAction::triggered, this, [this] {
        open<AboutDialog>(this, [this] { return new AboutDialog(m_services.libraries(), this); });
    });
    connect(&m_services.store, &AccountStore::changed, this,
        [this, theme = m_services.store.settings().theme]() mutable {
            if (std::exchange(theme, m_services.store.settings().theme) != theme) {
                applyTheme(theme, m_services.desktopIsDark && m_services.desktopIsDark());
            }
        });
    connectCertificates();
    const auto *clipboard = new SecretClipboard(
        [this] { return std::chrono::seconds(m_services.store.settings().clipboardSeconds); },
        this);
    connect(clipboard, &SecretClipboard::copied, this, [this](int seconds) {
        statusBar()->showMessage(
            tr("Copied; taken from the clipboard in %n second(s).", nullptr, seconds), 4000);
    });
}

void MainWindow::connectCertificates()
{
    connect(m_panel, &TestPanel::certificateWanted, this,
        [this](const IdentityQuestion &question) { m_certificates->ask(m_current, question); });
    // What a new test finds is what there is to decide about.
    connect(m_run, &TestRun::started, m_certificates, &CertificateChoice::close);
    connect(m_certificates, &CertificateChoice::trusted, this, [this](QUuid id) {
        choose(id);
        test();
    });
    connect(m_certificates, &CertificateChoice::outdated, this, [this] {
        m_bar->say(FieldMark::Kind::Warning,
            tr("Nothing was changed: the account names another server by now. Test it again."));
    });
}

} // namespace mailrig
