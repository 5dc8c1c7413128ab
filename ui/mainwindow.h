// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/historystore.h"
#include "models/repair.h"
#include "models/sessiontrust.h"
#include "ui/services.h"
#include "ui/workspace.h"

#include <QMainWindow>

#include <optional>

class QSplitter;
class QStackedWidget;

namespace mailrig {

class AccountEditor;
class AccountItems;
class AccountListView;
class AccountSaver;
class CertificateChoice;
class ConflictView;
class EnvironmentChooser;
class MainActions;
class MessageBar;
class SignInDesk;
class TestPanel;
class TestRun;
class UsageBox;
struct ImportOutcome;
struct ImportPlan;
struct ProfileSource;
struct Use;

//! The window: accounts on the left, the chosen one's forms on the right, its test below.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;
    //! False if there is no account of that name.
    bool select(const QString &name);
    //! Shows what went wrong, without blocking anything.
    void say(const Error &error);
    [[nodiscard]] Workspace &workspace() { return m_workspace; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void layOut();
    void connectActions();
    void connectEditor();
    void connectSaving();
    void connectTest();
    void connectDialogs();
    void connectCertificates();
    void connectSignIns();
    void lookAtSignIns();
    void connectProfiles();
    void importFrom(const ProfileSource &source);
    void importPlanned(const ImportPlan &plan);
    void showImported(const ImportOutcome &outcome);
    void showExport(const QUuid &bundle);
    void showBundles(const QString &name);
    void showRoster();
    void connectAssistant();
    void connectTryIt();
    void tryIt();
    void takeAdded(QUuid id, const std::optional<CheckReport> &report);
    void forgetAbandoned(const Account &account);
    //! Whether an assistant stays open for what would be lost: it asks.
    [[nodiscard]] bool askInAssistant();
    //! Whether a window that tries an account stays open for what would be lost: it asks.
    [[nodiscard]] bool askInTryIt();
    //! Tests an account: the test shows the certificate, about which can be decided there.
    void showCertificate(QUuid account);

    void layOutAround();
    void connectAround();
    void duplicateAccount();
    void showEnvironments(const QString &variable);
    void showSecrets(QUuid id);
    void showOAuthApps(QUuid id);
    void follow(const Use &use);
    void chooseEnvironment(const QString &name);
    [[nodiscard]] QString environment() const;
    //! Why the chosen account cannot be tested here; empty if it can.
    [[nodiscard]] QString obstacle() const;
    void showAround();
    void record(QUuid id, const CheckReport &report);

    void addAccount();
    void deleteAccount();
    void save();
    void test();
    void repair(const Repair &repair);
    void choose(QUuid id);
    void showTest();
    void showChanged(QUuid id);
    void showActions();
    void judge();
    [[nodiscard]] QList<Repair> repairsNow(const CheckReport &report) const;
    void askAboutSecret(QUuid id, const Error &error);

    Services m_services;
    Workspace m_workspace;
    SessionTrust m_trust;
    HistoryStore m_history;
    QUuid m_current;
    QHash<QUuid, CheckReport> m_reports; //!< of each account's last test
    bool m_edited = false; //!< since the test began
    bool m_discards = false; //!< closing, whatever is unsaved
    bool m_closes = false; //!< as soon as all is saved
    MainActions *m_actions;
    AccountItems *m_items;
    AccountListView *m_list;
    AccountEditor *m_editor;
    TestPanel *m_panel;
    MessageBar *m_bar;
    QStackedWidget *m_pages;
    QSplitter *m_across, *m_down;
    AccountSaver *m_saver;
    TestRun *m_run;
    CertificateChoice *m_certificates;
    SignInDesk *m_desk;
    QList<Account> m_deleted; //!< in this session; some may have been brought back
    QList<QPair<QUuid, Credential>> m_lookedAt; //!< what was asked about last
    bool m_testsAfter = false; //!< as soon as somebody signed in
    EnvironmentChooser *m_environments;
    ConflictView *m_conflict;
    UsageBox *m_uses;
};

} // namespace mailrig
