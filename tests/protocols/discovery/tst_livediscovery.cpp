// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discoverystage.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Phase = SourceState::Phase;
using enum DiscoverySource;

//! All sources together: time, order, cancelling, and who learns what.
class TestLiveDiscovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<DiscoveryStage>(); }

    void nothingIsSentBeforeTheStart()
    {
        const auto run = m_stage->discoverer().run(m_stage->request(allSources()));
        QTest::qWait(300);
        QCOMPARE(run->discovery().state(Autoconfig).phase, Phase::Waiting);
        QCOMPARE(m_stage->web.connections() + m_stage->clearWeb.connections(), 0);
        QVERIFY(m_stage->dns.asked().isEmpty());
    }

    void offlineAsksNobody()
    {
        auto request = m_stage->request(allSources());
        request.address = u"ann@gmx.de"_s;
        request.options.offline = true;
        const auto found = m_stage->search(request);
        QVERIFY(!found.candidates.isEmpty());
        QCOMPARE(found.state(ProviderTable).phase, Phase::Answered);
        QCOMPARE(found.state(Probe).phase, Phase::Skipped);
        QCOMPARE(m_stage->web.connections(), 0);
        QVERIFY(m_stage->dns.asked().isEmpty());
    }

    void whatIsNoAddressFailsAtOnce()
    {
        auto request = m_stage->request(allSources());
        request.address = u"ann at shop"_s;
        const auto found = m_stage->search(request);
        QVERIFY(found.isOver);
        QCOMPARE(found.state(Srv).phase, Phase::Failed);
        QCOMPARE(found.state(Srv).error->code, Cause::Validation);
        QVERIFY(m_stage->dns.asked().isEmpty());
    }

    void allSourcesAreRankedTogether()
    {
        m_stage->page("autoconfig.shop.example", autoconfigPath, autoconfigOf("shop.example"));
        const auto pacc = paccOf("shop.example");
        m_stage->page("ua-auto-config.shop.example", paccPath, pacc);
        m_stage->dns.txt("_ua-auto-config.shop.example",
            {"v=UAAC1; a=sha256; d="
                + QCryptographicHash::hash(pacc.body, QCryptographicHash::Sha256).toBase64()});
        m_stage->page("ispdb.example", "/v1.1/shop.example", autoconfigOf("elsewhere.example"));
        m_stage->dns.srv("_imaps._tcp.shop.example", 0, 1, 993, "imap.shop.example");
        m_stage->dns.srv("_submissions._tcp.shop.example", 0, 1, 465, "smtp.shop.example");
        const auto found = m_stage->search(
            m_stage->request({Autoconfig, WellKnownAutoconfig, Ispdb, Srv, Pacc}));
        QVERIFY(found.isOver);
        const auto &best = found.candidates.first();
        QCOMPARE(best.source, Pacc);
        QCOMPARE(best.confirmedBy, QList({Autoconfig, Srv}));
        QCOMPARE(found.state(WellKnownAutoconfig).phase, Phase::Nothing);
        QVERIFY(found.asSaid.size() >= 6);
        QVERIFY(std::any_of(found.candidates.begin(), found.candidates.end(),
            [](const Candidate &each) { return each.source == Ispdb; }));
    }

    void aHangingSourceHoldsNobodyUp_data()
    {
        QTest::addColumn<bool>("isDns");
        QTest::newRow("web server") << false;
        QTest::newRow("name server") << true;
    }
    void aHangingSourceHoldsNobodyUp()
    {
        QFETCH(const bool, isDns);
        m_stage->page("autoconfig.shop.example", autoconfigPath, autoconfigOf("shop.example"));
        if (isDns) {
            m_stage->dns.fail("_tcp.shop.example", DnsPeer::Fault::Silence);
        } else {
            m_stage->page(
                "ispdb.example", "/v1.1/shop.example", {.fault = HttpSaid::Fault::Silence});
        }
        auto request = m_stage->request({Autoconfig, Ispdb, Srv});
        request.options.deadline = 3s;
        QElapsedTimer clock;
        clock.start();
        const auto run = m_stage->discoverer().run(request);
        QSignalSpy finished(run.get(), &DiscoveryRun::finished);
        qint64 first = -1;
        connect(run.get(), &DiscoveryRun::changed, run.get(), [&] {
            if (first < 0 && !run->discovery().candidates.isEmpty()) {
                first = clock.elapsed();
            }
        });
        run->start();
        QVERIFY(finished.wait(20'000));
        QVERIFY2(clock.elapsed() < 5000, "the deadline counts for all");
        QVERIFY2(first >= 0 && first < 2500, "what answers is there long before");
        const auto hanging = isDns ? Srv : Ispdb;
        QCOMPARE(run->discovery().state(hanging).phase, Phase::Failed);
        QCOMPARE(run->discovery().state(hanging).error->code, Cause::TimedOut);
        QCOMPARE(run->discovery().state(Autoconfig).phase, Phase::Answered);
    }

    void cancellingKeepsWhatWasFound()
    {
        m_stage->page("autoconfig.shop.example", autoconfigPath, autoconfigOf("shop.example"));
        m_stage->page("ispdb.example", "/v1.1/shop.example", {.fault = HttpSaid::Fault::Silence});
        const auto run = m_stage->discoverer().run(m_stage->request({Autoconfig, Ispdb}));
        QSignalSpy finished(run.get(), &DiscoveryRun::finished);
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(
            run->discovery().state(Autoconfig).phase, Phase::Answered, 20'000);
        QElapsedTimer clock;
        clock.start();
        run->cancel();
        QVERIFY(run->discovery().isOver);
        QVERIFY(clock.elapsed() < 50);
        QCOMPARE(finished.size(), 1);
        QCOMPARE(run->discovery().state(Ispdb).phase, Phase::Cancelled);
        QVERIFY(!run->discovery().candidates.isEmpty());
    }

    void oneSourceIsCancelledAlone()
    {
        m_stage->page("ispdb.example", "/v1.1/shop.example", {.fault = HttpSaid::Fault::Silence});
        m_stage->page(
            "autoconfig.shop.example", autoconfigPath, {.contentType = "text/xml", .delay = 500ms});
        const auto run = m_stage->discoverer().run(m_stage->request({Autoconfig, Ispdb}));
        QSignalSpy finished(run.get(), &DiscoveryRun::finished);
        run->start();
        run->cancel(Ispdb);
        QCOMPARE(run->discovery().state(Ispdb).phase, Phase::Cancelled);
        QCOMPARE(run->discovery().state(Autoconfig).phase, Phase::Asking);
        QVERIFY(finished.wait(20'000));
    }

    void dyingEndsEverything()
    {
        m_stage->page("ispdb.example", "/v1.1/shop.example", {.fault = HttpSaid::Fault::Silence});
        m_stage->dns.fail("_tcp.shop.example", DnsPeer::Fault::Silence);
        auto run = m_stage->discoverer().run(m_stage->request({Autoconfig, Ispdb, Srv, Probe}));
        run->start();
        QTest::qWait(150);
        QElapsedTimer clock;
        clock.start();
        run.reset();
        QVERIFY(clock.elapsed() < 200);
    }

    void aQuestionOutlivesTheDeadline()
    {
        m_stage->page("autoconfig.shop.example", autoconfigPath,
            redirectTo("https://elsewhere.example/config.xml"));
        m_stage->page("elsewhere.example", "/config.xml", autoconfigOf("elsewhere.example"));
        m_stage->page("ispdb.example", "/v1.1/shop.example", {.fault = HttpSaid::Fault::Silence});
        auto request = m_stage->request({Autoconfig, Ispdb});
        request.options.deadline = 2s;
        const auto run = m_stage->discoverer().run(request);
        QSignalSpy finished(run.get(), &DiscoveryRun::finished);
        run->start();
        QTRY_COMPARE_WITH_TIMEOUT(run->discovery().state(Ispdb).phase, Phase::Failed, 20'000);
        QCOMPARE(run->discovery().state(Autoconfig).phase, Phase::ConsentNeeded);
        QVERIFY(!run->discovery().isOver);
        QVERIFY(!m_stage->askedHosts().contains("elsewhere.example"));
        run->consent(Autoconfig, u"elsewhere.example"_s, true);
        QVERIFY(finished.wait(20'000));
        QCOMPARE(run->discovery().state(Autoconfig).phase, Phase::Answered);
    }

    //! What a person takes to answer is nobody's time, and whoever is granted gets all of it.
    void readingAQuestionCostsNoTime_data()
    {
        QTest::addColumn<bool>("isSecondAsked");
        QTest::addColumn<int>("read");
        QTest::newRow("answered shortly before the patience ends") << false << 3000;
        QTest::newRow("another question is refused long behind it") << true << 4500;
    }
    void readingAQuestionCostsNoTime()
    {
        QFETCH(const bool, isSecondAsked);
        QFETCH(const int, read);
        m_stage->page("ispdb.example", "/v1.1/shop.example", autoconfigOf("shop.example"));
        m_stage->page("autoconfig.shop.example", autoconfigPath,
            redirectTo("https://elsewhere.example/config.xml"));
        auto slow = autoconfigOf("elsewhere.example");
        slow.delay = 2s;
        m_stage->page("elsewhere.example", "/config.xml", slow);
        m_stage->page("shop.example", wellKnownPath,
            isSecondAsked ? redirectTo("https://provider.example/config.xml")
                          : HttpSaid{.status = 404});
        auto request = m_stage->request({Autoconfig, WellKnownAutoconfig, Ispdb});
        request.options.deadline = 60s;
        request.options.patience = 4s;
        const auto run = m_stage->discoverer().run(request);
        QSignalSpy finished(run.get(), &DiscoveryRun::finished);
        run->start();
        const auto phase = [&](DiscoverySource each) { return run->discovery().state(each).phase; };
        QTRY_COMPARE_WITH_TIMEOUT(phase(Ispdb), Phase::Answered, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(phase(Autoconfig), Phase::ConsentNeeded, 20'000);
        if (isSecondAsked) {
            QTRY_COMPARE_WITH_TIMEOUT(phase(WellKnownAutoconfig), Phase::ConsentNeeded, 20'000);
        }
        QTest::qWait(read);
        run->consent(Autoconfig, u"elsewhere.example"_s, true);
        if (isSecondAsked) {
            run->consent(WellKnownAutoconfig, u"provider.example"_s, false);
        }
        QVERIFY(run->discovery().isOver || finished.wait(30'000));
        QCOMPARE(phase(Autoconfig), Phase::Answered);
        QVERIFY(run->discovery().state(Autoconfig).elapsed.count() < read + 2000);
    }

    void questionsComeOneByOne()
    {
        leadAutodiscoverTo("shop.example", "https://elsewhere.example/a.xml");
        leadAutodiscoverTo("autodiscover.shop.example", "https://provider.example/b.xml");
        m_stage->page("elsewhere.example", "/a.xml", autodiscoverOf("elsewhere.example"));
        m_stage->page("provider.example", "/b.xml", autodiscoverOf("provider.example"));
        const auto run = runOfAutodiscover();
        QSignalSpy finished(run.get(), &DiscoveryRun::finished);
        run->start();
        const auto &state = run->discovery().state(Autodiscover);
        QTRY_COMPARE_WITH_TIMEOUT(m_stage->web.seen().size(), 2, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(state.phase, Phase::ConsentNeeded, 20'000);
        QTest::qWait(300); // for the other to stand behind it, mostly
        const auto first = state.host;
        run->consent(Autodiscover, first, true);
        QTRY_VERIFY_WITH_TIMEOUT(
            state.phase == Phase::ConsentNeeded && state.host != first, 20'000);
        run->consent(Autodiscover, state.host, true);
        QVERIFY(run->discovery().isOver || finished.wait(20'000));
        QCOMPARE(state.candidates, 2);
    }

    void oneOwnerIsAskedAboutOnce()
    {
        leadAutodiscoverTo("shop.example", "https://provider.example/a.xml");
        leadAutodiscoverTo(
            "autodiscover.shop.example", "https://autodiscover.provider.example/b.xml");
        m_stage->page("provider.example", "/a.xml", autodiscoverOf("provider.example"));
        m_stage->page("autodiscover.provider.example", "/b.xml", autodiscoverOf("shop.example"));
        const auto run = runOfAutodiscover();
        QSignalSpy finished(run.get(), &DiscoveryRun::finished);
        run->start();
        const auto &state = run->discovery().state(Autodiscover);
        QTRY_COMPARE_WITH_TIMEOUT(state.phase, Phase::ConsentNeeded, 20'000);
        run->consent(Autodiscover, state.host, true);
        QVERIFY(run->discovery().isOver || finished.wait(20'000));
        QCOMPARE(state.candidates, 2);
    }

    void aQuestionStandsUntilItIsAnswered()
    {
        leadAutodiscoverTo("shop.example", "https://elsewhere.example/a.xml");
        leadAutodiscoverTo(
            "autodiscover.shop.example", "https://ua-auto-config.shop.example/b.xml", 500ms);
        m_stage->page("elsewhere.example", "/a.xml", autodiscoverOf("elsewhere.example"));
        const auto run = runOfAutodiscover();
        QSignalSpy finished(run.get(), &DiscoveryRun::finished);
        run->start();
        const auto &state = run->discovery().state(Autodiscover);
        QTRY_COMPARE_WITH_TIMEOUT(state.phase, Phase::ConsentNeeded, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_stage->askedHosts().contains("ua-auto-config.shop.example"), 20'000);
        QCOMPARE(state.phase, Phase::ConsentNeeded);
        QCOMPARE(state.host, u"elsewhere.example"_s);
        run->consent(Autodiscover, u"provider.example"_s, true); // about somebody else
        QCOMPARE(state.phase, Phase::ConsentNeeded);
        run->consent(Autodiscover, u"elsewhere.example"_s, true);
        QVERIFY(run->discovery().isOver || finished.wait(20'000));
        QCOMPARE(state.phase, Phase::Answered);
    }

    void theProviderIsKnownEvenWithoutSettings()
    {
        auto request = m_stage->request({ProviderTable});
        request.address = u"ann@proton.me"_s;
        const auto found = m_stage->search(request);
        QVERIFY(found.candidates.isEmpty());
        QCOMPARE(found.notes.size(), 1);
        QCOMPARE(found.notes.first().kind, ProviderNote::Kind::LocalBridge);
    }

    void whenSettingsAreThereOthersAreNotWaitedForLong()
    {
        m_stage->page("autoconfig.shop.example", autoconfigPath, autoconfigOf("shop.example"));
        m_stage->page("ispdb.example", "/v1.1/shop.example", {.fault = HttpSaid::Fault::Silence});
        auto request = m_stage->request({Autoconfig, Ispdb});
        request.options.deadline = 30s;
        request.options.patience = 500ms;
        QElapsedTimer clock;
        clock.start();
        const auto found = m_stage->search(request);
        QVERIFY(clock.elapsed() < 10'000);
        QCOMPARE(found.state(Ispdb).error->code, Cause::TimedOut);
    }

    void onlyListedHostsAreAsked()
    {
        // Hosts that a search contacts, against what is said before.
        const QSet<QByteArray> listed{"autoconfig.shop.example", "shop.example", "ispdb.example",
            "ua-auto-config.shop.example"};
        auto request = m_stage->request(allSources());
        request.options.deadline = 3s;
        (void)m_stage->search(request);
        for (const auto &each : m_stage->askedHosts()) {
            QVERIFY2(listed.contains(each), each.constData());
        }
        QVERIFY(m_stage->web.seen().size() >= 4);
        for (const auto &each : m_stage->web.seen()) {
            QVERIFY(!(each.path + each.query + each.body).contains("ann"));
        }
        for (const auto &each : m_stage->dns.asked()) {
            QVERIFY2(!each.contains("ann"), each.constData());
        }
    }

private:
    //! A host's Autodiscover answers with another address.
    void leadAutodiscoverTo(
        const QByteArray &host, const QByteArray &url, std::chrono::milliseconds delay = 0ms)
    {
        m_stage->page(host, autodiscoverPath,
            {.body = "<Autodiscover><Response><Account><Action>redirectUrl</Action><RedirectUrl>"
                    + url + "</RedirectUrl></Account></Response></Autodiscover>",
                .contentType = "text/xml",
                .delay = delay});
    }
    std::unique_ptr<DiscoveryRun> runOfAutodiscover()
    {
        auto request = m_stage->request({Autodiscover});
        request.options.allowAddress = true;
        request.options.deadline = 60s;
        return m_stage->discoverer().run(request);
    }
    std::unique_ptr<DiscoveryStage> m_stage;
};

QTEST_GUILESS_MAIN(TestLiveDiscovery)
#include "tst_livediscovery.moc"
