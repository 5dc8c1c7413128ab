// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attempt.h"
#include "protocols/transport/tlscontext.h"

#include <openssl/ssl.h>

using namespace mailrig;

//! Servers met again by connections of one run.
class TstTlsSessions : public QObject {
    Q_OBJECT

private:
    TestCertificate m_root = TestCertificate::root();
    TestCertificate m_server = m_root.intermediate().server(QStringLiteral("localhost"));
    CaFile m_ca{m_root.pem()};
    const QByteArray m_keys = QByteArray(80, 'k');

    [[nodiscard]] PeerTls tls(int version = TLS1_3_VERSION) const
    {
        auto tls = PeerTls::of(m_server);
        tls.highestVersion = version;
        tls.ticketKeys = m_keys;
        return tls;
    }
    [[nodiscard]] static Conversation greeting(const PeerTls &tls)
    {
        return Conversation().tls(tls).server("* OK hi\r\n").clientCloses();
    }
    [[nodiscard]] ConnectionSettings settings(const ScriptedPeer &peer) const
    {
        auto settings = settingsFor(peer, Security::Tls);
        settings.host = QStringLiteral("localhost");
        settings.trust = m_ca.alone();
        settings.sessions = std::make_shared<TlsSessions>();
        return settings;
    }
    //! Connects, and reads the greeting: tickets of TLS 1.3 come with it.
    [[nodiscard]] static Result<TlsFacts> met(const ConnectionSettings &settings)
    {
        Attempt attempt(settings);
        if (!attempt.opened) {
            return tl::unexpected(attempt.opened.error());
        }
        return attempt.readUntil("hi\r\n").map(
            [&](const QByteArray &) { return attempt.connection.tls(); });
    }

private Q_SLOTS:
    void initTestCase() { initializeTls(); }

    void aServerIsMetAgainWithItsIdentity_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("TLS 1.2") << TLS1_2_VERSION;
        QTest::newRow("TLS 1.3") << TLS1_3_VERSION;
    }
    void aServerIsMetAgainWithItsIdentity()
    {
        QFETCH(int, version);
        ScriptedPeer peer({greeting(tls(version)), greeting(tls(version)), greeting(tls(version))});
        const auto with = settings(peer);
        const auto first = met(with);
        QVERIFY(first);
        QVERIFY(first->verified && !first->resumed);
        for (int again = 0; again < 2; ++again) {
            auto next = met(with);
            QVERIFY(next);
            QVERIFY(next->resumed);
            next->resumed = false;
            QCOMPARE(*next, *first);
        }
        QVERIFY_PEER(peer);
    }

    void anUpgradedConnectionResumesToo()
    {
        const auto upgrade = Conversation()
                                 .server("* OK hi\r\n")
                                 .client("s1 CAPABILITY\r\n")
                                 .server("* CAPABILITY IMAP4rev1 STARTTLS\r\ns1 OK\r\n")
                                 .client("s2 STARTTLS\r\n")
                                 .server("s2 OK\r\n")
                                 .tls(tls())
                                 .server("* hi\r\n")
                                 .clientCloses();
        ScriptedPeer peer({upgrade, upgrade});
        auto with = settings(peer);
        with.security = Security::StartTls;
        const auto first = met(with), second = met(with);
        QVERIFY(first && second);
        QVERIFY(!first->resumed && second->resumed);
        QVERIFY_PEER(peer);
    }

    void whoeverElseAnswersHasToProveItself()
    {
        auto evil = PeerTls::of(
            TestCertificate::root(QStringLiteral("Evil")).server(QStringLiteral("localhost")));
        evil.ticketKeys = QByteArray(80, 'e');
        ScriptedPeer peer({greeting(tls()), Conversation().tlsThatFails(evil)});
        const auto with = settings(peer);
        QVERIFY(met(with));
        const auto second = met(with);
        QVERIFY(!second);
        QCOMPARE(second.error().code, Cause::CertificateUnknownIssuer);
        QVERIFY_PEER(peer);
    }

    void anotherProcessOfTheServerIsMetInFull()
    {
        auto other = tls();
        other.ticketKeys = QByteArray(80, 'o');
        ScriptedPeer peer({greeting(tls()), greeting(other)});
        const auto with = settings(peer);
        const auto kept = [&] {
            return with.sessions->find({.host = with.host, .port = with.port, .trust = with.trust});
        };
        const auto first = met(with);
        const auto before = kept();
        const auto second = met(with);
        const auto after = kept();
        QVERIFY(first && second);
        QVERIFY(second->verified && !second->resumed);
        QCOMPARE(second->verifiedChain, first->verifiedChain);
        // The new ticket is kept, the verdict is as old as it is.
        QVERIFY(before && after);
        QVERIFY(after->session != before->session);
        QCOMPARE(after->expiry.deadlineNSecs(), before->expiry.deadlineNSecs());
    }

    void aVerdictGrowsOld()
    {
        TlsSessions sessions;
        const ServerInQuestion server{.host = QStringLiteral("a.example"), .port = 993};
        sessions.keep(server, {.expiry = QDeadlineTimer(60'000)});
        QVERIFY(sessions.find(server));
        sessions.keep(server, {.expiry = QDeadlineTimer(0)});
        QVERIFY(!sessions.find(server));
    }

    void anotherQuestionIsAskedAnew_data()
    {
        QTest::addColumn<bool>("shares");
        QTest::addColumn<IdentityMode>("mode");
        QTest::newRow("nothing is shared") << false << IdentityMode::Strict;
        QTest::newRow("nobody was asked to vouch") << true << IdentityMode::Off;
    }
    void anotherQuestionIsAskedAnew()
    {
        QFETCH(bool, shares);
        QFETCH(IdentityMode, mode);
        ScriptedPeer peer({greeting(tls()), greeting(tls())});
        auto with = settings(peer);
        with.identityCheck.mode = mode;
        if (!shares) {
            with.sessions = nullptr;
        }
        const auto first = met(with), second = met(with);
        QVERIFY(first && second);
        QVERIFY(!second->resumed);
    }

    void aVerdictIsForItsOwnTrustOnly()
    {
        ScriptedPeer peer({greeting(tls()), Conversation().tlsThatFails(tls())});
        const CaFile stranger(TestCertificate::root(QStringLiteral("Stranger")).pem());
        auto with = settings(peer);
        QVERIFY(met(with));
        with.trust = stranger.alone();
        const auto second = met(with);
        QVERIFY(!second);
        QCOMPARE(second.error().code, Cause::CertificateUnknownIssuer);
    }

    void aClientsCertificateIsShownEachTime()
    {
        const auto client = m_root.issue(
            {.commonName = QStringLiteral("bob@example.org"), .extendedKeyUsage = "clientAuth"});
        const CaFile clientFile(client.pem() + client.keyPem());
        auto demanding = tls();
        demanding.clientAuthorityPem = m_root.pem();
        ScriptedPeer peer({greeting(demanding), greeting(demanding)});
        auto with = settings(peer);
        with.clientCertificateFile = clientFile.path();
        const auto first = met(with), second = met(with);
        QVERIFY(first && second);
        QVERIFY(!second->resumed);
        QCOMPARE(peer.clientCertificateName(1), QByteArray("bob@example.org"));
    }
};

QTEST_GUILESS_MAIN(TstTlsSessions)
#include "tst_tlssessions.moc"
