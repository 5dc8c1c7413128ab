// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signindesk.h"

#include "models/oauthdefaults.h"
#include "models/signinclient.h"
#include "models/whendone.h"
#include "ui/fieldissues.h"
#include "ui/signindialog.h"
#include "ui/workspace.h"

#include <QEventLoopLocker>
#include <QTimer>

using namespace std::chrono_literals;

namespace mailrig {

SignInDesk::SignInDesk(const Services &services, const Workspace &workspace, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_workspace(workspace)
    , m_window(window)
    , m_fetch(new SecretFetch(services, workspace, this))
{
}

void SignInDesk::look(const Account &account)
{
    if (!m_services.signIns) {
        return;
    }
    for (const auto side : {Side::Incoming, Side::Outgoing}) {
        if (signers(account).contains(side)) {
            look(account.id, side);
        } else {
            // Nothing is set yet to sign in with; as soon as it is, one can.
            Q_EMIT standing(account.id, side, {.kind = SignInStanding::Kind::Out});
        }
    }
}

void SignInDesk::look(QUuid account, Side signer)
{
    onceDone(m_services.signIns->known(grantOf(account, signer)), this,
        [this, account, signer](const Result<TokenFacts> &known) {
            Q_EMIT standing(account, signer, SignInStanding::of(known));
        });
}

void SignInDesk::withClient(
    QUuid id, Side signer, const std::function<void(const OAuthClient &)> &then)
{
    const auto account = m_workspace.account(id);
    if (!account || !m_services.signIns) {
        Q_EMIT failed({.code = Cause::NotFound});
        return;
    }
    fetchClient(*m_fetch, *account, signer, [this, then](const Result<OAuthClient> &client) {
        if (client) {
            then(*client);
        } else {
            Q_EMIT failed(client.error());
        }
    });
}

void SignInDesk::fetchClient(SecretFetch &fetch, const Account &account, Side signer,
    const std::function<void(const Result<OAuthClient> &)> &then)
{
    const auto settings = settingsNow(m_services);
    fetch.fetch(signInSecrets(account, signer, m_services.store.oauthApps(), settings),
        [this, account, signer, settings, then](const Result<SecretFetch::Secrets> &secrets) {
            then(secrets.and_then([&](const SecretFetch::Secrets &read) {
                return signInClient(account, signer,
                    {.validation = validationContext(account, m_workspace, m_services),
                        .settings = settings,
                        .secrets = read});
            }));
        });
}

void SignInDesk::forget(const QList<Account> &gone)
{
    auto patience = std::make_shared<std::unique_ptr<QEventLoopLocker>>();
    for (const auto &account : gone) {
        for (const auto side : m_services.signIns ? signers(account) : QList<Side>()) {
            if (!*patience) {
                *patience = std::make_unique<QEventLoopLocker>();
                QTimer::singleShot(5s, this, [patience] { patience->reset(); });
            }
            auto *fetch = new SecretFetch(m_services, m_workspace, this);
            fetchClient(*fetch, account, side,
                [this, patience, grant = grantOf(account.id, side)](
                    const Result<OAuthClient> &client) {
                    // Without its client a grant cannot be revoked, but it is forgotten.
                    auto done
                        = m_services.signIns->signOut(client.value_or(OAuthClient{.grant = grant}));
                    onceDone(done, this, [patience](const Result<void> &) {});
                });
        }
    }
}

void SignInDesk::signIn(QUuid id, Side side)
{
    const auto account = m_workspace.account(id);
    if (!account || m_dialog) {
        return;
    }
    const auto with = signer(*account, side);
    withClient(id, with,
        [this, account, with](const OAuthClient &client) { open(*account, with, client); });
}

void SignInDesk::open(const Account &account, Side signer, const OAuthClient &client)
{
    if (client.flow == OAuthFlow::ClientCredentials) {
        Q_EMIT failed({.code = Cause::Validation}); // nobody signs in there
        return;
    }
    const auto full = completed(account, m_services.store.oauthApps());
    const auto &server = signer == Side::Incoming ? full.incoming : full.outgoing;
    m_dialog = new SignInDialog(*m_services.signIns,
        {.account = account.name,
            .client = client,
            .purpose
            = {.address = client.loginHint, .host = server.host, .protocol = server.protocol},
            .browser = m_services.openBrowser},
        m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &SignInDialog::signedIn, this,
        [this, id = account.id, signer](const TokenFacts &facts) {
            Q_EMIT standing(id, signer, {.kind = SignInStanding::Kind::In, .facts = facts});
        });
    connect(m_dialog, &SignInDialog::accepted, this,
        [this, id = account.id, signer] { Q_EMIT signedIn(id, signer); });
    m_dialog->open();
    m_dialog->begin();
}

void SignInDesk::signOut(QUuid id, Side side)
{
    const auto account = m_workspace.account(id);
    const auto with = account ? signer(*account, side) : side;
    withClient(id, with, [this, id, with](const OAuthClient &client) {
        onceDone(
            m_services.signIns->signOut(client), this, [this, id, with](const Result<void> &done) {
                look(id, with);
                Q_EMIT signedOut(id);
                if (!done) {
                    Q_EMIT failed(done.error());
                }
            });
    });
}

} // namespace mailrig
