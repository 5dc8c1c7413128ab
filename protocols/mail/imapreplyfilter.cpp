// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/imapreplyfilter.h"

#include "protocols/mail/imapresponses.h"
#include "protocols/mail/imaptokens.h"

#include <algorithm>

namespace mailrig {

using namespace Qt::StringLiterals;

namespace {

//! Takes the first word off.
QByteArrayView takeWord(QByteArrayView &text)
{
    const qsizetype space = text.indexOf(' ');
    const QByteArrayView word = space < 0 ? text : text.first(space);
    text = space < 0 ? QByteArrayView() : text.sliced(space + 1);
    while (text.startsWith(' ')) {
        text = text.sliced(1);
    }
    return word;
}

bool isBase64(QByteArrayView text)
{
    return QByteArray::fromBase64Encoding(
               text.toByteArray(), QByteArray::AbortOnBase64DecodingErrors)
               .decodingStatus
        == QByteArray::Base64DecodingStatus::Ok;
}

} // namespace

ImapReplyFilter::ImapReplyFilter(FilterOptions options)
    : ReplyFilter(options)
{
}

SignInOffer ImapReplyFilter::offer() const
{
    SignInOffer offer{.protocol = Protocol::Imap};
    for (const QString &capability : m_capabilities) {
        const QString upper = capability.toUpper();
        if (upper.startsWith("AUTH="_L1)) {
            offer.mechanisms << upper.sliced(5);
        }
        offer.initialResponse = offer.initialResponse || upper == "SASL-IR"_L1;
        offer.commandForbidden = offer.commandForbidden || upper == "LOGINDISABLED"_L1;
    }
    offer.mechanisms.removeDuplicates();
    offer.command = !offer.commandForbidden;
    return offer;
}

std::optional<Error> ImapReplyFilter::clientLine(QByteArrayView line)
{
    if (m_signingIn && isWaiting("AUTHENTICATE")) {
        ++m_continuations;
        toServer(line);
        return {};
    }
    return clientCommand(line);
}

std::optional<Error> ImapReplyFilter::clientCommand(QByteArrayView line)
{
    if (m_commandGoesOn) {
        m_clientLiteralLeft = announcedLiteral(line.trimmed()).value_or(0);
        m_commandGoesOn = m_clientLiteralLeft > 0;
        m_continuations = m_commandGoesOn ? 1 : 0;
        toServer(line);
        return {};
    }
    m_linesSinceCommand = 0;
    QByteArrayView rest = line.trimmed();
    const QByteArray tag = takeWord(rest).toByteArray();
    const QByteArray whole = rest.toByteArray();
    QByteArray verb = takeWord(rest).toByteArray().toUpper();
    if (verb == "LOGIN" && offer().commandForbidden) {
        return Error{Cause::PasswordSignInDisabled, m_capabilities.join(u' ')};
    }
    if (verb == "UID") {
        verb = takeWord(rest).toByteArray().toUpper();
    }
    if (m_state == State::SignedIn && whole == "CAPABILITY" && m_announced) {
        // vmime asks after each sign-in; most servers have said it with their OK.
        toClient("* CAPABILITY " + imapCapabilityText(*m_announced) + "\r\n" + tag + " OK \r\n");
        return {};
    }
    if (verb == "AUTHENTICATE" || verb == "LOGIN") {
        beginSignIn();
        m_announced.reset(); // RFC 3501 §6.2.2: what held before may not hold after
        m_continuations = verb == "AUTHENTICATE" ? 1 : 0;
    } else if (verb == "FETCH") {
        m_fetchItems = imapFetchItems(rest);
    }
    if (const std::optional<qint64> literal = announcedLiteral(rest)) {
        m_clientLiteralLeft = *literal;
        m_continuations = 1;
        m_commandGoesOn = verb != "LOGIN";
    }
    m_waiting.append({tag, verb});
    toServer(line);
    return {};
}

qsizetype ImapReplyFilter::clientData(QByteArrayView bytes)
{
    const auto count = std::min<qint64>(m_clientLiteralLeft, bytes.size());
    m_clientLiteralLeft -= count;
    return count;
}

qsizetype ImapReplyFilter::serverData(QByteArrayView bytes)
{
    const auto count = std::min<qint64>(m_literalLeft, bytes.size());
    m_response += bytes.first(count);
    m_literalLeft -= count;
    return count;
}

bool ImapReplyFilter::mayHoldLiteral(QByteArrayView text) const
{
    static const QSet<QByteArray> wordsOnly{
        "OK", "NO", "BAD", "BYE", "PREAUTH", "CAPABILITY", "FLAGS", "SEARCH", "ENABLED"};
    if (m_state == State::Greeting || takeWord(text) != "*") {
        return false;
    }
    return !wordsOnly.contains(takeWord(text).toByteArray().toUpper());
}

std::optional<Error> ImapReplyFilter::serverLine(const QByteArray &line)
{
    if (m_state == State::Gone) {
        return {};
    }
    m_response += line;
    if (m_response.size() > m_options.limits.reply) {
        return malformed(line);
    }
    if (const std::optional<qint64> literal = announcedLiteral(line)) {
        const bool isText = !m_inResponse && !mayHoldLiteral(m_response);
        if (!isText) {
            if (*literal > m_options.limits.literal) {
                return malformed(line);
            }
            m_response += "\r\n";
            m_literalLeft = *literal;
            m_inResponse = true;
            return {};
        }
        QByteArrayView rest = line;
        takeWord(rest);
        const QByteArray word = takeWord(rest).toByteArray().toUpper();
        if (word == "CAPABILITY" || word == "FLAGS" || word == "SEARCH" || word == "ENABLED") {
            return malformed(line);
        }
    }
    m_inResponse = false;
    return response(std::exchange(m_response, {}));
}

std::optional<Error> ImapReplyFilter::response(const QByteArray &text)
{
    if (m_state == State::Greeting) {
        return greeting(text);
    }
    if (text.startsWith('+')) {
        return continuation(text);
    }
    return text.startsWith("* ") ? untagged(text) : tagged(text);
}

std::optional<Error> ImapReplyFilter::greeting(const QByteArray &text)
{
    QByteArrayView rest = text;
    const bool hasStar = takeWord(rest) == "*";
    const QByteArray word = takeWord(rest).toByteArray().toUpper();
    if (hasStar && word == "PREAUTH") {
        return Error{Cause::PermanentServerFault, malformed(text).detail};
    }
    if (!hasStar || (word != "OK" && word != "BYE")) {
        return malformed(text);
    }
    m_greeting = text;
    m_state = State::SignedOut;
    return status(text, word, rest);
}

std::optional<Error> ImapReplyFilter::continuation(const QByteArray &text)
{
    if (m_continuations == 0) {
        return malformed(text);
    }
    --m_continuations;
    if (!isWaiting("AUTHENTICATE")) {
        toClient("+ \r\n");
        return {};
    }
    const QByteArray challenge = text.mid(1).trimmed();
    // Words where base64 belongs ("+ go ahead") are no challenge.
    toClient("+ " + (isBase64(challenge) ? challenge : QByteArray()) + "\r\n");
    return challenged(text);
}

std::optional<Error> ImapReplyFilter::tagged(const QByteArray &text)
{
    QByteArrayView rest = text;
    const QByteArray tag = takeWord(rest).toByteArray();
    const QByteArray word = takeWord(rest).toByteArray().toUpper();
    const bool isOk = word == "OK";
    const auto command = std::find_if(m_waiting.begin(), m_waiting.end(),
        [&](const Command &waiting) { return waiting.tag == tag; });
    const ImapStatusText mended = imapStatusText(rest);
    if (command == m_waiting.end() || (!isOk && word != "NO" && word != "BAD")
        || mended.malformed) {
        return malformed(text);
    }
    if (mended.capabilities) {
        announce(*mended.capabilities);
    }
    said(text, !isOk);
    const QByteArray verb = command->verb;
    m_waiting.erase(command);
    if (verb == "AUTHENTICATE" || verb == "LOGIN") {
        m_signingIn = false;
        m_continuations = 0;
        m_state = isOk ? State::SignedIn : m_state;
    } else if (verb == "SELECT" || verb == "EXAMINE") {
        m_selected = isOk;
    }
    toClient(tag + ' ' + word + ' ' + mended.text + "\r\n");
    return {};
}

std::optional<Error> ImapReplyFilter::untagged(const QByteArray &text)
{
    QByteArrayView rest = text;
    takeWord(rest);
    const QByteArray name = takeWord(rest).toByteArray().toUpper();
    if (name == "OK" || name == "NO" || name == "BAD" || name == "BYE") {
        return status(text, name, rest);
    }
    if (name.isEmpty() || name == "PREAUTH") {
        return malformed(text);
    }
    if (name == "CAPABILITY") {
        const std::optional<QList<QByteArray>> capabilities = imapCapabilities(rest);
        if (!capabilities || capabilities->isEmpty()) {
            return malformed(text);
        }
        announce(*capabilities);
        toClient("* CAPABILITY " + imapCapabilityText(*capabilities) + "\r\n");
        return {};
    }
    if (name == "STATUS" && isWaiting(name)) {
        return data(text, name, imapStatusCounts(rest));
    }
    if ((name == "LIST" || name == "LSUB") && isWaiting(name)) {
        return data(text, name, imapListText(rest));
    }
    if (name == "SEARCH" && isWaiting(name)) {
        return data(text, name, imapNumberList(rest));
    }
    if (name == "FLAGS" && (isWaiting("SELECT") || isWaiting("EXAMINE"))) {
        return data(text, name, imapFlagList(rest));
    }
    if (name[0] >= '0' && name[0] <= '9') {
        return numbered(text, name);
    }
    return {}; // ENABLED, NAMESPACE, ID, X…, or what nobody asked for: vmime knows none of them
}

std::optional<Error> ImapReplyFilter::status(
    const QByteArray &text, const QByteArray &name, QByteArrayView rest)
{
    const bool isGreeting = m_waiting.isEmpty() && m_lastWords.isEmpty() && m_greeting == text;
    const ImapStatusText mended = imapStatusText(rest);
    if (mended.malformed) {
        return malformed(text);
    }
    if (mended.capabilities) {
        announce(*mended.capabilities);
    }
    if (name == "BYE") {
        said(text, !isWaiting("LOGOUT"));
        m_state = State::Gone;
    } else if (isGreeting) {
        said(text, false);
    }
    toClient("* " + name + ' ' + mended.text + "\r\n");
    return {};
}

std::optional<Error> ImapReplyFilter::numbered(const QByteArray &text, QByteArrayView number)
{
    QByteArrayView rest = text;
    takeWord(rest);
    takeWord(rest);
    const QByteArray name = takeWord(rest).toByteArray().toUpper();
    if (!isImapNumber(number)) {
        return malformed(text);
    }
    const qulonglong value = number.toULongLong();
    const bool opening = isWaiting("SELECT") || isWaiting("EXAMINE");
    if (!m_selected && !opening) {
        return {};
    }
    if (name == "EXISTS" || name == "RECENT") {
        m_messages = name == "EXISTS" ? value : m_messages;
        toClient("* " + number.toByteArray() + ' ' + name + "\r\n");
    } else if (name == "EXPUNGE") {
        if (value == 0 || value > m_messages) {
            return malformed(text);
        }
        --m_messages;
        toClient("* " + number.toByteArray() + " EXPUNGE\r\n");
    } else if (name == "FETCH" && isWaiting("FETCH")) {
        if (value == 0) {
            return malformed(text);
        }
        return data(text, number.toByteArray() + " FETCH",
            imapFetchText(rest, m_fetchItems, m_options.limits.nesting));
    }
    return {};
}

std::optional<Error> ImapReplyFilter::data(
    const QByteArray &text, const QByteArray &name, const std::optional<QByteArray> &mended)
{
    if (!mended) {
        return malformed(text);
    }
    if (!mended->isEmpty()) {
        toClient("* " + name + ' ' + *mended + "\r\n");
    } else if (name == "SEARCH") { // finding nothing is an answer
        toClient("* SEARCH\r\n");
    }
    return {};
}

void ImapReplyFilter::announce(const QList<QByteArray> &capabilities)
{
    m_announced = capabilities;
    m_capabilities.clear();
    for (const QByteArray &capability : capabilities) {
        m_capabilities << QString::fromUtf8(capability);
    }
}

bool ImapReplyFilter::isWaiting(QByteArrayView verb) const
{
    return std::any_of(m_waiting.begin(), m_waiting.end(),
        [verb](const Command &command) { return command.verb == verb; });
}

} // namespace mailrig
