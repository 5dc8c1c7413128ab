// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mobileconfigsamples.h"
#include "models/accountjson.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace mailrig::apple_samples;
using namespace Qt::StringLiterals;

//! Apple's profiles of others, read, odd as they are.
class TstMobileConfigRead : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TstMobileConfigRead)
#include "tst_mobileconfigread.moc"
