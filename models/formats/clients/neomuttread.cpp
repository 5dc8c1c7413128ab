// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/canonical.h"
#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/mailurl.h"
#include "models/formats/clients/neomutt.h"
#include "models/formats/clients/neomutttokens.h"
#include "models/names.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

//! The first word of a line that says where mail is.
constexpr std::array telling{"imap_user", "imap_pass", "pop_host", "pop_user", "smtp_url",
    "smtp_pass", "folder=\"imap", "folder=imap", "folder='imap", "folder = \"imap", "folder = imap",
    "spoolfile=\"imap", "spoolfile=imap"};

class Reading {
public:
    explicit Reading(NeomuttSettings settings)
        : m_settings(std::move(settings))
    {
    }

    Result<ReadProfile> read()
    {
        readIdentity();
        readIncoming();
        readOutgoing();
        if (m_account.incoming.protocol == Protocol::None
            && m_account.outgoing.protocol == Protocol::None) {
            return malformedLine(1, u"set folder"_s);
        }
        readTls();
        settle(m_account, m_inPassword == m_outPassword);
        keep(m_account.incoming, m_inPassword);
        keep(m_account.outgoing, m_outPassword);
        noteTheRest();
        m_account.name = nameFrom(m_account);
        m_profile.accounts << m_account;
        m_profile.notes = m_settings.notes.all();
        return m_profile;
    }

private:
    QString take(const char *name)
    {
        return m_settings.variables.take(QString::fromLatin1(name)).text;
    }

    void readIdentity()
    {
        auto &identity = m_account.identity;
        identity.displayName = take("real_name");
        identity.address = take("from");
        const auto sender = take("envelope_from_address");
        if (take("use_envelope_from") == u"yes"_s) {
            identity.sender = sender;
        }
        identity.replyTo = m_settings.headers.take(u"reply-to"_s).text;
        identity.organization = m_settings.headers.take(u"organization"_s).text;
        if (identity.address.isEmpty()) {
            m_settings.notes.missing(0, u"identity.address"_s);
        }
    }

    //! Host, port, and whether encryption is implicit; the last is settled by `readTls`.
    static void apply(const MailUrl &url, Protocol protocol, Server &server)
    {
        const bool isTls = url.scheme.endsWith(u's');
        server = {.protocol = protocol,
            .host = url.host,
            .port = url.port,
            .user = url.user,
            .security = isTls ? Security::Tls : Security::StartTls};
        if (server.port.isEmpty() && protocol == Protocol::Smtp && !isTls) {
            server.port = u"25"_s; // NeoMutt's default
        }
    }

    void readIncoming()
    {
        auto &server = m_account.incoming;
        server = {.protocol = Protocol::None};
        const auto folder = take("folder");
        const auto spool = take("spool_file");
        auto pop = take("pop_host");
        pop = pop.isEmpty() || pop.contains(u"://"_s) ? pop : u"pop://"_s + pop;
        for (const auto &each : {folder, spool}) {
            const auto url = mailUrl(each);
            if (url && (url->scheme == u"imap"_s || url->scheme == u"imaps"_s)) {
                apply(*url, Protocol::Imap, server);
                server.pathPrefix = each == folder ? url->path : QString();
                readSignIn(server, "imap", *url, m_inPassword);
                return;
            }
        }
        if (const auto url = mailUrl(pop)) {
            apply(*url, Protocol::Pop3, server);
            readSignIn(server, "pop", *url, m_inPassword);
            m_account.messages.leaveOnServer = take("pop_delete") != u"yes"_s;
        } else {
            m_settings.notes.missing(0, u"incoming.host"_s);
        }
    }

    void readOutgoing()
    {
        const auto url = mailUrl(take("smtp_url"));
        if (!url || (url->scheme != u"smtp"_s && url->scheme != u"smtps"_s)) {
            m_account.outgoing = {.protocol = Protocol::None};
            return;
        }
        apply(*url, Protocol::Smtp, m_account.outgoing);
        readSignIn(m_account.outgoing, "smtp", *url, m_outPassword);
    }

    void readSignIn(Server &server, const QByteArray &kind, const MailUrl &url, QString &password)
    {
        const auto user = take((kind + "_user").constData());
        const auto pass = take((kind + "_pass").constData());
        const auto list = take((kind + "_authenticators").constData()).split(u':');
        const bool hasTokenCommand
            = m_settings.variables.contains(QString::fromLatin1(kind + "_oauth_refresh_command"));
        server.user = url.user.isEmpty() ? user : url.user;
        password = url.password.isEmpty() ? pass : url.password;
        const auto first = fromName<Mechanism>(list.first().toUpper());
        const bool isToken = first == Mechanism::XOAuth2 || first == Mechanism::OAuthBearer;
        if (first && (list.size() == 1 || isToken)) {
            server.mechanism = *first;
        } else if (!list.first().isEmpty()) {
            m_settings.notes.add({.kind = ProfileNote::Kind::Warning,
                .code = ProfileNote::Code::OutOfRange,
                .account = 0,
                .field = name(server.protocol == Protocol::Smtp ? Side::Outgoing : Side::Incoming)
                    + u".mechanism"_s,
                .detail = list.join(u':')});
        }
        auto &type = server.credential.type;
        if (isToken || hasTokenCommand) {
            type = CredentialType::AuthorizationCode;
            server.mechanism = isToken ? server.mechanism : Mechanism::OAuthBearer;
            m_settings.notes.add({.code = ProfileNote::Code::Guessed,
                .account = 0,
                .field = name(server.protocol == Protocol::Smtp ? Side::Outgoing : Side::Incoming)
                    + u".credential.type"_s});
        } else if (!server.user.isEmpty() && server.mechanism != Mechanism::External
            && server.mechanism != Mechanism::Gssapi) {
            type = CredentialType::Secret;
        }
    }

    static QString name(Side side)
    {
        return side == Side::Incoming ? u"incoming"_s : u"outgoing"_s;
    }

    void readTls()
    {
        const bool isForced = take("ssl_force_tls") != u"no"_s;
        const bool isUpgraded = take("ssl_starttls") != u"no"_s;
        const auto caFile = take("ssl_ca_certificates_file");
        const auto certificate = take("ssl_client_cert");
        const bool isNameWaived = take("ssl_verify_host") == u"no"_s;
        for (const auto side : {Side::Incoming, Side::Outgoing}) {
            auto &server = side == Side::Incoming ? m_account.incoming : m_account.outgoing;
            if (server.protocol == Protocol::None) {
                continue;
            }
            if (server.security == Security::StartTls && !isForced && !isUpgraded) {
                server.security = Security::None;
                m_settings.notes.insecure(0, name(side) + u".security"_s, u"ssl_starttls");
            }
            server.identityCheck.caFile = caFile;
            server.clientCertificate.file = certificate;
            if (isNameWaived) {
                server.identityCheck.mode = IdentityMode::NameWaived;
                m_settings.notes.insecure(
                    0, name(side) + u".identityCheck.mode"_s, u"ssl_verify_host");
            }
        }
    }

    void keep(Server &server, QString &password)
    {
        if (server.credential.type == CredentialType::Secret && !password.isEmpty()) {
            server.credential.secret = QUuid::createUuid();
            m_profile.secrets.insert(server.credential.secret, Secret(password.toUtf8()));
        }
    }

    void noteTheRest()
    {
        const auto &left = m_settings.variables;
        for (auto each = left.begin(); each != left.end(); ++each) {
            m_settings.notes.notUnderstood(0, each.key(), each->line);
        }
        for (auto each = m_settings.headers.begin(); each != m_settings.headers.end(); ++each) {
            m_settings.notes.notUnderstood(0, u"my_hdr "_s + each.key(), each->line);
        }
    }

    NeomuttSettings m_settings;
    ReadProfile m_profile;
    Account m_account;
    QString m_inPassword, m_outPassword;
};

} // namespace

bool isNeomutt(const QByteArray &bytes)
{
    const auto text = configStart(bytes);
    ConfigLines lines(text);
    while (const auto line = lines.next()) {
        if (!line->text.startsWith(u"set "_s)) {
            continue;
        }
        const auto rest = line->text.sliced(4).trimmed();
        const bool tells = std::any_of(telling.begin(), telling.end(),
            [&](const char *each) { return rest.startsWith(QLatin1StringView(each)); });
        if (tells && rest.contains(u'=')) {
            return true;
        }
    }
    return false;
}

Result<ReadProfile> readNeomutt(const QByteArray &bytes)
{
    return neomuttSettings(bytes).and_then(
        [](NeomuttSettings settings) { return Reading(std::move(settings)).read(); });
}

} // namespace mailrig
