// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountjson.h"
#include "sampleaccounts.h"
#include "verifyresult.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

class TstAccountJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMemberComesBack()
    {
        const auto account = samples::full();
        const auto back = accountFromBytes(accountToBytes(account));
        QVERIFY_RESULT(back);
        QCOMPARE(accountToBytes(*back), accountToBytes(account));
        QVERIFY(*back == account);
    }

    void theSampleHasNoMemberAtItsDefault()
    {
        // `messages` and its like leave defaults out: every member has to be there.
        const auto json = accountToJson(samples::full());
        QCOMPARE(json[u"messages"].toObject().size(), 16);
        QCOMPARE(json[u"policy"].toObject().size(), 4);
        QCOMPARE(json[u"smime"].toObject().size(), 3);
        QCOMPARE(json[u"microsoft365"].toObject().size(), 3);
        QCOMPARE(json[u"identity"].toObject().size(), 5);
        QCOMPARE(json[u"incoming"].toObject().size(), 14 + 1); // and one of a newer version
        QCOMPARE(json[u"outgoing"].toObject().size(), 14);
        QCOMPARE(json[u"incoming"][u"credential"].toObject().size(), 12);
    }

    void accountsByChanceComeBack()
    {
        QRandomGenerator generator(20261121);
        for (int i = 0; i < 200; ++i) {
            const auto account = samples::random(generator);
            const auto back = accountFromBytes(accountToBytes(account));
            QVERIFY_RESULT(back);
            QVERIFY(*back == account);
        }
    }

    void hasTheNamesOfTheDesign()
    {
        auto account = samples::plain();
        account.incoming.port = u"993"_s;
        const auto json = accountToJson(account);
        QCOMPARE(json[u"version"], QJsonValue(1));
        QCOMPARE(json[u"id"].toString(), account.id.toString(QUuid::WithoutBraces));
        QCOMPARE(json[u"type"], QJsonValue(u"standard"_s));
        QCOMPARE(json[u"requiredRoles"], QJsonValue(QJsonArray()));
        for (const auto *lean : {"messages", "policy", "smime", "microsoft365"}) {
            QCOMPARE(json[QLatin1StringView(lean)], QJsonValue(QJsonObject()));
        }
        const auto incoming = json[u"incoming"].toObject();
        QCOMPARE(incoming.keys(),
            (QStringList{u"credential"_s, u"host"_s, u"identityCheck"_s, u"mechanism"_s,
                u"pathPrefix"_s, u"port"_s, u"protocol"_s, u"security"_s, u"user"_s}));
        QCOMPARE(incoming[u"protocol"], QJsonValue(u"imap"_s));
        QCOMPARE(incoming[u"port"], QJsonValue(993));
        QCOMPARE(incoming[u"mechanism"], QJsonValue(u"auto"_s));
        QCOMPARE(incoming[u"identityCheck"],
            QJsonValue(QJsonObject{{u"mode"_s, u"strict"_s}, {u"caFile"_s, u""_s}}));
        QCOMPARE(incoming[u"credential"],
            QJsonValue(QJsonObject{{u"type"_s, u"secret"_s},
                {u"secret"_s, samples::plainSecret().toString(QUuid::WithoutBraces)}}));
        QCOMPARE(json[u"outgoing"][u"smtpUtf8"], QJsonValue(u"auto"_s));
        QCOMPARE(json[u"outgoing"][u"credential"],
            QJsonValue(QJsonObject{{u"type"_s, u"sameAsIncoming"_s}}));
    }

    void keepsMembersOfANewerVersionWhereTheyWere()
    {
        const QByteArray newer = R"({"version":1,"name":"a","hue":[1,{"x":null}],
            "incoming":{"protocol":"imap","compress":true,"credential":{"type":"none","age":9}},
            "smime":{"sign":{"algorithm":"x"}}})";
        auto account = accountFromBytes(newer);
        QVERIFY(account);
        account->name = u"b"_s;
        const auto again = accountToJson(*account);
        QCOMPARE(again[u"name"], QJsonValue(u"b"_s));
        QCOMPARE(again[u"hue"], QJsonDocument::fromJson(newer)[u"hue"]);
        QCOMPARE(again[u"incoming"][u"compress"], QJsonValue(true));
        QCOMPARE(again[u"incoming"][u"credential"][u"age"], QJsonValue(9));
        QCOMPARE(again[u"smime"][u"sign"][u"algorithm"], QJsonValue(u"x"_s));
    }

    void aPortIsANumberWhereItCanBe_data()
    {
        QTest::addColumn<QString>("port");
        QTest::addColumn<QJsonValue>("json");
        QTest::newRow("a number") << u"993"_s << QJsonValue(993);
        QTest::newRow("a macro") << u"${PORT}"_s << QJsonValue(u"${PORT}"_s);
        QTest::newRow("none") << u""_s << QJsonValue(u""_s);
        QTest::newRow("too large for a port") << u"70000"_s << QJsonValue(70000);
        QTest::newRow("leading zero") << u"0993"_s << QJsonValue(u"0993"_s);
        QTest::newRow("sign") << u"+993"_s << QJsonValue(u"+993"_s);
        QTest::newRow("space") << u" 993"_s << QJsonValue(u" 993"_s);
    }
    void aPortIsANumberWhereItCanBe()
    {
        QFETCH(const QString, port);
        auto account = samples::plain();
        account.incoming.port = port;
        const auto json = accountToJson(account);
        QTEST(json[u"incoming"][u"port"], "json");
        QCOMPARE(accountFromJson(json)->incoming.port, port);
    }

    void namesTheMemberThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("start");
        const auto row = [](const char *name, const char *bytes, const char *start) {
            QTest::newRow(name) << QByteArray(bytes) << QString::fromLatin1(start);
        };
        row("text for an object", R"({"incoming": "x"})", "incoming: object");
        row("list for a port", R"({"incoming": {"port": []}})", "incoming.port: number or text");
        row("half a port", R"({"incoming": {"port": 1.5}})", "incoming.port: number or text");
        row("number for a host", R"({"outgoing": {"host": 1}})", "outgoing.host: text");
        row("null", R"({"name": null})", "name: text");
        row("unknown protocol", R"({"incoming": {"protocol": "jmap"}})",
            "incoming.protocol: none | imap");
        row("enum in capitals", R"({"incoming": {"security": "TLS"}})", "incoming.security: tls |");
        row("no uuid", R"({"id": "x"})", "id: UUID");
        row("deep", R"({"incoming": {"credential": {"secret": "x"}}})",
            "incoming.credential.secret: UUID");
        row("digest too short", R"({"incoming": {"identityCheck": {"spkiSha256": "ab"}}})",
            "incoming.identityCheck.spkiSha256: 64");
        row("digest of other letters", R"({"incoming": {"identityCheck": {"spkiSha256": "zz"}}})",
            "incoming.identityCheck.spkiSha256: 64");
        row("text for a flag", R"({"policy": {"allowMove": "yes"}})", "policy.allowMove: true or");
        row("number too large", R"({"messages": {"leaveDays": 99999999999}})",
            "messages.leaveDays: whole number");
        row("numbers in a list of texts", R"({"requiredRoles": [1]})",
            "requiredRoles: list of texts");
        row("the first of two", R"({"name": 1, "incoming": 2})", "name: text");
        row("newer version", R"({"version": 2, "name": 1})", "version: 1");
        row("version as text", R"({"version": "1"})", "version: 1");
        row("not JSON", "{\"a\": }", "byte ");
        row("not UTF-8", "{\"a\": \"\xff\"}", "byte ");
        row("an array", "[]", "byte 0: object");
        row("nothing", "", "byte ");
    }
    void namesTheMemberThatIsWrong()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, start);
        const auto account = accountFromBytes(bytes);
        QVERIFY(!account);
        QCOMPARE(account.error().code, Cause::FileMalformed);
        QVERIFY2(account.error().detail.startsWith(start), qPrintable(account.error().detail));
    }

    void refusesFilesBeyondItsBounds()
    {
        const auto nested = [](int levels) {
            return "{\"a\":" + QByteArray(levels - 1, '[') + QByteArray(levels - 1, ']') + "}";
        };
        QVERIFY(accountFromBytes(nested(64)));
        QVERIFY(!accountFromBytes(nested(65)));
        QVERIFY(!accountFromBytes(nested(100'000)));
        QVERIFY(accountFromBytes("{}" + QByteArray(16 * 1024 * 1024 - 2, ' ')));
        QVERIFY(!accountFromBytes("{}" + QByteArray(16 * 1024 * 1024 - 1, ' ')));
    }

    void readsAnEmptyObjectAsANewAccount() { QVERIFY(*accountFromBytes("{}") == Account{}); }
};

QTEST_GUILESS_MAIN(TstAccountJson)
#include "tst_accountjson.moc"
