// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/environment.h"
#include "verifyresult.h"

#include <QJsonArray>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

class TstEnvironment : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromItsFile()
    {
        const Environments all{.list = {{u"lab"_s, {{u"HOST"_s, u"127.0.0.1"_s}, {u"A"_s, u""_s}}},
                                   {u"live"_s, {}, {{u"colour"_s, u"red"_s}}}},
            .unknown = {{u"later"_s, 1}}};
        const auto json = environmentsToJson(all);
        QCOMPARE(json[u"version"], QJsonValue(1));
        QCOMPARE(json[u"environments"][0][u"variables"][u"HOST"], QJsonValue(u"127.0.0.1"_s));
        const auto back = environmentsFromJson(json);
        QVERIFY_RESULT(back);
        QVERIFY(*back == all);
    }

    void namesWhatIsWrongInAFile()
    {
        const QJsonObject bad{{u"environments"_s,
            QJsonArray{QJsonObject{{u"name"_s, u"a"_s}},
                QJsonObject{{u"variables"_s, QJsonObject{{u"X"_s, 1}}}}}}};
        QCOMPARE(environmentsFromJson(bad).error(),
            (Error{Cause::FileMalformed, u"environments[1].variables: object of texts"_s}));
        QCOMPARE(environmentsFromJson({{u"environments"_s, QJsonArray{1}}}).error().detail,
            u"environments: list of objects"_s);
    }

    void isChosenByName()
    {
        const Environments all{.list = {{u"lab"_s, {{u"A"_s, u"1"_s}}}}};
        QCOMPARE(all.chosen(u"lab"_s)->variables.value(u"A"_s), u"1"_s);
        QVERIFY(all.chosen({})->variables.isEmpty());
        QCOMPARE(all.chosen(u"Lab"_s).error(), (Error{Cause::NotFound, u"Lab"_s}));
    }

    void replacesTheOneOfItsName()
    {
        Environments all;
        QVERIFY_RESULT(all.put({u"lab"_s, {{u"A"_s, u"1"_s}}}));
        QVERIFY_RESULT(all.put({u"lab"_s, {{u"B"_s, u"2"_s}}}));
        QCOMPARE(all.list.size(), 1);
        QCOMPARE(all.find(u"lab")->variables.keys(), QStringList{u"B"_s});
        QVERIFY_RESULT(all.remove(u"lab"_s));
        QCOMPARE(all.remove(u"lab"_s).error().code, Cause::NotFound);
    }

    void refusesNamesThatCannotBeUsed()
    {
        Environments all;
        QCOMPARE(all.put({u" "_s, {}}).error().code, Cause::Validation);
        QCOMPARE(all.put({u"lab"_s, {{u"a b"_s, {}}}}).error(),
            (Error{Cause::Validation, u"environments.lab.a b"_s}));
        QVERIFY(all.list.isEmpty());
    }

    void variableNames_data()
    {
        QTest::addColumn<bool>("isGood");
        QTest::newRow("HOST") << true;
        QTest::newRow("_a-b.c9") << true;
        QTest::newRow("addressed") << true;
        QTest::newRow("") << false;
        QTest::newRow("9a") << false;
        QTest::newRow("a b") << false;
        QTest::newRow("a}") << false;
        QTest::newRow("env:A") << false;
        QTest::newRow("Ä") << false;
        QTest::newRow("address") << false;
        QTest::newRow("address.local") << false;
        QTest::newRow("name") << false;
    }
    void variableNames()
    {
        QTEST(isVariableName(QString::fromUtf8(QTest::currentDataTag())), "isGood");
    }
};

QTEST_GUILESS_MAIN(TstEnvironment)
#include "tst_environment.moc"
