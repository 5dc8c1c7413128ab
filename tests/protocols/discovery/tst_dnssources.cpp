// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discoverystage.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

using Phase = SourceState::Phase;
using enum DiscoverySource;

//! Service records, and the provider that MX records lead to.
class TestDnsSources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<DiscoveryStage>(); }

    void serviceRecordsBecomeServers()
    {
        srv("imaps", 0, 1, 993, "imap.shop.example");
        srv("pop3", 0, 1, 1110, "pop.shop.example");
        srv("submissions", 0, 1, 465, "smtp.shop.example");
        srv("submission", 0, 1, 587, "smtp.shop.example");
        const auto found = m_stage->search(m_stage->request({Srv}));
        QCOMPARE(found.state(Srv).phase, Phase::Answered);
        QCOMPARE(found.candidates.size(), 3);
        const auto &best = found.candidates.first();
        QCOMPARE(best.trust, SourceTrust::Plain); // nobody signed it
        QCOMPARE(best.incoming.server.host, u"imap.shop.example"_s);
        QCOMPARE(best.incoming.server.security, Security::Tls);
        QVERIFY(best.incoming.server.port.isEmpty());
        QCOMPARE(best.outgoing.server.security, Security::Tls);
        const auto &pop = found.candidates.last().incoming.server;
        QCOMPARE(pop.protocol, Protocol::Pop3);
        QCOMPARE(pop.security, Security::StartTls);
        QCOMPARE(pop.port, u"1110"_s);
    }

    void signedRecordsAreTrusted()
    {
        m_stage->dns.setAuthentic(true);
        srv("imaps", 0, 1, 993, "imap.shop.example");
        const auto found = m_stage->search(m_stage->request({Srv}));
        QCOMPARE(found.candidates.first().trust, SourceTrust::Dnssec);
    }

    void theDotIsDecidedlyNothing()
    {
        srv("imaps", 0, 0, 0, ".");
        srv("submissions", 0, 0, 0, ".");
        QCOMPARE(m_stage->search(m_stage->request({Srv})).state(Srv).phase, Phase::Nothing);
        srv("pop3s", 0, 0, 995, "pop.shop.example");
        const auto found = m_stage->search(m_stage->request({Srv}));
        QCOMPARE(found.candidates.size(), 1);
        QCOMPARE(found.candidates.first().incoming.server.protocol, Protocol::Pop3);
        QCOMPARE(found.candidates.first().outgoing.server.protocol, Protocol::None);
    }

    void noRecordsAreNothing()
    {
        const auto found = m_stage->search(m_stage->request({Srv}));
        QCOMPARE(found.state(Srv).phase, Phase::Nothing);
        QVERIFY(found.candidates.isEmpty());
    }

    void aFailingNameServerIsAFailure()
    {
        srv("imaps", 0, 1, 993, "imap.shop.example");
        m_stage->dns.fail("_tcp.shop.example", DnsPeer::Fault::Damage);
        const auto found = m_stage->search(m_stage->request({Srv}));
        QCOMPARE(found.state(Srv).phase, Phase::Failed);
        QCOMPARE(found.state(Srv).error->code, Cause::WrongProtocol);
    }

    void mailExchangersLeadToBundledProviders()
    {
        m_stage->dns.mx("shop.example", 20, "mx.elsewhere.example");
        m_stage->dns.mx("shop.example", 10, "aspmx.l.google.com");
        m_stage->dns.mx("shop.example", 30, "mx.elsewhere.example");
        const auto found = m_stage->search(m_stage->request({Mx}));
        QCOMPARE(found.state(Mx).phase, Phase::Answered);
        const auto &best = found.candidates.first();
        QCOMPARE(best.incoming.server.host, u"imap.gmail.com"_s);
        QCOMPARE(best.incoming.server.user, shopAddress);
        QCOMPARE(best.trust, SourceTrust::Plain);
        QCOMPARE(best.from, u"aspmx.l.google.com"_s);
        // Known authorization servers are believed even then.
        QVERIFY(!best.incoming.server.credential.authorizationUrl.isEmpty());
        QVERIFY(m_stage->web.seen().isEmpty()); // nobody else was asked
    }

    void signedExchangersAreTrusted()
    {
        m_stage->dns.setAuthentic(true);
        m_stage->dns.mx("shop.example", 10, "aspmx.l.google.com");
        const auto found = m_stage->search(m_stage->request({Mx}));
        QCOMPARE(found.candidates.first().trust, SourceTrust::Bundled);
    }

    void unknownProvidersAreAskedThemselves_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("autoconfig")
            << "autoconfig.provider.example"_ba << QByteArray(autoconfigPath);
        QTest::newRow("well-known") << "provider.example"_ba << QByteArray(wellKnownPath);
        QTest::newRow("ISPDB") << "ispdb.example"_ba
                               << "/v1.1/provider.example"_ba;
    }
    void unknownProvidersAreAskedThemselves()
    {
        QFETCH(const QByteArray, host);
        QFETCH(const QByteArray, path);
        m_stage->dns.mx("shop.example", 10, "mx1.mail.provider.example");
        m_stage->page(host, path, autoconfigOf("provider.example"));
        const auto found = m_stage->search(m_stage->request({Mx}));
        QCOMPARE(found.state(Mx).phase, Phase::Answered);
        const auto &best = found.candidates.first();
        QCOMPARE(best.source, Mx);
        QCOMPARE(best.trust, SourceTrust::Plain);
        QCOMPARE(best.incoming.server.host, u"imap.provider.example"_s);
        QCOMPARE(best.incoming.server.user, shopAddress);
    }

    void whichOfThemAnswersFirstDoesNotMatter_data()
    {
        QTest::addColumn<QByteArray>("slow");
        QTest::newRow("autoconfig is slow") << "autoconfig"_ba;
        QTest::newRow("well-known is slow") << "well-known"_ba;
        QTest::newRow("ISPDB is slow") << "ISPDB"_ba;
    }
    void whichOfThemAnswersFirstDoesNotMatter()
    {
        QFETCH(const QByteArray, slow);
        const auto said = [&](const QByteArray &place, const QByteArray &domain) {
            auto answer = autoconfigOf(domain);
            answer.delay = std::chrono::milliseconds(slow == place ? 700 : 0);
            return answer;
        };
        m_stage->dns.mx("shop.example", 10, "mx1.mail.provider.example");
        m_stage->page(
            "autoconfig.provider.example", autoconfigPath, said("autoconfig", "a.example"));
        m_stage->page("provider.example", wellKnownPath, said("well-known", "b.example"));
        m_stage->page("ispdb.example", "/v1.1/provider.example", said("ISPDB", "c.example"));
        const auto found = m_stage->search(m_stage->request({Mx}));
        QStringList hosts;
        for (const auto &each : found.candidates) {
            if (each.incoming.server.protocol == Protocol::Imap) {
                hosts << each.incoming.server.host;
            }
        }
        QCOMPARE(
            hosts, QStringList({u"imap.a.example"_s, u"imap.b.example"_s, u"imap.c.example"_s}));
    }

    void domainsWithoutMailHaveNothing_data()
    {
        QTest::addColumn<QByteArray>("exchanger");
        QTest::newRow("null MX, RFC 7505") << "."_ba;
        QTest::newRow("its own") << "mx.shop.example"_ba;
        QTest::newRow("none") << QByteArray();
    }
    void domainsWithoutMailHaveNothing()
    {
        QFETCH(const QByteArray, exchanger);
        if (!exchanger.isEmpty()) {
            m_stage->dns.mx("shop.example", 0, exchanger);
        }
        const auto found = m_stage->search(m_stage->request({Mx}));
        QCOMPARE(found.state(Mx).phase, Phase::Nothing);
        QVERIFY(m_stage->web.seen().isEmpty());
    }

private:
    void srv(const QByteArray &service, quint16 priority, quint16 weight, quint16 port,
        const QByteArray &host)
    {
        m_stage->dns.srv("_" + service + "._tcp.shop.example", priority, weight, port, host);
    }
    std::unique_ptr<DiscoveryStage> m_stage;
};

QTEST_GUILESS_MAIN(TestDnsSources)
#include "tst_dnssources.moc"
