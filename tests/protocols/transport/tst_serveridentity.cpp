// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attempt.h"
#include "protocols/transport/certificatecheck.h"
#include "protocols/transport/serveridentity.h"

#include <openssl/ssl.h>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto host = u"mail.example.org"_s;

QDateTime inDays(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days);
}

Certificate parsed(const TestCertificate &certificate)
{
    return Certificate::of(certificate.x509());
}

//! What a server shows, and who is trusted.
struct Case {
    QList<TestCertificate> chain;
    std::optional<TestCertificate> root;
    QString host = ::host;
    std::optional<QByteArray> staple = {};
};

} // namespace

Q_DECLARE_METATYPE(Case)
Q_DECLARE_METATYPE(QList<mailrig::Cause>)

class TstServerIdentity : public QObject {
    Q_OBJECT

private:
    using Key = TestCertificateSpec::Key;
    using Status = TestCertificate::Status;

    TestCertificate m_root = TestCertificate::root();
    TestCertificate m_intermediate = m_root.intermediate();

    static IdentityVerdict judged(
        const Case &shown, const IdentityCheck &check = {}, const QDateTime &at = {})
    {
        const CaFile ca((shown.root ? *shown.root : TestCertificate::root(u"Unrelated"_s)).pem());
        const auto trust = TrustStore::load(ca.alone());
        QList<Certificate> chain;
        for (const TestCertificate &one : shown.chain) {
            chain += parsed(one);
        }
        return judge(
            {.chain = chain, .host = shown.host, .staple = shown.staple, .at = at}, check, *trust);
    }
    static QList<Cause> causes(const IdentityVerdict &verdict)
    {
        QList<Cause> causes;
        for (const Error &reason : verdict.reasons) {
            causes += reason.code;
        }
        std::sort(causes.begin(), causes.end());
        return causes;
    }
    static QString named(const QList<Cause> &causes)
    {
        QStringList names;
        for (const Cause cause : causes) {
            names += codeName(cause);
        }
        return names.join(u' ');
    }
    //! A certificate below the intermediate, sent with it.
    Case below(TestCertificateSpec spec) const
    {
        if (spec.dnsNames.isEmpty() && spec.ipAddresses.isEmpty()) {
            spec.dnsNames = {host};
        }
        return {{m_intermediate.issue(spec), m_intermediate}, m_root};
    }
    Case named(const QString &nameInCertificate, const QString &askedFor) const
    {
        auto shown = below({.dnsNames = {nameInCertificate}});
        shown.host = askedFor;
        return shown;
    }
    //! Below an authority of one's own making.
    Case belowAuthority(const TestCertificateSpec &authority) const
    {
        const auto own = m_root.issue(authority);
        return {{own.server(host), own}, m_root};
    }

    void nameRows() const
    {
        const QList<Cause> wrong{Cause::CertificateWrongName}, none;
        const auto add = [&](const char *title, const Case &shown, const QList<Cause> &reasons) {
            QTest::newRow(title) << shown << reasons;
        };
        add("wrong name", named(u"other.example.org"_s, host), wrong);
        add("name in other case", named(u"MAIL.Example.org"_s, host), none);
        add("wildcard", named(u"*.example.org"_s, host), none);
        add("wildcard, two labels below", named(u"*.example.org"_s, u"a.mail.example.org"_s),
            wrong);
        add("wildcard, the domain itself", named(u"*.example.org"_s, u"example.org"_s), wrong);
        add("wildcard as part of a label", named(u"m*l.example.org"_s, host), wrong);
        add("wildcard in the middle", named(u"mail.*.org"_s, host), wrong);
        add("wildcard for a top-level domain", named(u"*.org"_s, u"example.org"_s), wrong);
        add("wildcard for everything", named(u"*"_s, u"localhost"_s), wrong);
        add("wildcard as the name asked for", named(host, u"*.example.org"_s), wrong);
        add("name as a suffix", named(u"example.org"_s, host), wrong);
        add("internationalized name", named(u"xn--bcher-kva.example"_s, u"xn--bcher-kva.example"_s),
            none);
        auto cnOnly = below({.commonName = host, .ipAddresses = {u"192.0.2.1"_s}});
        add("common name only, with an address", cnOnly, wrong);
        const auto bare = m_intermediate.issue({.commonName = host});
        add("common name only", {{bare, m_intermediate}, m_root}, wrong);
        auto address = below({.ipAddresses = {u"192.0.2.1"_s, u"2001:db8::1"_s}});
        address.host = u"192.0.2.1"_s;
        add("IPv4 address", address, none);
        address.host = u"2001:db8:0::1"_s;
        add("IPv6 address, written otherwise", address, none);
        address.host = u"192.0.2.2"_s;
        add("another IPv4 address", address, wrong);
        add("address as a DNS name", named(u"192.0.2.1"_s, u"192.0.2.1"_s), wrong);
    }

    void chainRows() const
    {
        const QList<Cause> unknown{Cause::CertificateUnknownIssuer},
            unsuitable{Cause::CertificateUnsuitable}, none;
        const auto add = [&](const char *title, const Case &shown, const QList<Cause> &reasons) {
            QTest::newRow(title) << shown << reasons;
        };
        const auto leaf = m_intermediate.server(host);
        add("sound", {{leaf, m_intermediate}, m_root}, none);
        add("sound, with the root", {{leaf, m_intermediate, m_root}, m_root}, none);
        add("sound, in disorder", {{leaf, m_root, m_intermediate}, m_root}, none);
        add("directly below the root", {{m_root.server(host)}, m_root}, none);
        add("unknown root", {{leaf, m_intermediate}, {}}, unknown);
        add("unknown root, sent along", {{leaf, m_intermediate, m_root}, {}}, unknown);
        add("missing intermediate", {{leaf}, m_root}, unknown);
        const auto self = TestCertificate::selfSigned({.dnsNames = {host}});
        add("self-signed", {{self}, {}}, {Cause::CertificateSelfSigned});
        add("self-signed, trusted", {{self}, self}, none);
        const auto other = TestCertificate::root(); // the same name, another key
        add("forged signature", {{other.server(host)}, m_root}, unknown);
        const auto server = m_intermediate.server(u"evil.example.org"_s);
        add("leaf as authority", {{server.server(host), server, m_intermediate}, m_root},
            unsuitable);
        const auto below = m_intermediate.intermediate(u"Too Deep"_s, -1);
        add("path too long", {{below.server(host), below, m_intermediate}, m_root}, unsuitable);
        add("authority without keyCertSign",
            belowAuthority({.authority = true, .keyUsage = "digitalSignature"}), unsuitable);
        add("authority for e-mail only",
            belowAuthority({.authority = true, .extendedKeyUsage = "emailProtection"}), unsuitable);
        add("outside the permitted names",
            belowAuthority({.authority = true, .nameConstraints = "permitted;DNS:example.com"}),
            unsuitable);
        add("among the excluded names",
            belowAuthority({.authority = true, .nameConstraints = "excluded;DNS:example.org"}),
            unsuitable);
        add("inside the permitted names",
            belowAuthority({.authority = true, .nameConstraints = "permitted;DNS:example.org"}),
            none);
    }

    void certificateRows() const
    {
        const QList<Cause> expired{Cause::CertificateExpired}, weak{Cause::CertificateWeak},
            unsuitable{Cause::CertificateUnsuitable}, none;
        const auto add = [&](const char *title, const Case &shown, const QList<Cause> &reasons) {
            QTest::newRow(title) << shown << reasons;
        };
        add("expired", below({.notBefore = inDays(-9), .notAfter = inDays(-1)}), expired);
        add("not yet valid", below({.notBefore = inDays(1), .notAfter = inDays(9)}),
            {Cause::CertificateNotYetValid});
        add("authority expired",
            belowAuthority({.notBefore = inDays(-9), .notAfter = inDays(-1), .authority = true}),
            expired);
        add("key usage for signing certificates only", below({.keyUsage = "keyCertSign"}),
            unsuitable);
        add("extended key usage server", below({.extendedKeyUsage = "serverAuth"}), none);
        add("extended key usage client only", below({.extendedKeyUsage = "clientAuth"}),
            unsuitable);
        add("RSA-2048",
            below({.key = Key::Rsa2048, .keyUsage = "digitalSignature,keyEncipherment"}), none);
        add("RSA-1024", below({.key = Key::Rsa1024}), weak);
        add("Ed25519", below({.key = Key::Ed25519}), none);
        add("RSA-PSS", below({.key = Key::RsaPss}), none);
        add("SHA-1", below({.digest = "SHA1"}), weak);
        add("SHA-1, issuer unknown",
            {{m_intermediate.issue({.dnsNames = {host}, .digest = "SHA1"})}, {}},
            {Cause::CertificateUnknownIssuer, Cause::CertificateWeak});
        add("SHA-1 on the authority", belowAuthority({.digest = "SHA1", .authority = true}), weak);
        add("RSA-1024 authority", belowAuthority({.key = Key::Rsa1024, .authority = true}), weak);
    }

    void stapleRows() const
    {
        const auto leaf = m_intermediate.server(host);
        const auto demanding = m_intermediate.issue({.dnsNames = {host}, .mustStaple = true});
        const auto past = inDays(-3), longPast = inDays(-10), future = inDays(2);
        const auto add = [&](const char *title, const TestCertificate &certificate,
                             const std::optional<QByteArray> &staple, const QList<Cause> &reasons) {
            QTest::newRow(title) << Case{{certificate, m_intermediate}, m_root, host, staple}
                                 << reasons;
        };
        const QList<Cause> revoked{Cause::CertificateRevoked},
            unsuitable{Cause::CertificateUnsuitable}, none;
        add("staple: good", leaf, leaf.staple(Status::Good), none);
        add("staple: revoked", leaf, leaf.staple(Status::Revoked), revoked);
        add("staple: revoked, out of date", leaf, leaf.staple(Status::Revoked, longPast, past),
            revoked);
        add("staple: unknown", leaf, leaf.staple(Status::Unknown), unsuitable);
        add("staple: about another", leaf, m_intermediate.server(host).staple(Status::Revoked),
            none);
        add("staple: signed by a stranger", leaf,
            leaf.stapleBy(TestCertificate::root(u"Stranger"_s), Status::Revoked, past, future),
            none);
        add("staple: signed by the leaf itself", demanding,
            demanding.stapleBy(demanding, Status::Good, past, future), unsuitable);
        add("staple: garbage", leaf, "garbage", none);
        add("must staple: good", demanding, demanding.staple(Status::Good), none);
        add("must staple: none", demanding, QByteArray(), unsuitable);
        add("must staple: garbage", demanding, "garbage", unsuitable);
        add("must staple: out of date", demanding, demanding.staple(Status::Good, longPast, past),
            unsuitable);
        add("must staple: from the future", demanding,
            demanding.staple(Status::Good, inDays(1), future), unsuitable);
        add("must staple: offline", demanding, std::nullopt, none);
    }

    void severalAtOnceRows() const
    {
        QTest::newRow("expired, wrong name, unknown issuer")
            << Case{{m_intermediate.issue({.dnsNames = {u"other"_s},
                        .notBefore = inDays(-9),
                        .notAfter = inDays(-1)})},
                   {}}
            << QList{Cause::CertificateExpired, Cause::CertificateUnknownIssuer,
                   Cause::CertificateWrongName};
        QTest::newRow("self-signed, expired, wrong name, weak key")
            << Case{{TestCertificate::selfSigned({.dnsNames = {u"other"_s},
                        .notBefore = inDays(-9),
                        .notAfter = inDays(-1),
                        .key = Key::Rsa1024})},
                   {}}
            << QList{Cause::CertificateExpired, Cause::CertificateSelfSigned,
                   Cause::CertificateWrongName, Cause::CertificateWeak};
        auto worst = below({.dnsNames = {u"other"_s},
            .notBefore = inDays(1),
            .notAfter = inDays(9),
            .key = Key::Rsa1024,
            .extendedKeyUsage = "clientAuth"});
        worst.staple = worst.chain.first().staple(Status::Revoked);
        QTest::newRow("not yet valid, revoked, wrong name, weak, for clients only")
            << worst
            << QList{Cause::CertificateNotYetValid, Cause::CertificateWrongName,
                   Cause::CertificateRevoked, Cause::CertificateWeak, Cause::CertificateUnsuitable};
    }

private Q_SLOTS:
    void namesEveryReason_data()
    {
        QTest::addColumn<Case>("shown");
        QTest::addColumn<QList<Cause>>("reasons");
        nameRows();
        chainRows();
        certificateRows();
        stapleRows();
        severalAtOnceRows();
    }
    void namesEveryReason()
    {
        QFETCH(Case, shown);
        QFETCH(QList<Cause>, reasons);
        const auto verdict = judged(shown);
        QCOMPARE(named(causes(verdict)), named(reasons));
        QCOMPARE(verdict.verified, reasons.isEmpty());
        QCOMPARE(verdict.mayContinue, reasons.isEmpty());
        for (const Error &reason : verdict.reasons) {
            QVERIFY(!reason.detail.isEmpty());
        }
    }

    void detailsNameWhatIsWrong()
    {
        const auto shown = Case{{m_root.issue({.dnsNames = {u"other.example.org"_s},
                                    .notBefore = QDateTime({2020, 1, 1}, {1, 2, 3}, Qt::UTC),
                                    .notAfter = QDateTime({2020, 2, 1}, {1, 2, 3}, Qt::UTC)})},
            m_root};
        const auto verdict = judged(shown);
        QCOMPARE(verdict.reasons.size(), 2);
        QVERIFY(verdict.reasons[0].detail.contains(u"other.example.org"_s));
        QVERIFY(verdict.reasons[0].detail.contains(host));
        QVERIFY(verdict.reasons[1].detail.contains(u"2020-02-01T01:02:03Z"_s));
    }

    void theTimeAskedAboutDecides()
    {
        const auto shown = below({.notBefore = inDays(-20), .notAfter = inDays(-10)});
        QVERIFY(judged(shown, {}, inDays(-15)).verified);
        QCOMPARE(named(causes(judged(shown))), codeName(Cause::CertificateExpired));
        QCOMPARE(
            named(causes(judged(shown, {}, inDays(-25)))), codeName(Cause::CertificateNotYetValid));
    }

    void aPinSurvivesARenewalButNoOtherKey()
    {
        const auto first = TestCertificate::selfSigned({.dnsNames = {host}});
        const auto renewed = first.renewedBy(m_root, {.dnsNames = {u"renamed"_s}});
        const IdentityCheck pin{.mode = IdentityMode::PinnedKey, .spkiSha256 = first.spkiSha256()};
        QVERIFY(judged({{first}, {}}, pin).verified);
        QVERIFY(judged({{renewed}, {}}, pin).verified);
        const auto verdict = judged({{m_root.server(host)}, m_root}, pin);
        QCOMPARE(named(causes(verdict)), codeName(Cause::PinnedKeyChanged));
        QVERIFY(!verdict.mayContinue);
        QVERIFY(!judged({{first}, {}}, {.mode = IdentityMode::PinnedKey}).mayContinue);
    }

    void aWaivedNameWaivesNothingElse()
    {
        const IdentityCheck waived{.mode = IdentityMode::NameWaived};
        auto shown = named(u"other"_s, host);
        QVERIFY(judged(shown, waived).verified);
        shown.root.reset();
        QCOMPARE(named(causes(judged(shown, waived))), codeName(Cause::CertificateUnknownIssuer));
    }

    void whenOffTheReasonsAreKnownButDoNotCount()
    {
        const auto verdict = judged({{m_root.server(host)}, {}}, {.mode = IdentityMode::Off});
        QCOMPARE(named(causes(verdict)), codeName(Cause::CertificateUnknownIssuer));
        QVERIFY(verdict.mayContinue);
        QVERIFY(!verdict.verified);
    }

    void noCertificateIsNoIdentity()
    {
        QVERIFY(!judged({{}, m_root}).mayContinue);
        QVERIFY(!judged({{}, m_root}, {.mode = IdentityMode::PinnedKey}).mayContinue);
    }

    void aDelegatedResponderIsBelievedOnlyWithItsMark_data()
    {
        QTest::addColumn<QByteArray>("extendedKeyUsage");
        QTest::addColumn<bool>("isBelieved");
        QTest::newRow("OCSPSigning") << QByteArray("OCSPSigning") << true;
        QTest::newRow("serverAuth") << QByteArray("serverAuth") << false;
    }
    void aDelegatedResponderIsBelievedOnlyWithItsMark()
    {
        QFETCH(QByteArray, extendedKeyUsage);
        QFETCH(bool, isBelieved);
        const auto leaf = m_intermediate.server(host);
        const auto responder = m_intermediate.issue(
            {.commonName = u"Responder"_s, .extendedKeyUsage = extendedKeyUsage});
        const auto verdict = judged({{leaf, m_intermediate}, m_root, host,
            leaf.stapleBy(responder, Status::Revoked, inDays(-1), inDays(1))});
        QCOMPARE(verdict.verified, !isBelieved);
    }

    void theOfflineCheckComesToTheSameVerdict()
    {
        const CaFile root(m_root.pem());
        const CaFile chain(
            m_intermediate.issue({.dnsNames = {u"xn--bcher-kva.example"_s}}).chainPem());
        CertificateCheck question{
            .host = u"Bücher.example"_s, .chainFile = chain.path(), .trust = root.alone()};
        auto facts = checkCertificate(question);
        QVERIFY(facts);
        QCOMPARE(facts->certificates.size(), 2);
        QVERIFY(facts->verified);
        question.host = u"other.example"_s;
        question.at = inDays(-100);
        facts = checkCertificate(question);
        QVERIFY(facts);
        QCOMPARE(facts->reasons.size(), 2);
        question.chainFile = u"/does/not/exist"_s;
        QCOMPARE(checkCertificate(question).error().code, Cause::FileUnreadable);
        const CaFile garbage("-----BEGIN CERTIFICATE-----\nxxxx\n-----END CERTIFICATE-----\n");
        question.chainFile = garbage.path();
        QCOMPARE(checkCertificate(question).error().code, Cause::FileMalformed);
    }

    void oldVersionsOfTlsAreRefused_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("TLS 1.0") << TLS1_VERSION << u"tlsHandshakeFailed"_s;
        QTest::newRow("TLS 1.1") << TLS1_1_VERSION << u"tlsHandshakeFailed"_s;
        QTest::newRow("TLS 1.2") << TLS1_2_VERSION << u"open"_s;
        QTest::newRow("TLS 1.3") << TLS1_3_VERSION << u"open"_s;
    }
    void oldVersionsOfTlsAreRefused()
    {
        QFETCH(int, version);
        QFETCH(QString, outcome);
        auto tls = PeerTls::of(m_root.issue({.ipAddresses = {u"127.0.0.1"_s}}));
        tls.lowestVersion = tls.highestVersion = version;
        ScriptedPeer peer(Conversation().tlsThatFails(tls).clientCloses());
        const CaFile ca(m_root.pem());
        auto settings = settingsFor(peer, Security::Tls);
        settings.trust = ca.alone();
        const Attempt attempt(settings);
        QCOMPARE(attempt.outcome(), outcome);
        if (!attempt.opened) {
            QVERIFY(!attempt.opened.error().detail.isEmpty());
            QCOMPARE(attempt.lastStep(), StepKind::Encrypt);
        }
    }

    void staplesCountInLiveConnections_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("mustStaple");
        QTest::addColumn<int>("status"); // -1: no staple
        QTest::addColumn<QString>("outcome");
        for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
            const QByteArray name = version == TLS1_2_VERSION ? "TLS 1.2, " : "TLS 1.3, ";
            const auto add
                = [&](const char *title, bool mustStaple, int status, const QString &outcome) {
                      QTest::newRow((name + title).constData())
                          << version << mustStaple << status << outcome;
                  };
            add("good", false, int(Status::Good), u"open"_s);
            add("revoked", false, int(Status::Revoked), u"certificateRevoked"_s);
            add("none", false, -1, u"open"_s);
            add("none, but demanded", true, -1, u"certificateUnsuitable"_s);
            add("good and demanded", true, int(Status::Good), u"open"_s);
        }
    }
    void staplesCountInLiveConnections()
    {
        QFETCH(int, version);
        QFETCH(bool, mustStaple);
        QFETCH(int, status);
        QFETCH(QString, outcome);
        const auto server
            = m_root.issue({.ipAddresses = {u"127.0.0.1"_s}, .mustStaple = mustStaple});
        auto tls = PeerTls::of(server);
        tls.highestVersion = version;
        if (status >= 0) {
            tls.staple = server.staple(Status(status));
        }
        ScriptedPeer peer(Conversation().tlsThatFails(tls).clientCloses());
        const CaFile ca(m_root.pem());
        auto settings = settingsFor(peer, Security::Tls);
        settings.trust = ca.alone();
        QCOMPARE(Attempt(settings).outcome(), outcome);
    }
};

QTEST_GUILESS_MAIN(TstServerIdentity)
#include "tst_serveridentity.moc"
