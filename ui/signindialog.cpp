// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signindialog.h"

#include "ui/adminconsent.h"
#include "ui/announce.h"
#include "ui/browsersigninview.h"
#include "ui/devicecodeview.h"
#include "ui/texts/signintexts.h"
#include "ui/texts/visible.h"
#include "ui/tokenfactsview.h"
#include "ui/verdictview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>

namespace mailrig {

SignInDialog::SignInDialog(SignIns &signIns, SignInOccasion occasion, QWidget *parent)
    : QDialog(parent)
    , m_occasion(std::move(occasion))
    , m_attempt(signIns.attempt(m_occasion.client))
    , m_tick(new QTimer(this))
    , m_heading(new QLabel(this))
    , m_status(new QLabel(this))
    , m_time(new QLabel(this))
    , m_end(new VerdictView(this, QStringLiteral("signIn.end")))
    , m_facts(new TokenFactsView(QStringLiteral("signIn.facts"), this))
    , m_consent(new QWidget(this))
    , m_again(button(QStringLiteral("again"), tr("&New code")))
    , m_close(button(QStringLiteral("close"), tr("Cancel")))
{
    setObjectName(QStringLiteral("signInDialog"));
    setWindowTitle(tr("Sign in – %1").arg(texts::visible(m_occasion.account, 100)));
    setWindowModality(Qt::WindowModal);
    if (isCode()) {
        m_browser = new BrowserSignInView(this);
        connect(m_browser, &BrowserSignInView::browserWanted, this, &SignInDialog::openBrowser);
        connect(m_browser, &BrowserSignInView::pasted, this, [this](const QString &address) {
            m_browser->setJudgement(m_attempt->takeRedirect(address));
        });
    } else {
        m_device = new DeviceCodeView(this);
        connect(m_device, &DeviceCodeView::browserWanted, this, &SignInDialog::openBrowser);
    }
    layOut();
    m_tick->setInterval(std::chrono::seconds(1));
    connect(m_tick, &QTimer::timeout, this, &SignInDialog::showTime);
    connect(m_attempt.get(), &SignInAttempt::stateChanged, this, &SignInDialog::showState);
    connect(m_again, &QPushButton::clicked, this, &SignInDialog::restart);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, [this] {
        m_attempt->disconnect(this);
        m_tick->stop();
        if (!texts::isEnd(m_attempt->state().phase)) {
            m_attempt->cancel();
        }
    });
    showState();
}

SignInDialog::~SignInDialog() = default;

bool SignInDialog::isCode() const
{
    return m_occasion.client.flow == OAuthFlow::AuthorizationCode;
}

QPushButton *SignInDialog::button(const QString &name, const QString &text)
{
    auto *made = new QPushButton(text, this);
    made->setObjectName(QStringLiteral("signIn.") + name);
    made->setAutoDefault(false);
    return made;
}

void SignInDialog::layOut()
{
    for (auto *label : {m_heading, m_status, m_time}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_heading->setObjectName(QStringLiteral("signIn.heading"));
    m_heading->setText(texts::signInHeading(m_occasion.client, m_occasion.account));
    auto bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_status->setObjectName(QStringLiteral("signIn.status"));
    m_time->setObjectName(QStringLiteral("signIn.time"));
    m_consent->setObjectName(QStringLiteral("signIn.consent"));
    auto *consent = new QHBoxLayout(m_consent);
    consent->setContentsMargins(0, 0, 0, 0);
    auto *open = button(QStringLiteral("consent.open"), tr("&Give consent as administrator…"));
    auto *copy = button(QStringLiteral("consent.copy"), tr("Copy &link for the administrator"));
    consent->addWidget(open);
    consent->addWidget(copy);
    consent->addStretch(1);
    const auto url = adminConsentUrl(m_occasion.client);
    connect(open, &QPushButton::clicked, this, [this, url] { openBrowser(url); });
    connect(copy, &QPushButton::clicked, this,
        [url] { QGuiApplication::clipboard()->setText(QString::fromLatin1(url.toEncoded())); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    auto *view = m_browser ? static_cast<QWidget *>(m_browser) : m_device;
    for (auto *each : {static_cast<QWidget *>(m_heading), view, static_cast<QWidget *>(m_status),
             static_cast<QWidget *>(m_time), static_cast<QWidget *>(m_end), m_consent,
             static_cast<QWidget *>(m_facts)}) {
        column->addWidget(each);
    }
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72); // one width for all its states
}

void SignInDialog::begin()
{
    m_attempt->start();
}

void SignInDialog::restart()
{
    m_opened.clear();
    m_attempt->start();
}

void SignInDialog::showState()
{
    const auto state = m_attempt->state();
    const bool isEnd = texts::isEnd(state.phase);
    if (m_device) {
        m_device->setState(state);
        m_device->setVisible(!isEnd && !state.userCode.isEmpty());
    } else {
        m_browser->setState(state);
        m_browser->setVisible(!isEnd && !state.authorizationUrl.isEmpty());
        // By itself once: a person may have closed the page on purpose.
        if (!isEnd && !state.authorizationUrl.isEmpty() && state.authorizationUrl != m_opened) {
            m_opened = state.authorizationUrl;
            m_browser->setOpened(openInBrowser(m_occasion.browser, m_opened));
        }
    }
    m_status->setVisible(!isEnd);
    m_status->setText(texts::signInStatus(state, m_occasion.client.flow));
    m_again->setVisible(isEnd && state.phase != Phase::Done);
    m_again->setText(isCode() ? tr("&Open the browser again") : tr("&New code"));
    m_close->setText(isEnd ? tr("&Close") : tr("Cancel"));
    m_again->setDefault(!m_again->isHidden());
    m_close->setDefault(state.phase == Phase::Done);
    showTime();
    showPhase(state);
    grow();
}

void SignInDialog::grow()
{
    const auto needed = layout()->totalHeightForWidth(width());
    if (needed > height()) {
        resize(width(), needed);
    }
}

void SignInDialog::showPhase(const SignInState &state)
{
    const bool isEnd = texts::isEnd(state.phase);
    if (state.phase == m_shown && !isEnd) {
        return; // the same again is not said again
    }
    const bool isNews = std::exchange(m_shown, state.phase) != state.phase;
    if (isEnd) {
        showEnd(state);
    } else {
        m_end->clear();
        m_facts->clear();
        m_consent->hide();
        announce(m_status, texts::signInAloud(state, m_occasion.client.flow));
    }
    if (isNews && state.phase == Phase::Done) {
        Q_EMIT signedIn(state.facts);
    }
}

void SignInDialog::showEnd(const SignInState &state)
{
    showConsent(state);
    if (const auto words = texts::signInEnd(state); !words.title.isEmpty()) {
        m_end->setWords(words.title, words.advice, state.phase == Phase::Done);
    } else {
        m_end->setError(state.error.value_or(Error{.code = Cause::Unknown}));
    }
    if (state.phase == Phase::Done) {
        m_facts->setFacts(state.facts, m_occasion.purpose);
        if (const auto doubts = m_facts->doubts(); !doubts.isEmpty()) {
            announce(m_facts, doubts);
        }
    }
    (state.phase == Phase::Done ? m_close : m_again)->setFocus();
}

void SignInDialog::showConsent(const SignInState &state)
{
    const bool isWanted = state.error && state.error->code == Cause::AdminConsentRequired;
    m_consent->setVisible(isWanted && !adminConsentUrl(m_occasion.client).isEmpty());
}

void SignInDialog::showTime()
{
    const auto &state = m_attempt->state();
    const bool runs
        = !texts::isEnd(state.phase) && state.phase != Phase::Finishing && state.expires.isValid();
    m_time->setVisible(runs);
    if (!runs) {
        m_tick->stop();
        return;
    }
    m_time->setText(texts::signInTime(
        m_occasion.client.flow, QDateTime::currentDateTimeUtc().secsTo(state.expires)));
    if (!m_tick->isActive()) {
        m_tick->start();
    }
}

void SignInDialog::openBrowser(const QUrl &url)
{
    const bool opened = openInBrowser(m_occasion.browser, url);
    if (m_browser) {
        m_browser->setOpened(opened);
    } else if (!opened) {
        m_status->setText(tr("No browser could be opened. Open the address by hand."));
        announce(m_status, m_status->text());
    }
}

} // namespace mailrig
