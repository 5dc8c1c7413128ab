// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/servercheck.h"

#include "models/reportstart.h"
#include "protocols/mail/imapsession.h"
#include "protocols/mail/pop3session.h"
#include "protocols/mail/sidesignin.h"
#include "protocols/mail/smtpsession.h"
#include "protocols/mail/testmessage.h"

#include <QElapsedTimer>

namespace mailrig {

namespace {

using namespace std::chrono_literals;

constexpr auto firstPause = 250ms, longestPause = 2000ms;

} // namespace

ServerCheck::ServerCheck(
    const CheckRequest &request, const SideRequest &side, Bounds bounds, SharedByChecks shared)
    : m_settings(connectionSettings(request, side, std::move(shared.sessions)))
    , m_side(side)
    , m_bounds(std::move(bounds))
    , m_delivery(std::move(shared.delivery))
    , m_tokens(shared.tokens)
    , m_planned(plannedSteps(side, m_delivery != nullptr))
{
}

ServerCheck::~ServerCheck() = default;

void ServerCheck::run(const StepSink &told)
{
    m_told = told;
    const auto result = takeSteps();
    if (m_delivery && m_side.protocol == Protocol::Smtp) {
        m_delivery->finish(result.has_value());
    }
    // A failure that no step told of happened before the next one of the plan.
    if (!result && !m_planned.isEmpty()) {
        tell({.kind = m_planned.first(), .outcome = Outcome::Failed, .error = result.error()});
    }
}

void ServerCheck::tell(CheckStep step)
{
    step.side = m_side.side;
    m_told(step);
    const auto at = m_planned.indexOf(step.kind);
    m_planned.remove(0, at + 1);
    if (step.outcome == Outcome::Failed) {
        for (const auto each : std::exchange(m_planned, {})) {
            m_told({.side = m_side.side, .kind = each, .outcome = Outcome::NotReached});
        }
    }
}

Result<void> ServerCheck::takeSteps()
{
    if (m_side.protocol == Protocol::None) {
        return {};
    }
    if (m_side.protocol == Protocol::Smtp) {
        const auto self = envelopeAddress(m_side.address.isEmpty() ? m_side.user : m_side.address);
        if (self) {
            m_self = *self;
        } else if (!m_side.address.isEmpty() || m_delivery) {
            return tl::unexpected(self.error());
        }
    }
    if (m_side.oauth && m_tokens) { // while the server is being reached
        m_token = m_tokens->token(*m_side.oauth);
    }
    m_session = newSession();
    const auto opened = m_session->open([this](const CheckStep &each) { tell(each); });
    if (!opened) {
        return opened;
    }
    if (m_side.oauth) {
        if (const auto done = step(StepKind::Token, [this] { return fetchToken(); }); !done) {
            return done;
        }
    }
    if (const auto done = step(StepKind::SignIn, [this] { return signIn(); }); !done) {
        return done;
    }
    const auto proven = step(StepKind::Mailbox, [this]() -> Result<Findings> {
        const bool hasNothingToTry = m_side.protocol == Protocol::Smtp
            ? m_self == EnvelopeAddress{} // no address was given to try with
            : staysUnsigned(m_side); // whose mailbox?
        if (hasNothingToTry) {
            return Findings{.outcome = Outcome::Skipped};
        }
        return m_session->mailbox().map(
            [](const QStringList &facts) { return Findings{.facts = facts}; });
    });
    if (!proven) {
        return proven;
    }
    if (m_delivery) {
        const bool sends = m_side.protocol == Protocol::Smtp;
        const auto done = step(sends ? StepKind::SendTest : StepKind::Arrive,
            [this, sends] { return sends ? sendTest() : awaitArrival(); });
        if (!done) {
            return done;
        }
    }
    m_session->close();
    return {};
}

Result<void> ServerCheck::step(StepKind kind, const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    const auto findings = work();
    CheckStep row{.kind = kind, .milliseconds = static_cast<int>(timer.elapsed())};
    if (findings) {
        row.outcome = findings->outcome;
        row.facts = findings->facts;
        row.mechanism = findings->mechanism;
        row.credential = findings->credential;
        if (findings->token) {
            row.token = findings->token->facts;
            row.isTokenCached = findings->token->isCached;
        }
    } else {
        row.outcome = Outcome::Failed;
        row.error = findings.error();
    }
    row.transcript = m_session->transcript().takeNew();
    tell(row);
    return findings ? Result<void>() : tl::unexpected(findings.error());
}

std::unique_ptr<MailSession> ServerCheck::newSession() const
{
    switch (m_side.protocol) {
    case Protocol::Imap:
        return std::make_unique<ImapSession>(m_settings, m_bounds, m_side.pathPrefix);
    case Protocol::Pop3:
        return std::make_unique<Pop3Session>(m_settings, m_bounds);
    case Protocol::Smtp:
        return std::make_unique<SmtpSession>(m_settings, m_bounds, m_self, m_side.smtpUtf8);
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return {};
}

Result<ServerCheck::Findings> ServerCheck::fetchToken()
{
    const bool isAutomatic = m_side.credential == CredentialType::Automatic;
    const auto token = takeToken(m_side, m_token, m_bounds);
    if (!token) {
        return tl::unexpected(token.error());
    }
    m_taken = isAutomatic ? std::optional(m_side.credential) : std::nullopt;
    return *token ? Findings{.token = *token} : Findings{.outcome = Outcome::Skipped};
}

Result<ServerCheck::Findings> ServerCheck::signIn()
{
    if (staysUnsigned(m_side)) {
        auto *smtp = dynamic_cast<SmtpSession *>(m_session.get());
        return (smtp ? smtp->goOnUnsigned() : Result<void>()).map([] {
            return Findings{.outcome = Outcome::Skipped};
        });
    }
    const auto how = howToSignIn(*m_session, m_side);
    if (!how) {
        return tl::unexpected(how.error());
    }
    const auto done = m_session->signIn(*how);
    if (!done && m_side.oauth && isAboutToken(done.error().code)) {
        m_tokens->refuse(m_side.oauth->grant); // the next test asks for a new one
    }
    return done.map(
        [&] { return Findings{.mechanism = how->method.mechanism, .credential = m_taken}; });
}

Result<ServerCheck::Findings> ServerCheck::sendTest()
{
    const auto message = testMessage(m_self, m_delivery->messageId());
    if (!message) {
        return tl::unexpected(message.error());
    }
    return static_cast<SmtpSession &>(*m_session).send(message->bytes).map([&] {
        return Findings{.facts = {QString::fromLatin1(message->messageId)}};
    });
}

Result<ServerCheck::Findings> ServerCheck::awaitArrival()
{
    if (staysUnsigned(m_side)) {
        return Findings{.outcome = Outcome::Skipped}; // in nobody's mailbox
    }
    const auto sent = m_delivery->waitUntilSent(m_bounds);
    if (!sent) {
        return tl::unexpected(sent.error());
    }
    if (!*sent) {
        return Findings{.outcome = Outcome::NotReached};
    }
    QSet<QByteArray> seen;
    for (auto wait = firstPause;; wait = std::min(2 * wait, longestPause)) {
        const auto there
            = m_side.protocol == Protocol::Imap ? takeOutOfImap() : takeOutOfPop3(seen);
        if (!there) {
            return tl::unexpected(there.error());
        }
        if (*there) {
            return Findings{.facts = {QString::fromLatin1(m_delivery->messageId())}};
        }
        if (const auto over = pause(wait, m_bounds); !over) {
            return tl::unexpected(over.error());
        }
    }
}

Result<bool> ServerCheck::takeOutOfImap()
{
    auto &imap = static_cast<ImapSession &>(*m_session);
    const auto uid = imap.find(m_delivery->messageId());
    if (!uid || !*uid) {
        return uid ? Result<bool>(false) : tl::unexpected(uid.error());
    }
    return imap.remove(**uid).map([] { return true; });
}

Result<bool> ServerCheck::takeOutOfPop3(QSet<QByteArray> &seen)
{
    // Only a new conversation sees new messages, and many servers let in one at a time.
    m_session->close();
    auto session = std::make_unique<Pop3Session>(m_settings, m_bounds);
    auto &pop3 = *session;
    m_session = std::move(session);
    if (const auto opened = pop3.open([](const CheckStep &) {}); !opened) {
        return tl::unexpected(opened.error());
    }
    const auto how = howToSignIn(*m_session, m_side);
    const auto signedIn = how ? pop3.signIn(*how) : Result<void>(tl::unexpected(how.error()));
    if (!signedIn) {
        return tl::unexpected(signedIn.error());
    }
    const auto number = pop3.find(m_delivery->messageId(), seen);
    if (!number || !*number) {
        return number ? Result<bool>(false) : tl::unexpected(number.error());
    }
    return pop3.remove(**number).map([] { return true; });
}

} // namespace mailrig
