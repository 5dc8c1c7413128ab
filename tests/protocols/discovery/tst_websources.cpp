// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discoverystage.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

using Phase = SourceState::Phase;
using enum DiscoverySource;

//! What autoconfig, ISPDB, PACC and Autodiscover answer, and what is made of it.
class TestWebSources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<DiscoveryStage>(); }

    void eachPlaceIsAsked_data()
    {
        QTest::addColumn<DiscoverySource>("source");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("autoconfig")
            << Autoconfig << "autoconfig.shop.example"_ba << QByteArray(autoconfigPath);
        QTest::newRow("well-known")
            << WellKnownAutoconfig << "shop.example"_ba << QByteArray(wellKnownPath);
        QTest::newRow("ISPDB") << Ispdb << "ispdb.example"_ba
                               << "/v1.1/shop.example"_ba;
    }
    void eachPlaceIsAsked()
    {
        QFETCH(const DiscoverySource, source);
        QFETCH(const QByteArray, host);
        QFETCH(const QByteArray, path);
        m_stage->page(host, path, autoconfigOf("shop.example"));
        const auto found = m_stage->search(m_stage->request({source}));
        QCOMPARE(found.state(source).phase, Phase::Answered);
        QCOMPARE(found.candidates.size(), 2); // IMAP, and POP3 instead
        const auto &best = found.candidates.first();
        QCOMPARE(best.source, source);
        QCOMPARE(best.trust, SourceTrust::Https);
        QCOMPARE(best.provider, u"Shop Mail"_s);
        QCOMPARE(best.incoming.server.protocol, Protocol::Imap);
        QCOMPARE(best.incoming.server.host, u"imap.shop.example"_s);
        QCOMPARE(best.incoming.server.user, shopAddress);
        QCOMPARE(best.outgoing.server.host, u"smtp.shop.example"_s);
        QVERIFY(best.isUsable());
        // The domain alone was told.
        for (const auto &each : m_stage->web.seen()) {
            QVERIFY(!each.query.contains("ann") && !each.path.contains("ann"));
        }
    }

    void addressesOfAllKindsAreAskedFor_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("told");
        const auto shop = "autoconfig.shop.example"_ba;
        const auto books = "autoconfig.xn--bcher-kva.example"_ba;
        QTest::newRow("plus") << u"ann+list@shop.example"_s << shop << "ann+list@shop.example"_ba;
        QTest::newRow("quoted") << u"\"ann & bob\"@shop.example"_s << shop
                                << "\"ann & bob\"@shop.example"_ba;
        QTest::newRow("letters of everybody")
            << u"j\u00fcrgen@shop.example"_s << shop << "j\xc3\xbcrgen@shop.example"_ba;
        QTest::newRow("international domain") << u"ann@B\u00fccher.example"_s << books
                                              << "ann@B\xc3\xbc"
                                                 "cher.example"_ba;
        QTest::newRow("the same as it is sent")
            << u"ann@xn--bcher-kva.example"_s << books << "ann@xn--bcher-kva.example"_ba;
    }
    void addressesOfAllKindsAreAskedFor()
    {
        QFETCH(const QString, address);
        QFETCH(const QByteArray, host);
        QFETCH(const QByteArray, told);
        m_stage->page(host, autoconfigPath, autoconfigOf("shop.example"));
        auto request = m_stage->request({Autoconfig});
        request.address = address;
        request.options.allowAddress = true;
        const auto found = m_stage->search(request);
        QCOMPARE(found.state(Autoconfig).phase, Phase::Answered);
        QCOMPARE(found.candidates.first().incoming.server.user, address);
        // What a server makes of the query: a plus would be a blank.
        auto query = m_stage->web.seen().first().query;
        query.replace('+', ' ');
        QCOMPARE(QByteArray::fromPercentEncoding(query), "emailaddress=" + told);
    }

    void theAddressIsToldOnlyWhereAllowed()
    {
        m_stage->page("autoconfig.shop.example", autoconfigPath, autoconfigOf("shop.example"));
        auto request = m_stage->request({Autoconfig, WellKnownAutoconfig, Ispdb});
        request.options.allowAddress = true;
        (void)m_stage->search(request);
        QByteArrayList learning;
        for (const auto &each : m_stage->web.seen()) {
            if (each.query.contains("ann")) {
                learning << each.headers.value("host");
            }
        }
        QCOMPARE(learning, QByteArrayList{"autoconfig.shop.example"});
    }

    void inClearItIsMarked()
    {
        auto request = m_stage->request({Autoconfig});
        request.options.allowHttp = true;
        // Only the clear server has it.
        m_stage->clearWeb.on(autoconfigPath, {autoconfigOf("shop.example")});
        const auto found = m_stage->search(request);
        QCOMPARE(found.candidates.first().trust, SourceTrust::Plain);
        QVERIFY(!found.candidates.first().isTrusted());
        QVERIFY(!m_stage->web.seen().isEmpty()); // https was asked before
    }

    void serversInClearHaveAProblem()
    {
        m_stage->page(
            "autoconfig.shop.example", autoconfigPath, autoconfigOf("shop.example", "plain"));
        const auto found = m_stage->search(m_stage->request({Autoconfig}));
        QVERIFY(!found.candidates.first().isUsable());
        QCOMPARE(found.candidates.first().problem()->code, Cause::EncryptionRequired);
    }

    void damagedFilesFail()
    {
        m_stage->page("autoconfig.shop.example", autoconfigPath,
            {.body = "<clientConfig><emailProvider>", .contentType = "text/xml"});
        const auto found = m_stage->search(m_stage->request({Autoconfig}));
        QCOMPARE(found.state(Autoconfig).phase, Phase::Failed);
        QCOMPARE(found.state(Autoconfig).error->code, Cause::FileMalformed);
    }

    void webSitesThatAnswerEverythingHaveNothing()
    {
        m_stage->page("shop.example", wellKnownPath,
            {.body = "<html>Our shop</html>", .contentType = "text/html"});
        const auto found = m_stage->search(m_stage->request({WellKnownAutoconfig}));
        QCOMPARE(found.state(WellKnownAutoconfig).phase, Phase::Nothing);
    }

    void paccIsVouchedForByItsDigest_data()
    {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<SourceTrust>("trust");
        const auto digest
            = QCryptographicHash::hash(paccOf("shop.example").body, QCryptographicHash::Sha256)
                  .toBase64();
        QTest::newRow("digest") << "v=UAAC1; a=sha256; d=" + digest << Phase::Answered
                                << SourceTrust::Digest;
        QTest::newRow("wrong digest")
            << "v=UAAC1; a=sha256; d=AAAA"_ba << Phase::Failed << SourceTrust::Plain;
        QTest::newRow("another algorithm")
            << "v=UAAC1; a=sha512; d=AAAA"_ba << Phase::Answered << SourceTrust::Plain;
        QTest::newRow("no record") << QByteArray() << Phase::Answered << SourceTrust::Plain;
    }
    void paccIsVouchedForByItsDigest()
    {
        QFETCH(const QByteArray, record);
        QFETCH(const Phase, phase);
        QFETCH(const SourceTrust, trust);
        m_stage->page("ua-auto-config.shop.example", paccPath, paccOf("shop.example"));
        if (!record.isEmpty()) {
            m_stage->dns.txt("_ua-auto-config.shop.example", {"v=spf1 -all"});
            m_stage->dns.txt("_ua-auto-config.shop.example", {record});
        }
        const auto found = m_stage->search(m_stage->request({Pacc}));
        QCOMPARE(found.state(Pacc).phase, phase);
        if (phase == Phase::Answered) {
            QCOMPARE(found.candidates.first().trust, trust);
            QCOMPARE(found.candidates.first().incoming.server.host, u"imap.shop.example"_s);
        } else {
            QVERIFY(found.candidates.isEmpty());
            QCOMPARE(found.state(Pacc).error->code, Cause::FileMalformed);
        }
    }

    void autodiscoverAsksByTheAddress()
    {
        m_stage->page(
            "autodiscover.shop.example", autodiscoverPath, autodiscoverOf("shop.example"));
        auto request = m_stage->request({Autodiscover});
        QCOMPARE(m_stage->search(request).state(Autodiscover).phase, Phase::Skipped);
        QVERIFY(m_stage->web.seen().isEmpty());
        request.options.allowAddress = true;
        const auto found = m_stage->search(request);
        QCOMPARE(found.state(Autodiscover).phase, Phase::Answered);
        const auto &best = found.candidates.first();
        QCOMPARE(best.incoming.server.host, u"imap.shop.example"_s);
        QCOMPARE(best.outgoing.server.security, Security::Tls);
        const auto asked = m_stage->web.seen().first();
        QCOMPARE(asked.method, "POST"_ba);
        QVERIFY(asked.body.contains("<EMailAddress>ann@shop.example</EMailAddress>"));
        QVERIFY(!asked.headers.contains("authorization"));
    }

    void autodiscoverLeadsAwayOnlyAfterConsent_data()
    {
        QTest::addColumn<QByteArray>("account");
        QTest::addColumn<QByteArray>("answering");
        QTest::addColumn<QString>("asked");
        QTest::addColumn<bool>("isGranted");
        const auto host = "autodiscover.provider.example"_ba;
        const auto domain = "provider.example"_ba;
        const auto byUrl
            = "<Action>redirectUrl</Action><RedirectUrl>https://autodiscover.provider.example"
              "/autodiscover/autodiscover.xml</RedirectUrl>"_ba;
        const auto byAddress = "<Action>redirectAddr</Action><RedirectAddr>ann@provider.example"
                               "</RedirectAddr>"_ba;
        QTest::newRow("address of a server, granted")
            << byUrl << host << QString::fromLatin1(host) << true;
        QTest::newRow("address of a server, refused")
            << byUrl << host << QString::fromLatin1(host) << false;
        QTest::newRow("mail address, granted")
            << byAddress << host << QString::fromLatin1(domain) << true;
        QTest::newRow("mail address, refused")
            << byAddress << host << QString::fromLatin1(domain) << false;
        QTest::newRow("mail address, the domain itself answers")
            << byAddress << domain << QString::fromLatin1(domain) << true;
    }
    void autodiscoverLeadsAwayOnlyAfterConsent()
    {
        QFETCH(const QByteArray, account);
        QFETCH(const QByteArray, answering);
        QFETCH(const QString, asked);
        QFETCH(const bool, isGranted);
        m_stage->page("shop.example", autodiscoverPath,
            {.body = "<Autodiscover><Response><Account>" + account
                    + "</Account></Response></Autodiscover>",
                .contentType = "text/xml"});
        m_stage->page(answering, autodiscoverPath, autodiscoverOf("provider.example"));
        auto request = m_stage->request({Autodiscover});
        request.options.allowAddress = true;
        const auto run = m_stage->discoverer().run(request);
        QSignalSpy finished(run.get(), &DiscoveryRun::finished);
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(
            run->discovery().state(Autodiscover).phase, Phase::ConsentNeeded, 20'000);
        QCOMPARE(run->discovery().state(Autodiscover).host, asked);
        QVERIFY(!m_stage->askedHosts().contains(answering));
        run->consent(Autodiscover, asked, isGranted);
        QVERIFY(run->discovery().isOver || finished.wait(20'000));
        QCOMPARE(m_stage->askedHosts().contains(answering), isGranted);
        QCOMPARE(run->discovery().candidates.size(), isGranted ? 1 : 0);
    }

    void autodiscoverAsksNobodyForNothing_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<Cause>("cause");
        QTest::newRow("no address") << "foo"_ba << Cause::FileMalformed;
        QTest::newRow("without a host") << "https:///a.xml"_ba << Cause::FileMalformed;
        QTest::newRow("in clear") << "http://elsewhere.example/autodiscover/autodiscover.xml"_ba
                                  << Cause::EncryptionRequired;
    }
    void autodiscoverAsksNobodyForNothing()
    {
        QFETCH(const QByteArray, url);
        QFETCH(const Cause, cause);
        m_stage->page("shop.example", autodiscoverPath,
            {.body = "<Autodiscover><Response><Account><Action>redirectUrl</Action><RedirectUrl>"
                    + url + "</RedirectUrl></Account></Response></Autodiscover>",
                .contentType = "text/xml"});
        auto request = m_stage->request({Autodiscover});
        request.options.allowAddress = true;
        const auto found = m_stage->search(request); // a question would have no end
        QCOMPARE(found.state(Autodiscover).phase, Phase::Failed);
        QCOMPARE(found.state(Autodiscover).error->code, cause);
    }

    void autodiscoverRecordsAreOrdered()
    {
        const auto name = "_autodiscover._tcp.shop.example"_ba;
        m_stage->dns.srv(name, 20, 100, 443, "elsewhere.example");
        m_stage->dns.srv(name, 10, 0, 443, "autodiscover.shop.example");
        m_stage->dns.srv(name, 10, 0, 443, "ua-auto-config.shop.example");
        m_stage->dns.srv(name, 5, 1, 443, "ispdb.example");
        auto request = m_stage->request({Autodiscover});
        request.options.allowAddress = true;
        const auto run = m_stage->discoverer().run(request);
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(
            run->discovery().state(Autodiscover).phase, Phase::ConsentNeeded, 20'000);
        QCOMPARE(run->discovery().state(Autodiscover).host, u"ispdb.example"_s);
    }

    void whoAnswersFirstDoesNotGoFirst()
    {
        auto slow = autodiscoverOf("shop.example");
        slow.delay = std::chrono::milliseconds(700);
        m_stage->page("shop.example", autodiscoverPath, slow);
        m_stage->page(
            "autodiscover.shop.example", autodiscoverPath, autodiscoverOf("provider.example"));
        auto request = m_stage->request({Autodiscover});
        request.options.allowAddress = true;
        const auto found = m_stage->search(request);
        QCOMPARE(found.candidates.size(), 2);
        QCOMPARE(found.candidates.first().incoming.server.host, u"imap.shop.example"_s);
    }

    void autodiscoverLoopsEnd()
    {
        const HttpSaid loop{.body = "<Autodiscover><Response><Account><Action>redirectUrl</Action>"
                                    "<RedirectUrl>https://shop.example/autodiscover/"
                                    "autodiscover.xml</RedirectUrl></Account></Response>"
                                    "</Autodiscover>",
            .contentType = "text/xml"};
        m_stage->page("shop.example", autodiscoverPath, loop);
        m_stage->page("autodiscover.shop.example", autodiscoverPath, loop);
        auto request = m_stage->request({Autodiscover});
        request.options.allowAddress = true;
        const auto found = m_stage->search(request);
        QVERIFY(found.candidates.isEmpty());
        QVERIFY(m_stage->web.seen().size() <= 4);
    }

private:
    std::unique_ptr<DiscoveryStage> m_stage;
};

QTEST_GUILESS_MAIN(TestWebSources)
#include "tst_websources.moc"
