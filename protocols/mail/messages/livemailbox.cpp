// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/livemailbox.h"

#include "protocols/mail/messages/imapchange.h"
#include "protocols/mail/messages/imapfolders.h"
#include "protocols/mail/messages/imapreader.h"
#include "protocols/mail/messages/imaprights.h"
#include "protocols/mail/messages/mailboxlimits.h"
#include "protocols/mail/sidesignin.h"

#include <algorithm>

namespace mailrig {

using namespace Qt::Literals::StringLiterals;

namespace {

//! Servers hang up after half an hour; routers forget a connection much sooner.
constexpr qint64 longestIdle = 120'000; // milliseconds

SideRequest incoming(const CheckRequest &request)
{
    const auto found
        = std::find_if(request.sides.cbegin(), request.sides.cend(), [](const SideRequest &each) {
              return each.protocol == Protocol::Imap || each.protocol == Protocol::Pop3;
          });
    return found == request.sides.cend() ? SideRequest{.protocol = Protocol::None} : *found;
}

//! What ends a conversation by our own doing.
bool isOurs(Cause cause)
{
    return cause == Cause::TimedOut || cause == Cause::Cancelled || cause == Cause::WrongProtocol
        || cause == Cause::MessageTooLarge;
}

tl::unexpected<Error> notHere(const QString &what)
{
    return failure(Cause::Usage, what);
}

} // namespace

LiveMailbox::LiveMailbox(CheckRequest request, TokenSource *tokens)
    : m_request(std::move(request))
    , m_side(incoming(m_request))
    , m_tokens(tokens)
    , m_tlsSessions(std::make_shared<TlsSessions>())
    , m_worker(m_request.deadline)
{
}

LiveMailbox::~LiveMailbox()
{
    m_worker.end([this] {
        m_imap.reset();
        m_pop3.reset();
    });
}

bool LiveMailbox::isPop3() const
{
    return m_side.protocol == Protocol::Pop3;
}

QString LiveMailbox::prefix() const
{
    return m_side.pathPrefix.compare("INBOX"_L1, Qt::CaseInsensitive) == 0 ? QString()
                                                                           : m_side.pathPrefix;
}

ConnectionSettings LiveMailbox::settings() const
{
    auto settings = connectionSettings(m_request, m_side, m_tlsSessions);
    settings.largestReceived = mailboxTraffic;
    return settings;
}

TransferProgress LiveMailbox::progress()
{
    return [this](qint64 done, qint64 all) { m_worker.progress(done, all); };
}

template <class Session>
Result<void> LiveMailbox::open(std::unique_ptr<Session> session, std::unique_ptr<Session> &place)
{
    place.reset();
    auto side = m_side;
    m_worker.nextStep();
    if (auto opened = openAndSignIn(*session, side, m_tokens, m_worker.bounds()); !opened) {
        return opened;
    }
    m_worker.nextStep();
    place = std::move(session);
    return {};
}

Result<bool> LiveMailbox::haveImap()
{
    if (m_imap && m_imap->stream().isOpen() && m_lastUsed.isValid()
        && !m_lastUsed.hasExpired(longestIdle)) {
        return true;
    }
    if (m_side.protocol != Protocol::Imap) {
        return notHere(u"incoming"_s);
    }
    return open(
        std::make_unique<ImapCommands>(settings(), m_worker.bounds(), m_side.pathPrefix), m_imap)
        .map([] { return false; });
}

template <class Session>
bool LiveMailbox::note(std::optional<Cause> failed, std::unique_ptr<Session> &session)
{
    m_lastUsed.start();
    // A server that goes may say why: then that is the error, and the connection is gone.
    m_isLost = failed && !isOurs(*failed)
        && (*failed == Cause::ConnectionLost || !session->stream().isOpen());
    if (m_isLost || (failed && isOurs(*failed))) {
        session.reset();
    }
    return m_isLost;
}

template <class T> Result<T> LiveMailbox::byImap(const ImapWork<T> &work)
{
    const auto isKept = haveImap();
    if (!isKept) {
        return tl::unexpected(isKept.error());
    }
    auto result = work(*m_imap);
    if (note(result ? std::nullopt : std::optional(result.error().code), m_imap) && *isKept) {
        const auto anew = haveImap();
        return anew ? work(*m_imap) : tl::unexpected(anew.error());
    }
    return result;
}

template <class T> Result<T> LiveMailbox::byPop3(const Pop3Work<T> &work, bool sinceNow)
{
    const bool isThere = m_pop3 && m_pop3->stream().isOpen() && !sinceNow && m_lastUsed.isValid()
        && !m_lastUsed.hasExpired(longestIdle);
    if (!isThere) {
        m_pop3.reset(); // many servers let in one at a time
        const auto opened
            = open(std::make_unique<Pop3Mailbox>(settings(), m_worker.bounds()), m_pop3);
        if (!opened) {
            return tl::unexpected(opened.error());
        }
    }
    auto result = work(*m_pop3);
    const bool isLost = note(result ? std::nullopt : std::optional(result.error().code), m_pop3);
    return isLost && isThere ? byPop3(work, true) : result;
}

QFuture<Result<QList<Folder>>> LiveMailbox::folders()
{
    return m_worker.ask<QList<Folder>>([this]() -> Result<QList<Folder>> {
        if (isPop3()) {
            return byPop3<QList<Folder>>(
                [](Pop3Mailbox &pop3) {
                    return pop3.count().map([](quint32 count) {
                        return QList<Folder>{{.name = u"INBOX"_s,
                            .path = {u"INBOX"_s},
                            .use = SpecialUse::Inbox,
                            .mayHaveChildren = false,
                            .messages = count}};
                    });
                },
                true);
        }
        return byImap<QList<Folder>>(
            [this](ImapCommands &imap) { return ImapFolders(imap, prefix()).list(true); });
    });
}

Result<MessagePage> LiveMailbox::imapPage(const QString &folder, const MessageFilter &filter)
{
    const ImapWork<MessagePage> work = [&](ImapCommands &imap) {
        ImapReader reader(imap);
        if (!m_hasStructure) {
            reader.doWithoutStructure();
        }
        return reader.page(folder, filter);
    };
    auto page = byImap<MessagePage>(work);
    if (!page && page.error().code == Cause::WrongProtocol && m_hasStructure) {
        m_hasStructure = false; // one message the server cannot describe would hide all others
        page = byImap<MessagePage>(work);
    }
    return page;
}

QFuture<Result<MessagePage>> LiveMailbox::messages(QString folder, MessageFilter filter)
{
    return m_worker.ask<MessagePage>([this, folder = canonicalFolder(folder),
                                         filter = std::move(filter)]() -> Result<MessagePage> {
        if (!isPop3()) {
            return imapPage(folder, filter);
        }
        if (folder != u"INBOX"_s) {
            return failure(Cause::NotFound, folder);
        }
        if (filter.unseen) {
            return notHere(u"POP3"_s);
        }
        return byPop3<MessagePage>(
            [&](Pop3Mailbox &pop3) { return pop3.page(filter, [this] { m_worker.nextStep(); }); },
            filter.page == 0);
    });
}

QFuture<Result<ReceivedMessage>> LiveMailbox::message(MessageId id, ReadOptions options)
{
    return m_worker.ask<ReceivedMessage>(
        [this, id = std::move(id), options]() mutable -> Result<ReceivedMessage> {
            id.folder = canonicalFolder(id.folder);
            if (isPop3()) {
                return byPop3<ReceivedMessage>(
                    [&](Pop3Mailbox &pop3) { return pop3.message(id, options, progress()); });
            }
            return byImap<ReceivedMessage>([&](ImapCommands &imap) {
                return ImapReader(imap).message(id, options, progress());
            });
        });
}

Result<ChangeResult> LiveMailbox::imapChange(MessageChange change)
{
    for (auto &each : change.messages) {
        each.folder = canonicalFolder(each.folder);
    }
    const auto &ids = change.messages;
    const bool isOne = std::all_of(ids.cbegin(), ids.cend(), [&](const MessageId &each) {
        return each.uid > 0 && each.folder == ids.constFirst().folder;
    });
    if (ids.isEmpty() || !isOne) {
        return notHere(u"messages"_s);
    }
    auto target = canonicalFolder(change.target);
    if (change.kind == ChangeKind::Archive && target.isEmpty()) {
        const auto archive = byImap<QString>(
            [this](ImapCommands &imap) { return ImapFolders(imap, prefix()).archive(); });
        if (!archive) {
            return tl::unexpected(archive.error());
        }
        target = *archive;
    }
    const bool needsTarget = change.kind != ChangeKind::Delete && change.kind != ChangeKind::Mark;
    if (needsTarget && (target.isEmpty() || target == ids.constFirst().folder)) {
        return notHere(u"target"_s);
    }
    ImapChange work(std::move(change), needsTarget ? target : QString());
    auto done = byImap<void>([&](ImapCommands &imap) { return work.run(imap); });
    if (!done && m_isLost) {
        done = byImap<void>([&](ImapCommands &imap) { return work.run(imap); });
    }
    const bool isNothingDone = !done && !work.hasBegun();
    if (!done && (isNothingDone || done.error().code == Cause::Cancelled)) {
        return tl::unexpected(done.error());
    }
    return work.result(done ? std::nullopt : std::optional(done.error()));
}

QFuture<Result<ChangeResult>> LiveMailbox::change(MessageChange change)
{
    return m_worker.ask<ChangeResult>([this, change = std::move(change)]() -> Result<ChangeResult> {
        if (!isPop3()) {
            return imapChange(change);
        }
        if (change.kind != ChangeKind::Delete) {
            return notHere(u"POP3"_s);
        }
        auto result
            = byPop3<ChangeResult>([&](Pop3Mailbox &pop3) { return pop3.remove(change.messages); });
        m_pop3.reset();
        return result;
    });
}

QFuture<Result<Folder>> LiveMailbox::createFolder(QString name)
{
    return m_worker.ask<Folder>([this, name = std::move(name)]() -> Result<Folder> {
        if (isPop3()) {
            return notHere(u"POP3"_s);
        }
        return byImap<Folder>(
            [&](ImapCommands &imap) { return ImapFolders(imap, prefix()).create(name); });
    });
}

Result<RightsReport> LiveMailbox::imapRights()
{
    ImapRights rights(prefix());
    auto report = byImap<RightsReport>([&](ImapCommands &imap) { return rights.find(imap); });
    if (!rights.isClean() && !report && report.error().code != Cause::Cancelled) {
        static_cast<void>(byImap<void>([&](ImapCommands &imap) -> Result<void> {
            static_cast<void>(rights.cleanUp(imap)); // what stays is told below
            return {};
        }));
    }
    if (report) {
        report->leftBehind = rights.left();
    }
    return report;
}

Result<RightsReport> LiveMailbox::pop3Rights()
{
    const auto count = byPop3<quint32>([](Pop3Mailbox &pop3) { return pop3.count(); }, true);
    if (!count && (m_isLost || isOurs(count.error().code))) {
        return tl::unexpected(count.error());
    }
    const auto is = count ? Permission::Yes : Permission::No;
    const auto words = count ? QString() : count.error().detail;
    return RightsReport{.rows
        = {{Right::Open, is, Evidence::Tried, words}, {Right::List, is, Evidence::Tried, words},
            {Right::Create, Permission::No, Evidence::Protocol, {}},
            {Right::Move, Permission::No, Evidence::Protocol, {}},
            // Only a deletion would tell.
            {Right::Delete, Permission::Unknown, Evidence::None, {}}}};
}

QFuture<Result<RightsReport>> LiveMailbox::rights()
{
    return m_worker.ask<RightsReport>([this] { return isPop3() ? pop3Rights() : imapRights(); });
}

} // namespace mailrig
