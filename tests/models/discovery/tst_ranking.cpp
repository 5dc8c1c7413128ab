// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/candidates.h"

#include <QtTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

ServerOffer offer(Protocol protocol, Security security, const QString &host)
{
    return {.server = {.protocol = protocol, .host = host, .security = security}};
}

Candidate candidate(DiscoverySource source, SourceTrust trust, const QString &host,
    Security security = Security::Tls, Protocol protocol = Protocol::Imap)
{
    return {.source = source,
        .trust = trust,
        .incoming = offer(protocol, security, u"in."_s + host),
        .outgoing = offer(Protocol::Smtp, security, u"out."_s + host)};
}

QStringList hosts(const QList<Candidate> &candidates)
{
    QStringList all;
    for (const auto &each : candidates) {
        all << each.incoming.server.host.mid(3);
    }
    return all;
}

} // namespace

class TestRanking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sourcesComeInTheirOrder()
    {
        using enum DiscoverySource;
        const auto https = SourceTrust::Https;
        const auto sorted = ranked({candidate(Probe, https, u"probe"_s),
            candidate(Mx, https, u"mx"_s), candidate(Autodiscover, https, u"autodiscover"_s),
            candidate(Srv, https, u"srv"_s), candidate(Ispdb, https, u"ispdb"_s),
            candidate(WellKnownAutoconfig, https, u"wellknown"_s),
            candidate(Autoconfig, https, u"autoconfig"_s), candidate(Pacc, https, u"pacc"_s),
            candidate(ProviderTable, SourceTrust::Bundled, u"table"_s)});
        const QStringList expected{u"table"_s, u"pacc"_s, u"autoconfig"_s, u"wellknown"_s,
            u"ispdb"_s, u"srv"_s, u"autodiscover"_s, u"mx"_s, u"probe"_s};
        QCOMPARE(hosts(sorted), expected);
    }

    void trustedGoBeforePlain()
    {
        const auto sorted
            = ranked({candidate(DiscoverySource::Autoconfig, SourceTrust::Plain, u"http"_s),
                candidate(DiscoverySource::Ispdb, SourceTrust::Https, u"https"_s)});
        QCOMPARE(hosts(sorted), QStringList({u"https"_s, u"http"_s}));
    }

    void whatHasAProblemGoesLastButStays()
    {
        auto expired
            = candidate(DiscoverySource::ProviderTable, SourceTrust::Bundled, u"expired"_s);
        expired.outgoing.problem = Error{Cause::CertificateExpired, {}};
        const auto sorted = ranked({expired,
            candidate(
                DiscoverySource::ProviderTable, SourceTrust::Bundled, u"clear"_s, Security::None),
            candidate(DiscoverySource::Probe, SourceTrust::Plain, u"good"_s)});
        QCOMPARE(hosts(sorted), QStringList({u"good"_s, u"expired"_s, u"clear"_s}));
        QCOMPARE(sorted.at(1).problem()->code, Cause::CertificateExpired);
        QVERIFY(!sorted.at(1).isUsable());
    }

    void encryptionThenProtocol()
    {
        const auto source = DiscoverySource::Autoconfig;
        const auto https = SourceTrust::Https;
        const auto sorted = ranked({candidate(source, https, u"starttls"_s, Security::StartTls),
            candidate(source, https, u"pop"_s, Security::Tls, Protocol::Pop3),
            candidate(source, https, u"imap"_s)});
        QCOMPARE(hosts(sorted), QStringList({u"imap"_s, u"pop"_s, u"starttls"_s}));
    }

    void bothSidesBeforeOne()
    {
        auto one = candidate(DiscoverySource::Srv, SourceTrust::Plain, u"one"_s);
        one.outgoing = {};
        const auto both = candidate(DiscoverySource::Srv, SourceTrust::Plain, u"both"_s);
        QCOMPARE(hosts(ranked({one, both})), QStringList({u"both"_s, u"one"_s}));
    }

    void sameSettingsAreOne()
    {
        auto probed = candidate(DiscoverySource::Probe, SourceTrust::Plain, u"a"_s);
        probed.incoming.server.port = u"993"_s; // the default, said
        probed.incoming.mechanisms = {u"PLAIN"_s};
        const auto sorted
            = ranked({probed, candidate(DiscoverySource::Ispdb, SourceTrust::Https, u"A"_s),
                candidate(DiscoverySource::Srv, SourceTrust::Plain, u"a"_s)});
        QCOMPARE(sorted.size(), 1);
        QCOMPARE(sorted.first().source, DiscoverySource::Ispdb);
        QCOMPARE(sorted.first().confirmedBy, QList({DiscoverySource::Srv, DiscoverySource::Probe}));
        QCOMPARE(sorted.first().incoming.mechanisms, QStringList(u"PLAIN"_s));
    }

    //! A probe's bad certificate is the server's, whoever else names it.
    void whatSpeaksAgainstAServerIsNotLost_data()
    {
        QTest::addColumn<bool>("isOtherPair");
        QTest::addColumn<bool>("isIncoming");
        QTest::newRow("the same settings, incoming") << false << true;
        QTest::newRow("the same settings, outgoing") << false << false;
        QTest::newRow("with another server beside it, incoming") << true << true;
        QTest::newRow("with another server beside it, outgoing") << true << false;
    }
    void whatSpeaksAgainstAServerIsNotLost()
    {
        QFETCH(const bool, isOtherPair);
        QFETCH(const bool, isIncoming);
        auto probed = candidate(DiscoverySource::Probe, SourceTrust::Plain, u"a"_s);
        auto &bad = isIncoming ? probed.incoming : probed.outgoing;
        bad.tls = TlsFacts{.reasons = {{Cause::CertificateExpired, {}}}};
        bad.problem = Error{Cause::CertificateExpired, {}};
        if (isOtherPair) {
            (isIncoming ? probed.outgoing : probed.incoming).server.host = u"in.elsewhere"_s;
        }
        const auto sorted
            = ranked({probed, candidate(DiscoverySource::Autoconfig, SourceTrust::Https, u"a"_s),
                candidate(DiscoverySource::Srv, SourceTrust::Plain, u"good"_s)});
        QCOMPARE(hosts(sorted).first(), u"good"_s); // what can be used goes first
        const auto &trusted = sorted.at(1);
        QCOMPARE(trusted.source, DiscoverySource::Autoconfig);
        QVERIFY(!trusted.isUsable());
        QCOMPARE(trusted.problem()->code, Cause::CertificateExpired);
        QVERIFY((isIncoming ? trusted.incoming : trusted.outgoing).tls.has_value());
        QVERIFY(!(isIncoming ? trusted.outgoing : trusted.incoming).problem);
    }

    void userNamesAreTriedInOrder()
    {
        auto one = candidate(DiscoverySource::Ispdb, SourceTrust::Https, u"a"_s);
        const auto address = u"ann@example.org"_s;
        QCOMPARE(userVariants(one, address), QStringList({address, u"ann"_s}));
        one.incoming.server.user = u"ann"_s;
        QCOMPARE(userVariants(one, address), QStringList({u"ann"_s, address}));
        one.incoming.server.user = u"ann.example.org"_s;
        QCOMPARE(
            userVariants(one, address), QStringList({u"ann.example.org"_s, address, u"ann"_s}));
    }

    void userNamesOfAllKindsOfAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QStringList>("users");
        QTest::newRow("plus") << u"ann+list@example.org"_s
                              << QStringList{u"ann+list@example.org"_s, u"ann+list"_s};
        QTest::newRow("quoted") << u"\"ann@home\"@example.org"_s
                                << QStringList{u"\"ann@home\"@example.org"_s, u"\"ann@home\""_s};
        QTest::newRow("letters of everybody")
            << u"j\u00fcrgen@example.org"_s
            << QStringList{u"j\u00fcrgen@example.org"_s, u"j\u00fcrgen"_s};
        QTest::newRow("international domain")
            << u"ann@b\u00fccher.example"_s
            << QStringList{u"ann@b\u00fccher.example"_s, u"ann@xn--bcher-kva.example"_s, u"ann"_s};
        QTest::newRow("the same as it is sent")
            << u"ann@xn--bcher-kva.example"_s
            << QStringList{u"ann@xn--bcher-kva.example"_s, u"ann"_s};
    }
    void userNamesOfAllKindsOfAddresses()
    {
        QFETCH(const QString, address);
        QFETCH(const QStringList, users);
        const auto one = candidate(DiscoverySource::Ispdb, SourceTrust::Https, u"a"_s);
        QCOMPARE(userVariants(one, address), users);
        const auto account = accountOf(one, address);
        QCOMPARE(account.identity.address, address);
        QVERIFY(account.incoming.user.isEmpty()); // the address it is
    }
};

QTEST_GUILESS_MAIN(TestRanking)
#include "tst_ranking.moc"
