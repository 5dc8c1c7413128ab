// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QJsonArray>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Finding settings without a network; with one, see tests/lab/tst_discovery.py.
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

    void addressesAreJudged()
    {
        const auto result = m_cli.run({u"discover"_s, u"ann"_s, u"--offline"_s});
        QCOMPARE(result.code, 16);
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
