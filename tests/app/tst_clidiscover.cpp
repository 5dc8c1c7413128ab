// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QJsonArray>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Finding settings without a network; with one, see tst_clidiscovery and
//! tests/lab/tst_discovery.py.
class TestCliDiscover : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownDomainsAskNobody()
    {
        const auto result = m_cli.run({u"discover"_s, u"ann@gmx.de"_s, u"--json"_s});
        QCOMPARE(result.code, 0);
        QVERIFY2(!result.err.contains("learns"), result.err.constData());
        const auto found = result.json();
        const auto best = found[u"candidates"][0];
        QCOMPARE(best[u"source"].toString(), u"providerTable"_s);
        QCOMPARE(best[u"trust"].toString(), u"bundled"_s);
        QCOMPARE(best[u"incoming"][u"host"].toString(), u"imap.gmx.net"_s);
        QCOMPARE(best[u"notes"][0][u"kind"].toString(), u"switchOnAccess"_s);
        for (const auto &each : found[u"sources"].toArray()) {
            QVERIFY(each[u"source"].toString() == u"providerTable"_s
                || each[u"phase"].toString() == u"skipped"_s);
        }
    }

    void peopleReadTheSame()
    {
        const auto result = m_cli.run({u"discover"_s, u"ann@gmail.com"_s});
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.contains("imap.gmail.com"));
        QVERIFY(result.out.contains("app password"));
        QVERIFY(result.out.contains("https://myaccount.google.com/apppasswords"));
    }

    void unknownDomainsAreNotFoundOffline()
    {
        const auto result
            = m_cli.run({u"discover"_s, u"ann@example.org"_s, u"--offline"_s, u"--json"_s});
        QCOMPARE(result.code, 1);
        QVERIFY(result.jsonLines().first()[u"candidates"].toArray().isEmpty());
    }

    void addressesAreJudged_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("no domain") << u"ann"_s << QByteArray("needs a name, an @ and a domain");
        QTest::newRow("final dot") << u"ann@gmx.de."_s << QByteArray("ends with a dot");
        QTest::newRow("address literal") << u"ann@[127.0.0.1]"_s << QByteArray("no domain that");
        QTest::newRow("two") << u"ann@gmx.de, bob@gmx.de"_s << QByteArray("more than one");
    }
    void addressesAreJudged()
    {
        QFETCH(const QString, typed);
        QFETCH(const QByteArray, reason);
        const auto result = m_cli.run({u"discover"_s, typed, u"--offline"_s});
        QCOMPARE(result.code, 16);
        QVERIFY(result.out.isEmpty());
        QVERIFY2(result.err.contains(reason), result.err.constData());
        QCOMPARE(result.err.count('\n'), 1);
    }

    void addressesAreTakenAsTheyAreCopied_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("spaces") << u"  ann@gmx.de "_s;
        QTest::newRow("with a name") << u"Ann Lee <ann@gmx.de>"_s;
    }
    void addressesAreTakenAsTheyAreCopied()
    {
        QFETCH(const QString, typed);
        const auto result = m_cli.run({u"discover"_s, typed, u"--json"_s});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.json()[u"address"].toString(), u"ann@gmx.de"_s);
    }

    void optionsThatRuleEachOtherOutAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArrayList>("named");
        QTest::newRow("offline and online") << QStringList{u"ann@example.org"_s, u"--offline"_s,
            u"--online"_s} << QByteArrayList{"--offline", "--online"};
        QTest::newRow("audit and save") << QStringList{u"example.org"_s, u"--audit"_s, u"--save"_s,
            u"mine"_s} << QByteArrayList{"--audit", "--save"};
        QTest::newRow("hosts and save") << QStringList{u"ann@gmx.de"_s, u"--hosts"_s, u"--save"_s,
            u"mine"_s} << QByteArrayList{"--hosts", "--save"};
        QTest::newRow("a source that says the address")
            << QStringList{u"ann@example.org"_s, u"--hosts"_s, u"--source"_s, u"autodiscover"_s}
            << QByteArrayList{"--source autodiscover", "--allow-address"};
        QTest::newRow("a source of the network, offline") << QStringList{u"ann@example.org"_s,
            u"--offline"_s, u"--source"_s, u"srv"_s} << QByteArrayList{"--source srv", "--offline"};
        QTest::newRow("an audit of the bundled list") << QStringList{u"example.org"_s, u"--audit"_s,
            u"--hosts"_s, u"--source"_s, u"providerTable"_s}
                                                      << QByteArrayList{"--source", "--audit"};
    }
    void optionsThatRuleEachOtherOutAreRefused()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QByteArrayList, named);
        const auto result = m_cli.run(QStringList{u"discover"_s} + words);
        QCOMPARE(result.code, 2);
        QVERIFY(result.out.isEmpty());
        for (const auto &each : named) {
            QVERIFY2(result.err.contains(each), result.err.constData());
        }
    }

    void auditsWantADomainAndANetwork_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("an address") << QStringList{u"ann@example.org"_s};
        QTest::newRow("offline") << QStringList{u"example.org"_s, u"--offline"_s};
    }
    void auditsWantADomainAndANetwork()
    {
        QFETCH(const QStringList, words);
        const auto result = m_cli.run(QStringList{u"discover"_s, u"--audit"_s} + words);
        QCOMPARE(result.code, 2);
        QVERIFY(result.out.isEmpty());
        QVERIFY(result.err.contains("--audit"));
    }

    void internationalDomainsAreAskedAsTheyAreSent()
    {
        const auto result = m_cli.run(
            {u"discover"_s, u"ann+list@b\u00fccher.example"_s, u"--hosts"_s, u"--json"_s});
        QCOMPARE(result.code, 0);
        QStringList hosts;
        const auto listed = result.json();
        for (const auto &each : listed[u"hosts"].toArray()) {
            hosts << each[u"host"].toString();
        }
        QVERIFY(hosts.contains(u"autoconfig.xn--bcher-kva.example"_s));
    }

    void hostsAreListedWithoutAsking()
    {
        const auto result
            = m_cli.run({u"discover"_s, u"ann@example.org"_s, u"--hosts"_s, u"--json"_s});
        QCOMPARE(result.code, 0);
        QStringList hosts;
        const auto listed = result.json();
        for (const auto &each : listed[u"hosts"].toArray()) {
            QCOMPARE(each[u"learns"].toString(), u"domain"_s);
            hosts << each[u"host"].toString();
        }
        QVERIFY(hosts.contains(u"autoconfig.example.org"_s));
        QVERIFY(hosts.contains(u"ua-auto-config.example.org"_s));
        QVERIFY(hosts.contains(u"autoconfig.thunderbird.net"_s));
        QVERIFY(!hosts.contains(u"autodiscover.example.org"_s)); // that would learn the address
    }

    void whatIsKnownHasNoHosts()
    {
        const auto result
            = m_cli.run({u"discover"_s, u"ann@gmail.com"_s, u"--hosts"_s, u"--json"_s});
        QCOMPARE(result.code, 0);
        QVERIFY(result.json()[u"hosts"].isArray());
        QVERIFY(result.json()[u"hosts"].toArray().isEmpty());
    }

    void theDeadlineIsOfTheSearch()
    {
        QVERIFY(m_cli.run({u"discover"_s, u"--help"_s}).out.contains("the search ends"));
    }

    void accountsThatNeedATokenAreLedToTheSignIn()
    {
        const auto byToken
            = m_cli.run({u"discover"_s, u"ann@outlook.com"_s, u"--save"_s, u"byToken"_s});
        QCOMPARE(byToken.code, 0);
        QVERIFY2(byToken.out.contains("mailrig signin byToken"), byToken.out.constData());
        QVERIFY(!byToken.out.contains("--ask-secret"));
        const auto byPassword
            = m_cli.run({u"discover"_s, u"ann@gmx.de"_s, u"--save"_s, u"byPassword"_s});
        QVERIFY(byPassword.out.contains("--ask-secret"));
    }

    void theBestIsSaved()
    {
        const auto result
            = m_cli.run({u"discover"_s, u"ann@gmx.de"_s, u"--save"_s, u"gmx"_s, u"--json"_s});
        QCOMPARE(result.code, 0);
        QCOMPARE(result.json()[u"account"][u"name"].toString(), u"gmx"_s);
        const auto kept = m_cli.run({u"accounts"_s, u"show"_s, u"gmx"_s, u"--json"_s}).json();
        QCOMPARE(kept[u"incoming"][u"host"].toString(), u"imap.gmx.net"_s);
        QCOMPARE(kept[u"identity"][u"address"].toString(), u"ann@gmx.de"_s);
        const auto again = m_cli.run({u"discover"_s, u"ann@gmx.de"_s, u"--save"_s, u"gmx"_s});
        QVERIFY(again.code != 0); // the name is taken
        QVERIFY(again.out.isEmpty()); // which is said before anything is looked for
        const auto odd = m_cli.run({u"discover"_s, u"bob@gmx.de"_s, u"--save"_s, u"a b"_s});
        QCOMPARE(odd.code, 2);
        QCOMPARE(m_cli.run({u"accounts"_s, u"show"_s, u"a b"_s}).code, 1);
    }

private:
    Cli m_cli;
};

QTEST_GUILESS_MAIN(TestCliDiscover)
#include "tst_clidiscover.moc"
