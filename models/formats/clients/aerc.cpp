// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/aerc.h"

#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/clientlimits.h"
#include "models/formats/clients/mailurl.h"
#include "models/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

const ClientHolding inHolding{.mechanisms = {Mechanism::XOAuth2, Mechanism::OAuthBearer}};
const ClientHolding outHolding{
    .mechanisms = {Mechanism::Plain, Mechanism::Login, Mechanism::XOAuth2, Mechanism::OAuthBearer}};
const ClientAbility ability{.incoming = {Protocol::Imap}, .outgoing = {Protocol::Smtp}};

Account inFull(const Account &account)
{
    Account held;
    held.identity.displayName = account.identity.displayName;
    held.identity.address = account.identity.address;
    held.incoming = heldServer(account, Side::Incoming, inHolding);
    held.outgoing = heldServer(account, Side::Outgoing, outHolding);
    auto &out = held.outgoing;
    if (out.credential.type == CredentialType::Secret && out.mechanism == Mechanism::Automatic) {
        out.mechanism = Mechanism::Plain; // it has to be told one
    }
    return held;
}

Account represented(const Account &account)
{
    auto held = inFull(account);
    settle(held);
    return held;
}

//! What an ini file takes as it stands wherever it stands: no quotes, comments or placeholders.
bool isBare(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar each) {
        return each.unicode() >= 0x80 || each.isLetterOrNumber()
            || u"@.!$&*+-/=?^_{|}~[]:"_s.contains(each);
    });
}

QList<ProfileNote> limits(const Account &account)
{
    auto all = clientLimits(account, inFull(account), ability);
    if (!isBare(account.identity.address)) {
        all << refusal(ProfileNote::Code::NotAllowed, u"identity.address"_s);
    } else if (account.identity.address.isEmpty()) {
        all << refusal(ProfileNote::Code::Required, u"identity.address"_s);
    }
    all << tokenNotes(account);
    return all;
}

//! A display name that needs no quotes, or an encoded word (RFC 2047), whose letters never do.
QString phrase(const QString &name)
{
    const bool isPlain = std::all_of(name.begin(), name.end(), [](QChar each) {
        return each.unicode() < 0x80 && (each.isLetterOrNumber() || each == u' ');
    });
    if (isPlain && name == name.trimmed()) {
        return name;
    }
    // A word has at most 75 characters: 45 octets in base64, and no letter is cut.
    QStringList words;
    QByteArray part;
    const auto flush = [&] {
        if (!part.isEmpty()) {
            words << u"=?utf-8?B?"_s + QString::fromLatin1(part.toBase64()) + u"?="_s;
            part.clear();
        }
    };
    for (const auto letter : name.toUcs4()) {
        const auto bytes
            = QString::fromUcs4(reinterpret_cast<const char32_t *>(&letter), 1).toUtf8();
        if (part.size() + bytes.size() > 45) {
            flush();
        }
        part += bytes;
    }
    flush();
    return words.join(u' ');
}

QString schemeOf(const Server &server)
{
    auto scheme = name(server.protocol);
    switch (server.security) {
    case Security::Tls:
        return scheme + u's';
    case Security::StartTls: // aerc demands it where the scheme does not say otherwise
        return scheme;
    case Security::None:
        break;
    }
    return scheme + u"+insecure"_s;
}

QString urlOf(const Server &server, const QString &password)
{
    auto scheme = schemeOf(server);
    if (server.mechanism != Mechanism::Automatic) {
        scheme += u'+' + name(server.mechanism).toLower();
    } else if (server.protocol == Protocol::Smtp) {
        scheme += u"+none"_s;
    }
    return urlText({.scheme = scheme,
        .user = server.user,
        .password = password,
        .host = server.host,
        .port = server.port});
}

Result<QString> sideLines(const Account &account, const Server &server, Side side,
    QLatin1StringView key, const WriteOptions &options)
{
    if (server.protocol == Protocol::None) {
        return QString();
    }
    const auto password = passwordOf(account, side, options);
    if (!password) {
        return tl::unexpected(password.error());
    }
    auto text = key + u" = "_s + urlOf(server, *password) + u'\n';
    const auto login = loginOf(account, side);
    if (password->isEmpty() && login.kind != SignIn::Nothing) {
        const auto command = key + u"-cred-cmd = "_s;
        text += login.secret.isNull() ? u"# "_s + command + ownCommand(login.kind)
                                      : command + keychainCommand(login.secret);
        text += u'\n';
    }
    return text;
}

Result<QString> section(const Account &account, const QString &name, const WriteOptions &options)
{
    const auto held = inFull(account);
    const auto source = sideLines(account, held.incoming, Side::Incoming, "source"_L1, options);
    const auto outgoing = sideLines(account, held.outgoing, Side::Outgoing, "outgoing"_L1, options);
    if (!source || !outgoing) {
        return tl::unexpected((source ? outgoing : source).error());
    }
    const auto &identity = held.identity;
    const auto from = identity.displayName.isEmpty()
        ? identity.address
        : phrase(identity.displayName) + u" <"_s + identity.address + u'>';
    return u'[' + name + u"]\n"_s + *source + *outgoing + u"default = INBOX\nfrom = "_s + from
        + u"\ncopy-to = Sent\n"_s;
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &options)
{
    if (const auto fine = refuseUnwritable(accounts, limits); !fine) {
        return tl::unexpected(fine.error());
    }
    const auto names = sectionNames(accounts);
    QStringList sections;
    for (qsizetype i = 0; i < accounts.size(); ++i) {
        const auto one = section(accounts[i], names[i], options);
        if (!one) {
            return tl::unexpected(one.error());
        }
        sections << *one;
    }
    return QList<ProfileFile>{{.name = u"accounts.conf"_s, .bytes = sections.join(u'\n').toUtf8()}};
}

} // namespace

ProfileFormat aercFormat()
{
    return {.name = u"aerc"_s,
        .suffixes = {u"conf"_s},
        .mimeType = u"text/plain"_s,
        .holdsMany = true,
        .isSecretKept = true,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
