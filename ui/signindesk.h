// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/checkrequest.h"
#include "ui/secretfetch.h"
#include "ui/signinfield.h"

#include <QPointer>

namespace mailrig {

class SignInDialog;
class Workspace;

//! Signs people in and out for the accounts on screen, and knows who is signed in.
class SignInDesk : public QObject {
    Q_OBJECT

public:
    SignInDesk(const Services &services, const Workspace &workspace, QWidget *window);
    //! Asks what is known of an account's sign-ins, and tells by `standing`. Asks no server.
    void look(const Account &account);
    //! Opens the dialog for the side that signs in; one at a time.
    void signIn(QUuid account, Side side);
    void signOut(QUuid account, Side side);
    //! Revokes and forgets the tokens of accounts that are gone for good. The program does not end
    //! before that is done, or five seconds are over.
    void forget(const QList<Account> &gone);

Q_SIGNALS:
    void standing(QUuid account, mailrig::Side signer, const mailrig::SignInStanding &standing);
    void signedIn(QUuid account, mailrig::Side signer);
    void signedOut(QUuid account);
    //! It could not begin, or the server would not take the tokens back.
    void failed(const mailrig::Error &error);

private:
    void look(QUuid account, Side signer);
    //! With the client of that side, its secrets read; what is wrong is told by `failed`.
    void withClient(
        QUuid account, Side signer, const std::function<void(const OAuthClient &)> &then);
    //! The same of any account; errors to `then`.
    void fetchClient(SecretFetch &fetch, const Account &account, Side signer,
        const std::function<void(const Result<OAuthClient> &)> &then);
    void open(const Account &account, Side signer, const OAuthClient &client);
    const Services &m_services;
    const Workspace &m_workspace;
    QWidget *m_window;
    SecretFetch *m_fetch;
    QPointer<SignInDialog> m_dialog;
};

} // namespace mailrig
