// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pasteclean.h"

#include "models/hostname.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! Zero-width space and joiners, word joiner, soft hyphen, BOM, and the marks of direction.
bool isInvisible(QChar c)
{
    const auto u = c.unicode();
    return c.category() == QChar::Other_Format || u == 0x034f || u == 0x115f || u == 0x1160
        || u == 0x3164 || u == 0xffa0;
}

struct Scheme {
    Protocol protocol = Protocol::None;
    Security security = Security::StartTls;
};

Scheme schemeOf(const QString &name)
{
    // RFC 5092 has only "imap"; the others are as people and other programs write them.
    for (const auto &[text, protocol] : {std::pair{u"imap"_s, Protocol::Imap},
             std::pair{u"pop3"_s, Protocol::Pop3}, std::pair{u"pop"_s, Protocol::Pop3},
             std::pair{u"smtp"_s, Protocol::Smtp}, std::pair{u"submission"_s, Protocol::Smtp}}) {
        if (name == text || name == text + u"+starttls"_s) {
            return {protocol, Security::StartTls};
        }
        if (name == text + u's') {
            return {protocol, Security::Tls};
        }
    }
    return {};
}

bool fits(Protocol protocol, Protocol side)
{
    const bool sends = side == Protocol::Smtp;
    return protocol != Protocol::None && (protocol == Protocol::Smtp) == sends;
}

void note(QList<PasteNote> &notes, PasteNote what)
{
    if (!notes.contains(what)) {
        notes << what;
    }
}

//! "h:993" and "[::1]:993"; "::1" is a host.
void splitPort(CleanServer &result)
{
    auto &host = result.server.host;
    const auto colon = host.lastIndexOf(u':');
    if (colon > 0 && !isIpLiteral(host)) {
        const auto before = host.left(colon);
        bool isNumber = false;
        const auto port = host.mid(colon + 1).toUShort(&isNumber);
        if (isNumber && port > 0 && (!before.contains(u':') || before.startsWith(u'['))) {
            result.server.port = QString::number(port);
            host = before;
            note(result.notes, PasteNote::PortSplit);
        }
    }
    if (isIpLiteral(host)) {
        host = withoutBrackets(host);
    }
}

void splitUrl(CleanServer &result)
{
    auto &server = result.server;
    const auto mark = server.host.indexOf(u"://"_s);
    if (mark <= 0) {
        return;
    }
    const auto scheme = schemeOf(server.host.left(mark).toLower());
    auto rest = server.host.mid(mark + 3);
    note(result.notes, PasteNote::UrlSplit);
    for (const auto end : {u'/', u'?', u'#'}) {
        if (const auto at = rest.indexOf(end); at >= 0) {
            if (at + 1 < rest.size()) {
                note(result.notes, PasteNote::RestDropped);
            }
            rest.truncate(at);
        }
    }
    if (const auto at = rest.lastIndexOf(u'@'); at >= 0) {
        auto user = rest.left(at);
        rest = rest.mid(at + 1);
        // A password in a URL is dropped: it has no place in an account. So is ";AUTH=".
        for (const auto end : {u':', u';'}) {
            if (const auto cut = user.indexOf(end); cut >= 0) {
                user.truncate(cut);
                note(result.notes, PasteNote::RestDropped);
            }
        }
        if (!user.isEmpty()) {
            server.user = QUrl::fromPercentEncoding(user.toUtf8());
            note(result.notes, PasteNote::UserSplit);
        }
    }
    server.host = rest;
    if (fits(scheme.protocol, server.protocol)) {
        server.protocol = scheme.protocol;
        server.security = scheme.security;
        server.port.clear();
    }
}

} // namespace

CleanText cleanText(const QString &text)
{
    CleanText result{text};
    if (result.text.removeIf(isInvisible).size() != text.size()) {
        note(result.notes, PasteNote::InvisibleRemoved);
    }
    const auto trimmed = result.text.trimmed();
    if (trimmed.size() != result.text.size()) {
        note(result.notes, PasteNote::SpaceRemoved);
    }
    result.text = trimmed;
    return result;
}

CleanServer cleanHost(Server server)
{
    auto clean = cleanText(server.host);
    const auto size = clean.text.size();
    if (clean.text.removeIf([](QChar c) { return c.isSpace(); }).size() != size) {
        note(clean.notes, PasteNote::SpaceRemoved);
    }
    server.host = clean.text;
    CleanServer result{std::move(server), clean.notes};
    if (!result.server.host.contains(u"${"_s)) {
        splitUrl(result);
        splitPort(result);
    }
    return result;
}

} // namespace mailrig
