// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/canonical.h"
#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/configtext.h"
#include "models/formats/clients/msmtp.h"
#include "models/names.h"

#include <QMap>

#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

constexpr int mostInherited = 100'000; // settings, over the whole file

struct Value {
    QString text = {};
    int line = 0;
};
using Values = QMap<QString, Value>;

struct Section {
    QString name = {};
    int line = 0;
    Values values = {};
    bool isAlias = true; //!< says nothing of its own: "account default : sales"
};

struct Word {
    Mechanism mechanism;
    const char *word;
};
constexpr std::array words{Word{Mechanism::Plain, "plain"}, Word{Mechanism::Login, "login"},
    Word{Mechanism::CramMd5, "cram-md5"}, Word{Mechanism::ScramSha1, "scram-sha-1"},
    Word{Mechanism::ScramSha256, "scram-sha-256"}, Word{Mechanism::XOAuth2, "xoauth2"},
    Word{Mechanism::OAuthBearer, "oauthbearer"}, Word{Mechanism::External, "external"},
    Word{Mechanism::Ntlm, "ntlm"}, Word{Mechanism::Gssapi, "gssapi"}};

struct Command {
    QStringView name, argument;
};

//! As msmtp does: the first word, and the rest without one pair of quotes around it.
Command commandOf(QStringView line)
{
    qsizetype end = 0;
    while (end < line.size() && line[end] != u' ' && line[end] != u'\t') {
        ++end;
    }
    auto argument = withoutBlanks(line.sliced(end));
    if (argument.size() >= 2 && argument.front() == u'"' && argument.back() == u'"') {
        argument = argument.sliced(1, argument.size() - 2);
    }
    return {line.first(end), argument};
}

//! The accounts of a file with all they inherit.
class Sections {
public:
    Result<void> take(const ConfigLine &line)
    {
        const auto [name, argument] = commandOf(line.text);
        if (name == u"defaults"_s) {
            m_current = nullptr;
            m_isDefaults = true;
        } else if (name == u"account"_s) {
            return begin(argument, line.number);
        } else if (m_current || m_isDefaults) {
            auto &values = m_current ? m_current->values : m_defaults;
            values.insert(name.toString(), {argument.toString(), line.number});
            if (m_current) {
                m_current->isAlias = false;
            }
        } else {
            return malformedLine(line.number, name.toString());
        }
        return {};
    }
    [[nodiscard]] const QList<std::shared_ptr<Section>> &all() const { return m_all; }

private:
    Result<void> begin(QStringView argument, int line)
    {
        const auto colon = argument.indexOf(u':');
        const auto name = (colon < 0 ? argument : argument.first(colon)).trimmed().toString();
        if (name.isEmpty() || m_all.size() >= mostAccounts) {
            return malformedLine(line, u"account"_s);
        }
        auto section = std::make_shared<Section>(Section{name, line, m_defaults});
        if (colon >= 0) {
            for (const auto each : argument.sliced(colon + 1).split(u',')) {
                const auto parent = m_byName.value(each.trimmed().toString());
                m_inherited += parent ? int(parent->values.size()) + 1 : 0;
                if (!parent || m_inherited > mostInherited) {
                    return malformedLine(line, each.trimmed().toString());
                }
                section->values.insert(parent->values);
            }
        }
        m_current = section.get();
        m_isDefaults = false;
        m_byName.insert(name, section);
        m_all << section;
        return {};
    }

    Values m_defaults;
    bool m_isDefaults = false;
    Section *m_current = nullptr;
    QHash<QString, std::shared_ptr<Section>> m_byName;
    QList<std::shared_ptr<Section>> m_all;
    int m_inherited = 0;
};

//! One account out of its section.
class Reading {
public:
    Reading(const Section &section, int index, ReadProfile &into, ReadNotes &notes)
        : m_section(section)
        , m_left(section.values)
        , m_index(index)
        , m_into(into)
        , m_notes(notes)
    {
    }

    void read()
    {
        m_account.incoming = {.protocol = Protocol::None};
        m_server.host = take("host").text;
        if (m_server.host.isEmpty()) {
            m_notes.missing(m_index, u"outgoing.host"_s);
        }
        m_account.identity.address = take("from").text;
        if (m_account.identity.address.isEmpty()) {
            m_notes.missing(m_index, u"identity.address"_s);
        }
        readTls();
        readSignIn();
        for (auto left = m_left.begin(); left != m_left.end(); ++left) {
            m_notes.notUnderstood(m_index, left.key(), left->line);
        }
        settle(m_account);
        auto named = m_account;
        named.label = m_section.name;
        m_account.name = nameFrom(named);
        m_into.accounts << m_account;
    }

private:
    Value take(const char *command) { return m_left.take(QString::fromLatin1(command)); }
    bool isOn(const char *command, bool otherwise)
    {
        const auto key = QString::fromLatin1(command);
        if (!m_left.contains(key)) {
            return otherwise;
        }
        const auto [text, line] = m_left.take(key);
        if (text != u"off"_s && text != u"on"_s && !text.isEmpty()) {
            m_notes.add({.kind = ProfileNote::Kind::Warning,
                .code = ProfileNote::Code::OutOfRange,
                .account = m_index,
                .detail = key + u' ' + text,
                .line = line});
        }
        return text != u"off"_s;
    }

    void readTls()
    {
        const bool isUpgrade = isOn("tls_starttls", true);
        const bool isEncrypted = isOn("tls", false);
        m_server.security = !isEncrypted ? Security::None
            : isUpgrade                  ? Security::StartTls
                                         : Security::Tls;
        const auto port = take("port").text;
        const auto usual = m_server.security == Security::Tls ? u"465"_s : u"25"_s;
        m_server.port = port.isEmpty() ? usual : port;
        if (!isEncrypted) {
            m_notes.insecure(m_index, u"outgoing.security"_s, u"tls off", m_section.line);
        }
        if (!isOn("tls_certcheck", true)) {
            m_server.identityCheck.mode = IdentityMode::Off;
            m_notes.insecure(m_index, u"outgoing.identityCheck.mode"_s, u"tls_certcheck off");
        }
        const auto trusted = take("tls_trust_file").text;
        m_server.identityCheck.caFile = trusted == u"system"_s ? QString() : trusted;
        m_server.clientCertificate.file = take("tls_cert_file").text;
        if (m_left.value(u"tls_key_file"_s).text == m_server.clientCertificate.file) {
            take("tls_key_file");
        }
    }

    void readSignIn()
    {
        const auto [word, line] = take("auth");
        const bool isThere = m_section.values.contains(u"auth"_s);
        m_server.domain = take("ntlmdomain").text;
        const auto user = take("user").text;
        auto password = take("password").text;
        if (!isThere || word == u"off"_s) {
            return;
        }
        m_server.user = user;
        m_server.credential.type = CredentialType::Secret;
        const auto mechanism = msmtpMechanism(word);
        if (mechanism) {
            m_server.mechanism = *mechanism;
        } else if (!word.isEmpty() && word != u"on"_s) {
            m_notes.add({.kind = ProfileNote::Kind::Warning,
                .code = ProfileNote::Code::OutOfRange,
                .account = m_index,
                .field = u"outgoing.mechanism"_s,
                .detail = word,
                .line = line});
        }
        if (mechanism == Mechanism::External || mechanism == Mechanism::Gssapi) {
            m_server.credential.type = CredentialType::None;
        } else if (mechanism == Mechanism::XOAuth2 || mechanism == Mechanism::OAuthBearer) {
            m_server.credential.type = CredentialType::AuthorizationCode;
            m_notes.add({.code = ProfileNote::Code::Guessed,
                .account = m_index,
                .field = u"outgoing.credential.type"_s});
        } else if (!password.isEmpty()) {
            m_server.credential.secret = QUuid::createUuid();
            m_into.secrets.insert(
                m_server.credential.secret, Secret::fromText(std::move(password)));
        }
    }

    const Section &m_section;
    Values m_left;
    int m_index;
    ReadProfile &m_into;
    ReadNotes &m_notes;
    Account m_account;
    Server &m_server = m_account.outgoing;
};

} // namespace

QString msmtpWord(Mechanism mechanism)
{
    for (const auto &each : words) {
        if (each.mechanism == mechanism) {
            return QString::fromLatin1(each.word);
        }
    }
    return {};
}

std::optional<Mechanism> msmtpMechanism(QStringView word)
{
    for (const auto &each : words) {
        if (word.compare(QLatin1StringView(each.word), Qt::CaseInsensitive) == 0) {
            return each.mechanism;
        }
    }
    return {};
}

bool isMsmtp(const QByteArray &bytes)
{
    const auto text = configStart(bytes);
    bool hasStart = false;
    ConfigLines lines(text);
    while (const auto line = lines.next()) {
        if (line->text.isEmpty() || line->text.startsWith(u'#')) {
            continue;
        }
        const auto [name, argument] = commandOf(line->text);
        const bool isStart = name == u"defaults"_s || (name == u"account"_s && !argument.isEmpty());
        if (!hasStart && !isStart) {
            return false;
        }
        hasStart = true;
        if (name == u"host"_s && !argument.isEmpty() && !argument.startsWith(u'=')) {
            return true;
        }
    }
    return false;
}

Result<ReadProfile> readMsmtp(const QByteArray &bytes)
{
    const auto text = configText(bytes);
    if (!text) {
        return tl::unexpected(text.error());
    }
    Sections sections;
    ConfigLines lines(*text);
    int last = 1;
    while (const auto line = lines.next()) {
        last = line->number;
        if (line->text.isEmpty() || line->text.startsWith(u'#')) {
            continue;
        }
        if (const auto taken = sections.take(*line); !taken) {
            return tl::unexpected(taken.error());
        }
    }
    ReadProfile profile;
    ReadNotes notes;
    for (const auto &section : sections.all()) {
        if (!section->isAlias) {
            Reading(*section, int(profile.accounts.size()), profile, notes).read();
        }
    }
    if (profile.accounts.isEmpty()) {
        return malformedLine(last, u"account"_s);
    }
    profile.notes = notes.all();
    return profile;
}

} // namespace mailrig
