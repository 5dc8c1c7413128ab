// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/pop3session.h"

#include "protocols/mail/vmimelogin.h"

#include <QRegularExpression>

#include <vmime/net/pop3/POP3Command.hpp>
#include <vmime/net/pop3/POP3Response.hpp>
#include <vmime/net/pop3/pop3.hpp>

namespace mailrig {

namespace pop3 = vmime::net::pop3;
using namespace Qt::Literals::StringLiterals;

namespace {

//! How many of the newest messages are looked at for one that has just been sent.
constexpr int mostLookedAt = 50;

//! RFC 1939 §7: the timestamp of a greeting has the form of a message id.
QByteArray timestampIn(const QByteArray &greeting)
{
    static const QRegularExpression form(u"<[!-;=?-~]+@[!-;=?-~]+>"_s);
    return form.match(QString::fromLatin1(greeting)).captured().toLatin1();
}

} // namespace

struct Pop3Session::Vmime {
    VmimeLogin login;
    vmime::shared_ptr<pop3::POP3Store> store;
};

Pop3Session::Pop3Session(ConnectionSettings settings, Bounds bounds, FilterOptions options)
    : MailSession(std::move(settings), std::move(bounds),
        {.protocol = Protocol::Pop3,
            .wholeMessages = options.wholeMessages,
            .limits = options.limits})
{
}

Pop3Session::~Pop3Session()
{
    close();
}

Result<void> Pop3Session::greet()
{
    const auto line = m_stream.readLine();
    if (!line) {
        return tl::unexpected(line.error());
    }
    if (line->startsWith("-ERR")) {
        return tl::unexpected(refusal(StepKind::Greeting));
    }
    if (!line->startsWith("+OK")) {
        return tl::unexpected(notUnderstood());
    }
    m_timestamp = timestampIn(*line);
    return {};
}

QByteArray Pop3Session::neutralGreeting(const QByteArray &heard) const
{
    // The timestamp may be an attacker's: the digest made of it goes to the verified server only.
    const auto timestamp = timestampIn(heard);
    return timestamp.isEmpty() ? QByteArray("+OK ready") : "+OK ready " + timestamp;
}

Result<void> Pop3Session::announce()
{
    if (m_timestamp.isEmpty()) {
        m_timestamp = timestampIn(m_stream.filter().greeting());
    }
    m_stream.write("CAPA\r\n");
    auto line = m_stream.readLine();
    if (line && !line->startsWith("+OK")) {
        return {}; // RFC 2449 is optional: what there is then, is USER and PASS.
    }
    while (line && *line != ".") {
        line = m_stream.readLine();
    }
    return line ? Result<void>() : tl::unexpected(line.error());
}

QByteArray Pop3Session::farewell() const
{
    return "QUIT\r\n";
}

Result<void> Pop3Session::signIn(const SignIn &with)
{
    auto login = VmimeLogin::prepare(m_stream, with);
    if (!login) {
        return tl::unexpected(login.error());
    }
    m_mechanism = with.method.mechanism;
    const bool apop = m_mechanism == Mechanism::Apop;
    d = std::make_unique<Vmime>(Vmime{.login = *login, .store = {}});
    auto signedIn = guarded(
        [&] {
            d->store = vmime::dynamicCast<pop3::POP3Store>(
                login->session()->getStore("pop3", login->authenticator()));
            VmimeLogin::attach(*d->store, m_stream);
            d->store->setProperty("options.sasl", !apop && !with.method.command);
            d->store->setProperty("options.sasl.fallback", false);
            d->store->setProperty("options.apop", apop);
            d->store->setProperty("options.apop.fallback", false);
            m_stream.say("+OK " + (apop ? m_timestamp : QByteArray("ready")) + "\r\n");
            if (login->mechanism()) {
                m_stream.answerLocally(
                    "CAPA", "+OK\r\nSASL " + QByteArray(announcedMechanism) + "\r\n.\r\n");
            }
            d->store->connect();
        },
        [&](const vmime::exception &) { return refusal(login->signInReply()); });
    return settled(std::move(signedIn), login->mechanism());
}

Result<QByteArrayList> Pop3Session::ask(const QByteArray &command, bool many, StepKind stage)
{
    return guarded(
        [&] {
            const auto connection = d->store->getConnection();
            pop3::POP3Command::createCommand(command.toStdString())->send(connection);
            const auto response = many ? pop3::POP3Response::readMultilineResponse(connection)
                                       : pop3::POP3Response::readResponse(connection);
            if (!response->isSuccess()) {
                throw ConnectionFailure(refusal(stage));
            }
            QByteArrayList lines;
            for (size_t i = 0; i < response->getLineCount(); ++i) {
                lines << QByteArray::fromStdString(response->getLineAt(i));
            }
            if (!many) {
                lines << QByteArray::fromStdString(response->getFirstLine()).trimmed();
            }
            return lines;
        },
        [&](const vmime::exception &) { return notUnderstood(); })
        .map_error([&](const Error &error) { return explained(error, stage); });
}

Result<QStringList> Pop3Session::mailbox()
{
    const auto lines = ask("STAT", false, StepKind::Mailbox);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    bool isNumber = false;
    m_count = lines->first().split(' ').value(1).toInt(&isNumber);
    if (!isNumber || m_count < 0) {
        return tl::unexpected(notUnderstood());
    }
    return QStringList{QString::fromUtf8(lines->first())};
}

Result<bool> Pop3Session::isMessage(int number, const QByteArray &messageId)
{
    const auto header = ask("TOP " + QByteArray::number(number) + " 0", true, StepKind::Arrive);
    if (!header) {
        return tl::unexpected(header.error());
    }
    for (qsizetype i = 0; i < header->size(); ++i) {
        // Folded after the colon by servers that count columns (RFC 5322 §2.2.3).
        const auto line = header->at(i) + ' ' + header->value(i + 1);
        if (line.toLower().startsWith("message-id:") && line.contains(messageId)) {
            return true;
        }
    }
    return false;
}

Result<std::optional<int>> Pop3Session::find(const QByteArray &messageId, QSet<QByteArray> &seen)
{
    const auto uniqueIds = ask("UIDL", true, StepKind::Arrive);
    if (!uniqueIds) {
        return tl::unexpected(uniqueIds.error());
    }
    int looked = 0;
    for (qsizetype i = uniqueIds->size(); i-- > 0;) {
        const auto words = uniqueIds->at(i).simplified().split(' ');
        if (words.size() != 2 || seen.contains(words.last()) || ++looked > mostLookedAt) {
            continue;
        }
        const auto number = words.first().toInt();
        const auto is = isMessage(number, messageId);
        if (!is) {
            return tl::unexpected(is.error());
        }
        if (*is) {
            return number;
        }
        seen.insert(words.last());
    }
    return std::nullopt;
}

Result<void> Pop3Session::remove(int number)
{
    const auto marked = ask("DELE " + QByteArray::number(number), false, StepKind::Arrive);
    if (!marked) {
        return tl::unexpected(marked.error());
    }
    m_stream.hearFarewell();
    const auto gone = ask("QUIT", false, StepKind::Arrive);
    m_stream.close();
    return gone ? Result<void>() : tl::unexpected(gone.error());
}

} // namespace mailrig
