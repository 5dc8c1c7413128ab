// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/account.h"
#include "models/checkreport.h"
#include "models/repair.h"
#include "models/sessiontrust.h"
#include "ui/services.h"

#include <QWidget>

#include <optional>

namespace mailrig {

class CertificateChoice;
class FieldMark;
class TestPanel;
class TestRun;
class Workspace;

//! The live test of the account that is being set up. A user name that the server refuses gives way
//! to the next that may be meant: of the incoming side, or of the only one.
class TestPage : public QWidget {
    Q_OBJECT

public:
    TestPage(const Services &services, Workspace &workspace, SessionTrust &trust, QWidget *parent);
    //! The account of the workspace, and the user names to try; what was tested stays on screen.
    void setAccount(QUuid id, const QStringList &users);
    void start();
    void cancel();
    void focusCancel();
    //! What was tested does not count any more: something that no account shows has changed.
    void outdate() { m_tested.reset(); }
    [[nodiscard]] bool isRunning() const;
    //! Of the account as it is now; nothing if it was not tested so.
    [[nodiscard]] std::optional<CheckReport> report() const;

Q_SIGNALS:
    void changed(); //!< it began, ended, or the account was changed by it
    void repaired(const mailrig::Repair &repair);
    void signInWanted(mailrig::Side side);
    void failed(const mailrig::Error &error);

private:
    void connectRun();
    void begin();
    void finish(const CheckReport &report);
    //! The user name to try after what the server refused; empty: none, or it refused another
    //! thing.
    [[nodiscard]] QString nextUser(const Account &account, const CheckReport &report) const;
    void setUser(const QString &user);
    const Services &m_services;
    Workspace &m_workspace;
    QUuid m_id;
    QStringList m_users;
    QString m_first; //!< the user name the test began with
    std::optional<Account> m_tested;
    FieldMark *m_note;
    TestPanel *m_panel;
    TestRun *m_run;
    CertificateChoice *m_certificates;
};

} // namespace mailrig
