// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sessiontrust.h"
#include "ui/services.h"

#include <QPointer>

namespace mailrig {

class CertificateDialog;
class Workspace;

//! Asks the person about a server that could not prove who it is, and does what they choose.
class CertificateChoice : public QObject {
    Q_OBJECT

public:
    CertificateChoice(
        const Services &services, Workspace &workspace, SessionTrust &trust, QWidget *window);
    //! Opens the question in place of one that is open already.
    void ask(QUuid account, const IdentityQuestion &question);
    //! What was asked is out of date: a question that is open goes.
    void close();

Q_SIGNALS:
    //! The server is trusted now: the account is to be tested again.
    void trusted(QUuid account);
    //! The account names another server by now, and was left alone.
    void outdated();

private:
    void trustForSession(QUuid account, const IdentityQuestion &question);
    void trustAlways(QUuid account, const IdentityQuestion &question);
    const Services &m_services;
    Workspace &m_workspace;
    SessionTrust &m_trust;
    QWidget *m_window;
    QPointer<CertificateDialog> m_dialog;
};

} // namespace mailrig
