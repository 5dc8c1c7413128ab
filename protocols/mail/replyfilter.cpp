// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/replyfilter.h"

#include "models/secret.h"
#include "protocols/mail/imapreplyfilter.h"
#include "protocols/mail/pop3replyfilter.h"
#include "protocols/mail/smtpreplyfilter.h"

namespace mailrig {

namespace {

constexpr qsizetype longestDetail = 400;

} // namespace

std::unique_ptr<ReplyFilter> ReplyFilter::create(FilterOptions options)
{
    switch (options.protocol) {
    case Protocol::Imap:
        return std::make_unique<ImapReplyFilter>(options);
    case Protocol::Pop3:
        return std::make_unique<Pop3ReplyFilter>(options);
    case Protocol::Smtp:
        return std::make_unique<SmtpReplyFilter>(options);
    case Protocol::Graph:
    case Protocol::None:
        break;
    }
    return nullptr;
}

ReplyFilter::ReplyFilter(FilterOptions options)
    : m_options(options)
{
}

Result<FilterOutput> ReplyFilter::sent(QByteArrayView fromClient)
{
    if (!m_error) {
        m_error = takeClient(fromClient);
    }
    return output();
}

Result<FilterOutput> ReplyFilter::received(QByteArrayView fromServer)
{
    if (!m_error) {
        m_error = takeServer(fromServer);
    }
    return output();
}

Result<FilterOutput> ReplyFilter::output()
{
    FilterOutput output = std::exchange(m_output, {});
    if (m_error && output.toClient.isEmpty() && output.toServer.isEmpty()) {
        return tl::unexpected(*m_error);
    }
    return output;
}

std::optional<Error> ReplyFilter::takeClient(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        if (m_clientPart.isEmpty()) {
            if (const qsizetype data = clientData(bytes); data > 0) {
                toServer(bytes.first(data));
                bytes = bytes.sliced(data);
                continue;
            }
        }
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end + 1);
        m_clientPart += piece;
        bytes = bytes.sliced(piece.size());
        if (end < 0) {
            break;
        }
        std::optional<Error> error = clientLine(m_clientPart);
        wipe(m_clientPart); // it may have been a password
        m_clientPart.clear();
        if (error) {
            return error;
        }
    }
    return {};
}

std::optional<Error> ReplyFilter::takeServer(QByteArrayView bytes)
{
    m_total += bytes.size();
    if (m_total > m_options.limits.total) {
        return malformed(bytes);
    }
    while (!bytes.isEmpty()) {
        if (m_serverPart.isEmpty()) {
            if (const qsizetype data = serverData(bytes); data > 0) {
                bytes = bytes.sliced(data);
                continue;
            }
        }
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end + 1);
        m_serverPart += piece;
        bytes = bytes.sliced(piece.size());
        if (m_serverPart.size() > m_options.limits.line || piece.contains('\0')) {
            return malformed(m_serverPart);
        }
        if (end < 0) {
            break;
        }
        QByteArray line = std::exchange(m_serverPart, {});
        line.chop(1);
        while (line.endsWith('\r')) { // some send CR CR LF
            line.chop(1);
        }
        if (++m_linesSinceCommand > m_options.limits.replyLines) {
            return malformed(line);
        }
        if (std::optional<Error> error = serverLine(line)) {
            return error;
        }
    }
    return {};
}

void ReplyFilter::said(const QByteArray &words, bool refusing)
{
    m_lastWords = words;
    if (refusing) {
        m_lastRefusal = words;
    }
}

void ReplyFilter::beginSignIn()
{
    m_signingIn = true;
    m_challenges = 0;
}

std::optional<Error> ReplyFilter::challenged(const QByteArray &line)
{
    if (++m_challenges > m_options.limits.challenges) {
        return malformed(line);
    }
    return {};
}

Error ReplyFilter::malformed(QByteArrayView line)
{
    QByteArray shown = line.first(std::min(line.size(), longestDetail)).toByteArray();
    shown.replace('\0', "\\0");
    return {Cause::WrongProtocol, QString::fromUtf8(shown).trimmed()};
}

} // namespace mailrig
