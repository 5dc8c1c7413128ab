// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/easpayload.h"

#include "models/formats/canonical.h"
#include "models/microsoft365.h"
#include "models/oauthdefaults.h"

#include <array>

using namespace Qt::StringLiterals;

namespace mailrig {

namespace {

using Code = ProfileNote::Code;

constexpr int daysOfDefault = 7;

struct Content {
    QByteArrayView key;
    QLatin1StringView type;
};
// In the order of the alphabet of the keys.
constexpr std::array<Content, 5> contents{
    {{"EnableCalendars", "calendar"_L1}, {"EnableContacts", "contacts"_L1},
        {"EnableMail", "mail"_L1}, {"EnableNotes", "notes"_L1}, {"EnableReminders", "tasks"_L1}}};

const Server &signingSide(const Account &account)
{
    return account.incoming.protocol == Protocol::None ? account.outgoing : account.incoming;
}

//! Apple's list has no 30 and nothing longer: 0 is all.
int appleDays(int days)
{
    return days <= 0 ? 0 : days <= 7 ? 7 : days <= 14 ? 14 : 31;
}

int ownDays(qint64 days)
{
    return days == 31 ? 30 : int(days);
}

//! Apple wants at least one.
QStringList keptContents(const QStringList &types)
{
    QStringList kept;
    for (const auto &each : contents) {
        if (types.contains(each.type)) {
            kept << each.type;
        }
    }
    return kept.isEmpty() ? QStringList{u"mail"_s} : kept;
}

std::optional<Cloud> cloudAt(const QString &host)
{
    for (const auto cloud : {Cloud::Global, Cloud::UsGov, Cloud::China}) {
        const auto &known = microsoftCloud(cloud);
        for (const auto &each : {known.imap, known.outlook}) {
            if (host.compare(each, Qt::CaseInsensitive) == 0) {
                return cloud;
            }
        }
    }
    return {};
}

void readDays(PayloadReader &in, MessageHandling &messages)
{
    const auto field = u"messages.daysToDownload"_s;
    const auto days = in.number("MailNumberOfPastDaysToSync", field).value_or(daysOfDefault);
    if (days == appleDays(int(std::clamp<qint64>(days, 0, 366)))) {
        messages.daysToDownload = ownDays(days);
        return;
    }
    const auto near = appleDays(int(std::clamp<qint64>(days, 0, 366))); // 1 and 3 are Apple's own
    in.note(Code::OutOfRange, field, QString::number(days));
    messages.daysToDownload = ownDays(near);
}

void readContents(PayloadReader &in, MessageHandling &messages)
{
    messages.contentTypes.clear();
    for (const auto &each : contents) {
        if (in.flag(each.key).value_or(true)) {
            messages.contentTypes << each.type;
        }
    }
}

} // namespace

bool isForEasPayload(const Account &account)
{
    return account.type == AccountType::Microsoft365
        && usesOAuth(signingSide(account).credential);
}

Account keptByEasPayload(const Account &account)
{
    const auto &credential = signingSide(account).credential;
    Account kept;
    kept.id = account.id;
    kept.name = account.name;
    kept.label = plistText(account.label);
    kept.type = AccountType::Microsoft365;
    kept.identity.address = plistText(account.identity.address).trimmed();
    kept.incoming.protocol = Protocol::Graph;
    kept.incoming.user = plistText(signingSide(account).user);
    kept.incoming.credential = {.type = CredentialType::AuthorizationCode,
        .authorizationUrl = plistText(credential.authorizationUrl).trimmed(),
        .tokenUrl = plistText(credential.tokenUrl).trimmed()};
    kept.outgoing.protocol = Protocol::Graph;
    kept.outgoing.credential.type = CredentialType::SameAsIncoming;
    kept.messages.daysToDownload = ownDays(appleDays(account.messages.daysToDownload));
    kept.messages.contentTypes = keptContents(account.messages.contentTypes);
    kept.microsoft365.cloud = account.microsoft365.cloud;
    keepPolicy(account, kept);
    return kept;
}

void writeEasPayload(PlistWriter &out, const Account &account, const QByteArray &uuid)
{
    const auto &server = signingSide(account);
    const auto address = QStringView(account.identity.address).trimmed();
    const auto types = keptContents(account.messages.contentTypes);
    out.beginDict();
    out.textIfAny("EmailAddress", address);
    for (const auto &each : contents) {
        out.flag(each.key, types.contains(each.type));
    }
    out.text("Host", microsoftCloud(account.microsoft365.cloud).imap);
    out.number("MailNumberOfPastDaysToSync", appleDays(account.messages.daysToDownload));
    out.flag("OAuth", true);
    out.textIfAny("OAuthSignInURL", QStringView(server.credential.authorizationUrl).trimmed());
    out.textIfAny("OAuthTokenRequestURL", QStringView(server.credential.tokenUrl).trimmed());
    writeHead(out,
        {.type = easPayloadType,
            .uuid = uuid,
            .identifier = "org.mailrig.eas." + uuid,
            .title = account.label,
            .description = account.description});
    writeRestrictions(out, account);
    out.flag("SSL", true);
    out.textIfAny("UserName", server.user.isEmpty() ? address : QStringView(server.user));
    writePolicy(out, account.policy);
    out.endDict();
}

std::optional<Account> readEasPayload(PayloadReader &in)
{
    const auto host = in.word("Host", u"incoming.host"_s);
    const bool isOAuthTold = in.flag("OAuth", u"incoming.credential.type"_s).value_or(false);
    auto cloud = cloudAt(host);
    if (!cloud && isOAuthTold && host.isEmpty()) {
        cloud = Cloud::Global; // devices find it by the address
    }
    if (!cloud) {
        return {};
    }
    Account account;
    account.type = AccountType::Microsoft365;
    account.microsoft365.cloud = *cloud;
    account.label = in.text("PayloadDisplayName", u"label"_s);
    account.identity.address = in.word("EmailAddress", u"identity.address"_s);
    if (account.identity.address.isEmpty()) {
        in.warn(Code::Missing, u"identity.address"_s);
    }
    if (!isOAuthTold) { // Microsoft takes no passwords any more
        in.note(Code::Guessed, u"incoming.credential.type"_s);
    }
    account.incoming.protocol = Protocol::Graph;
    account.incoming.user = in.text("UserName", u"incoming.user"_s);
    if (account.incoming.user == account.identity.address) {
        account.incoming.user.clear();
    }
    account.incoming.credential = {.type = CredentialType::AuthorizationCode,
        .authorizationUrl = in.word("OAuthSignInURL", u"incoming.credential.authorizationUrl"_s),
        .tokenUrl = in.word("OAuthTokenRequestURL", u"incoming.credential.tokenUrl"_s)};
    account.outgoing.protocol = Protocol::Graph;
    account.outgoing.credential.type = CredentialType::SameAsIncoming;
    if (!in.flag("SSL", u"incoming.security"_s).value_or(true)) {
        in.warn(Code::Insecure, u"incoming.security"_s);
    }
    readDays(in, account.messages);
    readContents(in, account.messages);
    readPolicy(in, account);
    account.name = nameFrom(account);
    return account;
}

} // namespace mailrig
