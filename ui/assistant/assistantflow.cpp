// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/candidates.h"
#include "models/discovery/providertable.h"
#include "models/formats/published/placeholders.h"
#include "models/repair.h"
#include "ui/accountsaver.h"
#include "ui/announce.h"
#include "ui/assistant/assistantdialog.h"
#include "ui/assistant/findpage.h"
#include "ui/assistant/savepage.h"
#include "ui/assistant/searchpage.h"
#include "ui/assistant/serverspage.h"
#include "ui/assistant/signinpage.h"
#include "ui/assistant/testpage.h"
#include "ui/fieldissues.h"
#include "ui/messagebar.h"
#include "ui/signindesk.h"
#include "ui/texts/repairtexts.h"
#include "ui/workspace.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace mailrig {

void AssistantDialog::next()
{
    m_bar->hide();
    commit();
    if (!judge()) {
        return;
    }
    switch (page()) {
    case Finding:
        search();
        break;
    case Searching:
        m_search->accept();
        break;
    case Servers:
        goTo(SigningIn);
        break;
    case SigningIn:
        goTo(Testing);
        if (!m_test->report()) {
            m_test->start();
        }
        break;
    case Testing:
        goTo(Saving);
        break;
    case Saving:
        m_saver->save(m_id);
        showButtons();
        break;
    }
}

void AssistantDialog::back()
{
    m_bar->hide();
    commit();
    stopWork();
    if (!m_trail.isEmpty()) {
        showPage(m_trail.takeLast());
    }
}

void AssistantDialog::configure()
{
    m_bar->hide();
    commit();
    // No account goes without an address, and forms that are left half done are told of later.
    if (page() == Finding && !judge()) {
        return;
    }
    if (page() == Searching) {
        if (const auto candidate = m_search->candidate()) {
            take(*candidate);
        }
    }
    stopWork();
    if (const auto been = m_trail.indexOf(Servers); been >= 0) {
        m_trail.resize(been);
        showPage(Servers);
    } else {
        goTo(Servers);
    }
}

void AssistantDialog::stopWork()
{
    if (page() == Testing) {
        m_test->cancel();
    }
    m_search->stopVisiting();
}

void AssistantDialog::goTo(Page page)
{
    m_trail << this->page();
    showPage(page);
}

void AssistantDialog::showPage(Page page)
{
    showContents(page);
    m_pages->setCurrentIndex(page);
    m_step->setText(titleOf(page));
    showButtons();
    focusPage();
    announce(m_step, m_step->text());
}

void AssistantDialog::showContents(Page page)
{
    const auto account = this->account();
    const auto &apps = m_services.store.oauthApps();
    switch (page) {
    case Finding:
    case Searching:
        break;
    case Servers:
        m_servers->setAccount(account, apps);
        break;
    case SigningIn:
        m_signIn->servers()->setAccount(account, apps);
        m_signIn->setKnown(notes(), users());
        m_lookedAt.clear();
        lookAtSignIns();
        break;
    case Testing:
        m_test->setAccount(m_id, users());
        break;
    case Saving:
        m_save->setAccount(account, m_test->report());
        break;
    }
}

void AssistantDialog::showButtons()
{
    const auto page = this->page();
    const QString labels[] = {tr("&Find settings"), tr("Ne&xt"), tr("Ne&xt"),
        tr("&Test these settings"), tr("Ne&xt"), tr("&Save")};
    m_next->setText(labels[page]);
    if (page == Searching && m_search->isVisiting() && m_next->hasFocus()) {
        focusPage(); // or the button beside would get it
    }
    m_next->setEnabled((page != Searching || (m_search->candidate() && !m_search->isVisiting()))
        && (page != Testing || !m_test->isRunning()) && (page != Saving || !m_saver->isBusy()));
    m_back->setEnabled(!m_trail.isEmpty());
    m_manual->setVisible(page != Servers);
}

void AssistantDialog::focusPage()
{
    switch (page()) {
    case Finding:
        m_find->focusFirst();
        break;
    case Searching:
        m_search->focusFirst();
        break;
    case Servers:
        m_servers->focusFirst();
        break;
    case SigningIn:
        m_signIn->servers()->focusFirst();
        break;
    case Testing:
        // Not to be left to chance: the button beside would call everything off.
        if (m_test->isRunning()) {
            m_test->focusCancel();
        } else if (const auto report = m_test->report();
                   !report || report->verdict() == Verdict::Ok) {
            m_next->setFocus(Qt::OtherFocusReason);
        }
        break;
    case Saving:
        m_save->focusFirst();
        break;
    }
}

void AssistantDialog::commit()
{
    switch (page()) {
    case Finding:
        identify();
        break;
    case Servers:
        m_servers->commit();
        put(m_servers->appliedTo(account()));
        break;
    case SigningIn:
        m_signIn->servers()->commit();
        put(m_signIn->servers()->appliedTo(account()));
        break;
    case Saving:
        m_save->commit();
        put(m_save->appliedTo(account()));
        break;
    case Searching:
    case Testing:
        break;
    }
}

bool AssistantDialog::judge()
{
    switch (page()) {
    case Finding:
        return m_find->judge();
    case Servers:
        return m_servers->judge(issues());
    case SigningIn:
        return m_signIn->servers()->judge(issues());
    case Saving:
        return m_save->judge(issues());
    case Searching:
    case Testing:
        break;
    }
    return true;
}

void AssistantDialog::lookAtSignIns()
{
    const auto on = account();
    // Asked again only where the answer may be another.
    const QList<QPair<QUuid, Credential>> now{
        {m_id, on.incoming.credential}, {m_id, on.outgoing.credential}};
    if (std::exchange(m_lookedAt, now) != now) {
        m_desk->look(on);
    }
}

void AssistantDialog::repair(const Repair &repair)
{
    m_workspace->endEdit();
    m_workspace->apply(repair.account, texts::repair(repair));
    m_bar->say(FieldMark::Kind::Note,
        tr("The settings were changed: %1").arg(texts::repair(repair)),
        {{.name = QStringLiteral("messageBar.undo"),
             .text = tr("&Undo"),
             .chosen = [this] { m_workspace->undoStack()->undo(); }},
            {.name = QStringLiteral("messageBar.test"),
                .text = tr("Test &again"),
                .chosen = [this] { m_test->start(); }}});
}

AssistantDialog::Page AssistantDialog::page() const
{
    return static_cast<Page>(m_pages->currentIndex());
}

Account AssistantDialog::account() const
{
    return m_workspace->account(m_id).value_or(Account());
}

void AssistantDialog::put(const Account &account)
{
    m_workspace->edit(account, {});
}

QList<ProviderNote> AssistantDialog::notes() const
{
    const auto account = this->account();
    auto all = m_taken ? m_taken->notes : QList<ProviderNote>();
    // Servers may have been typed since.
    for (const auto &each :
        {account.incoming.host, account.outgoing.host, domainOf(account.identity.address)}) {
        addNotes(all, providerNotes(each));
    }
    return all;
}

QStringList AssistantDialog::users() const
{
    const auto &address = account().identity.address;
    return m_taken ? userVariants(*m_taken, address) : QStringList{address, localPartOf(address)};
}

QList<FieldIssue> AssistantDialog::issues() const
{
    return fieldIssues(account(), *m_workspace, m_services);
}

QString AssistantDialog::titleOf(Page page) const
{
    switch (page) {
    case Finding:
        return tr("Step 1 of 5: name and address");
    case Searching:
        return tr("Step 2 of 5: choose settings");
    case Servers:
        return tr("Step 2 of 5: servers");
    case SigningIn:
        return tr("Step 3 of 5: sign in");
    case Testing:
        return tr("Step 4 of 5: test");
    case Saving:
        return tr("Step 5 of 5: save");
    }
    return {};
}

} // namespace mailrig
