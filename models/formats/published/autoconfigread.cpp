// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/published/autoconfigfile.h"
#include "models/formats/xmlread.h"
#include "models/hostname.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ReadNotes::Code;
using std::string_view;

constexpr qsizetype mostServers = 1000;
constexpr qsizetype mostDomains = 10'000;

//! Text in UTF-8. The words of which most files consist share one copy each.
QString wordOf(string_view text)
{
    struct Word {
        string_view text;
        QString shared;
    };
    static const std::array words{Word{"", {}}, Word{"imap", u"imap"_s}, Word{"smtp", u"smtp"_s},
        Word{"SSL", u"SSL"_s}, Word{"STARTTLS", u"STARTTLS"_s}, Word{"993", u"993"_s},
        Word{"587", u"587"_s}, Word{"465", u"465"_s}, Word{"995", u"995"_s}, Word{"143", u"143"_s},
        Word{"password-cleartext", u"password-cleartext"_s},
        Word{"%EMAILADDRESS%", u"%EMAILADDRESS%"_s}, Word{"pop3", u"pop3"_s},
        Word{"OAuth2", u"OAuth2"_s}};
    const auto *known = std::find_if(
        words.begin(), words.end(), [&](const Word &each) { return each.text == text; });
    return known == words.end() ? QString::fromUtf8(text.data(), qsizetype(text.size()))
                                : known->shared;
}

//! Reads the elements of an autoconfig file, in any order, those of real files among them.
class ConfigReader {
public:
    explicit ConfigReader(ReadNotes &notes)
        : m_notes(notes)
    {
    }

    AutoconfigFile read(const pugi::xml_node &root)
    {
        bool hasProvider = false;
        for (const auto &each : root) {
            const string_view name = each.name();
            if (name == "emailProvider" && !hasProvider) {
                hasProvider = true;
                readProvider(each);
            } else if (name == "oAuth2") {
                readOAuth(each);
            } else {
                skip(each);
            }
        }
        if (!hasProvider) {
            m_notes.error(Code::Missing, {}, u"emailProvider"_s);
        }
        return std::move(m_file);
    }

private:
    void readProvider(const pugi::xml_node &provider)
    {
        m_file.id = QString::fromUtf8(provider.attribute("id").value());
        if (!isHostName(m_file.id)) {
            m_notes.note(Code::OutOfRange, {}, u"id "_s + m_file.id);
        }
        QString shortName;
        for (const auto &each : provider) {
            const string_view name = each.name();
            if (name == "domain" && m_file.domains.size() >= mostDomains) {
                skip(each);
            } else if (name == "domain") {
                addDomain(textOf(each).trimmed().toLower());
            } else if (name == "displayName") {
                m_file.displayName = textOf(each);
            } else if (name == "incomingServer" || name == "outgoingServer") {
                addServer(name == "incomingServer" ? m_file.incoming : m_file.outgoing, each);
            } else if (name == "oAuth2") {
                readOAuth(each);
            } else if (name == "displayShortName" || name == "displayNameShort") {
                shortName = textOf(each);
            } else {
                skip(each);
            }
        }
        if (!shortName.isEmpty() && shortName != m_file.displayName) {
            m_notes.note(Code::Skipped, {}, u"displayShortName "_s + shortName);
        }
        if (m_file.domains.isEmpty()) {
            m_notes.warn(Code::Missing, {}, u"domain"_s);
        } else if (m_file.domains.size() > 1) {
            // An account is of one domain; whoever sets it up says which.
            m_notes.note(Code::Skipped, {}, u"domain: "_s + QString::number(m_file.domains.size()));
        }
    }

    void addDomain(const QString &domain)
    {
        if (m_file.domains.size() == 1 && m_domains.isEmpty()) {
            m_domains << m_file.domains.constFirst(); // most files name one, and need no set
        }
        if (m_domains.contains(domain)) {
            m_notes.note(Code::Duplicate, {}, u"domain "_s + domain);
            return;
        }
        if (!m_file.domains.isEmpty()) {
            m_domains << domain;
        }
        m_file.domains << domain;
    }

    void addServer(QList<AutoconfigServer> &servers, const pugi::xml_node &node)
    {
        if (servers.size() >= mostServers) {
            skip(node);
            return;
        }
        AutoconfigServer server{.type = wordOf(node.attribute("type").value())};
        for (const auto &each : node) {
            const string_view name = each.name();
            if (name == "hostname") {
                server.host = textOf(each);
            } else if (name == "port") {
                server.port = wordOf(each.text().get());
            } else if (name == "socketType") {
                server.socketType = wordOf(each.text().get());
            } else if (name == "username") {
                server.hasUser = true;
                server.user = wordOf(each.text().get());
            } else if (name == "password") {
                server.password = textOf(each);
            } else if (name == "authentication") {
                const auto system = QString::fromUtf8(each.attribute("system").value());
                const auto text = wordOf(each.text().get()).trimmed();
                server.authentications << (system.isEmpty() ? text : system + u' ' + text);
            } else if (name == "pop3") {
                readPop(server, each);
            } else {
                skip(each);
            }
        }
        servers << std::move(server);
    }

    void readPop(AutoconfigServer &server, const pugi::xml_node &node)
    {
        for (const auto &each : node) {
            const string_view name = each.name();
            if (name == "leaveMessagesOnServer") {
                server.leaveOnServer = textOf(each).trimmed();
            } else if (name == "daysToLeaveMessagesOnServer") {
                server.leaveDays = textOf(each).trimmed();
            } else if (name == "checkInterval") {
                server.checkMinutes = QString::fromUtf8(each.attribute("minutes").value());
            } else {
                skip(each);
            }
        }
    }

    void readOAuth(const pugi::xml_node &node)
    {
        const auto text = [&](const char *name) { return textOf(node.child(name)).trimmed(); };
        if (m_file.oauth != AutoconfigOAuth()) {
            m_notes.note(Code::Duplicate, {}, u"oAuth2"_s);
            return;
        }
        m_file.oauth = {.issuer = text("issuer"),
            .scope = text("scope"),
            .authUrl = text("authURL"),
            .tokenUrl = text("tokenURL"),
            .clientId = text("clientID"),
            .clientSecret = textOf(node.child("clientSecret"))};
    }

    //! Once for each kind of element.
    void skip(const pugi::xml_node &node)
    {
        if (m_lastSkipped == node.name()) {
            return; // a million of the same
        }
        m_lastSkipped = node.name();
        const auto name = QString::fromUtf8(m_lastSkipped);
        if (node.type() != pugi::node_element || m_skipped.size() >= mostServers
            || m_skipped.contains(name)) {
            return;
        }
        m_skipped << name;
        // Where a provider wants something done by hand, it says where.
        const auto url = QString::fromUtf8(node.attribute("visiturl").value());
        m_notes.note(Code::Skipped, {}, url.isEmpty() ? name : name + u' ' + url);
    }

    ReadNotes &m_notes;
    AutoconfigFile m_file;
    QSet<QString> m_domains, m_skipped;
    QByteArray m_lastSkipped;
};

} // namespace

Result<AutoconfigFile> autoconfigFile(const QByteArray &bytes, ReadNotes &notes)
{
    const auto document = xmlDocument(bytes);
    if (!document) {
        return tl::unexpected(document.error());
    }
    const auto root = (*document)->child("clientConfig");
    if (root.empty()) {
        return failure(Cause::FileMalformed, u"clientConfig"_s);
    }
    return ConfigReader(notes).read(root);
}

} // namespace mailrig
