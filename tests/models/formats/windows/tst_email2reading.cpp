// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/windows/email2contents.h"
#include "salesaccount.h"
#include "verifyresult.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mailrig;
using namespace mailrig::samples;
using namespace Qt::StringLiterals;
using Code = ProfileNote::Code;

namespace {

Result<ReadProfile> read(const QByteArray &bytes)
{
    const auto *format = recognizedFormat(bytes);
    return format == nullptr ? failure(Cause::Unknown, u"not recognized"_s) : format->read(bytes);
}

QByteArray wap(const QByteArray &parameters)
{
    return "<wap-provisioningdoc><characteristic type=\"EMAIL2\"><characteristic"
           " type=\"{AAAABBBB-CCCC-DDDD-EEEE-FFFF00001111}\">"
        + parameters + "</characteristic></characteristic></wap-provisioningdoc>";
}

QByteArray parameter(const QByteArray &name, const QByteArray &value)
{
    return "<parm name=\"" + name + "\" value=\"" + value + "\"/>";
}

} // namespace

//! EMAIL2 as others write it.
class TstEmail2Reading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aManagementServersFileIsRead()
    {
        const auto profile = read(profileData(u"windows/email2-managed.xml"_s));
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.size(), 1);
        const auto &account = profile->accounts.first();
        QCOMPARE(account.id, QUuid(u"{11112222-3333-4444-5555-666677778888}"_s));
        QCOMPARE(account.name, u"Managed-mail"_s);
        QCOMPARE(account.incoming.protocol, Protocol::Pop3);
        QCOMPARE(account.incoming.host, u"pop.example.net"_s);
        QCOMPARE(account.incoming.port, QString());
        QCOMPARE(account.incoming.security, Security::Tls);
        QCOMPARE(account.incoming.user, u"bo"_s);
        QCOMPARE(account.outgoing.security, Security::StartTls);
        QCOMPARE(account.outgoing.user, u"relay"_s);
        QCOMPARE(account.outgoing.credential.type, CredentialType::Secret);
        const auto secretOf = [&](const Server &server) {
            return profile->secrets.value(server.credential.secret).view().toByteArray();
        };
        QCOMPARE(secretOf(account.incoming), "p&ss "_ba); // a password's blanks are its own
        QCOMPARE(secretOf(account.outgoing), "other"_ba);
        QCOMPARE(account.messages.updateInterval, 60);
        QCOMPARE(account.messages.daysToDownload, 14);
        QVERIFY(isNoted(profile->notes, Code::NotUnderstood, u"FROBNICATE"_s));
        QVERIFY(isNoted(profile->notes, Code::NotUnderstood, u"KEEPMAX"_s)); // IMAP only
        QVERIFY(isNoted(profile->notes, Code::NotReplaceable, u"SERVICETYPE"_s));
        QVERIFY(isNoted(profile->notes, Code::Skipped,
            u"./Vendor/MSFT/Policy/Config/Browser/AllowDoNotTrack"_s));
    }

    void aPieceWithBracesOfThePagesSpellingIsRead()
    {
        const auto profile = read(profileData(u"windows/email2-page.xml"_s));
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.size(), 1);
        const auto &account = profile->accounts.first();
        QCOMPARE(account.id, QUuid(u"{aaaabbbb-cccc-dddd-eeee-ffff00001111}"_s));
        QCOMPARE(account.incoming.host, u"2001:db8::5"_s);
        QCOMPARE(account.incoming.user, QString()); // it is the address
        QCOMPARE(account.incoming.security, Security::Tls);
        QCOMPARE(account.outgoing.security, Security::None); // nothing is said
        QVERIFY(account.outgoing.authenticationRequired);
        QCOMPARE(account.outgoing.credential.type, CredentialType::SameAsIncoming);
        QCOMPARE(account.messages.largestAttachment, 0);
        QCOMPARE(account.messages.contentTypes.size(), 11);
        const auto &notes = profile->notes;
        QCOMPARE(codesOf(notes, u"outgoing.security"_s), (QList{Code::Guessed, Code::Insecure}));
        QCOMPARE(codesOf(notes, u"messages.largestAttachment"_s), QList{Code::TwoReadings});
        QCOMPARE(codesOf(notes, u"messages.onDelete"_s), QList{Code::OutOfRange});
        QVERIFY(isNoted(notes, Code::TooLong, u"SERVICENAME"_s));
        // A part of the three is what the CSP refuses.
        const auto half = std::find_if(notes.begin(), notes.end(),
            [](const ProfileNote &each) { return each.field == "outgoing.credential"_L1; });
        QVERIFY(half != notes.end());
        QCOMPARE(half->kind, ProfileNote::Kind::Error);
        QCOMPARE(half->detail, u"SMTPALTDOMAIN, SMTPALTPASSWORD"_s);
    }

    void aProvisioningDocumentWithOdditiesIsRead()
    {
        const auto profile = read(profileData(u"windows/email2-wap-odd.xml"_s));
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.size(), 2);
        const auto &one = profile->accounts.first();
        QCOMPARE(one.label, u"One"_s);
        QCOMPARE(one.incoming.security, Security::StartTls);
        QCOMPARE(one.outgoing.security, Security::None);
        // Text of others never becomes a macro, and an id twice is none.
        QCOMPARE(profile->accounts.last().label, u"$${env:HOME}"_s);
        QVERIFY(profile->accounts.last().id.isNull());
        const auto &notes = profile->notes;
        QVERIFY(isNoted(notes, Code::Duplicate, u"AAAABBBB-CCCC-DDDD-EEEE-FFFF00001111"_s));
        QVERIFY(isNoted(notes, Code::Skipped, u"APPLICATION"_s));
        QVERIFY(isNoted(notes, Code::Skipped, u"VVM"_s));
        QVERIFY(isNoted(notes, Code::NotUnderstood, u"NOCHARGE"_s));
        QVERIFY(isNoted(notes, Code::Missing, u"ACCOUNTTYPE"_s));
    }

    void keepmaxHasTwoReadings_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QList<Code>>("codes");
        QTest::newRow("no limit") << "-1"_ba << qint64(-1) << QList<Code>();
        QTest::newRow("none, or no limit") << "0"_ba << qint64(0) << QList{Code::TwoReadings};
        QTest::newRow("25") << "25"_ba << qint64(25600) << QList<Code>();
        QTest::newRow("125 of old") << "125"_ba << qint64(128000) << QList{Code::TwoReadings};
        QTest::newRow("250") << "250"_ba << qint64(256000) << QList<Code>();
        QTest::newRow("none that Windows takes")
            << "7"_ba << qint64(7168) << QList{Code::NotAllowed};
    }
    void keepmaxHasTwoReadings()
    {
        QFETCH(const QByteArray, value);
        const auto profile = read(wap(parameter("KEEPMAX", value)));
        QVERIFY_RESULT(profile);
        QTEST(profile->accounts.first().messages.largestAttachment, "bytes");
        QTEST(codesOf(profile->notes, u"messages.largestAttachment"_s), "codes");
    }

    void daysThatWindowsDoesNotTakeAreSaid_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("days");
        QTest::addColumn<QList<Code>>("codes");
        QTest::newRow("all") << "-1"_ba << 0 << QList<Code>();
        QTest::newRow("a fortnight") << "14"_ba << 14 << QList<Code>();
        QTest::newRow("five") << "5"_ba << 5 << QList{Code::NotAllowed};
        QTest::newRow("none") << "0"_ba << 0 << QList{Code::NotAllowed};
    }
    void daysThatWindowsDoesNotTakeAreSaid()
    {
        QFETCH(const QByteArray, value);
        const auto profile = read(wap(parameter("DWNDAY", value)));
        QVERIFY_RESULT(profile);
        QTEST(profile->accounts.first().messages.daysToDownload, "days");
        QTEST(codesOf(profile->notes, u"messages.daysToDownload"_s), "codes");
    }

    void contentTypesAreFlags()
    {
        QCOMPARE(email2Contents({u"mail"_s, u"feeds"_s, u"bogus"_s}), u"0x62"_s);
        QCOMPARE(email2ContentTypes(u"0x5"_s), (QStringList{u"contacts"_s, u"calendar"_s}));
        QCOMPARE(email2ContentTypes(u"2"_s), QStringList{u"mail"_s});
        QCOMPARE(email2ContentTypes(u"0"_s), QStringList());
        QVERIFY(!email2ContentTypes(u"mail"_s));
    }

    void moreThanSixAccountsAreReadAndSaid()
    {
        QByteArray accounts;
        for (int i = 0; i < 7; ++i) {
            accounts += "<characteristic type=\"{AAAABBBB-CCCC-DDDD-EEEE-FFFF0000111"
                + QByteArray::number(i) + "}\"/>";
        }
        const auto profile = read("<wap-provisioningdoc><characteristic type=\"EMAIL2\">" + accounts
            + "</characteristic></wap-provisioningdoc>");
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.size(), 7);
        QCOMPARE(profile->notes.last().code, Code::TooMany);
        QCOMPARE(profile->notes.last().limit, 6);
    }

    void otherEncodingsAreRecognizedAndRead()
    {
        const auto text = QString::fromLatin1(wap(parameter("NAME", "Zo\xeb")));
        QByteArray utf16("\xff\xfe");
        utf16 += QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        const auto profile = read(utf16);
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.first().identity.displayName, u"Zoë"_s);
    }

    void hostileFilesEndSoon_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isRead");
        const auto start = "<wap-provisioningdoc><characteristic type=\"EMAIL2\">"_ba;
        const auto end = "</characteristic></wap-provisioningdoc>"_ba;
        QByteArray accounts;
        for (int i = 0; i < 400'000; ++i) {
            accounts += "<characteristic type=\"{" + QByteArray::number(i) + "}\"/>";
        }
        QTest::newRow("400,000 accounts") << start + accounts + end << false;
        QByteArray attributes;
        for (int i = 0; i < 100'000; ++i) {
            attributes += " a" + QByteArray::number(i) + "=\"\"";
        }
        QTest::newRow("100,000 attributes") << wap("<parm" + attributes + "/>") << true;
        QTest::newRow("300,000 unknown keys")
            << wap(parameter("BOGUS", "1").repeated(300'000)) << true;
        QTest::newRow("200,000 commands") << "<SyncML><SyncBody>"
                + "<Add><Item><Target><LocURI>./Vendor/X</LocURI></Target></Item></Add>"_ba
                      .repeated(200'000)
                + "</SyncBody></SyncML><!-- EMAIL2 -->"
                                          << true;
        QTest::newRow("200 levels")
            << wap("<characteristic>"_ba.repeated(200) + "</characteristic>"_ba.repeated(200))
            << false;
        QTest::newRow("entities") << "<!DOCTYPE a [<!ENTITY b \"&c;&c;\"><!ENTITY c \"x\">]>"
                + wap(parameter("NAME", "&b;"))
                                  << true;
        QTest::newRow("17 MiB") << wap(parameter("NAME", QByteArray(17 << 20, 'x'))) << false;
    }
    void hostileFilesEndSoon()
    {
        QFETCH(const QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        const auto *format = recognizedFormat(bytes);
        QVERIFY(format != nullptr);
        const auto profile = format->read(bytes);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        QTEST(profile.has_value(), "isRead");
        if (profile) {
            QVERIFY(profile->notes.size() <= 1000);
            for (const auto &each : profile->accounts) {
                QVERIFY(!each.identity.displayName.contains(u'x'));
            }
        } else {
            QCOMPARE(profile.error().code, Cause::FileMalformed);
        }
    }
};

QTEST_GUILESS_MAIN(TstEmail2Reading)
#include "tst_email2reading.moc"
