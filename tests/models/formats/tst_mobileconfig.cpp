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

//! Apple's profiles, written.
class TstMobileConfig : public QObject {
    Q_OBJECT

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

    // Apple finds the certificate among the payloads of the profile, where Mailrig puts none.
    void aCertificateThatIsOnlyNamedIsSaid()
    {
        const auto named = [](const Account &account) {
            QStringList fields;
            for (const auto &each : format().limits(account)) {
                if (each.code == ProfileNote::Code::CertificateElsewhere) {
                    fields << each.field;
                }
            }
            return fields;
        };
        auto account = usual();
        QCOMPARE(named(account), QStringList());
        account.smime.sign
            = {.use = SmimeUse::On, .certificate = u"0f2c9b6e-6d0a-4a55-9f4e-0d2b8c1a7e11"_s};
        account.smime.encrypt.certificate = u"/home/anna/a.pem"_s; // is lost, not named
        QCOMPARE(named(account), QStringList{u"smime.sign.certificate"_s});
        account.smime.encrypt.certificate = account.smime.sign.certificate;
        QCOMPARE(named(account).size(), 2);
        account = microsoft();
        account.smime.sign.certificate = u"0f2c9b6e-6d0a-4a55-9f4e-0d2b8c1a7e11"_s;
        QCOMPARE(named(account).size(), 1);
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
};

QTEST_GUILESS_MAIN(TstMobileConfig)
#include "tst_mobileconfig.moc"
