// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/canonical.h"
#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/evolution.h"
#include "models/formats/clients/keyfile.h"
#include "models/mailaddress.h"
#include "models/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! One file: its groups by their names.
class Source {
public:
    void add(const KeyFileGroup &group)
    {
        m_groups.insert(group.name, group);
        m_lastName = group.name;
    }
    [[nodiscard]] bool has(const QString &group) const { return m_groups.contains(group); }
    [[nodiscard]] QString value(const QString &group, const char *key) const
    {
        const auto found = m_groups.constFind(group);
        return found == m_groups.constEnd() ? QString()
                                            : found->entries.value(QString::fromLatin1(key)).text;
    }
    [[nodiscard]] QString parent() const { return value(u"Data Source"_s, "Parent"); }
    [[nodiscard]] const QString &lastName() const { return m_lastName; }

private:
    QMap<QString, KeyFileGroup> m_groups;
    QString m_lastName;
};

//! The files that make an account, as far as they are there.
struct Family {
    std::optional<Source> account = {}, identity = {}, transport = {};
};

//! Files name each other by their names, which their bytes do not hold: what has one parent belongs
//! together, and to the account whose identity is called after the parent, or else to the next one.
class Families {
public:
    explicit Families(ReadNotes &notes)
        : m_notes(notes)
    {
    }

    void add(const Source &source, int line)
    {
        bool isMail = false;
        if (source.has(u"Mail Account"_s)) {
            m_accounts << source;
            isMail = true;
        }
        if (source.has(u"Mail Identity"_s)) {
            put(childrenOf(source.parent()).identity, source, line);
            isMail = true;
        }
        if (source.has(u"Mail Transport"_s)) {
            put(childrenOf(source.parent()).transport, source, line);
            isMail = true;
        }
        if (!isMail) {
            m_notes.add(
                {.code = ProfileNote::Code::Skipped, .detail = source.lastName(), .line = line});
        }
    }

    QList<Family> joined()
    {
        QList<Family> all;
        QList<int> waiting;
        const auto suffix = u"-identity"_s;
        for (const auto &account : m_accounts) {
            const auto uid = account.value(u"Mail Account"_s, "IdentityUid");
            const auto parent = uid.endsWith(suffix) ? uid.chopped(suffix.size()) : QString();
            const auto known = m_places.constFind(parent);
            Family family;
            if (!parent.isEmpty() && known != m_places.constEnd()) {
                std::swap(family, m_children[known.value()]);
            } else {
                waiting << int(all.size());
            }
            family.account = account;
            all << family;
        }
        auto next = waiting.begin();
        for (auto &children : m_children) {
            if (!children.identity && !children.transport) {
                continue;
            }
            if (next == waiting.end()) {
                all << children;
                continue;
            }
            auto &family = all[*next++];
            family.identity = children.identity;
            family.transport = children.transport;
            if (waiting.size() > 1) {
                m_notes.add({.kind = ProfileNote::Kind::Warning,
                    .code = ProfileNote::Code::Guessed,
                    .account = *(next - 1),
                    .field = u"outgoing"_s});
            }
        }
        return all;
    }

private:
    Family &childrenOf(const QString &parent)
    {
        const auto known = m_places.constFind(parent);
        if (known != m_places.constEnd()) {
            return m_children[known.value()];
        }
        m_places.insert(parent, m_children.size());
        m_children << Family();
        return m_children.last();
    }

    void put(std::optional<Source> &place, const Source &source, int line)
    {
        if (place) {
            m_notes.add({.kind = ProfileNote::Kind::Warning,
                .code = ProfileNote::Code::Duplicate,
                .detail = source.parent(),
                .line = line});
        } else {
            place = source;
        }
    }

    ReadNotes &m_notes;
    QList<Source> m_accounts;
    QList<Family> m_children;
    QHash<QString, qsizetype> m_places;
};

class Reading {
public:
    Reading(const Family &family, int index, ReadNotes &notes)
        : m_family(family)
        , m_notes(notes)
        , m_index(index)
    {
    }

    Account account()
    {
        readIdentity();
        readIncoming();
        readOutgoing();
        if (!m_family.identity) {
            m_notes.missing(m_index, u"identity.address"_s);
            for (const auto &user : {m_account.incoming.user, m_account.outgoing.user}) {
                if (m_account.identity.address.isEmpty() && isMailAddress(user)) {
                    m_account.identity.address = user;
                }
            }
        }
        settleEvolution(m_account);
        m_account.name = nameFrom(m_account);
        return m_account;
    }

private:
    void readIdentity()
    {
        for (const auto *each : {&m_family.account, &m_family.identity, &m_family.transport}) {
            if (*each && m_account.label.isEmpty()) {
                m_account.label = (*each)->value(u"Data Source"_s, "DisplayName");
            }
        }
        if (m_family.identity) {
            const auto value = [this](const char *key) {
                return m_family.identity->value(u"Mail Identity"_s, key);
            };
            m_account.identity = {.displayName = value("Name"),
                .address = value("Address"),
                .replyTo = value("ReplyTo"),
                .organization = value("Organization")};
            if (!value("Aliases").isEmpty()) {
                m_notes.notUnderstood(m_index, u"Aliases", 0);
            }
        }
    }

    void readIncoming()
    {
        auto &server = m_account.incoming;
        server = {.protocol = Protocol::None};
        if (!m_family.account) {
            m_notes.missing(m_index, u"incoming.host"_s);
            return;
        }
        const auto &source = *m_family.account;
        const auto backend = source.value(u"Mail Account"_s, "BackendName");
        if (backend == u"imapx"_s || backend == u"imap"_s) {
            server.protocol = Protocol::Imap;
            if (source.value(u"Imapx Backend"_s, "UseNamespace") == u"true"_s) {
                server.pathPrefix = source.value(u"Imapx Backend"_s, "Namespace");
            }
        } else if (backend == u"pop"_s) {
            server.protocol = Protocol::Pop3;
            auto &messages = m_account.messages;
            messages.leaveOnServer = source.value(u"Pop Backend"_s, "KeepOnServer") != u"false"_s;
            messages.leaveDays
                = std::max(source.value(u"Pop Backend"_s, "DeleteAfterDays").toInt(), 0);
        } else {
            if (backend != u"none"_s) {
                m_notes.notUnderstood(m_index, u"BackendName="_s + backend, 0);
            }
            return;
        }
        readRefresh(source);
        readServer(source, server, u"incoming."_s);
    }

    void readRefresh(const Source &source)
    {
        auto &minutes = m_account.messages.updateInterval;
        const auto text = source.value(u"Refresh"_s, "IntervalMinutes");
        if (source.value(u"Refresh"_s, "Enabled") == u"false"_s) {
            minutes = 0;
        } else if (!text.isEmpty()) {
            minutes = std::max(text.toInt(), 0);
        }
    }

    void readOutgoing()
    {
        auto &server = m_account.outgoing;
        if (m_family.transport) {
            const auto backend = m_family.transport->value(u"Mail Transport"_s, "BackendName");
            if (backend == u"smtp"_s) {
                server.protocol = Protocol::Smtp;
                readServer(*m_family.transport, server, u"outgoing."_s);
                return;
            }
            m_notes.notUnderstood(m_index, u"BackendName="_s + backend, 0);
        } else if (!m_family.identity
            || !m_family.identity->value(u"Mail Submission"_s, "TransportUid").isEmpty()) {
            m_notes.missing(m_index, u"outgoing.host"_s);
        }
        server = {.protocol = Protocol::None};
    }

    void readServer(const Source &source, Server &server, const QString &path)
    {
        const auto group = u"Authentication"_s;
        server.host = source.value(group, "Host");
        server.port = source.value(group, "Port");
        server.port = server.port == u"0"_s ? QString() : server.port;
        server.user = source.value(group, "User");
        const auto security = source.value(u"Security"_s, "Method");
        if (security == u"starttls-on-standard-port"_s) {
            server.security = Security::StartTls;
        } else if (security == u"none"_s) {
            server.security = Security::None;
            m_notes.insecure(m_index, path + u"security"_s, security);
        } else if (security != u"ssl-on-alternate-port"_s) {
            m_notes.add({.kind = ProfileNote::Kind::Warning,
                .code = ProfileNote::Code::Guessed,
                .account = m_index,
                .field = path + u"security"_s,
                .detail = security});
        }
        if (server.host.isEmpty()) {
            m_notes.missing(m_index, path + u"host"_s);
        }
        readSignIn(source.value(group, "Method"), server, path);
    }

    void readSignIn(const QString &method, Server &server, const QString &path)
    {
        static const QStringList none{QString(), u"none"_s, u"plain/password"_s};
        static const QStringList tokens{
            u"XOAUTH2"_s, u"OAuth2"_s, u"Google"_s, u"Outlook"_s, u"Yahoo!"_s, u"Office365"_s};
        const bool sends = server.protocol == Protocol::Smtp;
        auto &type = server.credential.type;
        if (tokens.contains(method)) {
            type = CredentialType::AuthorizationCode;
            server.mechanism = Mechanism::XOAuth2;
            m_notes.add({.code = ProfileNote::Code::Guessed,
                .account = m_index,
                .field = path + u"credential.type"_s});
            return;
        }
        if (none.contains(method)) {
            if (!sends && !server.user.isEmpty()) {
                type = CredentialType::Secret;
            }
            return;
        }
        const auto known
            = method == u"+APOP"_s ? Mechanism::Apop : fromName<Mechanism>(method.toUpper());
        if (known && *known != Mechanism::Automatic) {
            server.mechanism = *known;
        } else {
            m_notes.add({.kind = ProfileNote::Kind::Warning,
                .code = ProfileNote::Code::OutOfRange,
                .account = m_index,
                .field = path + u"mechanism"_s,
                .detail = method});
        }
        const bool isPasswordless = server.mechanism == Mechanism::Gssapi;
        type = isPasswordless ? CredentialType::None : CredentialType::Secret;
    }

    const Family &m_family;
    ReadNotes &m_notes;
    int m_index;
    Account m_account;
};

} // namespace

bool isEvolution(const QByteArray &bytes)
{
    const auto text = configStart(bytes);
    bool isSource = false;
    ConfigLines lines(text);
    while (const auto line = lines.next()) {
        if (line->text.isEmpty() || line->text.startsWith(u'#')) {
            continue;
        }
        isSource = isSource || line->text == u"[Data Source]"_s;
        if (!isSource && !line->text.startsWith(u'[') && !line->text.contains(u'=')) {
            return false;
        }
        if (isSource && line->text.startsWith(u"[Mail "_s)) {
            return true;
        }
    }
    return false;
}

Result<ReadProfile> readEvolution(const QByteArray &bytes)
{
    const auto groups = keyFileGroups(bytes);
    if (!groups) {
        return tl::unexpected(groups.error());
    }
    ReadNotes notes;
    Families families(notes);
    std::optional<Source> current;
    int line = 1;
    for (const auto &group : *groups) {
        if (group.name == u"Data Source"_s) {
            if (current) {
                families.add(*current, line);
            }
            current = Source();
            line = group.line;
        }
        if (current) {
            current->add(group);
        } else {
            notes.notUnderstood(-1, group.name, group.line);
        }
    }
    if (current) {
        families.add(*current, line);
    }
    ReadProfile profile;
    for (const auto &family : families.joined()) {
        const auto index = int(profile.accounts.size());
        profile.accounts << Reading(family, index, notes).account();
    }
    if (profile.accounts.isEmpty() || profile.accounts.size() > mostAccounts) {
        return malformedLine(line, u"[Mail Account]"_s);
    }
    profile.notes = notes.all();
    return profile;
}

} // namespace mailrig
