// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/certificatechoice.h"

#include "models/trustedkeys.h"
#include "ui/certificatedialog.h"
#include "ui/fieldissues.h"
#include "ui/texts/visible.h"
#include "ui/workspace.h"

namespace mailrig {

CertificateChoice::CertificateChoice(
    const Services &services, Workspace &workspace, SessionTrust &trust, QWidget *window)
    : QObject(window)
    , m_services(services)
    , m_workspace(workspace)
    , m_trust(trust)
    , m_window(window)
{
}

void CertificateChoice::ask(QUuid account, const IdentityQuestion &question)
{
    close();
    m_dialog = new CertificateDialog(question, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &CertificateDialog::sessionChosen, this,
        [this, account, question] { trustForSession(account, question); });
    connect(m_dialog, &CertificateDialog::alwaysChosen, this,
        [this, account, question] { trustAlways(account, question); });
    m_dialog->show();
    m_dialog->activateWindow();
}

void CertificateChoice::close()
{
    if (m_dialog) {
        m_dialog->close();
    }
}

void CertificateChoice::trustForSession(QUuid account, const IdentityQuestion &question)
{
    m_trust.accept(question);
    Q_EMIT trusted(account);
}

void CertificateChoice::trustAlways(QUuid account, const IdentityQuestion &question)
{
    const auto now = m_workspace.account(account);
    if (!now) {
        Q_EMIT outdated();
        return;
    }
    const auto context = validationContext(*now, m_workspace, m_services);
    // The choice was made about one server: it must not reach another that was typed since.
    if (!isStillAt(*now, question.side, question.host, question.port, context.environment,
            context.process)) {
        Q_EMIT outdated();
        return;
    }
    m_workspace.apply(withTrustedKey(*now, question.side, question.key()),
        tr("trust in the key of %1").arg(texts::visible(question.host, 60)));
    Q_EMIT trusted(account);
}

} // namespace mailrig
