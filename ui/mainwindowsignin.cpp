// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounteditor.h"
#include "ui/mainactions.h"
#include "ui/mainwindow.h"
#include "ui/messagebar.h"
#include "ui/signindesk.h"
#include "ui/testpanel.h"
#include "ui/texts/errortexts.h"

#include <QAction>
#include <QStatusBar>

namespace mailrig {

void MainWindow::connectSignIns()
{
    connect(m_editor, &AccountEditor::appsWanted, this, &MainWindow::showOAuthApps);
    connect(m_actions->oauthApps, &QAction::triggered, this, [this] { showOAuthApps({}); });
    const auto signIn = [this](Side side, bool tests) {
        m_editor->commit();
        m_testsAfter = tests;
        m_desk->signIn(m_current, side);
    };
    connect(
        m_editor, &AccountEditor::signInWanted, this, [signIn](Side side) { signIn(side, false); });
    connect(m_panel, &TestPanel::signInWanted, this, [signIn](Side side) { signIn(side, true); });
    connect(m_editor, &AccountEditor::signOutWanted, this, [this](Side side) {
        m_editor->commit();
        m_desk->signOut(m_current, side);
    });
    connect(m_desk, &SignInDesk::standing, this,
        [this](QUuid account, Side side, const SignInStanding &standing) {
            if (account == m_current) {
                m_editor->setStanding(side, standing);
            }
        });
    connect(m_desk, &SignInDesk::signedIn, this, [this](QUuid account) {
        statusBar()->showMessage(tr("Signed in"), 4000);
        if (std::exchange(m_testsAfter, false) && account == m_current) {
            test();
        }
    });
    connect(m_desk, &SignInDesk::signedOut, this,
        [this] { statusBar()->showMessage(tr("Signed out"), 4000); });
    connect(m_desk, &SignInDesk::failed, this, [this](const Error &error) {
        // A field's path means nothing to a person: the field itself is marked.
        const bool isField = error.code == Cause::Validation || error.code == Cause::SecretMissing;
        if (isField) {
            m_editor->judgeAll();
        }
        m_bar->say(FieldMark::Kind::Error,
            isField ? tr("Signing in needs more: look at the marked fields.")
                    : texts::error(error));
    });
    connect(&m_services.store, &AccountStore::changed, m_editor, [this] {
        m_editor->setApps(m_services.store.oauthApps());
        judge();
    });
    m_editor->setApps(m_services.store.oauthApps());
}

void MainWindow::lookAtSignIns()
{
    const auto account = m_workspace.account(m_current);
    if (!account) {
        return;
    }
    // Asked again only where the answer may be another.
    const QList<QPair<QUuid, Credential>> now{
        {m_current, account->incoming.credential}, {m_current, account->outgoing.credential}};
    if (std::exchange(m_lookedAt, now) != now) {
        m_desk->look(*account);
    }
}

} // namespace mailrig
