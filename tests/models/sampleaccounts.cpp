// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleaccounts.h"

#include "models/accountfields.h"
#include "models/names.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace mailrig::samples {

namespace {

QUuid uuid(int n)
{
    return QUuid(0xaccadeU, 1, 2, 3, 4, 5, 6, 7, 8, 9, static_cast<uchar>(n));
}

Server fullServer(Protocol protocol, int n)
{
    return {.protocol = protocol,
        .host = u"${HOST}"_s,
        .port = u"${PORT}"_s,
        .user = u"benutzerin"_s,
        .domain = u"CORP"_s,
        .security = Security::StartTls,
        .identityCheck
        = {IdentityMode::PinnedKey, QByteArray(32, static_cast<char>(n)), u"/etc/ca.pem"_s},
        .credential = {.type = CredentialType::AuthorizationCode,
            .secret = uuid(n),
            .oauthApp = uuid(n + 1),
            .authority = u"https://id.example"_s,
            .clientId = u"client"_s,
            .tenant = u"tenant"_s,
            .redirectUri = u"http://127.0.0.1/"_s,
            .authorizationUrl = u"https://id.example/authorize"_s,
            .tokenUrl = u"https://id.example/token"_s,
            .clientSecret = uuid(n + 2),
            .clientCertificateFile = u"/etc/client.pem"_s,
            .scopes = {u"mail"_s, u"offline_access"_s}},
        .mechanism = Mechanism::ScramSha256,
        .clientCertificate = {u"/etc/own.p12"_s, uuid(n + 3)},
        .pathPrefix = u"INBOX."_s,
        .authenticationRequired = false,
        .smtpUtf8 = SmtpUtf8::On,
        .onlyInMail = true};
}

//! Visits `fields` and fills each with something by chance.
class Dice {
public:
    explicit Dice(QRandomGenerator &generator)
        : m_generator(generator)
    {
    }
    void plain(QLatin1StringView /*name*/, QString &value) { value = text(); }
    void macro(QLatin1StringView /*name*/, QString &value) { value = text(); }
    void port(QLatin1StringView /*name*/, QString &value)
    {
        value = below(2) == 0 ? text() : QString::number(below(70000) - 10);
    }
    void texts(QLatin1StringView /*name*/, QStringList &value)
    {
        value.clear();
        for (auto n = below(4); n > 0; --n) {
            value << text();
        }
    }
    void macros(QLatin1StringView name, QStringList &value) { texts(name, value); }
    void flag(QLatin1StringView /*name*/, bool &value) { value = below(2) == 1; }
    void number(QLatin1StringView /*name*/, int &value) { value = below(1000) - 500; }
    void number(QLatin1StringView /*name*/, qint64 &value)
    {
        value = (qint64(below(1 << 21)) << 31) - 1;
    }
    void id(QLatin1StringView /*name*/, QUuid &value)
    {
        value = below(4) == 0 ? QUuid() : QUuid::createUuid();
    }
    void secretId(QLatin1StringView name, QUuid &value) { id(name, value); }
    void appId(QLatin1StringView name, QUuid &value) { id(name, value); }
    void digest(QLatin1StringView /*name*/, QByteArray &value)
    {
        value = below(2) == 0 ? QByteArray() : QByteArray(32, static_cast<char>(below(256)));
    }
    void onlyIfSet() { }
    template <class T> void choice(QLatin1StringView /*name*/, T &value)
    {
        value = static_cast<T>(below(static_cast<int>(allNames<T>().size())));
    }
    template <class T> void group(QLatin1StringView /*name*/, T &value) { fields(*this, value); }

private:
    int below(int bound) { return static_cast<int>(m_generator.bounded(bound)); }
    QString text()
    {
        static const QStringList odd{u""_s, u"mail.example"_s, u"${NAME}"_s, u"$${"_s, u"\"\\/\b"_s,
            u"Zoë Müller"_s, u"日本語"_s, u"\U0001F4EC"_s, u"a\nb\tc"_s, QString(QChar(0)),
            u"\u200B \u202E"_s, QString(300, u'x')};
        return odd.at(below(static_cast<int>(odd.size())));
    }
    QRandomGenerator &m_generator;
};

} // namespace

Account full()
{
    return {.id = uuid(100),
        .name = u"sales"_s,
        .description = u"Text\nin lines"_s,
        .label = u"Sales ${address}"_s,
        .type = AccountType::Microsoft365,
        .requiredRoles = {u"office"_s, u"vpn"_s},
        .tags = {u"north"_s},
        .identity = {u"Zoë Müller"_s, u"zoë@müller.example"_s, u"reply@example.org"_s,
            u"Example AG"_s, u"sender@example.org"_s},
        .incoming = fullServer(Protocol::Pop3, 10),
        .outgoing = fullServer(Protocol::None, 20),
        .messages = {.daysToDownload = 30,
            .updateInterval = 60,
            .largestAttachment = 1 << 20,
            .largestMessage = Q_INT64_C(1) << 40,
            .onDelete = MessageHandling::OnDelete::MoveToTrash,
            .contentTypes = {u"mail"_s, u"tasks"_s},
            .cellularOnly = true,
            .icon = u"icon.png"_s,
            .contactsServer = u"contacts.example"_s,
            .calendarServer = u"calendar.example"_s,
            .contactsTls = false,
            .calendarTls = false,
            .contactsSchedule = u"15"_s,
            .calendarSchedule = u"30"_s,
            .leaveOnServer = false,
            .leaveDays = 7},
        .policy = {.allowMove = false,
            .allowMailDrop = true,
            .disableRecentsSync = true,
            .vpnUuid = u"11111111-2222-3333-4444-555555555555"_s},
        .smime = {.sign = {SmimeUse::On, u"sign"_s, true, true},
            .encrypt = {SmimeUse::UserSelects, u"encrypt"_s, true, true},
            .perMessageSwitch = true},
        .microsoft365 = {u"contoso"_s, u"shared@contoso.example"_s, Cloud::UsGov},
        .unknown = {{u"hue"_s, 3}, {u"incoming"_s, QJsonObject{{u"compress"_s, true}}}}};
}

QUuid plainSecret()
{
    return uuid(50);
}

Account plain()
{
    return {.id = uuid(101),
        .name = u"plain"_s,
        .identity = {.displayName = u"Ann"_s, .address = u"ann@example.org"_s},
        .incoming = {.protocol = Protocol::Imap,
            .host = u"imap.example.org"_s,
            .credential = {.type = CredentialType::Secret, .secret = plainSecret()}},
        .outgoing = {.protocol = Protocol::Smtp,
            .host = u"smtp.example.org"_s,
            .credential = {.type = CredentialType::SameAsIncoming}}};
}

Account random(QRandomGenerator &generator)
{
    Account account;
    Dice dice(generator);
    fields(dice, account);
    if (generator.bounded(2) == 0) {
        account.unknown = full().unknown;
        account.unknown.insert(u"smime"_s,
            QJsonObject{{u"sign"_s, QJsonObject{{u"algorithm"_s, QJsonObject{{u"n"_s, 1.5}}}}}});
    }
    return account;
}

} // namespace mailrig::samples
