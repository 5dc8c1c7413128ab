// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/askedhosts.h"

#include <QtTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

const auto address = u"ann@Example.org"_s;

QStringList hosts(const QList<AskedHost> &asked, AskedHost::Kind kind)
{
    QStringList all;
    for (const auto &each : asked) {
        if (each.kind == kind) {
            all << each.host;
        }
    }
    return all;
}

} // namespace

class TestAskedHosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyWhenOffline()
    {
        QCOMPARE(hostsAsked(address, {.offline = true}), QList<AskedHost>());
        QCOMPARE(allowedSources({.offline = true}), QList{DiscoverySource::ProviderTable});
    }

    void nobodyForWhatIsNoAddress()
    {
        for (const auto &each : {u""_s, u"ann"_s, u"@example.org"_s, u"ann@[192.0.2.1]"_s}) {
            QVERIFY(hostsAsked(each, {}).isEmpty());
        }
    }

    void addressOnlyWhereAllowed()
    {
        const auto asked = hostsAsked(address, {});
        for (const auto &each : asked) {
            QCOMPARE(each.learns, AskedHost::Learns::Domain);
            QVERIFY(!each.sources.contains(DiscoverySource::Autodiscover));
        }
        const auto more = hostsAsked(address, {.allowAddress = true});
        QStringList learning;
        for (const auto &each : more) {
            if (each.learns == AskedHost::Learns::Address) {
                learning << each.host;
            }
        }
        learning.sort();
        QCOMPARE(learning,
            QStringList({u""_s, u"autoconfig.example.org"_s, u"autodiscover.example.org"_s,
                u"example.org"_s}));
    }

    void everyHostIsNamed()
    {
        const auto asked = hostsAsked(address, {});
        QCOMPARE(hosts(asked, AskedHost::Kind::WebServer),
            QStringList({u"autoconfig.example.org"_s, u"example.org"_s,
                u"autoconfig.thunderbird.net"_s, u"ua-auto-config.example.org"_s}));
        QCOMPARE(hosts(asked, AskedHost::Kind::MailServer), likelyHosts(u"example.org"_s));
        QCOMPARE(hosts(asked, AskedHost::Kind::NameServer), QStringList(QString()));
        QCOMPARE(hosts(asked, AskedHost::Kind::Provider), QStringList(QString()));
    }

    void onlyWhatIsAskedFor()
    {
        const auto asked = hostsAsked(address, {.sources = {DiscoverySource::Srv}});
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().kind, AskedHost::Kind::NameServer);
        QVERIFY(hostsAsked(address, {.ispdb = {}, .sources = {DiscoverySource::Ispdb}}).isEmpty());
    }

    void internationalDomainsAreNamedAsSent()
    {
        const auto asked
            = hostsAsked(u"ann@b\u00fccher.example"_s, {.sources = {DiscoverySource::Pacc}});
        QCOMPARE(hosts(asked, AskedHost::Kind::WebServer),
            QStringList(u"ua-auto-config.xn--bcher-kva.example"_s));
    }
};

QTEST_GUILESS_MAIN(TestAskedHosts)
#include "tst_askedhosts.moc"
