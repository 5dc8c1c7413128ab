// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/email2write.h"

#include "models/formats/canonical.h"
#include "models/formats/formatlimits.h"
#include "models/formats/secrettext.h"
#include "models/formats/signer.h"
#include "models/formats/windows/email2contents.h"
#include "models/hostname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Node = Email2Node;
using Code = ProfileNote::Code;

constexpr QUuid guidSpace(
    0x5a3bb6d1, 0x0f4c, 0x5e0e, 0x9d, 0x3f, 0x41, 0x8b, 0x22, 0x60, 0xe7, 0x14);
constexpr qsizetype longestSecret = 255;
constexpr qint64 largestNumber = 2147483647;

QString hostAndPort(const Server &server)
{
    const auto host = asciiHost(server.host);
    const auto bare = host.contains(u':') ? u'[' + host + u']' : host;
    return bare + u':' + QString::number(portOf(server));
}

QString flag(bool value)
{
    return value ? u"1"_s : u"0"_s;
}

//! The smallest of the list that brings as much, else the one for everything.
qint64 roundedUp(qint64 value, std::initializer_list<qint64> list)
{
    const auto *found = std::lower_bound(list.begin(), list.end(), value);
    return found == list.end() ? -1 : *found;
}

QString serviceName(const Account &account)
{
    const auto label = account.label.trimmed();
    return !label.isEmpty() ? label : !account.name.isEmpty() ? account.name : nameFrom(account);
}

bool hasOwnSignIn(const Account &account)
{
    const auto &in = account.incoming;
    const auto &out = account.outgoing;
    const auto &own = out.credential;
    const bool isSamePassword = own.type == CredentialType::Secret && !own.secret.isNull()
        && own.secret == in.credential.secret;
    return &signerOf(account, out) == &out
        && (!isSamePassword || userOf(account, out) != userOf(account, in)
            || out.domain != in.domain);
}

void setMessages(Email2Values &values, const Account &account)
{
    const auto &messages = account.messages;
    const auto number = [&](Node node, qint64 value) { values.set(node, QString::number(value)); };
    values.set(Node::SyncingContentTypes, email2Contents(messages.contentTypes));
    number(Node::DwnDay,
        messages.daysToDownload <= 0 ? -1 : roundedUp(messages.daysToDownload, {7, 14, 30, 90}));
    number(Node::Linger, std::max(messages.updateInterval, 0));
    if (account.incoming.protocol == Protocol::Imap) {
        const auto bytes = messages.largestAttachment;
        const auto kilobytes = (bytes + 1023) / 1024;
        number(Node::KeepMax, bytes < 0 ? -1 : roundedUp(kilobytes, {0, 25, 50, 100, 250}));
    }
    const auto largest = messages.largestMessage;
    number(Node::Retrieve, largest < 0 || largest > largestNumber ? -1 : largest);
    switch (messages.onDelete) {
    case MessageHandling::OnDelete::Unset:
        break;
    case MessageHandling::OnDelete::DeleteOnServer:
        number(Node::ServerDeleteAction, 1);
        break;
    case MessageHandling::OnDelete::MoveToTrash:
        number(Node::ServerDeleteAction, 2);
        break;
    }
}

void setOthers(Email2Values &values, const MessageHandling &messages)
{
    const auto text = [&](Node node, const QString &value) {
        if (!value.isEmpty()) {
            values.set(node, value);
        }
    };
    if (messages.cellularOnly) {
        values.set(Node::CellularOnly, flag(true));
    }
    text(Node::AccountIcon, messages.icon);
    text(Node::ContactsServer, messages.contactsServer);
    text(Node::ContactsSyncSchedule, messages.contactsSchedule);
    text(Node::CalendarServer, messages.calendarServer);
    text(Node::CalendarSyncSchedule, messages.calendarSchedule);
    if (!messages.contactsServer.isEmpty() || !messages.contactsTls) {
        values.set(Node::ContactsServerRequireSsl, flag(messages.contactsTls));
    }
    if (!messages.calendarServer.isEmpty() || !messages.calendarTls) {
        values.set(Node::CalendarServerRequireSsl, flag(messages.calendarTls));
    }
}

} // namespace

QUuid email2Guid(const Account &account)
{
    if (account.id.version() == QUuid::Sha1) {
        return account.id;
    }
    return QUuid::createUuidV5(guidSpace,
        account.id.isNull() ? account.identity.address + u'\n' + serviceName(account)
                            : account.id.toString());
}

Result<Email2Values> email2Values(const Account &account, const WriteOptions &options)
{
    const auto &in = account.incoming;
    const auto &out = account.outgoing;
    Email2Values values{.guid = email2Guid(account)};
    values.set(Node::AccountType, u"Email"_s);
    values.set(Node::ServiceName, serviceName(account));
    values.set(Node::ServiceType, in.protocol == Protocol::Pop3 ? u"POP3"_s : u"IMAP4"_s);
    if (!account.identity.displayName.isEmpty()) {
        values.set(Node::Name, account.identity.displayName);
    }
    values.set(Node::ReplyAddr, account.identity.address);
    values.set(Node::InServer, hostAndPort(in));
    values.set(Node::OutServer, hostAndPort(out));
    values.set(Node::AuthName, userOf(account, in));
    if (!in.domain.isEmpty()) {
        values.set(Node::Domain, in.domain);
    }
    values.set(Node::IncomingSsl, flag(in.security != Security::None));
    values.set(Node::OutgoingSsl, flag(out.security != Security::None));
    const auto password
        = secretText(options, in.credential, u"incoming.credential.secret"_s, longestSecret);
    if (!password) {
        return tl::unexpected(password.error());
    }
    if (!password->isEmpty()) {
        values.set(Node::AuthSecret, *password);
    }
    // Absent means 0, and no sign-in for sending.
    values.set(Node::AuthRequired, flag(sendingSignsIn(account)));
    const bool isOwn = sendingSignsIn(account) && hasOwnSignIn(account);
    values.set(Node::SmtpAltEnabled, flag(isOwn));
    if (isOwn) {
        const auto own
            = secretText(options, out.credential, u"outgoing.credential.secret"_s, longestSecret);
        if (!own) {
            return tl::unexpected(own.error());
        }
        // All three or none: some but not all are an error of the CSP.
        values.set(Node::SmtpAltAuthName, userOf(account, out));
        values.set(Node::SmtpAltDomain, out.domain);
        values.set(Node::SmtpAltPassword, *own);
    }
    setMessages(values, account);
    setOthers(values, account.messages);
    return values;
}

QList<ProfileNote> email2Limits(const Account &account)
{
    FormatLimits limits;
    limits.notes << ProfileNote{.code = Code::OldFormat};
    limits.server(u"incoming"_s, account.incoming, {Protocol::Imap, Protocol::Pop3});
    limits.server(u"outgoing"_s, account.outgoing, {Protocol::Smtp});
    const auto text = [&](const QString &field, const QString &value, Node node) {
        limits.xml(field, value);
        if (rule(node).longest > 0) {
            limits.longest(field, value, rule(node).longest);
        }
        if (rule(node).isRequired && value.trimmed().isEmpty()) {
            limits.error(Code::Required, field);
        }
    };
    const auto &messages = account.messages;
    text(u"label"_s, serviceName(account), Node::ServiceName);
    text(u"identity.displayName"_s, account.identity.displayName, Node::Name);
    text(u"identity.address"_s, account.identity.address, Node::ReplyAddr);
    text(u"incoming.host"_s, hostAndPort(account.incoming), Node::InServer);
    text(u"outgoing.host"_s, hostAndPort(account.outgoing), Node::OutServer);
    limits.longest(u"incoming.user"_s, account.incoming.user, rule(Node::AuthName).longest);
    limits.longest(u"outgoing.user"_s, account.outgoing.user, rule(Node::SmtpAltAuthName).longest);
    limits.longest(u"incoming.domain"_s, account.incoming.domain, rule(Node::Domain).longest);
    limits.longest(
        u"outgoing.domain"_s, account.outgoing.domain, rule(Node::SmtpAltDomain).longest);
    text(u"messages.icon"_s, messages.icon, Node::AccountIcon);
    text(u"messages.contactsServer"_s, messages.contactsServer, Node::ContactsServer);
    text(u"messages.contactsSchedule"_s, messages.contactsSchedule, Node::ContactsSyncSchedule);
    text(u"messages.calendarServer"_s, messages.calendarServer, Node::CalendarServer);
    text(u"messages.calendarSchedule"_s, messages.calendarSchedule, Node::CalendarSyncSchedule);
    const auto attachment = messages.largestAttachment;
    if (account.incoming.protocol == Protocol::Imap && attachment == 0) {
        // Devices of before 2022 read it the other way round.
        limits.warn(Code::TwoReadings, u"messages.largestAttachment"_s, u"KEEPMAX 0"_s);
    }
    return limits.notes;
}

WriteOptions::Delivery email2Delivery(const Account &before, const Account &after)
{
    const bool isReplaceable = serviceName(before) == serviceName(after)
        && before.incoming.protocol == after.incoming.protocol;
    return isReplaceable ? WriteOptions::Delivery::Replace : WriteOptions::Delivery::DeleteAndAdd;
}

WriteOptions::Delivery email2Delivery(const Account &account, const WriteOptions &options)
{
    const auto known = options.delivered.constFind(account.id);
    return options.delivery == WriteOptions::Delivery::Replace
            && known != options.delivered.constEnd()
        ? email2Delivery(*known, account)
        : options.delivery;
}

QList<ProfileNote> email2LeftOut(const Account &account, const WriteOptions &options)
{
    QList<ProfileNote> notes;
    if (email2Delivery(account, options) == WriteOptions::Delivery::Replace) {
        for (const auto &field : {u"label"_s, u"incoming.protocol"_s}) {
            notes << ProfileNote{
                .kind = ProfileNote::Kind::Warning, .code = Code::NotReplaced, .field = field};
        }
    }
    return notes;
}

} // namespace mailrig
