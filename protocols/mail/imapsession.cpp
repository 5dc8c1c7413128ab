// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/imapsession.h"

#include "protocols/mail/imapfoldername.h"
#include "protocols/mail/vmimelogin.h"

#include <algorithm>

#include <vmime/net/imap/IMAPCommand.hpp>
#include <vmime/net/imap/imap.hpp>

namespace mailrig {

namespace imap = vmime::net::imap;
using namespace Qt::Literals::StringLiterals;

struct ImapSession::Vmime {
    VmimeLogin login;
    vmime::shared_ptr<imap::IMAPStore> store;
};

ImapSession::ImapSession(
    ConnectionSettings settings, Bounds bounds, QString pathPrefix, FilterLimits limits)
    : MailSession(
        std::move(settings), std::move(bounds), {.protocol = Protocol::Imap, .limits = limits})
    , m_pathPrefix(std::move(pathPrefix))
{
}

ImapSession::~ImapSession()
{
    close();
}

Result<void> ImapSession::greet()
{
    const auto line = m_stream.readLine();
    if (!line) {
        return tl::unexpected(line.error());
    }
    if (line->startsWith("* BYE")) {
        return tl::unexpected(refusal(StepKind::Greeting));
    }
    return line->startsWith("* OK") ? Result<void>() : tl::unexpected(notUnderstood());
}

QByteArray ImapSession::neutralGreeting(const QByteArray &) const
{
    return "* OK ready";
}

Result<void> ImapSession::announce()
{
    if (!capabilities().isEmpty()) {
        return {};
    }
    m_stream.write("c1 CAPABILITY\r\n");
    while (true) {
        const auto line = m_stream.readLine();
        if (!line) {
            return tl::unexpected(line.error());
        }
        if (line->startsWith("c1 OK")) {
            return {};
        }
        if (line->startsWith("c1 ") || line->startsWith("* BYE")) {
            return tl::unexpected(refusal(StepKind::Capabilities));
        }
    }
}

QByteArray ImapSession::farewell() const
{
    return "c9 LOGOUT\r\n";
}

Result<void> ImapSession::signIn(const SignIn &with)
{
    auto login = VmimeLogin::prepare(m_stream, with);
    if (!login) {
        return tl::unexpected(login.error());
    }
    m_mechanism = with.method.mechanism;
    d = std::make_unique<Vmime>(Vmime{.login = *login, .store = {}});
    auto signedIn = guarded(
        [&] {
            d->store = vmime::dynamicCast<imap::IMAPStore>(
                login->session()->getStore("imap", login->authenticator()));
            VmimeLogin::attach(*d->store, m_stream);
            d->store->setProperty("options.sasl", !with.method.command);
            d->store->setProperty("options.sasl.fallback", false);
            // What is known is not asked again, and the hierarchy separator is of no use here.
            m_stream.say("* OK [CAPABILITY IMAP4rev1 AUTH=" + QByteArray(announcedMechanism)
                + "] ready\r\n");
            m_stream.answerLocally("LIST \"\" \"\"", "* LIST () \"/\" \"\"\r\n{tag} OK done\r\n");
            d->store->connect();
        },
        [&](const vmime::exception &) { return refusal(login->signInReply()); });
    return settled(std::move(signedIn), login->mechanism());
}

Result<QStringList> ImapSession::ask(const QByteArray &command, StepKind stage)
{
    return guarded(
        [&] {
            const auto connection = d->store->getConnection();
            connection->sendCommand(imap::IMAPCommand::createCommand(command.toStdString()));
            const std::unique_ptr<imap::IMAPParser::response> response(connection->readResponse());
            if (response->isBad()
                || response->response_done()->response_tagged()->resp_cond_state()->status()
                    != imap::IMAPParser::resp_cond_state::OK) {
                throw ConnectionFailure(refusal(stage));
            }
            QStringList untagged;
            for (const auto &line : m_stream.lastReply().split("\n"_L1)) {
                if (line.startsWith("* "_L1)) {
                    untagged << line.trimmed();
                }
            }
            return untagged;
        },
        [&](const vmime::exception &) { return notUnderstood(); })
        .map_error([&](const Error &error) { return explained(error, stage); });
}

Result<QStringList> ImapSession::mailbox()
{
    auto facts = ask("STATUS INBOX (MESSAGES UNSEEN UIDNEXT UIDVALIDITY)", StepKind::Mailbox);
    if (!facts || m_pathPrefix.isEmpty()) {
        return facts;
    }
    auto name = m_pathPrefix;
    while (name.endsWith(u'/') || name.endsWith(u'.')) {
        name.chop(1);
    }
    if (name.isEmpty() || name.compare("INBOX"_L1, Qt::CaseInsensitive) == 0) {
        return facts;
    }
    if (breaksLines(name)) {
        return failure(Cause::Validation);
    }
    const auto isAscii
        = std::all_of(name.cbegin(), name.cend(), [](QChar each) { return each.unicode() < 0x80; });
    auto folder = isAscii ? name.toLatin1().replace('&', "&-")
                          : asciiFolderName(name.toUtf8()).value_or(QByteArray());
    folder.replace('\\', "\\\\").replace('"', "\\\"");
    const auto listed = ask("LIST \"\" \"" + folder + '"', StepKind::Mailbox);
    if (!listed) {
        return listed;
    }
    return listed->isEmpty() ? failure(Cause::MailboxNotOpenable, m_stream.lastReply())
                             : Result<QStringList>(*facts + *listed);
}

Result<QList<quint32>> ImapSession::search(const QByteArray &criteria)
{
    const auto lines = ask("UID SEARCH " + criteria, StepKind::Arrive);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    QList<quint32> found;
    for (const auto &line : *lines) {
        if (line.startsWith("* SEARCH"_L1, Qt::CaseInsensitive)) {
            for (const auto &number : line.mid(8).split(u' ', Qt::SkipEmptyParts)) {
                found << number.toUInt();
            }
        }
    }
    return found;
}

Result<std::optional<quint32>> ImapSession::find(const QByteArray &messageId)
{
    const auto looked = ask(m_selected ? "NOOP" : "SELECT INBOX", StepKind::Arrive);
    if (!looked) {
        return tl::unexpected(looked.error());
    }
    m_selected = true;
    return search("HEADER Message-ID \"" + messageId + '"').map([](const QList<quint32> &found) {
        return found.isEmpty() ? std::nullopt : std::optional(found.last());
    });
}

Result<void> ImapSession::remove(quint32 uid)
{
    const auto number = QByteArray::number(uid);
    const auto marked = ask("UID STORE " + number + " +FLAGS.SILENT (\\Deleted)", StepKind::Arrive);
    if (!marked) {
        return tl::unexpected(marked.error());
    }
    QByteArray expunge = "UID EXPUNGE " + number;
    if (!capabilities().contains("UIDPLUS"_L1, Qt::CaseInsensitive)) {
        // Plain EXPUNGE takes every marked message along: only if there is no other.
        const auto all = search("DELETED");
        if (!all || *all != QList{uid}) {
            return all ? Result<void>() : tl::unexpected(all.error());
        }
        expunge = "EXPUNGE";
    }
    const auto gone = ask(expunge, StepKind::Arrive);
    return gone ? Result<void>() : tl::unexpected(gone.error());
}

} // namespace mailrig
