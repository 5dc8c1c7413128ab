// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generatedaccounts.h"
#include "judge.h"
#include "models/formats/windows/email2values.h"
#include "models/formats/windows/email2write.h"
#include "salesaccount.h"
#include "verifyresult.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace mailrig;
using namespace mailrig::samples;
using namespace Qt::StringLiterals;
using Code = ProfileNote::Code;
using Delivery = WriteOptions::Delivery;

//! EMAIL2 as it is written, and what the CSP forbids.
class TstEmail2 : public QObject {
    Q_OBJECT

    static QByteArray written(
        const QString &format, const QList<Account> &accounts, const WriteOptions &options = {})
    {
        const auto files = profileFormat(format)->write(accounts, options);
        return files ? files->first().bytes : QByteArray();
    }

    static QJsonObject ddf()
    {
        QFile file(schemaPath(u"email2-ddf.json"_s));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }

private Q_SLOTS:
    void everyNodeOfTheDdfIsKnownWithItsRules()
    {
        const auto nodes = ddf().value("nodes"_L1).toObject();
        QCOMPARE(nodes.size(), email2NodeCount + 1); // TAGPROPS itself is a folder
        for (auto each = nodes.begin(); each != nodes.end(); ++each) {
            const auto said = each->toObject();
            if (said.contains("node"_L1)) {
                continue;
            }
            const auto node = email2Node(each.key().toLatin1());
            QVERIFY2(node, qPrintable(each.key()));
            QCOMPARE(rule(*node).longest, said.value("max"_L1).toInt());
            QCOMPARE(rule(*node).isRequired, said.value("req"_L1).toInt() == 1);
            QCOMPARE(rule(*node).isReplaceable, said.value("no_replace"_L1).toInt() != 1);
        }
        QCOMPARE(mostEmail2Accounts, ddf().value("max_accounts"_L1).toInt());
    }

    void valuesKeepToTheDdf()
    {
        const auto nodes = ddf().value("nodes"_L1).toObject();
        for (const auto &[what, account] : generatedAccounts()) {
            const auto notes = email2Limits(account);
            const bool isRefused = std::any_of(notes.begin(), notes.end(),
                [](const ProfileNote &each) { return each.kind == ProfileNote::Kind::Error; });
            if (isRefused) {
                continue;
            }
            const auto values = email2Values(account, WriteOptions());
            QVERIFY_RESULT(values);
            for (int i = 0; i < email2NodeCount; ++i) {
                const auto &said = rule(Email2Node(i));
                const auto key = (said.isTagProperty ? u"TAGPROPS/"_s : QString())
                    + QLatin1StringView(said.name);
                const auto allowed = nodes.value(key).toObject().value("enum"_L1).toVariant();
                const auto &text = values->at(Email2Node(i));
                QVERIFY2(!said.isRequired || !text.isEmpty(), qPrintable(what + u' ' + key));
                QVERIFY2(said.longest == 0 || text.size() <= said.longest, qPrintable(what));
                QVERIFY2(text.isNull() || allowed.isNull() || allowed.toStringList().contains(text),
                    qPrintable(what + u' ' + key + u' ' + text));
            }
        }
    }

    void isWrittenAsTheGoldenFilesHaveIt_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("syncml") << u"email2-syncml"_s;
        QTest::newRow("wap") << u"email2-wap"_s;
    }
    void isWrittenAsTheGoldenFilesHaveIt()
    {
        QFETCH(const QString, format);
        const auto bytes = written(format, {salesAccount()});
        QCOMPARE(bytes, profileData(u"windows/"_s + format + u".xml"_s));
        VERIFY_JUDGED(judgement(u"xmllint"_s, {u"--noout"_s, u"-"_s}, bytes));
    }

    void theGuidIsOfTheAccountAndAUuidOfVersion5()
    {
        const auto guid = email2Guid(salesAccount());
        QCOMPARE(guid.version(), QUuid::Sha1);
        QCOMPARE(email2Guid(salesAccount()), guid);
        auto other = salesAccount();
        other.id = QUuid::createUuid();
        QVERIFY(email2Guid(other) != guid);
        // What was read of a profile of ours is written over it again.
        other.id = guid;
        QCOMPARE(email2Guid(other), guid);
    }

    void commandsAreOfTheDelivery_data()
    {
        QTest::addColumn<Delivery>("delivery");
        QTest::addColumn<int>("adds");
        QTest::addColumn<int>("replaces");
        QTest::addColumn<int>("deletes");
        QTest::newRow("a new account") << Delivery::Add << 19 << 0 << 0;
        QTest::newRow("a change") << Delivery::Replace << 0 << 15 << 0;
        QTest::newRow("a change of what cannot be replaced")
            << Delivery::DeleteAndAdd << 19 << 0 << 1;
    }
    void commandsAreOfTheDelivery()
    {
        QFETCH(const Delivery, delivery);
        WriteOptions options;
        options.delivery = delivery;
        const auto bytes = written(u"email2-syncml"_s, {salesAccount()}, options);
        const auto inAtomic = bytes.mid(
            bytes.indexOf("<Atomic>"), bytes.indexOf("</Atomic>") - bytes.indexOf("<Atomic>"));
        QTEST(int(inAtomic.count("<Add>")), "adds");
        QTEST(int(inAtomic.count("<Replace>")), "replaces");
        QTEST(int(inAtomic.count("<Delete>")), "deletes");
        const bool isReplaced = delivery == Delivery::Replace;
        QCOMPARE(bytes.contains("/SERVICENAME<"), !isReplaced);
        QCOMPARE(bytes.contains("/SERVICETYPE<"), !isReplaced);
    }

    void aNewNameOrProtocolNeedsTheAccountAnew()
    {
        const auto before = salesAccount();
        auto after = before;
        after.incoming.host = u"new.example.org"_s;
        QCOMPARE(email2Delivery(before, after), Delivery::Replace);
        after.label = u"New"_s;
        QCOMPARE(email2Delivery(before, after), Delivery::DeleteAndAdd);
        after = before;
        after.incoming.protocol = Protocol::Pop3;
        QCOMPARE(email2Delivery(before, after), Delivery::DeleteAndAdd);
    }

    void whereReplaceWillNotDoTheAccountIsAddedAnew()
    {
        auto sales = salesAccount();
        sales.id = QUuid::createUuid();
        auto other = sales;
        other.id = QUuid::createUuid();
        WriteOptions options{
            .delivery = Delivery::Replace, .delivered = {{sales.id, sales}, {other.id, other}}};
        QVERIFY(!written(u"email2-syncml"_s, {sales, other}, options).contains("<Delete>"));
        sales.label = u"Umbenannt"_s;
        const auto bytes = written(u"email2-syncml"_s, {sales, other}, options);
        QCOMPARE(bytes.count("<Delete>"), 1);
        QCOMPARE(bytes.count("/SERVICENAME<"), 1);
        QVERIFY(bytes.contains("<Data>Umbenannt<"));
        QCOMPARE(bytes.count("<Add>"), 19);
        QCOMPARE(bytes.count("<Replace>"), 15);
    }

    void replaceSaysWhatItLeavesOut()
    {
        const auto &leftOut = profileFormat(u"email2-syncml"_s)->leftOut;
        const auto account = salesAccount();
        QVERIFY(leftOut(account, {}).isEmpty());
        const auto notes = leftOut(account, {.delivery = Delivery::Replace});
        QCOMPARE(notes.size(), 2);
        for (const auto &each : notes) {
            QCOMPARE(each.code, Code::NotReplaced);
            QVERIFY(each.kind != ProfileNote::Kind::Error); // it is written all the same
        }
        auto before = account;
        before.label = u"Old"_s;
        QVERIFY(
            leftOut(account, {.delivery = Delivery::Replace, .delivered = {{account.id, before}}})
                .isEmpty());
    }

    void ownCredentialsForSendingAreAllThreeOrNone()
    {
        auto account = salesAccount();
        QVERIFY(!written(u"email2-wap"_s, {account}).contains("SMTPALTAUTHNAME"));
        account.outgoing.credential = {.type = CredentialType::Secret};
        const auto bytes = written(u"email2-wap"_s, {account});
        for (const auto *each : {"SMTPALTAUTHNAME", "SMTPALTDOMAIN", "SMTPALTPASSWORD"}) {
            QVERIFY2(bytes.contains(each), each);
        }
        QVERIFY(bytes.contains("\"SMTPALTENABLED\" value=\"1\""));
    }

    void withoutSignInForSendingItSaysSo()
    {
        auto account = salesAccount();
        account.outgoing.authenticationRequired = false;
        QVERIFY(written(u"email2-wap"_s, {account}).contains("\"AUTHREQUIRED\" value=\"0\""));
    }

    void secretsStayOutUnlessNamed()
    {
        const auto secret = Secret("can\xc3\xb1"
                                   "a&\"<ry"_ba);
        for (const auto &format : {u"email2-syncml"_s, u"email2-wap"_s}) {
            QVERIFY(!written(format, {salesAccount()}).contains("AUTHSECRET"));
            WriteOptions options;
            options.secrets.insert(salesSecret, secret);
            const auto bytes = written(format, {salesAccount()}, options);
            const auto back = profileFormat(format)->read(bytes);
            QVERIFY_RESULT(back);
            const auto &credential = back->accounts.first().incoming.credential;
            QCOMPARE(credential.type, CredentialType::Secret);
            QVERIFY(back->secrets.value(credential.secret) == secret);
            QCOMPARE(
                back->accounts.first().outgoing.credential.type, CredentialType::SameAsIncoming);
            QCOMPARE(back->secrets.size(), 1);
        }
    }

    void aSecretThatCannotBeSaidIsRefused()
    {
        for (const auto &bytes :
            {QByteArray("\x01"), QByteArray("\xff\xfe"), QByteArray(256, 'x')}) {
            WriteOptions options;
            options.secrets.insert(salesSecret, Secret(QByteArray(bytes)));
            const auto files = profileFormat(u"email2-wap"_s)->write({salesAccount()}, options);
            QVERIFY(!files);
            QCOMPARE(files.error().code, Cause::Validation);
            QCOMPARE(files.error().detail, u"incoming.credential.secret"_s);
        }
    }

    void aDeviceTakesSixAccounts()
    {
        const auto &format = *profileFormat(u"email2-syncml"_s);
        QCOMPARE(format.mostAccounts, 6);
        QVERIFY(format.write(QList<Account>(6, salesAccount()), {}).has_value());
        QCOMPARE(
            format.write(QList<Account>(7, salesAccount()), {}).error().code, Cause::Validation);
    }

    void whatTheCspForbidsIsAnError_data()
    {
        QTest::addColumn<Account>("account");
        QTest::addColumn<QString>("field");
        QTest::addColumn<Code>("code");
        auto account = salesAccount();
        account.label = QString(33, u'x');
        QTest::newRow("label of 33") << account << u"label"_s << Code::TooLong;
        account = salesAccount();
        account.incoming.host = QString(47, u'x') + u".example.org"_s; // with :993 it is 63
        QTest::newRow("server of 63") << account << u"incoming.host"_s << Code::TooLong;
        account = salesAccount();
        account.outgoing.user = QString(256, u'x');
        QTest::newRow("user of 256") << account << u"outgoing.user"_s << Code::TooLong;
        account = salesAccount();
        account.identity.address.clear();
        QTest::newRow("no address") << account << u"identity.address"_s << Code::Required;
        account = salesAccount();
        account.outgoing = {.protocol = Protocol::None};
        QTest::newRow("no sending") << account << u"outgoing.protocol"_s << Code::Required;
        account = salesAccount();
        account.incoming.protocol = Protocol::Graph;
        QTest::newRow("graph") << account << u"incoming.protocol"_s << Code::NotAllowed;
        account = salesAccount();
        account.identity.displayName = QString(QChar(1));
        QTest::newRow("control character")
            << account << u"identity.displayName"_s << Code::NotAllowed;
    }
    void whatTheCspForbidsIsAnError()
    {
        QFETCH(const Account, account);
        QFETCH(const QString, field);
        QFETCH(const Code, code);
        const auto notes = email2Limits(account);
        QVERIFY(codesOf(notes, field).contains(code));
        QVERIFY(std::any_of(notes.begin(), notes.end(),
            [](const ProfileNote &each) { return each.kind == ProfileNote::Kind::Error; }));
    }

    void aServerOf62IsTaken()
    {
        auto account = salesAccount();
        account.incoming.host = QString(46, u'x') + u".example.org"_s;
        QVERIFY(codesOf(email2Limits(account), u"incoming.host"_s).isEmpty());
    }

    void itIsSaidThatTheFormatIsGivenUp()
    {
        QVERIFY(codesOf(email2Limits(salesAccount()), {}).contains(Code::OldFormat));
    }

    void noAttachmentsIsReadTheOtherWayByOldDevices()
    {
        auto account = salesAccount();
        account.messages.largestAttachment = 0;
        QCOMPARE(codesOf(email2Limits(account), u"messages.largestAttachment"_s),
            QList{Code::TwoReadings});
    }
};

QTEST_GUILESS_MAIN(TstEmail2)
#include "tst_email2.moc"
