// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/graph/graphcheck.h"

#include "models/reportstart.h"
#include "protocols/mail/envelopeaddress.h"
#include "protocols/mail/testmessage.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace mailrig {

namespace {

using namespace std::chrono_literals;

constexpr auto firstPause = 250ms, longestPause = 2000ms;
constexpr auto inboxFolder = "/mailFolders/inbox", draftsFolder = "/mailFolders/drafts";

//! Who writes to himself: a shared mailbox does to its own address.
Result<EnvelopeAddress> selfOf(const SideRequest &side)
{
    if (side.mailbox.contains(u'@')) {
        return envelopeAddress(side.mailbox);
    }
    return envelopeAddress(side.address.isEmpty() ? side.user : side.address);
}

//! Of a message that may go to nobody, an address is not needed.
QByteArray idOfDraft(const SideRequest &side)
{
    return newMessageId(
        selfOf(side).value_or(EnvelopeAddress{.localPart = "draft", .domain = "graph.invalid"}));
}

QByteArray quoted(const QByteArray &text) // OData 4.01, URL conventions §5.1.1.14.1
{
    return '\'' + QByteArray(text).replace('\'', "''") + '\'';
}

QByteArray messagePath(const QString &id)
{
    return "/messages/" + QUrl::toPercentEncoding(id);
}

} // namespace

GraphCheck::GraphCheck(const CheckRequest &request, const SideRequest &side, const Bounds &bounds,
    TokenSource *tokens, std::shared_ptr<Delivery> delivery)
    : m_side(side)
    , m_graph(request, side, bounds, tokens)
    , m_delivery(std::move(delivery))
    , m_messageId(m_delivery ? m_delivery->messageId() : idOfDraft(side))
{
}

void GraphCheck::run(const StepSink &told)
{
    auto planned = plannedSteps(m_side, m_delivery != nullptr);
    bool isGood = true;
    while (isGood && !planned.isEmpty()) {
        auto row = step(planned.takeFirst());
        isGood = row.outcome != Outcome::Failed;
        told(row);
    }
    for (const auto each : planned) {
        told({.side = m_side.side, .kind = each, .outcome = Outcome::NotReached});
    }
    if (m_delivery && m_side.side == Side::Outgoing) {
        m_delivery->finish(isGood);
    }
}

CheckStep GraphCheck::step(StepKind kind)
{
    QElapsedTimer timer;
    timer.start();
    const auto findings = take(kind);
    CheckStep row{.side = m_side.side,
        .kind = kind,
        .milliseconds = static_cast<int>(timer.elapsed()),
        .transcript = m_graph.takeTranscript()};
    if (findings) {
        row.outcome = findings->outcome;
        row.facts = findings->facts;
        row.token = findings->token;
    } else {
        row.outcome = Outcome::Failed;
        row.error = findings.error();
    }
    return row;
}

Result<GraphCheck::Findings> GraphCheck::take(StepKind kind)
{
    switch (kind) {
    case StepKind::Token:
        return signIn();
    case StepKind::Mailbox:
        return m_side.side == Side::Incoming ? inbox() : draft();
    case StepKind::SendTest:
        return sendTest();
    case StepKind::Arrive:
        return awaitArrival();
    case StepKind::Resolve:
    case StepKind::Connect:
    case StepKind::Greeting:
    case StepKind::Encrypt:
    case StepKind::Identity:
    case StepKind::Capabilities:
    case StepKind::SignIn:
        break;
    }
    return Findings{.outcome = Outcome::Skipped}; // Graph plans none of these
}

Result<GraphCheck::Findings> GraphCheck::signIn()
{
    return m_graph.signIn().map([this](const AccessToken &token) {
        return m_side.oauth ? Findings{.token = token.facts}
                            : Findings{.outcome = Outcome::Skipped};
    });
}

Result<GraphCheck::Findings> GraphCheck::inbox()
{
    const auto owner = m_graph.read("?$select=mail,userPrincipalName");
    // Who it is takes a permission of its own (User.Read), which nobody needs for mail.
    if (!owner && owner.error().code != Cause::InsufficientScope
        && owner.error().code != Cause::AdminConsentRequired) {
        return tl::unexpected(owner.error());
    }
    const auto folder
        = m_graph.read(inboxFolder + "?$select=displayName,totalItemCount,unreadItemCount"_ba);
    if (!folder) {
        return tl::unexpected(folder.error());
    }
    Findings findings;
    if (const auto name = owner.value_or(QJsonObject())[u"userPrincipalName"_s].toString();
        !name.isEmpty()) {
        findings.facts << name;
    }
    for (const auto &count : {u"totalItemCount"_s, u"unreadItemCount"_s}) {
        const auto value = folder->value(count);
        if (!value.isDouble()) {
            return failure(Cause::WrongProtocol, count);
        }
        findings.facts << count + u' ' + QString::number(value.toInteger());
    }
    return findings;
}

QJsonObject GraphCheck::message() const
{
    const auto subject = QString::fromLatin1(testSubject(m_messageId));
    return {{u"subject"_s, subject}, {u"internetMessageId"_s, QString::fromLatin1(m_messageId)},
        {u"body"_s, QJsonObject{{u"contentType"_s, u"text"_s}, {u"content"_s, subject}}}};
}

Result<GraphCheck::Findings> GraphCheck::draft()
{
    if (m_delivery) {
        return Findings{.outcome = Outcome::Skipped}; // the message itself is the better proof
    }
    const auto made = m_graph.post("/messages", message());
    if (!made) {
        // It may be there all the same, if the answer was lost or the server fell over late.
        const auto cause = made.error().code;
        if (cause == Cause::TemporaryServerFault || cause == Cause::ConnectionLost) {
            std::ignore = takeOut(draftsFolder);
        }
        return tl::unexpected(made.error());
    }
    const auto id = made->value(u"id"_s).toString();
    if (id.isEmpty()) {
        return failure(Cause::WrongProtocol, u"id"_s);
    }
    return removeMessage(id).map([] { return Findings{}; });
}

Result<void> GraphCheck::removeMessage(const QString &id)
{
    for (auto wait = firstPause;; wait *= 2) {
        auto removed = m_graph.remove(messagePath(id));
        const bool isGone = !removed && removed.error().code == Cause::MailboxNotOpenable;
        const bool mayTryAgain = !removed
            && (removed.error().code == Cause::RateLimited
                || removed.error().code == Cause::TemporaryServerFault
                || removed.error().code == Cause::ConnectionLost);
        if (isGone) {
            return {}; // the answer to an earlier try was lost
        }
        if (!mayTryAgain || wait > longestPause) {
            return removed;
        }
        if (const auto within = pause(wait, m_graph.bounds()); !within) {
            return removed;
        }
    }
}

Result<GraphCheck::Findings> GraphCheck::sendTest()
{
    const auto self = selfOf(m_side);
    if (!self) {
        return tl::unexpected(self.error());
    }
    auto sent = message();
    sent[u"toRecipients"_s] = QJsonArray{QJsonObject{
        {u"emailAddress"_s, QJsonObject{{u"address"_s, QString::fromUtf8(self->text())}}}}};
    return m_graph.post("/sendMail", {{u"message"_s, sent}, {u"saveToSentItems"_s, false}})
        .map([this](const QJsonObject &) {
            return Findings{.facts = {QString::fromLatin1(m_messageId)}};
        });
}

Result<GraphCheck::Findings> GraphCheck::awaitArrival()
{
    const auto sent = m_delivery->waitUntilSent(m_graph.bounds());
    if (!sent) {
        return tl::unexpected(sent.error());
    }
    if (!*sent) {
        return Findings{.outcome = Outcome::NotReached};
    }
    for (auto wait = firstPause;; wait = std::min(2 * wait, longestPause)) {
        const auto there = takeOut(inboxFolder);
        if (!there) {
            return tl::unexpected(there.error());
        }
        if (*there) {
            return Findings{.facts = {QString::fromLatin1(m_messageId)}};
        }
        if (const auto over = pause(wait, m_graph.bounds()); !over) {
            return tl::unexpected(over.error());
        }
    }
}

Result<bool> GraphCheck::takeOut(const QByteArray &folder)
{
    // Exchange may give a message an id of its own on the way.
    const auto which = "internetMessageId eq " + quoted(m_messageId) + " or subject eq "
        + quoted(testSubject(m_messageId));
    const auto found = m_graph.read(folder
        + "/messages?$select=id&$filter=" + QUrl::toPercentEncoding(QString::fromLatin1(which)));
    if (!found) {
        return tl::unexpected(found.error());
    }
    const auto list = found->value(u"value"_s).toArray();
    for (const auto &each : list) {
        if (const auto gone = removeMessage(each[u"id"_s].toString()); !gone) {
            return tl::unexpected(gone.error());
        }
    }
    return !list.isEmpty();
}

} // namespace mailrig
