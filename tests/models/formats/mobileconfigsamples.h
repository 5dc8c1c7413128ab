// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "generatedaccounts.h"
#include "models/formats/apple/appleprofile.h"
#include "models/formats/canonical.h"
#include "verifyresult.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <algorithm>

// Accounts and profiles of the tests of Apple's format.

namespace mailrig::apple_samples {

using namespace Qt::StringLiterals;
using Code = ProfileNote::Code;
using Kind = ProfileNote::Kind;

inline const ProfileFormat &format()
{
    return *profileFormat(u"mobileconfig"_s);
}

inline bool isTaken(const Account &account)
{
    const auto found = format().limits(account);
    return std::none_of(found.begin(), found.end(),
        [](const ProfileNote &each) { return each.kind == Kind::Error; });
}

inline Account usual()
{
    Account account;
    account.id = QUuid(u"{0f0e0d0c-0b0a-4908-8706-050403020100}"_s);
    account.name = u"sales"_s;
    account.label = u"Sales & more <Köln>"_s;
    account.description = u"For the \"field\""_s;
    account.identity = {.displayName = u"Anna Müller"_s, .address = u"anna@example.org"_s};
    account.incoming = {.protocol = Protocol::Imap,
        .host = u"imap.example.org"_s,
        .security = Security::Tls,
        .credential = {.type = CredentialType::Secret}};
    account.outgoing = {.protocol = Protocol::Smtp,
        .host = u"smtp.example.org"_s,
        .security = Security::StartTls,
        .credential = {.type = CredentialType::SameAsIncoming}};
    return account;
}

inline Account everything()
{
    auto account = usual();
    account.id = QUuid(u"{0f0e0d0c-0b0a-4908-8706-050403020101}"_s);
    account.incoming.protocol = Protocol::Pop3;
    account.incoming.port = u"1995"_s;
    account.incoming.user = u"anna"_s;
    account.incoming.mechanism = Mechanism::CramMd5;
    account.outgoing.security = Security::None;
    account.outgoing.credential = {.type = CredentialType::Secret};
    account.outgoing.mechanism = Mechanism::Ntlm;
    account.outgoing.user = u"EXAMPLE\\anna"_s;
    account.outgoing.onlyInMail = true;
    account.policy = {.allowMove = false,
        .allowMailDrop = true,
        .disableRecentsSync = true,
        .vpnUuid = u"4A1C5B2E-0001-4D5E-8F00-AABBCCDDEEFF"_s};
    account.smime.sign = {.use = SmimeUse::On,
        .certificate = u"4A1C5B2E-0002-4D5E-8F00-AABBCCDDEEFF"_s,
        .userMayOverride = true,
        .userMayChooseCertificate = true};
    account.smime.encrypt = {.use = SmimeUse::UserSelects,
        .certificate = u"4A1C5B2E-0003-4D5E-8F00-AABBCCDDEEFF"_s,
        .userMayChooseCertificate = true};
    account.smime.perMessageSwitch = true;
    return account;
}

inline Account microsoft()
{
    auto account = usual();
    account.id = QUuid(u"{0f0e0d0c-0b0a-4908-8706-050403020102}"_s);
    account.type = AccountType::Microsoft365;
    account.incoming = {.protocol = Protocol::Graph};
    account.incoming.credential.type = CredentialType::AuthorizationCode;
    account.outgoing = {.protocol = Protocol::Graph};
    account.outgoing.credential.type = CredentialType::SameAsIncoming;
    account.messages.daysToDownload = 14;
    account.messages.contentTypes = {u"calendar"_s, u"mail"_s, u"tasks"_s};
    account.microsoft365.cloud = Cloud::UsGov;
    return account;
}

inline QByteArray written(const QList<Account> &accounts, const WriteOptions &options = {})
{
    const auto files = writeAppleProfile(accounts, options);
    return files ? files->first().bytes : QByteArray();
}

inline QByteArray profileOf(const QByteArray &payloads)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><plist version=\"1.0\"><dict>"
           "<key>PayloadContent</key><array>"
        + payloads
        + "</array><key>PayloadIdentifier</key><string>org.example</string>"
          "<key>PayloadType</key><string>Configuration</string><key>PayloadUUID</key>"
          "<string>4A1C5B2E-0000-4D5E-8F00-AABBCCDDEEFF</string>"
          "<key>PayloadVersion</key><integer>1</integer></dict></plist>";
}

//! A mail payload with these keys besides, or in the place of, the usual ones.
inline QByteArray mailWith(const QByteArray &more, const QList<QByteArray> &without = {})
{
    QList<std::pair<QByteArray, QByteArray>> keys{{"EmailAccountType", "EmailTypeIMAP"},
        {"EmailAddress", "anna@example.org"},
        {"IncomingMailServerAuthentication", "EmailAuthPassword"},
        {"IncomingMailServerHostName", "imap.example.org"},
        {"IncomingMailServerUsername", "anna@example.org"},
        {"OutgoingMailServerAuthentication", "EmailAuthPassword"},
        {"OutgoingMailServerHostName", "smtp.example.org"},
        {"OutgoingMailServerUsername", "anna@example.org"},
        {"PayloadIdentifier", "org.example.mail"}, {"PayloadType", "com.apple.mail.managed"},
        {"PayloadUUID", "4A1C5B2E-0001-4D5E-8F00-AABBCCDDEEFF"}};
    QByteArray dict = "<dict>";
    for (const auto &[key, value] : keys) {
        if (!without.contains(key) && !more.contains("<key>" + key + "</key>")) {
            dict += "<key>" + key + "</key><string>" + value + "</string>";
        }
    }
    return dict + more + "</dict>";
}

inline QByteArray keyed(const QByteArray &key, const QByteArray &value)
{
    return "<key>" + key + "</key>" + value;
}

inline bool has(
    const QList<ProfileNote> &notes, Code code, const QString &field, const QString &detail)
{
    return std::any_of(notes.begin(), notes.end(), [&](const ProfileNote &each) {
        return each.code == code && each.field == field && each.detail == detail;
    });
}

inline QByteArray words(const QList<ProfileNote> &notes)
{
    QByteArray all;
    for (const auto &each : notes) {
        all += QByteArray::number(int(each.code)) + ' ' + each.field.toUtf8() + ' '
            + each.detail.toUtf8() + '\n';
    }
    return all;
}

//! Big endian, as the binary form has numbers.
inline QByteArray bigEndian(quint64 value, int size)
{
    QByteArray bytes;
    for (int i = size - 1; i >= 0; --i) {
        bytes += char(value >> (8 * i) & 0xFF);
    }
    return bytes;
}

//! A binary property list of these objects, whose references take two bytes; the first is the root.
inline QByteArray binaryOf(const QList<QByteArray> &objects)
{
    QByteArray bytes = "bplist00", table;
    for (const auto &each : objects) {
        table += bigEndian(quint64(bytes.size()), 4);
        bytes += each;
    }
    const auto at = quint64(bytes.size());
    return bytes + table + QByteArray(6, '\0') + '\x04' + '\x02'
        + bigEndian(quint64(objects.size()), 8) + bigEndian(0, 8) + bigEndian(at, 8);
}

inline QByteArray data(const QString &name)
{
    QFile file(QStringLiteral(MAILRIG_TEST_DATA "/profiles/mobileconfig/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

inline std::pair<int, QByteArray> run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool ended = process.waitForFinished(60000);
    return {ended ? process.exitCode() : -1, process.readAll()};
}

} // namespace mailrig::apple_samples
