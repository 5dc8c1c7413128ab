// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generatedaccounts.h"
#include "models/accountjson.h"
#include "models/formats/apple/appleprofile.h"
#include "models/formats/canonical.h"
#include "verifyresult.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;
using Code = ProfileNote::Code;
using Kind = ProfileNote::Kind;

namespace {

const ProfileFormat &format()
{
    return *profileFormat(u"mobileconfig"_s);
}

bool isTaken(const Account &account)
{
    const auto found = format().limits(account);
    return std::none_of(found.begin(), found.end(),
        [](const ProfileNote &each) { return each.kind == Kind::Error; });
}

Account usual()
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

Account everything()
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

Account microsoft()
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

QByteArray written(const QList<Account> &accounts, const WriteOptions &options = {})
{
    const auto files = writeAppleProfile(accounts, options);
    return files ? files->first().bytes : QByteArray();
}

QByteArray profileOf(const QByteArray &payloads)
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
QByteArray mailWith(const QByteArray &more, const QList<QByteArray> &without = {})
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

QByteArray keyed(const QByteArray &key, const QByteArray &value)
{
    return "<key>" + key + "</key>" + value;
}

bool has(const QList<ProfileNote> &notes, Code code, const QString &field, const QString &detail)
{
    return std::any_of(notes.begin(), notes.end(), [&](const ProfileNote &each) {
        return each.code == code && each.field == field && each.detail == detail;
    });
}

QByteArray words(const QList<ProfileNote> &notes)
{
    QByteArray all;
    for (const auto &each : notes) {
        all += QByteArray::number(int(each.code)) + ' ' + each.field.toUtf8() + ' '
            + each.detail.toUtf8() + '\n';
    }
    return all;
}

//! Big endian, as the binary form has numbers.
QByteArray bigEndian(quint64 value, int size)
{
    QByteArray bytes;
    for (int i = size - 1; i >= 0; --i) {
        bytes += char(value >> (8 * i) & 0xFF);
    }
    return bytes;
}

//! A binary property list of these objects, whose references take two bytes; the first is the root.
QByteArray binaryOf(const QList<QByteArray> &objects)
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

} // namespace

class TstMobileConfig : public QObject {
    Q_OBJECT

    static QByteArray data(const QString &name)
    {
        QFile file(QStringLiteral(MAILRIG_TEST_DATA "/profiles/mobileconfig/") + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static std::pair<int, QByteArray> run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        const bool ended = process.waitForFinished(60000);
        return {ended ? process.exitCode() : -1, process.readAll()};
    }

private Q_SLOTS:
    void whatIsWrittenIsAsItAlwaysWas_data()
    {
        QTest::addColumn<QList<Account>>("accounts");
        QTest::newRow("imap.mobileconfig") << QList{usual()};
        QTest::newRow("everything.mobileconfig") << QList{everything()};
        QTest::newRow("microsoft365.mobileconfig") << QList{microsoft()};
        QTest::newRow("several.mobileconfig") << QList{usual(), everything(), microsoft()};
    }

    //! The files are to be installed: what devices know them by must never change.
    void whatIsWrittenIsAsItAlwaysWas()
    {
        QFETCH(const QList<Account>, accounts);
        const WriteOptions options{.organization = u"Example & Co"_s,
            .profileName = accounts.size() > 1 ? u"All of them"_s : QString()};
        const auto golden = data(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(written(accounts, options), golden);
        const auto back = readAppleProfile(golden);
        QVERIFY_RESULT(back);
        const bool isPlain
            = accounts.size() == 1 && accounts.first().outgoing.security != Security::None;
        QCOMPARE(back->notes.size(), isPlain ? 0 : 2); // no encryption there, and an odd port
        QCOMPARE(back->accounts.size(), accounts.size());
        for (qsizetype i = 0; i < accounts.size(); ++i) {
            QCOMPARE(accountToJson(canonical(back->accounts.at(i))),
                accountToJson(canonical(format().represented(accounts.at(i)))));
        }
    }

    void nothingIsLostOfWhatThePayloadHolds()
    {
        QCOMPARE(losses(format(), usual()), QList<ProfileNote>());
        const auto lost = losses(format(), everything());
        QCOMPARE(lost.size(), 0);
    }

    void pythonAndApplesTableAgree()
    {
        QTemporaryDir folder;
        int count = 0;
        const auto keep = [&](const QList<Account> &accounts) {
            const auto name = QString::number(count++);
            write(folder.filePath(name + u".mobileconfig"_s), written(accounts));
        };
        QList<Account> all;
        for (const auto &[what, account] : samples::generatedAccounts()) {
            if (isTaken(account)) {
                keep({account});
                all << account;
            }
        }
        keep(all);
        keep({microsoft(), everything()});
        const auto [code, output] = run(u"python3"_s,
            {QStringLiteral(MAILRIG_TEST_DATA "/../models/formats/plistjudge.py"), folder.path(),
                QStringLiteral(MAILRIG_TEST_DATA "/profiles/apple-keys.json")});
        QVERIFY2(code == 0, output.constData());
        QCOMPARE(output.trimmed().toInt(), count);
        for (int i = 0; i < count; ++i) { // what the judge made binary reads like our XML
            QFile xml(folder.filePath(u"%1.mobileconfig"_s.arg(i)));
            QFile binary(folder.filePath(u"%1.binary"_s.arg(i)));
            QVERIFY(xml.open(QIODevice::ReadOnly) && binary.open(QIODevice::ReadOnly));
            const auto one = readAppleProfile(xml.readAll());
            const auto other = readAppleProfile(binary.readAll());
            QVERIFY_RESULT(one);
            QVERIFY_RESULT(other);
            QCOMPARE(other->accounts, one->accounts);
            QCOMPARE(words(other->notes), words(one->notes));
        }
    }

    void libplistsOwnToolTakesIt()
    {
        QTemporaryDir folder;
        const auto xml = folder.filePath(u"x"_s), binary = folder.filePath(u"b"_s),
                   again = folder.filePath(u"a"_s);
        const auto bytes = written({usual(), everything(), microsoft()});
        write(xml, bytes);
        QCOMPARE(run(u"plistutil"_s, {u"-i"_s, xml, u"-o"_s, binary, u"-f"_s, u"bin"_s}).first, 0);
        QCOMPARE(
            run(u"plistutil"_s, {u"-i"_s, binary, u"-o"_s, again, u"-f"_s, u"xml"_s}).first, 0);
        QCOMPARE(run(u"xmllint"_s, {u"--noout"_s, u"--nonet"_s, xml}).first, 0);
        const auto expected = readAppleProfile(bytes);
        for (const auto &path : {binary, again}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto content = file.readAll();
            QVERIFY(format().recognizes(content));
            const auto back = readAppleProfile(content);
            QVERIFY_RESULT(back);
            QCOMPARE(back->accounts, expected->accounts);
        }
    }

    void theSameAccountHasTheSameIds()
    {
        const auto uuids = [](const QByteArray &profile) {
            QList<QByteArray> found;
            for (qsizetype at = profile.indexOf("PayloadUUID"); at >= 0;
                 at = profile.indexOf("PayloadUUID", at + 1)) {
                found << profile.mid(profile.indexOf("<string>", at) + 8, 36);
            }
            return found;
        };
        const auto before = uuids(written({usual()}));
        QCOMPARE(before.size(), 2);
        QVERIFY(before.first() != before.last());
        auto changed = usual();
        changed.name = changed.label = changed.identity.address = changed.incoming.host = u"x"_s;
        QCOMPARE(uuids(written({changed})), before);
        QCOMPARE(
            uuids(written({changed}, {.organization = u"o"_s, .profileName = u"p"_s})), before);
        auto other = usual();
        other.id = QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        QVERIFY(!before.contains(uuids(written({other})).first()));
        QCOMPARE(uuids(written({usual(), other})).first(), before.first());

        // A bundle stays the same profile when accounts come and go; without a name it cannot.
        const WriteOptions bundle{.profileName = u"team"_s};
        const auto three = written({usual(), other, everything()}, bundle);
        QCOMPARE(uuids(written({usual(), other}, bundle)).last(), uuids(three).last());

        // Without ids, and the same one twice.
        auto nobody = usual();
        nobody.id = {};
        const auto twice = uuids(written({nobody, nobody, usual(), usual()}));
        QCOMPARE(QSet<QByteArray>(twice.begin(), twice.end()).size(), 5);
        QCOMPARE(twice, uuids(written({nobody, nobody, usual(), usual()})));
        QCOMPARE(QUuid(QString::fromLatin1(twice.first())).version(), QUuid::Sha1);
    }

    void passwordsGoOutOnlyWhenAskedFor()
    {
        auto account = everything();
        account.incoming.credential.secret = QUuid::createUuid();
        account.outgoing.credential.secret = QUuid::createUuid();
        const QByteArray in("in<&>-canary"), out("out canary");
        QVERIFY(!written({account}).contains("Password</key>"));
        const WriteOptions options{
            .secrets = {{account.incoming.credential.secret, Secret(QByteArray(in))},
                {account.outgoing.credential.secret, Secret(QByteArray(out))}}};
        const auto back = readAppleProfile(written({account}, options));
        QVERIFY_RESULT(back);
        const auto &found = back->accounts.first();
        QCOMPARE(back->secrets.size(), 2);
        QCOMPARE(back->secrets.value(found.incoming.credential.secret).view().toByteArray(), in);
        QCOMPARE(back->secrets.value(found.outgoing.credential.secret).view().toByteArray(), out);
        for (const auto &each : back->notes) {
            QVERIFY(!each.detail.contains(u"canary"_s));
        }
    }

    void aPasswordForBothSidesIsReadOnce()
    {
        auto account = usual();
        account.incoming.credential.secret = QUuid::createUuid();
        const WriteOptions options{
            .secrets = {{account.incoming.credential.secret, Secret(QByteArray("word"))}}};
        const auto bytes = written({account}, options);
        // Devices that are managed do not take the one for the other: it stands there twice.
        QCOMPARE(bytes.count("<string>word</string>"), 2);
        const auto back = readAppleProfile(bytes);
        QVERIFY_RESULT(back);
        QCOMPARE(back->secrets.size(), 1);
        QCOMPARE(back->accounts.first().outgoing.credential.type, CredentialType::SameAsIncoming);
        const auto twice
            = readAppleProfile(profileOf(mailWith(keyed("IncomingPassword", "<string>w</string>")
                + keyed("OutgoingPassword", "<string>w</string>"))));
        QVERIFY_RESULT(twice);
        QCOMPARE(twice->secrets.size(), 1);
        QCOMPARE(twice->accounts.first().outgoing.credential.type, CredentialType::SameAsIncoming);
    }

    void theEncryptionIsAsked()
    {
        QByteArray asked;
        const WriteOptions options{.encrypt = [&](const QByteArray &list) {
            asked = list;
            return Result<QByteArray>(QByteArray(200, '\xA5'));
        }};
        const auto bytes = written({usual()}, options);
        QVERIFY(bytes.contains("<key>IsEncrypted</key>\n\t<true/>"));
        QVERIFY(!bytes.contains("PayloadContent</key>\n\t<array"));
        QCOMPARE(encryptedPayloads(bytes).value_or("none"), QByteArray(200, '\xA5'));
        QVERIFY(!encryptedPayloads(written({usual()})));
        QVERIFY(!encryptedPayloads("bogus"));
        const auto opened = readAppleProfile(asked);
        QVERIFY_RESULT(opened);
        QCOMPARE(opened->accounts.size(), 1);
        const auto failed = writeAppleProfile(
            {usual()}, {.encrypt = [](const QByteArray &) -> Result<QByteArray> {
                return failure(Cause::Cancelled, u"x"_s);
            }});
        QCOMPARE(failed.error().code, Cause::Cancelled);
        QCOMPARE(writeAppleProfile({}, {}).error().code, Cause::Usage);
    }

    void portAndFlagTellTheSecurity_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<Security>("security");
        QTest::addColumn<QString>("port");
        QTest::addColumn<bool>("isGuessed");
        const auto row = [](const char *name, const QByteArray &port, const char *ssl,
                             Security security, const char *kept, bool isGuessed = false) {
            auto keys = port.isEmpty()
                ? QByteArray()
                : keyed("OutgoingMailServerPortNumber", "<integer>" + port + "</integer>");
            keys += keyed("OutgoingMailServerUseSSL", ssl);
            QTest::newRow(name) << keys << security << QString::fromLatin1(kept) << isGuessed;
        };
        row("465", "465", "<true/>", Security::Tls, "");
        row("587", "587", "<true/>", Security::StartTls, "");
        row("25", "25", "<true/>", Security::StartTls, "25");
        row("2525", "2525", "<true/>", Security::StartTls, "2525");
        row("unusual", "4650", "<true/>", Security::Tls, "4650", true);
        row("none", "", "<true/>", Security::Tls, "", true);
        row("unencrypted", "25", "<false/>", Security::None, "");
        row("unencrypted 587", "587", "<false />", Security::None, "587");
    }

    void portAndFlagTellTheSecurity()
    {
        QFETCH(const QByteArray, keys);
        QFETCH(const Security, security);
        QFETCH(const QString, port);
        QFETCH(const bool, isGuessed);
        const auto back = readAppleProfile(profileOf(mailWith(keys)));
        QVERIFY_RESULT(back);
        const auto &server = back->accounts.first().outgoing;
        QCOMPARE(server.security, security);
        QCOMPARE(server.port, port);
        QCOMPARE(std::any_of(back->notes.begin(), back->notes.end(),
                     [](const ProfileNote &each) { return each.code == Code::Guessed; }),
            isGuessed);
        QCOMPARE(has(back->notes, Code::Insecure, u"outgoing.security"_s, {}),
            security == Security::None);
    }

    void odditiesAreUnderstoodAndTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Code>("code");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QByteArray &payload, Code code,
                             const char *field, const char *detail) {
            QTest::newRow(name) << profileOf(payload) << code << QString::fromLatin1(field)
                                << QString::fromLatin1(detail);
        };
        const auto mail = [](const QByteArray &key, const QByteArray &value) {
            return mailWith(keyed(key, value));
        };
        row("real where integer belongs", mail("IncomingMailServerPortNumber", "<real>993</real>"),
            Code::Repaired, "incoming.port", "IncomingMailServerPortNumber <real>");
        row("text where integer belongs",
            mail("IncomingMailServerPortNumber", "<string> 993 </string>"), Code::Repaired,
            "incoming.port", "IncomingMailServerPortNumber <string>");
        row("no port", mail("IncomingMailServerPortNumber", "<integer>70000</integer>"),
            Code::OutOfRange, "incoming.port", "70000");
        row("text where a flag belongs", mail("IncomingMailServerUseSSL", "<string>YES</string>"),
            Code::Repaired, "incoming.security", "IncomingMailServerUseSSL <string>");
        row("number where a flag belongs", mail("IncomingMailServerUseSSL", "<integer>1</integer>"),
            Code::Repaired, "incoming.security", "IncomingMailServerUseSSL <integer>");
        row("number where text belongs",
            mail("IncomingMailServerUsername", "<integer>4711</integer>"), Code::Repaired,
            "incoming.user", "IncomingMailServerUsername <integer>");
        row("a password that is a number", mail("IncomingPassword", "<integer>4711</integer>"),
            Code::Repaired, "", "IncomingPassword <integer>");
        row("a list where text belongs", mail("EmailAccountName", "<array/>"), Code::NotUnderstood,
            "identity.displayName", "EmailAccountName");
        row("white space around",
            mail("IncomingMailServerHostName", "<string>\n imap.example.org </string>"),
            Code::Repaired, "incoming.host", "IncomingMailServerHostName");
        row("PayloadVersion 2", mail("PayloadVersion", "<integer>2</integer>"), Code::OutOfRange,
            "", "PayloadVersion 2");
        row("unknown key", mail("senderName", "<string>x</string>"), Code::NotUnderstood, "",
            "senderName");
        row("unchecked certificates", mail("acceptAllCertForIncomingMail", "<true/>"),
            Code::Insecure, "incoming.identityCheck.mode", "acceptAllCertForIncomingMail");
        row("a key twice",
            mailWith(keyed("EmailAccountName", "<string>a</string>")
                + keyed("EmailAccountName", "<string>b</string>")),
            Code::Duplicate, "", "EmailAccountName");
        row("a value without a key", mailWith("<integer>1</integer>"), Code::NotUnderstood, "",
            "<integer>");
        row("identifier of the profile",
            mail("PayloadIdentifier", "<string>\n\torg.example</string>"), Code::Duplicate, "",
            "PayloadIdentifier org.example");
        row("UUID twice", mailWith({}) + mailWith({}), Code::Duplicate, "",
            "PayloadUUID 4A1C5B2E-0001-4D5E-8F00-AABBCCDDEEFF");
        row("HTTP MD5",
            mail("IncomingMailServerAuthentication", "<string>EmailAuthHTTPMD5</string>"),
            Code::OutOfRange, "incoming.mechanism", "EmailAuthHTTPMD5");
        row("no such authentication",
            mail("OutgoingMailServerAuthentication", "<string>EmailAuthBogus</string>"),
            Code::OutOfRange, "outgoing.mechanism", "EmailAuthBogus");
        row("no authentication named", mailWith({}, {"IncomingMailServerAuthentication"}),
            Code::Missing, "incoming.mechanism", "");
        row("no address", mailWith({}, {"EmailAddress"}), Code::Missing, "identity.address", "");
        row("empty address", mail("EmailAddress", "<string/>"), Code::Missing, "identity.address",
            "");
        row("nobody to sign in",
            mailWith(
                {}, {"EmailAddress", "IncomingMailServerUsername", "OutgoingMailServerUsername"}),
            Code::Missing, "incoming.user", "");
        row("no host", mailWith({}, {"IncomingMailServerHostName"}), Code::Missing, "incoming.host",
            "");
        row("no type", mailWith({}, {"EmailAccountType"}), Code::Missing, "incoming.protocol", "");
        row("a certificate that is no reference",
            mail("SMIMESigningCertificateUUID", "<string>x</string>"), Code::OutOfRange,
            "smime.sign.certificate", "x");
        row("old S/MIME alone", mail("SMIMEEnabled", "<true/>"), Code::NotUnderstood, "smime",
            "SMIMEEnabled");
        row("another payload",
            mailWith({})
                + "<dict><key>PayloadType</key><string>com.apple.wifi.managed</string></dict>",
            Code::Skipped, "", "com.apple.wifi.managed");
        row("no payload", mailWith({}) + "<string/>", Code::NotUnderstood, "", "PayloadContent[1]");
        row("another Exchange",
            mailWith({})
                + "<dict><key>PayloadType</key><string>com.apple.eas.account</string>"
                  "<key>Host</key><string>mail.example.org</string></dict>",
            Code::Skipped, "", "com.apple.eas.account");
    }

    void odditiesAreUnderstoodAndTold()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const Code, code);
        QFETCH(const QString, field);
        QFETCH(const QString, detail);
        const auto back = readAppleProfile(bytes);
        QVERIFY_RESULT(back);
        QVERIFY(!back->accounts.isEmpty());
        QVERIFY2(has(back->notes, code, field, detail), words(back->notes).constData());
        QCOMPARE(back->accounts.first().outgoing.host, u"smtp.example.org"_s);
        // The last of a key counts, and what was meant is taken.
        const auto &name = back->accounts.first().identity.displayName;
        QVERIFY(name.isEmpty() || name == u"b"_s);
    }

    void whatWasMeantIsTaken()
    {
        const auto back = readAppleProfile(
            profileOf(mailWith(keyed("IncomingMailServerPortNumber", "<real>995</real>")
                    + keyed("IncomingMailServerUseSSL", "<string>true</string>")
                    + keyed("IncomingPassword", "<integer>4711</integer>"),
                {"EmailAccountType", "OutgoingMailServerUsername"})));
        QVERIFY_RESULT(back);
        const auto &account = back->accounts.first();
        QCOMPARE(account.incoming.protocol, Protocol::Pop3);
        QCOMPARE(account.incoming.security, Security::Tls);
        QVERIFY(account.incoming.port.isEmpty());
        QCOMPARE(back->secrets.value(account.incoming.credential.secret).view().toByteArray(),
            QByteArray("4711"));
        for (const auto &each : back->notes) {
            QVERIFY(!each.detail.contains(u"4711"_s));
        }
    }

    void theOutgoingSideBorrowsTheUser()
    {
        const auto shared = keyed("OutgoingPasswordSameAsIncomingPassword", "<true/>");
        const auto in = keyed("IncomingMailServerUsername", "<string>anna</string>");
        const auto back
            = readAppleProfile(profileOf(mailWith(in + shared, {"OutgoingMailServerUsername"})));
        QVERIFY_RESULT(back);
        QCOMPARE(back->accounts.first().outgoing.credential.type, CredentialType::SameAsIncoming);
        // The same password for another user is a password of its own.
        const auto other = readAppleProfile(profileOf(mailWith(in + shared)));
        QVERIFY_RESULT(other);
        QCOMPARE(other->accounts.first().outgoing.credential.type, CredentialType::Secret);
    }

    void realFilesFormsAreRead()
    {
        auto bytes = profileOf(mailWith({}));
        bytes.replace("<plist",
            "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
            "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\r\n"
            "<!-- a comment -->\r\n<plist");
        bytes.replace("><", ">\r\n<!-- > -->\t<");
        for (const auto &each : {bytes, "\xEF\xBB\xBF" + bytes, "\n " + bytes}) {
            const auto back = readAppleProfile(each);
            QVERIFY_RESULT(back);
            QCOMPARE(back->accounts.size(), 1);
            QCOMPARE(back->accounts.first().incoming.host, u"imap.example.org"_s);
        }
        const auto bare = readAppleProfile("<plist>" + mailWith({}) + "</plist>");
        QVERIFY_RESULT(bare);
        QCOMPARE(bare->accounts.size(), 1);
        const auto wifi = readAppleProfile(profileOf(
            "<dict><key>PayloadType</key><string>com.apple.wifi.managed</string></dict>"));
        QVERIFY_RESULT(wifi);
        QVERIFY(wifi->accounts.isEmpty());
        QVERIFY(has(wifi->notes, Code::Skipped, {}, u"com.apple.wifi.managed"_s));
    }

    void exchangeAtMicrosoftIsAnAccount()
    {
        const auto payload = [](const QByteArray &more) {
            return profileOf("<dict>"
                + keyed("PayloadType", "<string>com.apple.eas.account</string>")
                + keyed("EmailAddress", "<string>anna@example.org</string>") + more + "</dict>");
        };
        const auto oauth = keyed("OAuth", "<true/>");
        const auto found = readAppleProfile(payload(oauth));
        QVERIFY_RESULT(found);
        QCOMPARE(found->accounts.size(), 1);
        const auto &account = found->accounts.first();
        QCOMPARE(account.type, AccountType::Microsoft365);
        QCOMPARE(account.messages.daysToDownload, 7); // Apple's default
        QCOMPARE(account.messages.contentTypes.size(), 5);
        const auto china
            = readAppleProfile(payload(keyed("Host", "<string>Partner.Outlook.cn</string>")
                + keyed("MailNumberOfPastDaysToSync", "<integer>3</integer>")));
        QVERIFY_RESULT(china);
        QCOMPARE(china->accounts.first().microsoft365.cloud, Cloud::China);
        QVERIFY(has(china->notes, Code::OutOfRange, u"messages.daysToDownload"_s, u"3"_s));
        QVERIFY(has(china->notes, Code::Guessed, u"incoming.credential.type"_s, {}));
    }

    void onlyOAuthAtMicrosoftMakesAnExchangePayload()
    {
        auto account = microsoft();
        const QByteArray type("com.apple.eas.account");
        QVERIFY(written({account}).contains(type));
        account.incoming.credential = {.type = CredentialType::Automatic, .clientId = u"id"_s};
        QVERIFY(written({account}).contains(type));
        account.incoming.credential = {.type = CredentialType::Secret};
        QVERIFY(!isTaken(account)); // Graph takes no passwords
        account.incoming.protocol = Protocol::None;
        account.outgoing.credential.type = CredentialType::DeviceFlow;
        QVERIFY(isTaken(account));
        QVERIFY(written({account}).contains(type));
        auto standard = usual();
        standard.incoming.credential.type = CredentialType::AuthorizationCode;
        QVERIFY(!written({standard}).contains(type));
        QCOMPARE(losses(format(), standard).first().field, u"incoming.credential.type"_s);
    }

    void whatTheExchangePayloadLosesIsListed()
    {
        auto account = microsoft();
        account.incoming.protocol = Protocol::Imap;
        account.incoming.credential.clientId = u"c"_s;
        account.messages.daysToDownload = 90;
        const auto lost = losses(format(), account);
        QStringList fields;
        for (const auto &each : lost) {
            fields << each.field;
        }
        QVERIFY(fields.contains(u"incoming.protocol"_s));
        QVERIFY(fields.contains(u"incoming.credential.clientId"_s));
        QVERIFY(fields.contains(u"identity.displayName"_s));
        QVERIFY(fields.contains(u"messages.daysToDownload"_s));
    }

    void controlCharactersDoNotBreakOut()
    {
        auto account = usual();
        account.label = u"a\u0001b\u001bc\ufffe\r\nd</string></dict>]]>&amp;"_s + QChar(0xD800);
        const auto bytes = written({account});
        const auto back = readAppleProfile(bytes);
        QVERIFY_RESULT(back);
        QCOMPARE(back->accounts.size(), 1);
        QCOMPARE(back->accounts.first().label, u"abc\r\nd</string></dict>]]>&amp;"_s);
        QCOMPARE(back->accounts.first().label, format().represented(account).label);
        QCOMPARE(losses(format(), account).first().field, u"label"_s);
    }

    void hostileFilesAreRefusedQuickly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isRead");
        QByteArray entities = "<!DOCTYPE plist [<!ENTITY a \"aaaaaaaaaa\">";
        for (char each = 'b'; each < 'm'; ++each) {
            const QByteArray inner = QByteArray("&") + char(each - 1) + ';';
            entities += QByteArray("<!ENTITY ") + each + " \"" + inner.repeated(10) + "\">";
        }
        entities += "]>" + profileOf(mailWith(keyed("EmailAccountName", "<string>&l;</string>")));
        QTest::newRow("an entity bomb") << entities << true;
        QTest::newRow("a file from outside")
            << "<!DOCTYPE plist [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + profileOf(mailWith(keyed("EmailAccountName", "<string>&x;</string>")))
            << true;
        QByteArray attributes;
        for (int i = 0; i < 100000; ++i) {
            attributes += " a" + QByteArray::number(i) + "=''";
        }
        QTest::newRow("100,000 attributes")
            << "<plist" + attributes + ">" + mailWith({}) + "</plist>" << true;
        QByteArray keys;
        for (int i = 0; i < 100000; ++i) {
            keys += keyed("k" + QByteArray::number(i), "<true/>");
        }
        QTest::newRow("100,000 keys") << profileOf(mailWith(keys)) << true;
        QTest::newRow("a million payloads")
            << profileOf(QByteArray("<dict/>").repeated(1000000)) << false;
        QTest::newRow("10,001 accounts") << profileOf(mailWith({}).repeated(10001)) << false;
        QTest::newRow("too deep") << profileOf(
            QByteArray("<array>").repeated(100000) + QByteArray("</array>").repeated(100000))
                                  << false;
        QTest::newRow("too large") << QByteArray(17 << 20, ' ') << false;
        QTest::newRow("no property list") << QByteArray("<html/>") << false;
        QTest::newRow("text") << QByteArray("<plist><string>x</string></plist>") << false;
        QTest::newRow("no content") << QByteArray("<plist><dict/></plist>") << false;
        QTest::newRow("empty") << QByteArray() << false;

        // Ten references to the next object, thirty times: 10^30 values in a few hundred bytes.
        QList<QByteArray> bomb;
        for (int i = 1; i <= 30; ++i) {
            bomb << '\xAA' + bigEndian(quint64(i), 2).repeated(10);
        }
        bomb << "\x51x";
        QTest::newRow("a binary bomb") << binaryOf(bomb) << false;
        QTest::newRow("text as often as it can be told")
            << binaryOf({"\xAF\x11\xF0\x00" + bigEndian(1, 2).repeated(0xF000),
                   "\x5F\x12" + bigEndian(4 << 20, 4) + QByteArray(4 << 20, 'x')})
            << false;
        QTest::newRow("a circle") << binaryOf({"\xA1" + bigEndian(0, 2)}) << false;
        QList<QByteArray> deep;
        for (int i = 1; i <= 200; ++i) {
            deep << "\xA1" + bigEndian(quint64(i), 2);
        }
        deep << "\x51x";
        QTest::newRow("too deep, binary") << binaryOf(deep) << false;
        QTest::newRow("a reference to nothing") << binaryOf({"\xA1" + bigEndian(9, 2)}) << false;
        QTest::newRow("only a head") << QByteArray("bplist00") << false;
    }

    void hostileFilesAreRefusedQuickly()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, isRead);
        QElapsedTimer timer;
        timer.start();
        const auto back = readAppleProfile(bytes);
        const auto ms = timer.elapsed();
        QCOMPARE(bool(back), isRead);
        if (back) {
            QCOMPARE(back->accounts.size(), 1);
            QVERIFY(back->accounts.first().identity.displayName.size() < 10);
        } else {
            QCOMPARE(back.error().code, Cause::FileMalformed);
            QVERIFY(!back.error().detail.isEmpty());
        }
        QVERIFY2(ms < 2000, QByteArray::number(ms).constData());
    }

    void aBinaryFileCutOrChangedAnywhereDoesNoHarm()
    {
        QTemporaryDir folder;
        const auto xml = folder.filePath(u"x"_s), binary = folder.filePath(u"b"_s);
        write(xml, written({usual(), microsoft()}));
        QCOMPARE(run(u"plistutil"_s, {u"-i"_s, xml, u"-o"_s, binary, u"-f"_s, u"bin"_s}).first, 0);
        QFile file(binary);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto whole = file.readAll();
        for (qsizetype size = 0; size < whole.size(); ++size) {
            QVERIFY(!readAppleProfile(whole.left(size)));
        }
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (const int bit : {1, 0x10, 0x80}) {
                auto changed = whole;
                changed[i] = char(changed[i] ^ bit);
                const auto back = readAppleProfile(changed);
                QVERIFY(!back || back->accounts.size() <= 2);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TstMobileConfig)
#include "tst_mobileconfig.moc"
