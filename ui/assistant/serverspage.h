// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "ui/fieldissue.h"
#include "ui/serverform.h"

class QTabWidget;

namespace mailrig {

//! Both servers of an account, beside each other: where they are, or how one signs in to them.
class ServersPage : public QWidget {
    Q_OBJECT

public:
    //! The sides' tabs are called `name`.sides.
    ServersPage(ServerForm::Part part, const QString &name, QWidget *parent = nullptr);
    void setAccount(const Account &account, const OAuthApps &apps);
    //! The account with what the forms show.
    [[nodiscard]] Account appliedTo(Account account) const;
    void setReader(const CertificateReader &reader);
    void setSecrets(const QList<NamedSecret> &secrets);
    void setStanding(Side signer, const SignInStanding &standing);
    void commit();
    //! Marks what is wrong in the fields to be seen here, and goes to the first; true if nothing
    //! is that would have to be mended.
    [[nodiscard]] bool judge(const QList<FieldIssue> &issues);
    void focusFirst();

Q_SIGNALS:
    void edited();
    void secretTyped(const mailrig::TypedSecret &typed);
    void signInWanted(mailrig::Side side);
    void signOutWanted(mailrig::Side side);
    void appsWanted(QUuid app);

private:
    void add(Side side, const QString &title);
    void showSides();
    //! Says it beside its field, which is answered; null if that is not to be seen here.
    QWidget *mark(Side side, const FieldIssue &issue);
    void jumpTo(Side side, QWidget *field);
    [[nodiscard]] ServerForm *form(Side side) const;
    ServerForm::Part m_part;
    bool m_isLoading = false;
    QTabWidget *m_tabs;
    ServerForm *m_incoming, *m_outgoing;
};

} // namespace mailrig
