// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attempt.h"
#include "protocols/transport/tlscontext.h"

#include <openssl/ssl.h>

using namespace mailrig;

Q_DECLARE_METATYPE(mailrig::Cause)

namespace {

QList<StepKind> kinds(const QList<CheckStep> &steps)
{
    QList<StepKind> kinds;
    for (const CheckStep &step : steps) {
        kinds += step.kind;
    }
    return kinds;
}

} // namespace

class TstConnection : public QObject {
    Q_OBJECT

private:
    TestCertificate m_root = TestCertificate::root();
    TestCertificate m_server
        = m_root.intermediate().issue({.dnsNames = {QStringLiteral("localhost")},
            .ipAddresses = {QStringLiteral("127.0.0.1"), QStringLiteral("::1")}});
    CaFile m_ca{m_root.pem()};

    ConnectionSettings trusted(const ScriptedPeer &peer, Security security) const
    {
        auto settings = settingsFor(peer, security);
        settings.trust = m_ca.alone();
        return settings;
    }

private Q_SLOTS:
    void initTestCase() { initializeTls(); }

    void carriesBytesBothWaysInTls()
    {
        ScriptedPeer peer(Conversation()
                              .tls(PeerTls::of(m_server))
                              .server("* OK hi\r\n")
                              .client("a LOGIN \"bob\" \"canary\"\r\n")
                              .server("a OK in\r\n")
                              .clientCloses());
        {
            Attempt attempt(trusted(peer, Security::Tls));
            QCOMPARE(attempt.outcome(), QStringLiteral("open"));
            QCOMPARE(kinds(attempt.steps),
                (QList{
                    StepKind::Resolve, StepKind::Connect, StepKind::Encrypt, StepKind::Identity}));
            QCOMPARE(attempt.readUntil("\r\n").value(), QByteArray("* OK hi\r\n"));
            QVERIFY(attempt.connection.write("a LOGIN \"bob\" \"canary\"\r\n"));
            QCOMPARE(attempt.readUntil("\r\n").value(), QByteArray("a OK in\r\n"));
            QCOMPARE(attempt.transcript.lines(),
                (QStringList{QStringLiteral("S: * OK hi"), QStringLiteral("C: a LOGIN ********"),
                    QStringLiteral("S: a OK in")}));
            const TlsFacts &tls = attempt.connection.tls();
            QCOMPARE(tls.version, QStringLiteral("TLSv1.3"));
            QVERIFY(tls.cipher.startsWith(QStringLiteral("TLS_")));
            QVERIFY(tls.verified);
            QCOMPARE(tls.certificates.size(), 2);
            QCOMPARE(tls.verifiedChain.size(), 3);
            QCOMPARE(tls.certificates.first().spkiSha256, m_server.spkiSha256());
            QCOMPARE(attempt.connection.peerAddress(), QStringLiteral("127.0.0.1"));
            attempt.connection.close();
            QVERIFY(!attempt.connection.isOpen());
        }
        QVERIFY_PEER(peer);
    }

    void carriesBytesInClearWhereNothingElseIsWanted()
    {
        ScriptedPeer peer(Conversation().server("+OK\r\n").client("QUIT\r\n"));
        Attempt attempt(settingsFor(peer, Security::None, Protocol::Pop3));
        QCOMPARE(attempt.outcome(), QStringLiteral("open"));
        QCOMPARE(attempt.readUntil("\r\n").value(), QByteArray("+OK\r\n"));
        QVERIFY(attempt.connection.write("QUIT\r\n"));
        QVERIFY_PEER(peer);
        const auto end = attempt.connection.read();
        QVERIFY(!end);
        QCOMPARE(end.error().code, Cause::ConnectionLost);
    }

    void sendsTheNameButNoLiteralAsSni_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QByteArray>("serverName");
        QTest::newRow("a name") << QStringLiteral("LocalHost.") << QByteArray("localhost");
        QTest::newRow("IPv4") << QStringLiteral("127.0.0.1") << QByteArray();
        QTest::newRow("IPv6") << QStringLiteral("::1") << QByteArray();
        QTest::newRow("IPv6 in brackets") << QStringLiteral("[::1]") << QByteArray();
    }
    void sendsTheNameButNoLiteralAsSni()
    {
        QFETCH(QString, host);
        QFETCH(QByteArray, serverName);
        ScriptedPeer peer({Conversation().tls(PeerTls::of(m_server)).clientCloses()},
            host.contains(u"::1") ? "::1" : "127.0.0.1");
        auto settings = trusted(peer, Security::Tls);
        settings.host = host;
        {
            const Attempt attempt(settings);
            QCOMPARE(attempt.outcome(), QStringLiteral("open"));
        }
        QVERIFY_PEER(peer);
        QCOMPARE(peer.serverName(), serverName);
    }

    void largeAnswersAndQuestionsPassWhole()
    {
        const QByteArray question(3'000'000, 'q');
        ScriptedPeer peer(Conversation()
                              .tls(PeerTls::of(m_server))
                              .client(question)
                              .floods("answer..", 8'000'000)
                              .server("end")
                              .ignoresUntilClosed());
        Attempt attempt(trusted(peer, Security::Tls));
        QVERIFY(attempt.connection.write(question));
        const auto answer = attempt.readUntil("end");
        QVERIFY(answer);
        QCOMPARE(answer->size(), 8'000'003);
    }

    void identityIsJudgedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<int>("highestVersion");
        QTest::newRow("TLS 1.2") << TLS1_2_VERSION;
        QTest::newRow("TLS 1.3") << TLS1_3_VERSION;
    }
    void identityIsJudgedBeforeAnythingIsSent()
    {
        QFETCH(int, highestVersion);
        const auto client = m_root.issue(
            {.commonName = QStringLiteral("bob@example.org"), .extendedKeyUsage = "clientAuth"});
        const CaFile clientFile(client.pem() + client.keyPem());
        auto tls = PeerTls::of(
            TestCertificate::root(QStringLiteral("Evil")).server(QStringLiteral("localhost")));
        tls.highestVersion = highestVersion;
        tls.clientAuthorityPem = m_root.pem();
        ScriptedPeer peer(Conversation().tlsThatFails(tls));
        auto settings = trusted(peer, Security::Tls);
        settings.clientCertificateFile = clientFile.path();
        const Attempt attempt(settings);
        QCOMPARE(attempt.outcome(), QStringLiteral("certificateUnknownIssuer"));
        QCOMPARE(attempt.lastStep(), StepKind::Identity);
        QCOMPARE(attempt.connection.tls().reasons.size(), 2); // and the name is wrong
        QVERIFY_PEER(peer);
        QCOMPARE(peer.clientCertificateName(), QByteArray());
        QVERIFY(peer.receivedInAll().isEmpty());
    }

    void showsItsCertificateWhereAsked_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<QString>("outcome");
        const auto client = m_root.intermediate().issue(
            {.commonName = QStringLiteral("bob"), .extendedKeyUsage = "clientAuth"});
        QTest::newRow("PEM") << client.chainPem() + client.keyPem() << QByteArray()
                             << QStringLiteral("open");
        QTest::newRow("PEM, key encrypted") << client.chainPem() + client.keyPem("pass phrase")
                                            << QByteArray("pass phrase") << QStringLiteral("open");
        QTest::newRow("PEM, wrong passphrase")
            << client.chainPem() + client.keyPem("pass phrase") << QByteArray("other")
            << QStringLiteral("passphraseRefused");
        QTest::newRow("PEM, no passphrase") << client.chainPem() + client.keyPem("pass phrase")
                                            << QByteArray() << QStringLiteral("secretMissing");
        QTest::newRow("PKCS #12") << client.pkcs12("pass phrase") << QByteArray("pass phrase")
                                  << QStringLiteral("open");
        QTest::newRow("PKCS #12, wrong passphrase") << client.pkcs12(
            "pass phrase") << QByteArray("other") << QStringLiteral("passphraseRefused");
        QTest::newRow("PKCS #12, no passphrase")
            << client.pkcs12("pass phrase") << QByteArray() << QStringLiteral("secretMissing");
        QTest::newRow("no key") << client.chainPem() << QByteArray()
                                << QStringLiteral("validation");
        QTest::newRow("not a certificate")
            << QByteArray("hello") << QByteArray() << QStringLiteral("validation");
    }
    void showsItsCertificateWhereAsked()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, passphrase);
        QFETCH(QString, outcome);
        const CaFile clientFile(file);
        auto tls = PeerTls::of(m_server);
        tls.clientAuthorityPem = m_root.pem();
        ScriptedPeer peer(Conversation().tls(tls).server("* OK\r\n"));
        auto settings = trusted(peer, Security::Tls);
        settings.clientCertificateFile = clientFile.path();
        settings.clientCertificatePassphrase = Secret(std::move(passphrase));
        Attempt attempt(settings);
        QCOMPARE(attempt.outcome(), outcome);
        if (attempt.opened) {
            QVERIFY(attempt.readUntil("\r\n"));
            QVERIFY_PEER(peer);
            QCOMPARE(peer.clientCertificateName(), QByteArray("bob"));
        } else {
            QCOMPARE(peer.connections(), 0);
        }
    }

    void aMissingCaFileIsSaidBeforeConnecting()
    {
        ScriptedPeer peer(Conversation{});
        auto settings = settingsFor(peer, Security::Tls);
        settings.identityCheck.caFile = QStringLiteral("/does/not/exist.pem");
        const Attempt attempt(settings);
        QCOMPARE(attempt.outcome(), QStringLiteral("validation"));
        QCOMPARE(peer.connections(), 0);
    }

    void aChangedCaFileIsReadAgain()
    {
        ScriptedPeer peer(Conversation().tlsThatFails(PeerTls::of(m_server)).clientCloses());
        auto settings = settingsFor(peer, Security::Tls);
        settings.trust.systemStore = false;
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(TestCertificate::root(QStringLiteral("Other")).pem());
        file.flush();
        settings.identityCheck.caFile = file.fileName();
        QCOMPARE(Attempt(settings).outcome(), QStringLiteral("certificateUnknownIssuer"));
        file.write(m_root.pem());
        file.flush();
        QCOMPARE(Attempt(settings).outcome(), QStringLiteral("open"));
    }

    void modesOfTheCheckDecide_data()
    {
        QTest::addColumn<IdentityMode>("mode");
        QTest::addColumn<bool>("isPinned");
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isTrusted");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<bool>("verified");
        const auto literal = QStringLiteral("127.0.0.1"), other = QStringLiteral("127.0.0.2"),
                   open = QStringLiteral("open");
        QTest::newRow("strict") << IdentityMode::Strict << false << literal << true << open << true;
        QTest::newRow("strict, other name") << IdentityMode::Strict << false << other << true
                                            << QStringLiteral("certificateWrongName") << false;
        QTest::newRow("name waived, other name")
            << IdentityMode::NameWaived << false << other << true << open << true;
        QTest::newRow("name waived, unknown issuer")
            << IdentityMode::NameWaived << false << literal << false
            << QStringLiteral("certificateUnknownIssuer") << false;
        QTest::newRow("pinned, unknown issuer and other name")
            << IdentityMode::PinnedKey << true << other << false << open << true;
        QTest::newRow("pinned to another key")
            << IdentityMode::PinnedKey << false << literal << true
            << QStringLiteral("pinnedKeyChanged") << false;
        QTest::newRow("off") << IdentityMode::Off << false << other << false << open << false;
        QTest::newRow("off, nothing wrong")
            << IdentityMode::Off << false << literal << true << open << false;
    }
    void modesOfTheCheckDecide()
    {
        QFETCH(IdentityMode, mode);
        QFETCH(bool, isPinned);
        QFETCH(QString, host);
        QFETCH(bool, isTrusted);
        QFETCH(QString, outcome);
        ScriptedPeer peer(
            {Conversation().tlsThatFails(PeerTls::of(m_server)).clientCloses()}, "0.0.0.0");
        auto settings = trusted(peer, Security::Tls);
        settings.host = host;
        settings.identityCheck.mode = mode;
        settings.identityCheck.spkiSha256 = isPinned ? m_server.spkiSha256() : QByteArray(32, 'x');
        const CaFile other(TestCertificate::root().pem());
        if (!isTrusted) {
            settings.trust = other.alone();
        }
        const Attempt attempt(settings);
        QCOMPARE(attempt.outcome(), outcome);
        QTEST(attempt.connection.tls().verified, "verified");
        QCOMPARE(attempt.connection.tls().reasons.isEmpty(),
            outcome == QStringLiteral("open") && (mode != IdentityMode::Off || isTrusted));
    }
};

QTEST_GUILESS_MAIN(TstConnection)
#include "tst_connection.moc"
