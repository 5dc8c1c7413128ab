// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/clients/thunderbirdprefs.h"

#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/clientlimits.h"
#include "models/names.h"

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

const ClientHolding holding{.mechanisms = {Mechanism::Plain, Mechanism::CramMd5, Mechanism::Gssapi,
                                Mechanism::Ntlm, Mechanism::External, Mechanism::XOAuth2}};
const ClientAbility ability{
    .incoming = {Protocol::Imap, Protocol::Pop3}, .outgoing = {Protocol::Smtp}};

Account inFull(const Account &account)
{
    Account held;
    held.label = account.label;
    held.identity = account.identity;
    held.identity.sender.clear();
    held.incoming = heldServer(account, Side::Incoming, holding);
    held.outgoing = heldServer(account, Side::Outgoing, holding);
    for (auto *each : {&held.incoming, &held.outgoing}) {
        const bool hasPassword = each->credential.type == CredentialType::Secret;
        if (hasPassword && each->mechanism == Mechanism::Automatic) {
            each->mechanism = Mechanism::Plain; // it has no "whatever is offered"
        }
    }
    if (held.incoming.protocol != Protocol::None) {
        held.messages.updateInterval = std::max(account.messages.updateInterval, 0);
    }
    if (held.incoming.protocol == Protocol::Imap) {
        held.incoming.pathPrefix = account.incoming.pathPrefix;
    } else if (held.incoming.protocol == Protocol::Pop3) {
        held.messages.leaveOnServer = account.messages.leaveOnServer;
        held.messages.leaveDays = std::max(account.messages.leaveDays, 0);
    }
    return held;
}

Account represented(const Account &account)
{
    auto held = inFull(account);
    settle(held);
    return held;
}

QList<ProfileNote> limits(const Account &account)
{
    return clientLimits(account, inFull(account), ability);
}

//! A string of its preferences: ASCII, all else as `\uXXXX`.
QString quoted(const QString &text)
{
    QString all;
    for (const auto each : text) {
        const auto code = each.unicode();
        if (code >= 0x20 && code < 0x7f && each != u'"' && each != u'\\') {
            all += each;
        } else {
            all += u"\\u"_s + QString::number(code, 16).rightJustified(4, u'0');
        }
    }
    return u'"' + all + u'"';
}

//! The preferences of one thing: "mail.server.server_0123abcd.".
class Prefs {
public:
    explicit Prefs(QString branch)
        : m_branch(std::move(branch))
    {
    }
    void put(const char *key, const QString &value) { line(key, quoted(value)); }
    void put(const char *key, int value) { line(key, QString::number(value)); }
    void put(const char *key, bool value) { line(key, value ? u"true"_s : u"false"_s); }
    void putText(const char *key, const QString &value)
    {
        if (!value.isEmpty()) {
            put(key, value);
        }
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    void line(const char *key, const QString &value)
    {
        m_text
            += u"user_pref(\"%1%2\", "_s.arg(m_branch, QLatin1StringView(key)) + value + u");\n"_s;
    }

    QString m_branch, m_text;
};

int securityNumber(Security security)
{
    switch (security) {
    case Security::Tls:
        return 3;
    case Security::StartTls:
        return 2;
    case Security::None:
        break;
    }
    return 0;
}

//! nsMsgAuthMethod.
int authNumber(const Server &server)
{
    switch (server.mechanism) {
    case Mechanism::CramMd5:
        return 4;
    case Mechanism::Gssapi:
        return 5;
    case Mechanism::Ntlm:
        return 6;
    case Mechanism::External:
        return 7;
    case Mechanism::XOAuth2:
        return 10;
    case Mechanism::Automatic: // nobody signs in
        return 1;
    case Mechanism::Plain:
    case Mechanism::Login:
    case Mechanism::ScramSha1:
    case Mechanism::ScramSha256:
    case Mechanism::OAuthBearer:
    case Mechanism::Apop:
        break;
    }
    return 3;
}

QString incomingPrefs(const Account &held, const QString &key)
{
    const auto &server = held.incoming;
    const bool isNone = server.protocol == Protocol::None;
    Prefs prefs(u"mail.server.server_"_s + key + u'.');
    prefs.put("type", isNone ? u"none"_s : name(server.protocol));
    prefs.put("hostname", isNone ? key : server.host);
    prefs.put("userName", isNone ? u"nobody"_s : server.user);
    prefs.put("name", held.label.isEmpty() ? held.identity.address : held.label);
    if (isNone) {
        return prefs.text();
    }
    prefs.put("port", server.port.toInt());
    prefs.put("socketType", securityNumber(server.security));
    prefs.put("authMethod", authNumber(server));
    prefs.putText("server_sub_directory", server.pathPrefix);
    const auto minutes = held.messages.updateInterval;
    prefs.put("check_new_mail", minutes > 0);
    if (minutes > 0) {
        prefs.put("check_time", minutes);
    }
    if (server.protocol == Protocol::Pop3) {
        prefs.put("leave_on_server", held.messages.leaveOnServer);
        prefs.put("delete_by_age_from_server", held.messages.leaveDays > 0);
        prefs.put("num_days_to_leave_on_server", held.messages.leaveDays);
    }
    return prefs.text();
}

QString outgoingPrefs(const Account &held, const QString &key)
{
    const auto &server = held.outgoing;
    if (server.protocol == Protocol::None) {
        return {};
    }
    Prefs prefs(u"mail.smtpserver.smtp_"_s + key + u'.');
    prefs.put("hostname", server.host);
    prefs.put("port", server.port.toInt());
    prefs.put("try_ssl", securityNumber(server.security));
    prefs.put("authMethod", authNumber(server));
    prefs.putText("username", server.user);
    return prefs.text();
}

QString identityPrefs(const Account &held, const QString &key)
{
    const auto &identity = held.identity;
    Prefs prefs(u"mail.identity.id_"_s + key + u'.');
    prefs.put("fullName", identity.displayName);
    prefs.put("useremail", identity.address);
    prefs.putText("reply_to", identity.replyTo);
    prefs.putText("organization", identity.organization);
    if (held.outgoing.protocol != Protocol::None) {
        prefs.put("smtpServer", u"smtp_"_s + key);
    }
    prefs.put("valid", true);
    return prefs.text();
}

Result<QList<ProfileFile>> write(const QList<Account> &accounts, const WriteOptions &)
{
    if (const auto fine = refuseUnwritable(accounts, limits); !fine) {
        return tl::unexpected(fine.error());
    }
    QString text;
    QStringList names, senders;
    for (const auto &account : accounts) {
        const auto key = stableId(account, u"thunderbird").toString(QUuid::Id128);
        const auto held = inFull(account);
        Prefs prefs(u"mail.account.account_"_s + key + u'.');
        prefs.put("identities", u"id_"_s + key);
        prefs.put("server", u"server_"_s + key);
        text += prefs.text() + incomingPrefs(held, key) + identityPrefs(held, key)
            + outgoingPrefs(held, key);
        names << u"account_"_s + key;
        if (held.outgoing.protocol != Protocol::None) {
            senders << u"smtp_"_s + key;
        }
    }
    Prefs lists(u"mail."_s);
    if (!names.isEmpty()) {
        lists.put("accountmanager.accounts", names.join(u','));
        lists.put("accountmanager.defaultaccount", names.first());
    }
    if (!senders.isEmpty()) {
        lists.put("smtpservers", senders.join(u','));
        lists.put("smtp.defaultserver", senders.first());
    }
    return QList<ProfileFile>{{.name = u"user.js"_s, .bytes = (lists.text() + text).toUtf8()}};
}

} // namespace

ProfileFormat thunderbirdPrefsFormat()
{
    return {.name = u"thunderbird-userjs"_s,
        .suffixes = {u"js"_s},
        .mimeType = u"text/javascript"_s,
        .holdsMany = true,
        .represented = represented,
        .limits = limits,
        .write = write};
}

} // namespace mailrig
