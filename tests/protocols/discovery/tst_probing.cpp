// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "discoverystage.h"
#include "tests/support/scriptedpeer.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Phase = SourceState::Phase;
using enum DiscoverySource;

//! Mail servers at the usual names.
class TestProbing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<DiscoveryStage>();
        m_request = m_stage->request({Probe});
    }

    void serversAreFoundWithWhatTheyOffer()
    {
        ScriptedPeer imap(server(Protocol::Imap, m_stage->tls()));
        ScriptedPeer smtp(server(Protocol::Smtp, m_stage->tls()));
        lead("imap.shop.example", 993, imap);
        lead("smtp.shop.example", 465, smtp);
        const auto found = m_stage->search(m_request);
        QCOMPARE(found.state(Probe).phase, Phase::Answered);
        QCOMPARE(found.candidates.size(), 1);
        const auto &best = found.candidates.first();
        QVERIFY(best.isUsable());
        QCOMPARE(best.trust, SourceTrust::Plain);
        QCOMPARE(best.incoming.server.host, u"imap.shop.example"_s);
        QCOMPARE(best.incoming.server.security, Security::Tls);
        QCOMPARE(best.incoming.mechanisms, QStringList({u"PLAIN"_s, u"SCRAM-SHA-256"_s}));
        QVERIFY(best.incoming.capabilities.contains(u"IMAP4rev1"_s));
        QVERIFY(best.incoming.tls->certificates.first().names.contains(u"imap.shop.example"_s));
        QCOMPARE(best.outgoing.server.host, u"smtp.shop.example"_s);
        QCOMPARE(best.outgoing.mechanisms, QStringList({u"PLAIN"_s, u"SCRAM-SHA-256"_s}));
        // Nobody signed in, nor said the address.
        const auto said = imap.receivedInAll() + smtp.receivedInAll();
        QVERIFY(!said.contains("ann") && !said.contains("AUTH"));
    }

    void badCertificatesAreShownNotHidden()
    {
        ScriptedPeer imap(server(Protocol::Imap, m_stage->scripts().tls())); // of 127.0.0.1
        lead("imap.shop.example", 993, imap);
        const auto found = m_stage->search(m_request);
        QCOMPARE(found.candidates.size(), 1);
        const auto &best = found.candidates.first();
        QVERIFY(!best.isUsable());
        QCOMPARE(best.incoming.problem->code, Cause::CertificateWrongName);
        QCOMPARE(best.incoming.server.identityCheck.mode, IdentityMode::Strict);
        QVERIFY(!best.incoming.mechanisms.isEmpty());
    }

    void starttlsIsTriedWhereTlsIsNot()
    {
        const auto &scripts = m_stage->scripts();
        auto dialogue = Conversation()
                            .server("* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] hi\r\n")
                            .answers(u"(\\S+) STARTTLS"_s, "{1} OK go\r\n")
                            .tls(m_stage->tls())
                            .answersUntilClosed(scripts.capabilityRules(Protocol::Imap, {"PLAIN"}));
        ScriptedPeer imap(dialogue);
        lead("mail.shop.example", 143, imap);
        const auto found = m_stage->search(m_request);
        QCOMPARE(found.candidates.size(), 1);
        QCOMPARE(found.candidates.first().incoming.server.security, Security::StartTls);
        QVERIFY(found.candidates.first().isUsable());
    }

    void starttlsIsLeftOutWhereTlsWorks()
    {
        ScriptedPeer tls(server(Protocol::Imap, m_stage->tls()));
        ScriptedPeer clear(Conversation().server("* OK hi\r\n").ignoresUntilClosed());
        lead("imap.shop.example", 993, tls);
        lead("imap.shop.example", 143, clear);
        auto request = m_request;
        const auto found = m_stage->search(request);
        QCOMPARE(found.candidates.size(), 1);
        QCOMPARE(found.candidates.first().incoming.server.security, Security::Tls);
    }

    void onlyTokensMeanOAuth()
    {
        const auto rules
            = m_stage->scripts().capabilityRules(Protocol::Imap, {"XOAUTH2"}, {"LOGINDISABLED"});
        ScriptedPeer imap(
            Conversation().tls(m_stage->tls()).server("* OK hi\r\n").answersUntilClosed(rules));
        lead("imap.shop.example", 993, imap);
        const auto found = m_stage->search(m_request);
        QCOMPARE(found.candidates.first().incoming.server.credential.type,
            CredentialType::AuthorizationCode);
    }

    void whatIsNoMailServerIsNotFound()
    {
        ScriptedPeer web(Conversation()
                             .tls(m_stage->tls())
                             .server("HTTP/1.1 400 Bad Request\r\n\r\n")
                             .ignoresUntilClosed());
        lead("mail.shop.example", 993, web);
        const auto found = m_stage->search(m_request);
        QVERIFY(found.candidates.isEmpty());
        QCOMPARE(found.state(Probe).phase, Phase::Failed);
        QCOMPARE(found.state(Probe).error->code, Cause::WrongProtocol);
    }

    void silentServersEndAtTheDeadline()
    {
        ScriptedPeer imap(Conversation().stalls());
        ScriptedPeer smtp(server(Protocol::Smtp, m_stage->tls()));
        lead("mail.shop.example", 993, imap);
        lead("smtp.shop.example", 465, smtp);
        m_request.options.deadline = 1500ms;
        QElapsedTimer clock;
        clock.start();
        const auto found = m_stage->search(m_request);
        QVERIFY(clock.elapsed() < 4000);
        QCOMPARE(found.candidates.size(), 1); // what was found stays
        QCOMPARE(found.state(Probe).phase, Phase::Answered);
    }

    void oneServerIsVisited()
    {
        ScriptedPeer smtp(server(Protocol::Smtp, m_stage->tls()));
        lead("smtp.shop.example", 2465, smtp);
        const Server asked{.protocol = Protocol::Smtp,
            .host = u"smtp.shop.example"_s,
            .port = u"2465"_s,
            .security = Security::Tls};
        auto visit = m_stage->discoverer().visit(asked, m_request.options);
        QTRY_VERIFY_WITH_TIMEOUT(visit.isFinished(), 20'000);
        const auto offer = visit.result();
        QVERIFY(offer.has_value());
        QVERIFY(!offer->problem);
        QCOMPARE(offer->server.port, u"2465"_s);
        QVERIFY(offer->tls->certificates.first().notAfter.isValid());
    }

    void webServersShowTheirCertificates_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<std::optional<Cause>>("reason");
        QTest::addColumn<std::optional<Cause>>("error");
        using None = std::optional<Cause>;
        QTest::newRow("good") << u"autoconfig.shop.example"_s << None() << None();
        QTest::newRow("for another name")
            << u"other.shop.example"_s << None(Cause::CertificateWrongName) << None();
        QTest::newRow("not there") << u"no.shop.example"_s << None() << None(Cause::NameNotFound);
    }
    void webServersShowTheirCertificates()
    {
        QFETCH(const QString, host);
        QFETCH(const std::optional<Cause>, reason);
        QFETCH(const std::optional<Cause>, error);
        m_stage->dns.address("other.shop.example");
        const auto visit = m_stage->discoverer().visitWeb(host, m_stage->request({}).options);
        QTRY_VERIFY_WITH_TIMEOUT(visit.isFinished(), 20'000);
        const auto facts = visit.result();
        QCOMPARE(facts.has_value(), !error);
        if (!facts) {
            QCOMPARE(facts.error().code, *error);
            return;
        }
        QVERIFY(facts->certificates.first().notAfter.isValid());
        QCOMPARE(facts->reasons.isEmpty(), !reason);
        if (reason) {
            QCOMPARE(facts->reasons.first().code, *reason);
        }
        QVERIFY(m_stage->web.seen().isEmpty()); // nothing was asked
    }

private:
    [[nodiscard]] Conversation server(Protocol protocol, const PeerTls &tls) const
    {
        const QByteArrayList mechanisms{"PLAIN", "SCRAM-SHA-256"};
        const auto greeting = protocol == Protocol::Imap ? "* OK hi\r\n"_ba : "220 hi\r\n"_ba;
        return Conversation().tls(tls).server(greeting).answersUntilClosed(
            m_stage->scripts().capabilityRules(protocol, mechanisms));
    }
    //! Only what is led to a peer has an address.
    void lead(const QByteArray &host, quint16 port, const ScriptedPeer &peer)
    {
        m_request.options.redirections.hosts.prepend(
            {QString::fromLatin1(host), port, u"127.0.0.1"_s, peer.port()});
    }

    std::unique_ptr<DiscoveryStage> m_stage;
    DiscoveryRequest m_request;
};

QTEST_GUILESS_MAIN(TestProbing)
#include "tst_probing.moc"
