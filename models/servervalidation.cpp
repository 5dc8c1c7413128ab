// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/servervalidation.h"

#include "models/hostname.h"
#include "models/pasteclean.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

void judgeHost(const QString &field, const QString &host, Findings &found)
{
    if (host.isEmpty()) {
        found.error(field, IssueKind::Missing);
    } else if (host.contains(u"://"_s)) {
        found.error(field, IssueKind::UrlAsHost);
    } else if (cleanText(host).notes.contains(PasteNote::InvisibleRemoved)) {
        found.error(field, IssueKind::InvisibleCharacter);
    } else if (cleanText(host).text != host) {
        found.error(field, IssueKind::SurroundingSpace);
    } else if (!isIpLiteral(host) && !isHostName(host)) {
        found.error(field, IssueKind::HostSyntax);
    }
}

//! What a port usually speaks (RFC 8314 §3, RFC 6409); 25, 587 and 465 are one protocol.
struct UsualPort {
    Protocol protocol;
    quint16 port;
    bool isTls;
};
constexpr UsualPort usualPorts[] = {{Protocol::Imap, 993, true}, {Protocol::Imap, 143, false},
    {Protocol::Pop3, 995, true}, {Protocol::Pop3, 110, false}, {Protocol::Smtp, 465, true},
    {Protocol::Smtp, 587, false}, {Protocol::Smtp, 25, false}};

void judgePort(const QString &path, const Server &server, Findings &found)
{
    const auto field = path + u".port"_s;
    if (server.port.isEmpty()) {
        return;
    }
    bool isNumber = false;
    const auto port = server.port.toUShort(&isNumber);
    if (!isNumber || port == 0) {
        found.error(field, IssueKind::PortRange);
        return;
    }
    const auto usual = QString::number(defaultPort(server.protocol, server.security));
    for (const auto &each : usualPorts) {
        if (each.port != port) {
            continue;
        }
        if (each.protocol != server.protocol) {
            found.warn(field, IssueKind::PortProtocolMismatch, usual);
        } else if (each.isTls != (server.security == Security::Tls)) {
            found.warn(field, IssueKind::PortSecurityMismatch, usual);
        }
    }
}

void judgeSecurity(const QString &path, const Server &server, Findings &found)
{
    if (server.security == Security::None) {
        found.warn(path + u".security"_s, IssueKind::NotEncrypted);
        return;
    }
    const auto &check = server.identityCheck;
    switch (check.mode) {
    case IdentityMode::Strict:
        break;
    case IdentityMode::PinnedKey:
        if (check.spkiSha256.size() != 32) {
            found.error(path + u".identityCheck.spkiSha256"_s, IssueKind::PinMissing);
        }
        break;
    case IdentityMode::NameWaived:
    case IdentityMode::Off:
        found.warn(path + u".identityCheck.mode"_s, IssueKind::IdentityUnchecked);
        break;
    }
}

void judgeServer(const Account &account, const QString &path, const Server &server,
    const ValidationContext &context, Findings &found)
{
    if (server.protocol == Protocol::None) {
        return;
    }
    const bool sends = &server == &account.outgoing;
    const bool isGraph = server.protocol == Protocol::Graph;
    if (isGraph ? account.type != AccountType::Microsoft365
                : (server.protocol == Protocol::Smtp) != sends) {
        found.error(path + u".protocol"_s, IssueKind::ProtocolOfOtherSide);
        return;
    }
    judgeHost(path + u".host"_s, server.host, found);
    judgePort(path, server, found);
    judgeSecurity(path, server, found);
    if (server.user.trimmed() != server.user) {
        found.warn(path + u".user"_s, IssueKind::SurroundingSpace);
    }
    judgeCredential(account, path, server, context, found);
}

} // namespace

void judgeServers(const Account &account, const ValidationContext &context, Findings &found)
{
    if (account.incoming.protocol == Protocol::None
        && account.outgoing.protocol == Protocol::None) {
        found.error(u"incoming.protocol"_s, IssueKind::NoServers);
    }
    judgeServer(account, u"incoming"_s, account.incoming, context, found);
    judgeServer(account, u"outgoing"_s, account.outgoing, context, found);
}

} // namespace mailrig
