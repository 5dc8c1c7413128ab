// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/email2read.h"

#include "models/formats/canonical.h"
#include "models/formats/secrettext.h"
#include "models/formats/windows/email2accounts.h"
#include "models/formats/windows/email2contents.h"
#include "models/macro.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Node = Email2Node;
using Code = ProfileNote::Code;

QString nameOf(Node node)
{
    return QString::fromLatin1(rule(node).name);
}

//! What values mean. The accounts of a file have much in common: what one has like the last is not
//! read anew.
class Known {
public:
    std::optional<int> number(Node node, const QString &text)
    {
        auto &last = m_numbers.at(size_t(node));
        if (last.text != text) {
            bool isNumber = false;
            const int number = text.toInt(&isNumber);
            last = {text, isNumber ? std::optional(number) : std::nullopt};
        }
        return last.value;
    }

    std::optional<QStringList> contentTypes(const QString &text)
    {
        if (m_contents.text != text) {
            m_contents = {text, email2ContentTypes(text)};
        }
        return m_contents.value;
    }

private:
    template <class Value> struct Last {
        QString text;
        std::optional<Value> value;
    };
    std::array<Last<int>, email2NodeCount> m_numbers = {};
    Last<QStringList> m_contents = {};
};

//! One account's values being understood.
class Email2Reader {
public:
    Email2Reader(const Email2Values &values, Account &account, Known &known,
        QHash<QUuid, Secret> &secrets, ReadNotes &notes)
        : m_values(values)
        , m_account(account)
        , m_known(known)
        , m_secrets(secrets)
        , m_notes(notes)
    {
    }

    void read()
    {
        judgeRules();
        m_account.id = m_values.guid;
        m_account.label = text(Node::ServiceName);
        m_account.identity = {.displayName = text(Node::Name), .address = text(Node::ReplyAddr)};
        readIncoming();
        readOutgoing();
        readMessages();
        m_account.name = nameFrom(m_account);
    }

private:
    [[nodiscard]] const QString &raw(Node node) const { return m_values.at(node); }
    [[nodiscard]] QString text(Node node) const { return macroQuoted(raw(node)); }

    void judgeRules()
    {
        for (int i = 0; i < email2NodeCount; ++i) {
            const auto node = Node(i);
            const auto &said = rule(node);
            if (!m_values.has(node) && !said.isRequired) {
                continue;
            }
            const auto &value = raw(node);
            if (said.isRequired && value.isEmpty()) {
                m_notes.warn(Code::Missing, {}, nameOf(node));
            }
            const auto longest = said.longest;
            if (longest > 0 && value.size() > longest) {
                m_notes.warn(Code::TooLong, {}, nameOf(node), longest);
            }
        }
    }

    //! Booleans of today's DDF and of older texts.
    [[nodiscard]] std::optional<bool> flag(Node node)
    {
        if (!m_values.has(node)) {
            return {};
        }
        const auto &value = raw(node);
        const auto is = [&](QChar figure, QLatin1StringView word) {
            return value.size() == 1 ? value.front() == figure
                                     : value.compare(word, Qt::CaseInsensitive) == 0;
        };
        if (is(u'1', "TRUE"_L1)) {
            return true;
        }
        if (!value.isEmpty() && !is(u'0', "FALSE"_L1)) {
            m_notes.warn(Code::OutOfRange, {}, nameOf(node) + u' ' + value);
            return {};
        }
        return value.isEmpty() ? std::nullopt : std::optional(false);
    }

    [[nodiscard]] std::optional<qint64> number(Node node)
    {
        if (!m_values.has(node)) {
            return {};
        }
        const auto &value = raw(node);
        if (value.isEmpty()) {
            return {};
        }
        const auto result = m_known.number(node, value);
        if (!result || *result < -1) {
            m_notes.warn(Code::OutOfRange, {}, nameOf(node) + u' ' + value);
            return {};
        }
        return result;
    }

    void readHost(Server &server, Node node)
    {
        QStringView value = raw(node);
        const auto colon = value.lastIndexOf(u':');
        const bool isBracketed = value.startsWith(u'[') && value.lastIndexOf(u']') == colon - 1;
        if (colon >= 0 && (isBracketed || value.indexOf(u':') == colon)) {
            server.port = macroQuoted(value.sliced(colon + 1).toString());
            value.truncate(colon);
        }
        if (value.startsWith(u'[') && value.endsWith(u']')) {
            value = value.mid(1, value.size() - 2);
        }
        server.host = macroQuoted(value.toString());
    }

    //! With the flag, Windows tries implicit TLS, then STARTTLS, and never goes on in clear: the
    //! port tells what it will be. Without, anything may happen.
    void readSecurity(Server &server, Node node, const QString &path)
    {
        const auto isDemanded = flag(node);
        const auto port = server.port.toUShort();
        const bool isPlainPort
            = port == 143 || port == 110 || port == 25 || port == 587 || port == 2525;
        const bool isTlsPort = port == 993 || port == 995 || port == 465;
        if (!isDemanded) {
            m_notes.warn(Code::Guessed, path + u".security"_s, nameOf(node));
        }
        if (!isDemanded.value_or(isTlsPort || port == 587)) {
            server.security = Security::None;
            m_notes.warn(Code::Insecure, path + u".security"_s);
        } else {
            server.security = isPlainPort ? Security::StartTls : Security::Tls;
        }
        if (port == defaultPort(server.protocol, server.security)) {
            server.port.clear();
        }
    }

    void readIncoming()
    {
        auto &server = m_account.incoming;
        readHost(server, Node::InServer);
        const auto &type = raw(Node::ServiceType);
        if (type.compare("POP3"_L1, Qt::CaseInsensitive) == 0) {
            server.protocol = Protocol::Pop3;
        } else if (type.compare("IMAP4"_L1, Qt::CaseInsensitive) != 0) {
            const bool isPop = server.port == "995"_L1 || server.port == "110"_L1;
            server.protocol = isPop ? Protocol::Pop3 : Protocol::Imap;
            m_notes.warn(
                type.isEmpty() ? Code::Guessed : Code::OutOfRange, u"incoming.protocol"_s, type);
        }
        readSecurity(server, Node::IncomingSsl, u"incoming"_s);
        server.user = userFrom(Node::AuthName);
        server.domain = text(Node::Domain);
        server.credential.type = CredentialType::Secret;
        keepSecret(m_secrets, server.credential, m_values.at(Node::AuthSecret));
    }

    void readOutgoing()
    {
        auto &server = m_account.outgoing;
        readHost(server, Node::OutServer);
        readSecurity(server, Node::OutgoingSsl, u"outgoing"_s);
        const auto isDemanded = flag(Node::AuthRequired);
        if (!isDemanded) {
            m_notes.warn(
                Code::Guessed, u"outgoing.authenticationRequired"_s, nameOf(Node::AuthRequired));
        }
        judgeAlternative();
        if (!isDemanded.value_or(false)) {
            server.authenticationRequired = false;
            return;
        }
        server.credential.type = CredentialType::SameAsIncoming;
        if (flag(Node::SmtpAltEnabled).value_or(!raw(Node::SmtpAltAuthName).isEmpty())) {
            readAlternative(server);
        }
    }

    void readAlternative(Server &server)
    {
        const auto password = m_values.at(Node::SmtpAltPassword);
        const auto user = userFrom(Node::SmtpAltAuthName);
        const auto domain = text(Node::SmtpAltDomain);
        const auto &incoming = m_account.incoming;
        const bool isSame = !password.isEmpty() && password == m_values.at(Node::AuthSecret);
        if (isSame && user == incoming.user && domain == incoming.domain) {
            return;
        }
        server.user = user;
        server.domain = domain;
        server.credential.type = CredentialType::Secret;
        if (isSame) {
            server.credential.secret = incoming.credential.secret;
        } else {
            keepSecret(m_secrets, server.credential, password);
        }
    }

    //! Some of the three, but not all: the CSP refuses the account.
    void judgeAlternative()
    {
        constexpr std::array nodes{
            Node::SmtpAltAuthName, Node::SmtpAltDomain, Node::SmtpAltPassword};
        const auto there = std::count_if(
            nodes.begin(), nodes.end(), [this](Node node) { return m_values.has(node); });
        if (there == 0 || there == int(nodes.size())) {
            return;
        }
        QStringList missing;
        for (const auto node : nodes) {
            if (!m_values.has(node)) {
                missing << nameOf(node);
            }
        }
        m_notes.error(Code::Missing, u"outgoing.credential"_s, missing.join(u", "_s));
    }

    QString userFrom(Node node)
    {
        const auto user = text(node);
        return user == m_account.identity.address ? QString() : user;
    }

    void readMessages()
    {
        auto &messages = m_account.messages;
        if (m_values.has(Node::SyncingContentTypes)) {
            if (const auto types = m_known.contentTypes(raw(Node::SyncingContentTypes))) {
                messages.contentTypes = *types;
            } else {
                m_notes.warn(
                    Code::OutOfRange, u"messages.contentTypes"_s, raw(Node::SyncingContentTypes));
            }
        }
        readSizes(messages);
        const auto days = number(Node::DwnDay).value_or(-1);
        judgeChoice(days, u"messages.daysToDownload"_s, {-1, 7, 14, 30, 90});
        messages.daysToDownload = int(std::max<qint64>(days, 0));
        const auto interval = number(Node::Linger).value_or(messages.updateInterval);
        messages.updateInterval = int(std::max<qint64>(interval, 0));
        if (const auto action = number(Node::ServerDeleteAction)) {
            using OnDelete = MessageHandling::OnDelete;
            messages.onDelete = *action == 1 ? OnDelete::DeleteOnServer
                : *action == 2               ? OnDelete::MoveToTrash
                                             : OnDelete::Unset;
            if (messages.onDelete == OnDelete::Unset) {
                m_notes.warn(Code::OutOfRange, u"messages.onDelete"_s, QString::number(*action));
            }
        }
        messages.cellularOnly = flag(Node::CellularOnly).value_or(false);
        messages.icon = raw(Node::AccountIcon);
        messages.contactsServer = text(Node::ContactsServer);
        messages.calendarServer = text(Node::CalendarServer);
        messages.contactsTls = flag(Node::ContactsServerRequireSsl).value_or(true);
        messages.calendarTls = flag(Node::CalendarServerRequireSsl).value_or(true);
        messages.contactsSchedule = raw(Node::ContactsSyncSchedule);
        messages.calendarSchedule = raw(Node::CalendarSyncSchedule);
    }

    //! Windows takes none but these; what the file says is kept all the same.
    void judgeChoice(qint64 value, const QString &field, std::initializer_list<int> allowed)
    {
        if (std::find(allowed.begin(), allowed.end(), value) != allowed.end()) {
            return;
        }
        QStringList all;
        for (const auto each : allowed) {
            all << QString::number(each);
        }
        m_notes.warn(Code::NotAllowed, field, all.join(u", "_s));
    }

    //! KEEPMAX has two readings: up to 2022, 0 was no limit and 125 was where 100 is now.
    void readSizes(MessageHandling &messages)
    {
        const auto kilobytes = number(Node::KeepMax);
        if (kilobytes && m_account.incoming.protocol == Protocol::Pop3) {
            m_notes.note(
                Code::NotUnderstood, u"messages.largestAttachment"_s, nameOf(Node::KeepMax));
        } else if (kilobytes) {
            messages.largestAttachment = *kilobytes < 0 ? -1 : *kilobytes * 1024;
            if (*kilobytes == 0 || *kilobytes == 125) {
                m_notes.warn(Code::TwoReadings, u"messages.largestAttachment"_s,
                    u"KEEPMAX "_s + QString::number(*kilobytes));
            } else {
                judgeChoice(*kilobytes, u"messages.largestAttachment"_s, {-1, 0, 25, 50, 100, 250});
            }
        }
        messages.largestMessage = number(Node::Retrieve).value_or(-1);
    }

    const Email2Values &m_values;
    Account &m_account;
    Known &m_known;
    QHash<QUuid, Secret> &m_secrets;
    ReadNotes &m_notes;
};

} // namespace

Account email2Account(const Email2Values &values, QHash<QUuid, Secret> &secrets, ReadNotes &notes)
{
    Account account;
    Known known;
    Email2Reader(values, account, known, secrets, notes).read();
    return account;
}

Result<ReadProfile> email2Profile(const QList<Email2Values> &all, ReadNotes &notes)
{
    if (all.size() > Email2Accounts::mostAccounts) {
        return failure(Cause::FileMalformed, u"10000 EMAIL2"_s);
    }
    ReadProfile profile;
    profile.accounts.reserve(all.size());
    Known known;
    for (const auto &each : all) {
        notes.account = int(profile.accounts.size());
        if (each.at(Node::AccountType).compare("VVM"_L1, Qt::CaseInsensitive) == 0) {
            notes.account = -1;
            notes.note(Code::Skipped, {}, u"VVM"_s);
            continue;
        }
        Email2Reader(each, profile.accounts.emplaceBack(), known, profile.secrets, notes).read();
    }
    notes.account = -1;
    if (profile.accounts.size() > mostEmail2Accounts) {
        notes.warn(Code::TooMany, {}, {}, mostEmail2Accounts);
    }
    profile.notes = notes.all;
    return profile;
}

} // namespace mailrig
