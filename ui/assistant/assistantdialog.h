// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/checkreport.h"
#include "models/discovery/discovery.h"
#include "models/sessiontrust.h"
#include "ui/fieldissue.h"
#include "ui/growingdialog.h"
#include "ui/services.h"

#include <optional>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace mailrig {

class AccountSaver;
class FindPage;
class MessageBar;
class SavePage;
class SearchPage;
class SecretFetch;
class ServersPage;
class SignInDesk;
class SignInPage;
class TestPage;
class Workspace;
struct Repair;
struct TypedSecret;

//! From a name and an address to an account that works: its settings are found and chosen, or
//! typed, then signed in with, tested and saved. What stands on a page stays when another is gone
//! to; nobody else sees the account before it is saved.
class AssistantDialog : public GrowingDialog {
    Q_OBJECT

public:
    AssistantDialog(const Services &services, SessionTrust &trust, QWidget *parent);
    ~AssistantDialog() override;
    void done(int result) override;
    //! Asks first where something would be lost.
    void reject() override;
    //! As far as it was taken over from the page.
    [[nodiscard]] bool hasSomethingToLose() const;

Q_SIGNALS:
    //! The account is in the store. `report`: of its test; nothing if it was not tested as it is.
    void saved(QUuid account, const std::optional<mailrig::CheckReport> &report);
    //! Called off; somebody may have signed in for it already.
    void abandoned(const mailrig::Account &account);
    void appsWanted(QUuid app);

private:
    enum Page { Finding, Searching, Servers, SigningIn, Testing, Saving };
    void layOut();
    void connectPages();
    void connectForms(ServersPage *page);
    void connectSigningIn();
    void connectSaving();
    void next();
    void back();
    //! To the servers' forms, with what is known so far in them.
    void configure();
    void stopWork();
    void goTo(Page page);
    void showPage(Page page);
    void showContents(Page page);
    void showButtons();
    void focusPage();
    //! Takes over what stands on the page.
    void commit();
    [[nodiscard]] bool judge();
    void search();
    void begin(const DiscoveryRequest &request);
    void take(const Candidate &candidate);
    void identify();
    void lookAtSignIns();
    void repair(const Repair &repair);
    [[nodiscard]] Page page() const;
    [[nodiscard]] Account account() const;
    void put(const Account &account);
    //! What has to be known before the sign-in, of those whose servers it is at.
    [[nodiscard]] QList<ProviderNote> notes() const;
    [[nodiscard]] QStringList users() const;
    [[nodiscard]] QList<FieldIssue> issues() const;
    [[nodiscard]] QString titleOf(Page page) const;

    const Services &m_services;
    Workspace *m_workspace; //!< of its own: the account is not among the window's yet
    QUuid m_id;
    QList<Page> m_trail; //!< how one came here
    std::optional<DiscoveryRequest> m_searched; //!< what the search on screen is of
    std::optional<Candidate> m_taken; //!< what the account was made of last
    QString m_suggested; //!< the account's name, unless the person changes it
    QList<QPair<QUuid, Credential>> m_lookedAt; //!< what was asked about last
    bool m_isSaved = false;
    Account m_blank; //!< as it was before anything was typed
    MessageBar *m_bar;
    QLabel *m_step;
    QStackedWidget *m_pages;
    FindPage *m_find;
    SearchPage *m_search;
    ServersPage *m_servers;
    SignInPage *m_signIn;
    TestPage *m_test;
    SavePage *m_save;
    QPushButton *m_manual, *m_back, *m_next, *m_cancel;
    SecretFetch *m_fetch;
    SignInDesk *m_desk;
    AccountSaver *m_saver;
};

} // namespace mailrig
