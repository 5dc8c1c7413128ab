// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/checkreportjson.h"
#include "models/diagnosis.h"
#include "models/reportstart.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

CheckStep step(Side side, StepKind kind, Outcome outcome, std::optional<Error> error = {})
{
    return CheckStep{.side = side,
        .kind = kind,
        .outcome = outcome,
        .milliseconds = 7,
        .error = std::move(error)};
}

} // namespace

class TstCheckReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sortsStepsToTheirSides()
    {
        CheckReport report;
        report.add(step(Side::Outgoing, StepKind::Resolve, Outcome::Ok));
        report.add(step(Side::Incoming, StepKind::Resolve, Outcome::Ok));
        report.add(step(Side::Outgoing, StepKind::Connect, Outcome::Ok));
        QCOMPARE(report.sides.size(), 2);
        QCOMPARE(report.side(Side::Outgoing)->steps.size(), 2);
        QCOMPARE(report.side(Side::Incoming)->steps.size(), 1);
        QCOMPARE(report.verdict(), Verdict::Ok);
        QVERIFY(!report.failedSide());
        QVERIFY(!report.error());
    }

    void changesOnlyItsOwnCopy()
    {
        CheckReport report;
        report.add(step(Side::Incoming, StepKind::Resolve, Outcome::Ok));
        const auto copy = report;
        report.add(step(Side::Incoming, StepKind::Connect, Outcome::Ok));
        QCOMPARE(copy.side(Side::Incoming)->steps.size(), 1);
        QVERIFY(copy != report);
    }

    void letsTheIncomingFailureDecideWhateverTheOrder()
    {
        const auto wrong
            = step(Side::Incoming, StepKind::SignIn, Outcome::Failed, Error{Cause::WrongPassword});
        const auto full
            = step(Side::Outgoing, StepKind::Mailbox, Outcome::Failed, Error{Cause::MailboxFull});
        CheckReport one;
        one.add(wrong);
        one.add(full);
        CheckReport other;
        other.add(full);
        other.add(wrong);
        QCOMPARE(one.error()->code, Cause::WrongPassword);
        QCOMPARE(other.error()->code, Cause::WrongPassword);
        QCOMPARE(other.failedSide()->side, Side::Incoming);
    }

    void putsAFailureBeforeACancelledSide()
    {
        CheckReport report;
        report.add(
            step(Side::Incoming, StepKind::Connect, Outcome::Failed, Error{Cause::Cancelled}));
        QCOMPARE(report.verdict(), Verdict::Cancelled);
        report.add(
            step(Side::Outgoing, StepKind::SignIn, Outcome::Failed, Error{Cause::WrongPassword}));
        QCOMPARE(report.verdict(), Verdict::Failed);
        QCOMPARE(report.error()->code, Cause::WrongPassword);
    }

    void takesTheFirstFailureOfASide()
    {
        SideReport side;
        side.steps << step(Side::Incoming, StepKind::Resolve, Outcome::Ok)
                   << step(Side::Incoming, StepKind::Connect, Outcome::Failed)
                   << step(Side::Incoming, StepKind::SignIn, Outcome::NotReached);
        QCOMPARE(side.cause().value(), Cause::Unknown); // failed without saying why
        QCOMPARE(side.firstFailure()->kind, StepKind::Connect);
    }

    void startsWithWhatWillBeTriedAndNoSecret()
    {
        const CheckRequest request{.account = u"sales"_s,
            .sides = {SideRequest{.side = Side::Incoming,
                          .protocol = Protocol::Pop3,
                          .host = u"pop.example.com"_s,
                          .port = 995,
                          .user = u"someone"_s,
                          .secret = Secret(QByteArray("canary-7f3a"))},
                SideRequest{.side = Side::Outgoing,
                    .protocol = Protocol::Smtp,
                    .host = u"smtp.example.com"_s,
                    .port = 587,
                    .security = Security::StartTls}}};
        const auto now = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        const auto report = startedReport(request, now);
        QCOMPARE(report.account, u"sales"_s);
        QCOMPARE(report.started, now);
        QCOMPARE(report.sides.size(), 2);
        QCOMPARE(report.side(Side::Incoming)->protocol, Protocol::Pop3);
        QCOMPARE(report.side(Side::Incoming)->user, u"someone"_s);
        QCOMPARE(report.side(Side::Outgoing)->port, 587);
        QCOMPARE(report.side(Side::Outgoing)->security, Security::StartTls);
        const auto json = QJsonDocument(toJson(report, {})).toJson();
        QVERIFY(!json.contains("canary"));
    }

    void writesTheJsonThatProgramsRead()
    {
        CheckReport report{.account = u"sales"_s, .milliseconds = 812};
        report.sides = {SideReport{.side = Side::Incoming, .protocol = Protocol::Imap}};
        report.add(step(Side::Incoming, StepKind::Resolve, Outcome::Ok));
        auto encrypt = step(Side::Incoming, StepKind::Encrypt, Outcome::Ok);
        encrypt.tls = TlsFacts{.version = u"TLSv1.3"_s,
            .cipher = u"TLS_AES_256_GCM_SHA384"_s,
            .certificates = {CertificateFacts{.subject = u"CN=mail"_s,
                .names = {u"mail.example.com"_s},
                .notBefore = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC),
                .notAfter = QDateTime(QDate(2026, 12, 31), QTime(0, 0), Qt::UTC),
                .keyBits = 2048,
                .sha256 = QByteArray("\x01\xff", 2)}},
            .verified = true};
        report.add(encrypt);
        auto capabilities = step(Side::Incoming, StepKind::Capabilities, Outcome::Ok);
        capabilities.capabilities = {u"IMAP4rev1"_s, u"AUTH=PLAIN"_s};
        report.add(capabilities);
        auto signIn = step(Side::Incoming, StepKind::SignIn, Outcome::Failed,
            Error{Cause::WrongPassword, u"a1 NO [AUTHENTICATIONFAILED] no"_s});
        signIn.mechanism = Mechanism::Plain;
        report.add(signIn);
        report.add(step(Side::Incoming, StepKind::Mailbox, Outcome::NotReached));

        const auto json = toJson(report, u"Enter it again."_s);
        QCOMPARE(json.keys(),
            (QStringList{u"account"_s, u"advice"_s, u"cause"_s, u"milliseconds"_s, u"sides"_s,
                u"verdict"_s, u"who"_s}));
        QCOMPARE(json.value("verdict"_L1).toString(), u"failed"_s);
        QCOMPARE(json.value("cause"_L1).toString(), u"wrongPassword"_s);
        QCOMPARE(json.value("who"_L1).toString(), u"you"_s);
        QCOMPARE(json.value("advice"_L1).toString(), u"Enter it again."_s);
        QCOMPARE(json.value("milliseconds"_L1).toInt(), 812);
        const auto side = json.value("sides"_L1).toArray().at(0).toObject();
        QCOMPARE(side.value("side"_L1).toString(), u"incoming"_s);
        QCOMPARE(side.value("protocol"_L1).toString(), u"imap"_s);
        QCOMPARE(side.value("cause"_L1).toString(), u"wrongPassword"_s);
        QCOMPARE(side.value("mechanism"_L1).toString(), u"PLAIN"_s);
        QCOMPARE(side.value("capabilities"_L1).toArray().size(), 2);
        const auto steps = side.value("steps"_L1).toArray();
        QCOMPARE(steps.size(), 5);
        QCOMPARE(steps.at(3).toObject(),
            (QJsonObject{{u"kind"_s, u"signIn"_s}, {u"outcome"_s, u"failed"_s},
                {u"milliseconds"_s, 7}, {u"code"_s, u"wrongPassword"_s},
                {u"detail"_s, u"a1 NO [AUTHENTICATIONFAILED] no"_s}}));
        QCOMPARE(steps.at(4).toObject().value("outcome"_L1).toString(), u"notReached"_s);
        const auto tls = side.value("tls"_L1).toObject();
        QCOMPARE(tls.value("version"_L1).toString(), u"TLSv1.3"_s);
        const auto certificate = tls.value("certificates"_L1).toArray().at(0).toObject();
        QCOMPARE(certificate.value("sha256"_L1).toString(), u"01ff"_s);
        QCOMPARE(certificate.value("notAfter"_L1).toString(), u"2026-12-31T00:00:00Z"_s);
    }

    void saysNobodyAndNothingWhereAllIsWell()
    {
        CheckReport report;
        report.add(step(Side::Outgoing, StepKind::Mailbox, Outcome::Ok));
        const auto json = toJson(report, {});
        QCOMPARE(json.value("verdict"_L1).toString(), u"ok"_s);
        QVERIFY(json.value("cause"_L1).isNull());
        QCOMPARE(json.value("who"_L1).toString(), u"nobody"_s);
        const auto side = json.value("sides"_L1).toArray().at(0).toObject();
        QVERIFY(side.contains("tls"_L1) && side.value("tls"_L1).isNull());
        QVERIFY(side.contains("mechanism"_L1) && side.value("mechanism"_L1).isNull());
    }

    void plansTheStepsOfEachSecurity()
    {
        using enum StepKind;
        QCOMPARE(plannedSteps(Protocol::Imap, Security::Tls, false),
            (QList<StepKind>{
                Resolve, Connect, Encrypt, Identity, Greeting, Capabilities, SignIn, Mailbox}));
        QCOMPARE(plannedSteps(Protocol::Smtp, Security::StartTls, true),
            (QList<StepKind>{Resolve, Connect, Greeting, Encrypt, Identity, Capabilities, SignIn,
                Mailbox, SendTest}));
        QVERIFY(!plannedSteps(Protocol::Pop3, Security::None, true).contains(Encrypt));
        QCOMPARE(plannedSteps(Protocol::Pop3, Security::None, true).last(), Arrive);
        QVERIFY(plannedSteps(Protocol::None, Security::Tls, true).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstCheckReport)
#include "tst_checkreport.moc"
