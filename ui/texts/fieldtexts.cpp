// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/fieldtexts.h"

#include "models/names.h"
#include "ui/texts/securitytexts.h"
#include "ui/texts/visible.h"
#include "ui/texts/whotexts.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace mailrig::texts {

namespace {

struct Words {
    const char *path, *words;
};

// Members of both sides stand here once, without "incoming." or "outgoing.".
constexpr Words table[] = {
    {"name", QT_TRANSLATE_NOOP("FieldTexts", "account name")},
    {"description", QT_TRANSLATE_NOOP("FieldTexts", "description")},
    {"label", QT_TRANSLATE_NOOP("FieldTexts", "label in the mail program")},
    {"type", QT_TRANSLATE_NOOP("FieldTexts", "connection type")},
    {"requiredRoles", QT_TRANSLATE_NOOP("FieldTexts", "required roles")},
    {"tags", QT_TRANSLATE_NOOP("FieldTexts", "tags")},
    {"identity.displayName", QT_TRANSLATE_NOOP("FieldTexts", "your name")},
    {"identity.address", QT_TRANSLATE_NOOP("FieldTexts", "mail address")},
    {"identity.replyTo", QT_TRANSLATE_NOOP("FieldTexts", "reply to")},
    {"identity.organization", QT_TRANSLATE_NOOP("FieldTexts", "organisation")},
    {"identity.sender", QT_TRANSLATE_NOOP("FieldTexts", "sender address")},
    {"protocol", QT_TRANSLATE_NOOP("FieldTexts", "protocol")},
    {"host", QT_TRANSLATE_NOOP("FieldTexts", "server")},
    {"port", QT_TRANSLATE_NOOP("FieldTexts", "port")},
    {"security", QT_TRANSLATE_NOOP("FieldTexts", "connection security")},
    {"user", QT_TRANSLATE_NOOP("FieldTexts", "user name")},
    {"domain", QT_TRANSLATE_NOOP("FieldTexts", "NT domain")},
    {"mechanism", QT_TRANSLATE_NOOP("FieldTexts", "authentication")},
    {"identityCheck.mode", QT_TRANSLATE_NOOP("FieldTexts", "check of the server's identity")},
    {"identityCheck.caFile", QT_TRANSLATE_NOOP("FieldTexts", "file of authorities")},
    {"identityCheck.spkiSha256", QT_TRANSLATE_NOOP("FieldTexts", "key of the server")},
    {"credential.type", QT_TRANSLATE_NOOP("FieldTexts", "sign in with")},
    {"credential.secret", QT_TRANSLATE_NOOP("FieldTexts", "secret")},
    {"credential.oauthApp", QT_TRANSLATE_NOOP("FieldTexts", "OAuth app")},
    {"credential.authority", QT_TRANSLATE_NOOP("FieldTexts", "authority")},
    {"credential.clientId", QT_TRANSLATE_NOOP("FieldTexts", "client ID")},
    {"credential.tenant", QT_TRANSLATE_NOOP("FieldTexts", "tenant")},
    {"credential.redirectUri", QT_TRANSLATE_NOOP("FieldTexts", "redirect address")},
    {"credential.authorizationUrl", QT_TRANSLATE_NOOP("FieldTexts", "authorization address")},
    {"credential.tokenUrl", QT_TRANSLATE_NOOP("FieldTexts", "token address")},
    {"credential.deviceAuthorizationUrl", QT_TRANSLATE_NOOP("FieldTexts", "device address")},
    {"credential.revocationUrl", QT_TRANSLATE_NOOP("FieldTexts", "revocation address")},
    {"credential.registrationUrl", QT_TRANSLATE_NOOP("FieldTexts", "registration address")},
    {"credential.clientCertificatePassphrase",
        QT_TRANSLATE_NOOP("FieldTexts", "passphrase of the app's client certificate")},
    {"credential.clientSecret", QT_TRANSLATE_NOOP("FieldTexts", "client secret")},
    {"credential.clientCertificateFile",
        QT_TRANSLATE_NOOP("FieldTexts", "client certificate of the app")},
    {"credential.scopes", QT_TRANSLATE_NOOP("FieldTexts", "scopes")},
    {"clientCertificate.file", QT_TRANSLATE_NOOP("FieldTexts", "client certificate")},
    {"clientCertificate.passphrase",
        QT_TRANSLATE_NOOP("FieldTexts", "passphrase of the client certificate")},
    {"pathPrefix", QT_TRANSLATE_NOOP("FieldTexts", "path prefix")},
    {"authenticationRequired", QT_TRANSLATE_NOOP("FieldTexts", "authentication required")},
    {"smtpUtf8", QT_TRANSLATE_NOOP("FieldTexts", "international addresses (SMTPUTF8)")},
    {"onlyInMail", QT_TRANSLATE_NOOP("FieldTexts", "use only in Mail")},
    {"messages.daysToDownload", QT_TRANSLATE_NOOP("FieldTexts", "days to download")},
    {"messages.updateInterval", QT_TRANSLATE_NOOP("FieldTexts", "update interval")},
    {"messages.largestAttachment", QT_TRANSLATE_NOOP("FieldTexts", "largest attachment")},
    {"messages.largestMessage", QT_TRANSLATE_NOOP("FieldTexts", "largest message")},
    {"messages.onDelete", QT_TRANSLATE_NOOP("FieldTexts", "on delete")},
    {"messages.contentTypes", QT_TRANSLATE_NOOP("FieldTexts", "content types")},
    {"messages.cellularOnly", QT_TRANSLATE_NOOP("FieldTexts", "cellular only")},
    {"messages.icon", QT_TRANSLATE_NOOP("FieldTexts", "account icon")},
    {"messages.contactsServer", QT_TRANSLATE_NOOP("FieldTexts", "contacts server")},
    {"messages.calendarServer", QT_TRANSLATE_NOOP("FieldTexts", "calendar server")},
    {"messages.contactsTls", QT_TRANSLATE_NOOP("FieldTexts", "contacts over TLS")},
    {"messages.calendarTls", QT_TRANSLATE_NOOP("FieldTexts", "calendar over TLS")},
    {"messages.contactsSchedule", QT_TRANSLATE_NOOP("FieldTexts", "contacts schedule")},
    {"messages.calendarSchedule", QT_TRANSLATE_NOOP("FieldTexts", "calendar schedule")},
    {"messages.leaveOnServer", QT_TRANSLATE_NOOP("FieldTexts", "leave messages on the server")},
    {"messages.leaveDays", QT_TRANSLATE_NOOP("FieldTexts", "days on the server")},
    {"policy.allowMove", QT_TRANSLATE_NOOP("FieldTexts", "allow moving messages")},
    {"policy.allowMailDrop", QT_TRANSLATE_NOOP("FieldTexts", "allow Mail Drop")},
    {"policy.disableRecentsSync", QT_TRANSLATE_NOOP("FieldTexts", "do not sync recent addresses")},
    {"policy.vpnUuid", QT_TRANSLATE_NOOP("FieldTexts", "VPN of the account")},
    {"smime.sign.use", QT_TRANSLATE_NOOP("FieldTexts", "sign messages")},
    {"smime.sign.certificate", QT_TRANSLATE_NOOP("FieldTexts", "certificate for signing")},
    {"smime.sign.userMayOverride", QT_TRANSLATE_NOOP("FieldTexts", "user may change signing")},
    {"smime.sign.userMayChooseCertificate",
        QT_TRANSLATE_NOOP("FieldTexts", "user may choose the certificate for signing")},
    {"smime.encrypt.use", QT_TRANSLATE_NOOP("FieldTexts", "encrypt messages")},
    {"smime.encrypt.certificate", QT_TRANSLATE_NOOP("FieldTexts", "certificate for encryption")},
    {"smime.encrypt.userMayOverride",
        QT_TRANSLATE_NOOP("FieldTexts", "user may change encryption")},
    {"smime.encrypt.userMayChooseCertificate",
        QT_TRANSLATE_NOOP("FieldTexts", "user may choose the certificate for encryption")},
    {"smime.perMessageSwitch", QT_TRANSLATE_NOOP("FieldTexts", "switch for each message")},
    {"microsoft365.tenant", QT_TRANSLATE_NOOP("FieldTexts", "tenant")},
    {"microsoft365.mailbox", QT_TRANSLATE_NOOP("FieldTexts", "mailbox")},
    {"microsoft365.cloud", QT_TRANSLATE_NOOP("FieldTexts", "cloud")},
};

QString words(QStringView path)
{
    for (const auto &each : table) {
        if (path == QLatin1StringView(each.path)) {
            return QCoreApplication::translate("FieldTexts", each.words);
        }
    }
    return visible(path);
}

template <class T> QString labelOf(const QString &value)
{
    const auto known = fromName<T>(value);
    return known ? label(*known) : visible(value);
}

QString scalar(
    const QString &path, const QString &value, const SecretList &secrets, const OAuthApps &apps)
{
    const auto leaf = path.section(u'.', -1);
    if (leaf == u"protocol") {
        const auto known = fromName<Protocol>(value);
        return known ? label(*known, path.startsWith(u"outgoing")) : visible(value);
    }
    if (leaf == u"security") {
        return labelOf<Security>(value);
    }
    if (leaf == u"mechanism") {
        return labelOf<Mechanism>(value);
    }
    if (leaf == u"smtpUtf8") {
        return labelOf<SmtpUtf8>(value);
    }
    if (path.endsWith(u"identityCheck.mode")) {
        return labelOf<IdentityMode>(value);
    }
    if (path.endsWith(u"credential.type")) {
        return labelOf<CredentialType>(value);
    }
    const bool isSecret = leaf == u"secret" || leaf == u"clientSecret" || leaf == u"passphrase"
        || leaf == u"clientCertificatePassphrase";
    if (isSecret && !value.isEmpty()) {
        const auto *entry = secrets.find(QUuid::fromString(value));
        return entry ? visible(entry->name)
                     : QCoreApplication::translate("FieldTexts", "A secret that is not known here");
    }
    if (leaf == u"oauthApp" && !value.isEmpty()) {
        const auto *app = apps.find(QUuid::fromString(value));
        return app
            ? visible(app->name)
            : QCoreApplication::translate("FieldTexts", "An OAuth app that is not known here");
    }
    return visible(value);
}

} // namespace

QString field(const QString &path)
{
    for (const auto side : {Side::Incoming, Side::Outgoing}) {
        const auto prefix = name(side) + u'.';
        if (path.startsWith(prefix)) {
            return QCoreApplication::translate("FieldTexts", "%1, %2", "side, field")
                .arg(texts::side(side), words(QStringView(path).mid(prefix.size())));
        }
    }
    auto text = words(path);
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

QString fieldValue(
    const QString &path, const QJsonValue &value, const SecretList &secrets, const OAuthApps &apps)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QCoreApplication::translate("FieldTexts", "(as usual)", "a field that is not set");
    case QJsonValue::Bool:
        return value.toBool() ? QCoreApplication::translate("FieldTexts", "Yes")
                              : QCoreApplication::translate("FieldTexts", "No");
    case QJsonValue::Double:
        return QString::number(value.toInteger());
    case QJsonValue::String:
        return value.toString().isEmpty() ? QCoreApplication::translate("FieldTexts", "(empty)")
                                          : scalar(path, value.toString(), secrets, apps);
    case QJsonValue::Array: {
        QStringList all;
        for (const auto &each : value.toArray()) {
            all << visible(each.toVariant().toString());
        }
        return all.isEmpty() ? QCoreApplication::translate("FieldTexts", "(empty)")
                             : all.join(u", "_s);
    }
    case QJsonValue::Object:
        break; // differences name members inside
    }
    return {};
}

} // namespace mailrig::texts
