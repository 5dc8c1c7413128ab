// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tryit/troubleview.h"

#include "models/diagnosis.h"
#include "ui/namedbutton.h"
#include "ui/texts/whotexts.h"
#include "ui/verdictview.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace mailrig {

namespace {

//! Somebody has to agree before there is a token.
bool wantsSignIn(Cause cause, const Server &server)
{
    const auto type = server.credential.type;
    const bool isInteractive = type == CredentialType::DeviceFlow
        || type == CredentialType::AuthorizationCode || type == CredentialType::SameAsIncoming
        || type == CredentialType::Automatic;
    return isInteractive
        && (cause == Cause::GrantExpired || cause == Cause::OauthRequired
            || cause == Cause::SignInDenied);
}

bool isAboutCertificate(Cause cause)
{
    using enum Cause;
    static const QList<Cause> causes{CertificateExpired, CertificateNotYetValid,
        CertificateUnknownIssuer, CertificateSelfSigned, CertificateWrongName, CertificateRevoked,
        CertificateWeak, CertificateUnsuitable, PinnedKeyChanged};
    return causes.contains(cause);
}

} // namespace

TroubleView::TroubleView(QWidget *parent)
    : QFrame(parent)
    , m_verdict(new VerdictView(this, QStringLiteral("tryIt.trouble")))
    , m_again(namedButton(QStringLiteral("tryIt.again"), tr("Tr&y again"), this))
    , m_signIn(namedButton(QStringLiteral("tryIt.signIn"), tr("Sign in…"), this))
    , m_certificate(
          namedButton(QStringLiteral("tryIt.certificate"), tr("Loo&k at the certificate…"), this))
    , m_close(namedButton(QStringLiteral("tryIt.closeTrouble"), tr("Close"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (auto *each : {m_again, m_signIn, m_certificate, m_close}) {
        row->addWidget(each);
    }
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_verdict);
    layout->addLayout(row);
    connect(m_again, &QPushButton::clicked, this, [this] {
        const auto then = std::exchange(m_then, {});
        clear();
        Q_EMIT againWanted();
        then();
    });
    connect(m_signIn, &QPushButton::clicked, this, [this] { Q_EMIT signInWanted(m_side); });
    connect(
        m_certificate, &QPushButton::clicked, this, [this] { Q_EMIT certificateWanted(m_side); });
    connect(m_close, &QPushButton::clicked, this, &TroubleView::clear);
    clear();
}

void TroubleView::clear()
{
    setVisible(false);
    m_verdict->clear();
    m_then = {};
}

void TroubleView::show(
    const Error &error, texts::MailTask task, const Account &account, std::function<void()> again)
{
    m_side = task == texts::MailTask::Send ? Side::Outgoing : Side::Incoming;
    const auto &server = m_side == Side::Incoming ? account.incoming : account.outgoing;
    m_then = std::move(again);
    m_again->setVisible(m_then != nullptr);
    m_signIn->setVisible(wantsSignIn(error.code, server));
    m_certificate->setVisible(isAboutCertificate(error.code));
    const auto trouble = texts::mailTrouble(error, task, account);
    m_verdict->setFailure(
        trouble.title, texts::who(whoActs(error.code)), trouble.advice, trouble.words);
    setVisible(true);
}

} // namespace mailrig
