// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assistant/assistantdialog.h"

#include "ui/accountsaver.h"
#include "ui/assistant/findpage.h"
#include "ui/assistant/savepage.h"
#include "ui/assistant/searchpage.h"
#include "ui/assistant/serverspage.h"
#include "ui/assistant/signinpage.h"
#include "ui/assistant/testpage.h"
#include "ui/browserlink.h"
#include "ui/certificatereader.h"
#include "ui/fieldissues.h"
#include "ui/messagebar.h"
#include "ui/namedbutton.h"
#include "ui/refusedsecret.h"
#include "ui/scrolled.h"
#include "ui/secretfetch.h"
#include "ui/signindesk.h"
#include "ui/texts/errortexts.h"
#include "ui/workspace.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace mailrig {

namespace {

DiscoveryOptions defaults(const Services &services)
{
    const auto settings = settingsNow(services);
    DiscoveryOptions options{.trust = settings.trust, .proxy = settings.proxy};
    if (!settings.ispdbUrl.isEmpty()) {
        options.ispdb = QUrl(settings.ispdbUrl);
    }
    return options;
}

} // namespace

AssistantDialog::AssistantDialog(const Services &services, SessionTrust &trust, QWidget *parent)
    : GrowingDialog(parent)
    , m_services(services)
    , m_workspace(new Workspace(services.store, this))
    , m_bar(new MessageBar(this))
    , m_step(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_find(new FindPage(services.discoverer != nullptr, this))
    , m_search(new SearchPage(this))
    , m_servers(
          new ServersPage(ServerForm::Part::Connection, QStringLiteral("assistant.servers"), this))
    , m_signIn(new SignInPage(this))
    , m_test(new TestPage(services, *m_workspace, trust, this))
    , m_save(new SavePage(this))
    , m_manual(namedButton(QStringLiteral("assistant.manual"), tr("Configure &manually"), this))
    , m_back(namedButton(QStringLiteral("assistant.back"), tr("&Back"), this))
    , m_next(namedButton(QStringLiteral("assistant.next"), {}, this))
    , m_cancel(namedButton(QStringLiteral("assistant.cancel"), tr("Cancel"), this))
    , m_fetch(new SecretFetch(services, *m_workspace, this))
    , m_desk(new SignInDesk(services, *m_workspace, this))
    , m_saver(new AccountSaver(*m_workspace, services.keychain, services.session, this))
{
    setObjectName(QStringLiteral("assistantDialog"));
    setWindowTitle(tr("Add account"));
    m_id = m_workspace->add(
        {.incoming = {.protocol = Protocol::Imap, .credential = {.type = CredentialType::Secret}},
            .outgoing = {.protocol = Protocol::Smtp,
                .credential = {.type = CredentialType::SameAsIncoming}}});
    m_find->setDefaults(defaults(services));
    layOut();
    connectPages();
    connectForms(m_servers);
    connectForms(m_signIn->servers());
    connectSigningIn();
    connectSaving();
    m_blank = account();
    showPage(Finding);
}

AssistantDialog::~AssistantDialog()
{
    // The workspace dies before what listens to it, and a field that loses the focus by dying
    // still tells what stood in it.
    m_workspace->disconnect();
    m_servers->disconnect();
    m_signIn->servers()->disconnect();
    m_test->disconnect();
    m_save->disconnect();
    m_find->disconnect();
}

void AssistantDialog::layOut()
{
    m_step->setObjectName(QStringLiteral("assistant.step"));
    m_step->setTextFormat(Qt::PlainText);
    m_step->setWordWrap(true);
    auto bold = m_step->font();
    bold.setBold(true);
    m_step->setFont(bold);
    m_pages->addWidget(scrolled(m_find));
    m_pages->addWidget(scrolled(m_search));
    m_pages->addWidget(m_servers);
    m_pages->addWidget(m_signIn);
    m_pages->addWidget(m_test);
    m_pages->addWidget(scrolled(m_save));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_manual);
    buttons->addStretch(1);
    for (auto *each : {m_back, m_next, m_cancel}) {
        buttons->addWidget(each);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_bar);
    column->addWidget(m_step);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
    m_next->setDefault(true);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 32);
}

void AssistantDialog::connectPages()
{
    connect(m_next, &QPushButton::clicked, this, &AssistantDialog::next);
    connect(m_back, &QPushButton::clicked, this, &AssistantDialog::back);
    connect(m_manual, &QPushButton::clicked, this, &AssistantDialog::configure);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_search, &SearchPage::chosen, this, &AssistantDialog::showButtons);
    connect(m_search, &SearchPage::accepted, this, [this] {
        if (const auto candidate = m_search->candidate()) {
            take(*candidate);
            goTo(SigningIn);
        }
    });
    const auto follow = [this](const QUrl &url) {
        if (!openInBrowser(m_services.openBrowser, url)) {
            m_bar->say(FieldMark::Kind::Warning, tr("No browser could be opened."));
        }
    };
    connect(m_search, &SearchPage::followed, this, follow);
    connect(m_signIn, &SignInPage::followed, this, follow);
    connect(m_save, &SavePage::edited, this, [this] { put(m_save->appliedTo(account())); });
    connect(m_test, &TestPage::changed, this, [this] {
        showButtons();
        if (page() == Testing) {
            focusPage();
        }
    });
    connect(m_test, &TestPage::repaired, this, &AssistantDialog::repair);
    connect(m_test, &TestPage::failed, this,
        [this](const Error &error) { m_bar->say(FieldMark::Kind::Error, texts::error(error)); });
}

void AssistantDialog::connectForms(ServersPage *page)
{
    page->setReader(certificateReader(m_services, *m_workspace));
    page->setSecrets(m_workspace->secretChoices());
    connect(page, &ServersPage::edited, this, [this, page] {
        put(page->appliedTo(account()));
        lookAtSignIns();
    });
    connect(page, &ServersPage::secretTyped, this, [this](const TypedSecret &typed) {
        m_workspace->type(typed);
        m_test->outdate();
    });
    connect(page, &ServersPage::appsWanted, this, &AssistantDialog::appsWanted);
    connect(m_workspace, &Workspace::secretsChanged, page,
        [this, page] { page->setSecrets(m_workspace->secretChoices()); });
}

void AssistantDialog::connectSigningIn()
{
    auto *servers = m_signIn->servers();
    connect(servers, &ServersPage::signInWanted, this, [this](Side side) {
        commit();
        m_desk->signIn(m_id, side);
    });
    connect(servers, &ServersPage::signOutWanted, this, [this](Side side) {
        commit();
        m_desk->signOut(m_id, side);
    });
    connect(
        m_test, &TestPage::signInWanted, this, [this](Side side) { m_desk->signIn(m_id, side); });
    connect(m_desk, &SignInDesk::standing, this,
        [servers](QUuid /*account*/, Side side, const SignInStanding &standing) {
            servers->setStanding(side, standing);
        });
    connect(m_desk, &SignInDesk::signedIn, this, [this] {
        m_test->outdate();
        if (page() == Testing) {
            m_test->start();
        }
    });
    connect(m_desk, &SignInDesk::failed, this, [this](const Error &error) {
        // A field's path means nothing to a person: the field itself is marked.
        const bool isField = error.code == Cause::Validation || error.code == Cause::SecretMissing;
        if (isField && page() == SigningIn && !judge()) {
            return;
        }
        m_bar->say(FieldMark::Kind::Error, texts::error(error));
    });
    connect(&m_services.store, &AccountStore::changed, this, [this] {
        if (page() == Servers || page() == SigningIn) {
            showContents(page()); // its OAuth apps may be others
        }
    });
}

void AssistantDialog::connectSaving()
{
    connect(m_saver, &AccountSaver::saved, this, [this](QUuid id) {
        m_isSaved = true;
        Q_EMIT saved(id, m_test->report());
        accept();
    });
    connect(m_saver, &AccountSaver::secretRefused, this, [this](QUuid id, const Error &error) {
        showButtons();
        askAboutSecret(*m_bar, *m_saver, m_services, id, error);
    });
    connect(m_saver, &AccountSaver::refused, this, [this](QUuid, const Error &error) {
        showButtons();
        m_bar->say(FieldMark::Kind::Error, texts::error(error));
    });
}

bool AssistantDialog::hasSomethingToLose() const
{
    return !m_isSaved && account() != m_blank;
}

void AssistantDialog::reject()
{
    commit();
    if (!hasSomethingToLose()) {
        GrowingDialog::reject();
        return;
    }
    const auto keep = QStringLiteral("messageBar.keep");
    const auto focusKeep = [&] {
        for (auto *each : m_bar->findChildren<QWidget *>(keep)) {
            if (each->isVisible()) {
                each->setFocus(Qt::OtherFocusReason);
                return true;
            }
        }
        return false;
    };
    if (focusKeep()) {
        return; // it is asked already
    }
    m_bar->say(FieldMark::Kind::Warning, tr("What was typed and found here is not saved."),
        {{.name = QStringLiteral("messageBar.discard"),
             .text = tr("&Discard it"),
             .chosen = [this] { GrowingDialog::reject(); }},
            {.name = keep, .text = tr("&Keep it"), .chosen = [this] { focusPage(); }}});
    focusKeep();
}

void AssistantDialog::done(int result)
{
    m_search->cancel();
    m_test->cancel();
    if (!m_isSaved) {
        Q_EMIT abandoned(account());
    }
    GrowingDialog::done(result);
}

} // namespace mailrig
