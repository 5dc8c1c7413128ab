// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkreportjson.h"
#include "models/reportstart.h"
#include "ui/texts/causetexts.h"
#include "ui/texts/reporthtml.h"
#include "ui/texts/reporttext.h"
#include "ui/texts/whotexts.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

constexpr auto canary = "canary-7f3a91";

CheckRequest request()
{
    return CheckRequest{.account = u"sales"_s,
        .sides = {SideRequest{.side = Side::Incoming,
                      .protocol = Protocol::Imap,
                      .host = u"imap.example.com"_s,
                      .port = 993,
                      .user = u"someone@example.com"_s,
                      .secret = Secret(QByteArray(canary))},
            SideRequest{.side = Side::Outgoing,
                .protocol = Protocol::Smtp,
                .host = u"smtp.example.com"_s,
                .port = 587,
                .security = Security::StartTls,
                .user = u"someone@example.com"_s,
                .secret = Secret(QByteArray(canary))}}};
}

TlsFacts goodTls()
{
    return TlsFacts{.version = u"TLSv1.3"_s,
        .cipher = u"TLS_AES_256_GCM_SHA384"_s,
        .certificates = {CertificateFacts{.subject = u"CN=imap.example.com"_s,
            .issuer = u"CN=Example CA"_s,
            .keyType = u"RSA"_s,
            .signatureAlgorithm = u"sha256WithRSAEncryption"_s,
            .names = {u"imap.example.com"_s, u"mail.example.com"_s},
            .notBefore = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC),
            .notAfter = QDateTime(QDate(2026, 12, 31), QTime(23, 59, 59), Qt::UTC),
            .keyBits = 2048,
            .sha256 = QByteArray(32, '\x1a'),
            .spkiSha256 = QByteArray(32, '\x2b')}},
        .verified = true};
}

//! Goes through a side's steps; the one named fails, later ones are not reached.
void run(
    CheckReport &report, Side which, std::optional<StepKind> failing = {}, const Error &error = {})
{
    bool hasFailed = false;
    const auto *side = report.side(which);
    const auto steps = plannedSteps(side->protocol, side->security, false);
    for (const auto kind : steps) {
        CheckStep step{.side = which, .kind = kind, .milliseconds = 10 + int(kind)};
        if (hasFailed) {
            step.outcome = Outcome::NotReached;
            step.milliseconds = 0;
        } else if (kind == failing) {
            step.outcome = Outcome::Failed;
            step.error = error;
            hasFailed = true;
        } else if (kind == StepKind::Resolve) {
            step.facts = {u"192.0.2.1"_s, u"2001:db8::1"_s};
        } else if (kind == StepKind::Encrypt) {
            step.tls = goodTls();
        } else if (kind == StepKind::Capabilities) {
            step.capabilities = {u"IMAP4rev1"_s, u"AUTH=PLAIN"_s};
        } else if (kind == StepKind::SignIn) {
            step.mechanism = Mechanism::Plain;
        }
        report.add(step);
    }
}

CheckReport started()
{
    auto report = startedReport(request(), QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));
    report.milliseconds = 812;
    return report;
}

CheckReport success()
{
    auto report = started();
    run(report, Side::Incoming);
    run(report, Side::Outgoing);
    return report;
}

CheckReport oneFailure()
{
    auto report = started();
    run(report, Side::Incoming, StepKind::SignIn,
        Error{Cause::WrongPassword, u"a1 NO [AUTHENTICATIONFAILED] Authentication failed."_s});
    run(report, Side::Outgoing);
    return report;
}

CheckReport severalFailures()
{
    auto report = started();
    run(report, Side::Incoming, StepKind::Identity, Error{Cause::CertificateExpired});
    for (auto &step : report.side(Side::Incoming)->steps) {
        if (step.tls) {
            step.tls->verified = false;
            step.tls->reasons
                = {Error{Cause::CertificateExpired}, Error{Cause::CertificateWrongName}};
        }
    }
    run(report, Side::Outgoing, StepKind::SignIn,
        Error{Cause::AppPasswordRequired,
            u"534-5.7.9 Application-specific password required. For more information, go to\r\n"
            "534 5.7.9  https://example.com/help\r\n"_s});
    return report;
}

QString golden(const char *name)
{
    QFile file(QStringLiteral(MAILRIG_TEST_DATA "/reports/%1.txt").arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TstReportTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAsTheHelpdeskExpects_data()
    {
        QTest::addColumn<CheckReport>("report");
        QTest::newRow("success") << success();
        QTest::newRow("failure") << oneFailure();
        QTest::newRow("several") << severalFailures();
    }
    void readsAsTheHelpdeskExpects()
    {
        QFETCH(const CheckReport, report);
        const auto expected = golden(QTest::currentDataTag());
        QCOMPARE(texts::reportText(report).split(u'\n'), expected.split(u'\n'));
    }

    void putsTheVerdictFirst()
    {
        QVERIFY(texts::reportText(oneFailure())
                    .startsWith(u"Incoming mail does not work; outgoing mail does."_s));
        QCOMPARE(texts::verdict(success()), u"Incoming and outgoing mail work."_s);
        QCOMPARE(texts::verdict(severalFailures()), u"Neither incoming nor outgoing mail works."_s);
        QCOMPARE(texts::verdict(CheckReport{}), u"Nothing was tested."_s);
        QCOMPARE(texts::advice(success()), QString());
        QCOMPARE(texts::advice(oneFailure()), texts::advice(Cause::WrongPassword));
    }

    void letsNoSecretReachAReport()
    {
        for (const auto &report : {success(), oneFailure(), severalFailures()}) {
            for (const auto &text : {texts::reportText(report), texts::reportHtml(report),
                     QString::fromUtf8(
                         QJsonDocument(toJson(report, texts::advice(report))).toJson())}) {
                QVERIFY(!text.contains(QLatin1StringView(canary)));
                QVERIFY(!text.contains(QLatin1StringView(
                    QByteArray(canary).toBase64(QByteArray::OmitTrailingEquals))));
                QVERIFY(!text.contains(QLatin1StringView(QByteArray(canary).toHex())));
            }
        }
    }

    void escapesWhatServersSay()
    {
        auto report = started();
        report.account = u"<script>alert(1)</script>"_s;
        run(report, Side::Incoming, StepKind::SignIn,
            Error{Cause::Unknown, u"a1 NO <img src=x onerror=alert(1)> \u202e&\u001b[0m \"'"_s});
        auto &steps = report.side(Side::Incoming)->steps;
        steps[0].facts = {u"</td><td onclick='x'>"_s};
        for (auto &step : steps) {
            if (step.tls) {
                step.tls->version = u"<b>%1"_s;
                step.tls->certificates.first().subject = u"CN=<iframe src=//evil>"_s;
                step.tls->certificates.first().keyType = u"%2<i>"_s;
            }
        }
        const auto html = texts::reportHtml(report);
        for (const auto *tag : {"<script", "<img", "<td onclick", "<b>", "<i>", "<iframe"}) {
            QVERIFY2(!html.contains(QLatin1StringView(tag), Qt::CaseInsensitive), tag);
        }
        QVERIFY(!html.contains(QChar(0x202e)) && !html.contains(QChar(0x1b)));
        const auto text = texts::reportText(report);
        QVERIFY(text.contains(u"<img src=x onerror=alert(1)> ‹U+202E›&␛[0m"_s));
        QVERIFY(text.contains(u"%2<i>, 2048 bits"_s));
    }

    void writesHtmlThatFetchesNothing()
    {
        const auto html = texts::reportHtml(severalFailures());
        for (const auto *word : {"src=", "href=", "url(", "@import", "<script", "<link"}) {
            QVERIFY2(!html.contains(QLatin1StringView(word)), word);
        }
        QVERIFY(html.contains(u"default-src 'none'"_s));
        // Well formed but for the void elements that HTML has.
        auto xml = html;
        xml.remove(u"<!DOCTYPE html>\n"_s);
        xml.replace(u"unsafe-inline'\">"_s, u"unsafe-inline'\"/>"_s);
        xml.replace(u"<meta charset=\"utf-8\">"_s, u""_s);
        QXmlStreamReader reader(xml);
        while (!reader.atEnd()) {
            reader.readNext();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void holdsInHtmlWhatStandsInTheText()
    {
        const auto html = texts::reportHtml(severalFailures());
        QVERIFY(html.contains(texts::verdict(severalFailures())));
        QVERIFY(html.contains(texts::title(Cause::CertificateWrongName).toHtmlEscaped()));
        QVERIFY(html.contains(texts::advice(Cause::AppPasswordRequired).toHtmlEscaped()));
        QVERIFY(html.contains(u"1A:1A:1A"_s));
    }
};

QTEST_GUILESS_MAIN(TstReportTexts)
#include "tst_reporttexts.moc"
