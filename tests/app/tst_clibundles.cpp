// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatekeyring.h"
#include "profilehands.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Bundles and rosters by the command line.
class TestCliBundles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBundleIsRunAgainAndTellsDrift();
    void aBundleKnowsItsFiles();
    void aNewLabelReachesDevicesThatAreTold();
    void anAccountNamesItsBundles();
    void badRowsOfARosterAreTold();
    void columnsOfARosterThatAreNotUsedAreTold();

private:
    PrivateKeyring m_keyring;
};

void TestCliBundles::initTestCase()
{
    QVERIFY(m_keyring.startBus());
    QVERIFY(m_keyring.startKeyring());
}

void TestCliBundles::aBundleIsRunAgainAndTellsDrift()
{
    const Cli cli;
    addSales(cli);
    const auto target = cli.home() + u"/out/"_s;
    const auto drift = [&cli] {
        return cli.run(words(u"bundle list --json"_s)).json()[u"bundles"][0][u"drift"].toObject();
    };
    QCOMPARE(cli.run({u"bundle"_s, u"set"_s, u"office"_s, u"sales"_s, u"--format"_s,
                         u"mobileconfig"_s, u"--output"_s, target})
                 .code,
        0);
    QVERIFY(!drift()[u"run"].toBool());
    QCOMPARE(cli.run(words(u"bundle run office"_s)).code, 0);
    QVERIFY(drift()[u"current"].toBool());
    const auto path = target + u"sales.mobileconfig"_s;
    const auto before = content(path);
    QVERIFY(!before.isEmpty());
    QCOMPARE(cli.run(words(u"accounts set sales --label Changed"_s)).code, 0);
    QCOMPARE(drift()[u"changed"].toArray(), QJsonArray{u"sales"_s});
    QCOMPARE(cli.run(words(u"export --bundle office"_s)).code, 0);
    QVERIFY(content(path) != before);
    QVERIFY(drift()[u"current"].toBool());
    QVERIFY(cli.run(words(u"storage --no-keychain --json"_s)).out.contains("bundles.json"));
    QCOMPARE(cli.run(words(u"bundle remove office"_s)).code, 0);
    QVERIFY(QFile::exists(path));
}

void TestCliBundles::aBundleKnowsItsFiles()
{
    const Cli cli;
    addSales(cli);
    const auto target = cli.home() + u"/out/"_s;
    const auto listed = [&cli] {
        return cli.run(words(u"bundle list --json"_s)).json()[u"bundles"][0][u"drift"].toObject();
    };
    QCOMPARE(cli.run({u"bundle"_s, u"set"_s, u"office"_s, u"sales"_s, u"--format"_s,
                         u"mobileconfig"_s, u"--output"_s, target})
                 .code,
        0);
    QCOMPARE(cli.run(words(u"bundle run office"_s)).code, 0);
    const auto path = target + u"sales.mobileconfig"_s;
    QVERIFY(listed()[u"current"].toBool());
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::Append));
        file.write("by hand");
    }
    QCOMPARE(listed()[u"filesChanged"].toArray(), QJsonArray{path});
    QVERIFY(!cli.run(words(u"bundle list"_s)).out.contains("Up to date"));
    QVERIFY(QFile::remove(path));
    QCOMPARE(listed()[u"filesMissing"].toArray(), QJsonArray{path});
    QCOMPARE(cli.run(words(u"bundle run office"_s)).code, 0);
    QVERIFY(listed()[u"current"].toBool());
    QCOMPARE(cli.run(words(u"accounts set sales --name sold"_s)).code, 0);
    const auto again = cli.run(words(u"bundle run office"_s));
    QCOMPARE(again.code, 0);
    QVERIFY(QFile::exists(target + u"sold.mobileconfig"_s));
    QVERIFY2(again.err.contains(path.toUtf8()), again.err.constData());
    QVERIFY(QFile::exists(path));
}

void TestCliBundles::aNewLabelReachesDevicesThatAreTold()
{
    const Cli cli;
    addSales(cli);
    const auto path = cli.home() + u"/e1.xml"_s;
    QCOMPARE(cli.run({u"bundle"_s, u"set"_s, u"e1"_s, u"sales"_s, u"--format"_s, u"email2-syncml"_s,
                         u"--delivery"_s, u"replace"_s, u"-o"_s, path})
                 .code,
        0);
    const auto first = cli.run(words(u"bundle run e1 --json"_s));
    QCOMPARE(first.code, 0);
    QVERIFY(first.out.contains("notReplaced"));
    QCOMPARE(cli.run(words(u"accounts set sales --label Umbenannt"_s)).code, 0);
    QCOMPARE(cli.run(words(u"bundle run e1"_s)).code, 0);
    QVERIFY(content(path).contains("Umbenannt"));
    QVERIFY(content(path).contains("<Delete>"));
    const auto once
        = cli.run(words(u"export sales --format email2-syncml --delivery replace --json"_s));
    QVERIFY(once.out.contains("notReplaced"));
}

void TestCliBundles::anAccountNamesItsBundles()
{
    const Cli cli, other;
    addSales(cli);
    QVERIFY(!cli.run(words(u"accounts show sales --json"_s)).json().contains(u"bundles"));
    QCOMPARE(
        cli.run(words(u"bundle set office sales --format mobileconfig -o /nowhere/x"_s)).code, 0);
    QVERIFY(cli.run(words(u"accounts show sales"_s)).out.contains("office"));
    const auto shown = cli.run(words(u"accounts show sales --json"_s));
    QCOMPARE(shown.json()[u"bundles"].toArray(), QJsonArray{u"office"_s});
    QCOMPARE(other.run(words(u"accounts add --from - --force"_s), shown.out).code, 0);
    QVERIFY(!other.run(words(u"accounts show sales --json"_s)).json().contains(u"bundles"));
}

void TestCliBundles::badRowsOfARosterAreTold()
{
    const Cli cli;
    addSales(cli);
    const auto folder = cli.home() + u"/people"_s;
    const auto list = cli.file(u"people.csv"_s,
        "email;name\nanna@example.org;Anna\nnobody;Nobody\nbert@example.org;Bert\n");
    const QStringList line{u"roster"_s, list, u"--template"_s, u"sales"_s, u"--format"_s,
        u"mobileconfig"_s, u"-o"_s, folder, u"--json"_s};
    const auto result = cli.run(line);
    QCOMPARE(result.code, 16);
    const auto lines = result.jsonLines();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first()[u"fault"][u"line"].toInt(), 3);
    QCOMPARE(lines.first()[u"fault"][u"field"].toString(), u"identity.address"_s);
    QCOMPARE(lines.last()[u"good"].toInt(), 2);
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
    QCOMPARE(cli.run(line).code, 2); // the files are there
    QCOMPARE(cli.run(line + words(u"--force --one-file"_s)).code, 16);
}

void TestCliBundles::columnsOfARosterThatAreNotUsedAreTold()
{
    const Cli cli;
    addSales(cli);
    const auto of = [&cli](const QByteArray &rows) {
        return cli.run({u"roster"_s, cli.file(u"r.csv"_s, rows), u"--template"_s, u"sales"_s,
            u"--format"_s, u"mobileconfig"_s, u"--dry-run"_s});
    };
    QVERIFY(of("foo,bar\n1,2\n").err.contains("No column"));
    const auto some = of("email,foo\na@example.org,2\n").err;
    QVERIFY2(some.contains("foo") && !some.contains("email"), some.constData());
    QVERIFY(of("email\na@example.org\n").err.isEmpty());
    const auto twice = of("Name,email,Name\nA,a@example.org,B\n");
    QCOMPARE(twice.code, 16);
    QVERIFY2(twice.err.contains("twice"), twice.err.constData());
}

QTEST_GUILESS_MAIN(TestCliBundles)
#include "tst_clibundles.moc"
