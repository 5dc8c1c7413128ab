// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"
#include "tests/support/testca.h"

#include <QJsonArray>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! `certificate check`: the verdict on a chain from a file.
class TestCliCertificate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void chainsAreJudged_data();
    void chainsAreJudged();
    void theTimeCanBeChosen();
    void aPinHoldsWithoutAnAuthority();
    void wordsNameTheReasons();
    void filesThatHoldNoCertificateAreRefused();

private:
    [[nodiscard]] CliResult check(
        const TestCertificate &certificate, const QStringList &more = {}) const
    {
        const auto chain = m_cli.file(u"chain.pem"_s, certificate.chainPem());
        const auto trust = m_cli.file(u"trust.pem"_s, m_root.pem());
        return m_cli.run(QStringList{u"certificate"_s, u"check"_s, u"--chain"_s, chain,
                             u"--trust"_s, trust, u"--json"_s}
            + more);
    }

    Cli m_cli;
    TestCertificate m_root = TestCertificate::root();
};

void TestCliCertificate::chainsAreJudged_data()
{
    QTest::addColumn<TestCertificateSpec>("spec");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QStringList>("reasons");
    const auto host = u"mail.example.org"_s;
    const TestCertificateSpec good{.dnsNames = {host}};
    QTest::newRow("good") << good << host << QStringList();
    QTest::newRow("another name") << good << u"other.example.org"_s
                                  << QStringList{u"certificateWrongName"_s};
    auto expired = good;
    expired.notBefore = QDateTime::currentDateTimeUtc().addDays(-20);
    expired.notAfter = QDateTime::currentDateTimeUtc().addDays(-10);
    QTest::newRow("expired") << expired << host << QStringList{u"certificateExpired"_s};
    QTest::newRow("expired, and for another name")
        << expired << u"other.example.org"_s
        << QStringList{u"certificateExpired"_s, u"certificateWrongName"_s};
    auto weak = good;
    weak.key = TestCertificateSpec::Key::Rsa1024;
    QTest::newRow("short key") << weak << host << QStringList{u"certificateWeak"_s};
}

void TestCliCertificate::chainsAreJudged()
{
    QFETCH(TestCertificateSpec, spec);
    QFETCH(QString, host);
    QFETCH(QStringList, reasons);
    const auto result = check(m_root.issue(spec), {u"--host"_s, host});
    QCOMPARE(result.code, reasons.isEmpty() ? 0 : 11);
    const auto json = result.json();
    QCOMPARE(json.value(u"verdict"_s).toString(), reasons.isEmpty() ? u"ok"_s : u"failed"_s);
    QStringList told;
    for (const auto &each : json.value(u"reasons"_s).toArray()) {
        told << each.toString();
    }
    told.sort();
    QCOMPARE(told, reasons);
}

void TestCliCertificate::theTimeCanBeChosen()
{
    const auto certificate = m_root.server(u"mail.example.org"_s);
    const QStringList host{u"--host"_s, u"mail.example.org"_s, u"--at"_s};
    const auto early = check(certificate, host + QStringList{u"2001-01-01T00:00:00Z"_s});
    QCOMPARE(early.code, 11);
    QVERIFY(early.json().value(u"reasons"_s).toArray().contains(u"certificateNotYetValid"_s));
    const auto now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    QCOMPARE(check(certificate, host + QStringList{now}).code, 0);
}

void TestCliCertificate::aPinHoldsWithoutAnAuthority()
{
    const auto certificate = TestCertificate::selfSigned({.dnsNames = {u"mail.example.org"_s}});
    const QStringList host{u"--host"_s, u"mail.example.org"_s};
    QCOMPARE(check(certificate, host).code, 11);
    const auto pin = u"pin:"_s + QString::fromLatin1(certificate.spkiSha256().toHex());
    QCOMPARE(check(certificate, host + QStringList{u"--identity"_s, pin}).code, 0);
    const auto other = u"pin:"_s + QString(64, u'a');
    const auto changed = check(certificate, host + QStringList{u"--identity"_s, other});
    QCOMPARE(changed.code, 11);
    QVERIFY(changed.json().value(u"reasons"_s).toArray().contains(u"pinnedKeyChanged"_s));
}

void TestCliCertificate::wordsNameTheReasons()
{
    const auto chain = m_cli.file(u"words.pem"_s, m_root.server(u"mail.example.org"_s).chainPem());
    const auto result = m_cli.run({u"certificate"_s, u"check"_s, u"--chain"_s, chain, u"--host"_s,
        u"other.example.org"_s, u"--no-system-trust"_s});
    QCOMPARE(result.code, 11);
    QVERIFY2(result.out.contains("other.example.org"), result.out.constData());
    QVERIFY2(result.out.contains("mail.example.org"), result.out.constData());
    QVERIFY(result.out.count("\n- ") >= 2); // the name and the issuer
}

void TestCliCertificate::filesThatHoldNoCertificateAreRefused()
{
    const auto text = m_cli.file(u"text.pem"_s, "no certificate");
    const QStringList start{u"certificate"_s, u"check"_s, u"--host"_s, u"h"_s, u"--chain"_s};
    QCOMPARE(m_cli.run(start + QStringList{text}).code, 16);
    QCOMPARE(m_cli.run(start + QStringList{u"/nowhere"_s}).code, 1);
}

QTEST_GUILESS_MAIN(TestCliCertificate)
#include "tst_clicertificate.moc"
