// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterconversation.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<ReplyFilter> filter(bool wanted = false)
{
    return ReplyFilter::create(
        {.protocol = Protocol::Smtp, .smtpUtf8 = wanted, .chunking = wanted});
}

const QByteArray greeting = "S: 220 mx ready\n";
const QByteArray ehlo = greeting + "C: EHLO me\nS: 250 mx\n";
const QByteArray ready = "220 mx ready\n250 mx\n";

} // namespace

class ReplyFilterSmtpTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodAndMendedRepliesPass_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("seen");
        QTest::newRow("greeting") << greeting << "220 mx ready\n"_ba;
        QTest::newRow("greeting of several lines") << "S: 220-a\nS: 220 b\n"_ba
                                                   << "220-a\n220 b\n"_ba;
        QTest::newRow("refused greeting") << "S: 554 no\n"_ba
                                          << "554 no\n"_ba;
        QTest::newRow("code alone") << "S: 220\n"_ba
                                    << "220 \n"_ba;
        QTest::newRow("LF alone") << "L: 220 mx ready\n"_ba
                                  << "220 mx ready\n"_ba;
        QTest::newRow("keywords are upper case")
            << greeting
                + "C: EHLO me\nS: 250-mx\nS: 250-size 5\nS: 250-auth Plain\nS: 250 pipelining\n"
            << "220 mx ready\n250-mx\n250-SIZE 5\n250-PIPELINING\n250 AUTH PLAIN\n"_ba;
        QTest::newRow("AUTH twice is one")
            << greeting + "C: EHLO me\nS: 250-mx\nS: 250-AUTH=LOGIN\nS: 250 AUTH PLAIN XOAUTH2\n"
            << "220 mx ready\n250-mx\n250 AUTH LOGIN PLAIN XOAUTH2\n"_ba;
        QTest::newRow("SMTPUTF8 and CHUNKING are hidden")
            << greeting
                + "C: EHLO me\nS: 250-mx\nS: 250-SMTPUTF8\nS: 250-8BITMIME\nS: 250-BINARYMIME\nS: "
                  "250 CHUNKING\n"
            << "220 mx ready\n250-mx\n250 8BITMIME\n"_ba;
        QTest::newRow("HELO after a refused EHLO")
            << greeting + "C: EHLO me\nS: 502 what\nC: HELO me\nS: 250 hi\n"
            << "220 mx ready\n502 what\n250 hi\n"_ba;
        QTest::newRow("sign-in") << ehlo
                + "C: AUTH LOGIN\nS: 334 VXNlcg==\nC: dQ==\nS: 334\nC: cA==\nS: 235 2.7.0 in\n"
                                 << ready + "334 VXNlcg==\n334 \n235 2.7.0 in\n";
        QTest::newRow("refused sign-in of several lines")
            << ehlo + "C: AUTH PLAIN AHUAcA==\nS: 535-5.7.8 no\nS: 535 5.7.8 really\n"
            << ready + "535-5.7.8 no\n535 5.7.8 really\n";
        QTest::newRow("pipelined replies")
            << ehlo + "C: MAIL FROM:<a>\nC: RCPT TO:<b>\nC: RSET\nS: 250 1\nS: 550 2\nS: 250 3\n"
            << ready + "250 1\n550 2\n250 3\n";
        QTest::newRow("message data are no commands") << ehlo
                + "C: DATA\nS: 354 go\nC: EHLO x\nC: ..\nC: .\nS: 250 taken\nC: QUIT\nS: 221 b\n"
                                                      << ready + "354 go\n250 taken\n221 b\n";
        QTest::newRow("421 at any time") << ehlo + "S: 421 going\n" << ready + "421 going\n";
        QTest::newRow("control characters") << "S: 220 a\tb\x01\n"_ba
                                            << "220 a b \n"_ba;
    }
    void goodAndMendedRepliesPass()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, seen);
        for (qsizetype cut = -1; cut < serverBytes(script); ++cut) {
            const auto pieces = filter();
            const FilterOutcome outcome = converse(*pieces, script, cut);
            QCOMPARE(outcome.toClient, crlf(seen));
            QVERIFY(!outcome.error);
        }
    }

    void whatVmimeMustNotSeeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("seen");
        QTest::newRow("another protocol") << "S: +OK pop\n"_ba
                                          << ""_ba;
        QTest::newRow("code that is none") << "S: 199 x\n"_ba
                                           << ""_ba;
        QTest::newRow("letters after the code") << "S: 220x\n"_ba
                                                << ""_ba;
        QTest::newRow("greeting 250") << "S: 250 x\n"_ba
                                      << ""_ba;
        QTest::newRow("two codes in one reply") << "S: 220-a\nS: 250 b\n"_ba
                                                << ""_ba;
        QTest::newRow("reply ahead of its command") << ehlo + "S: 250 ahead\n" << ready;
        QTest::newRow("challenge nobody asked for") << ehlo + "C: NOOP\nS: 334 x\n" << ready;
        QTest::newRow("go-ahead nobody asked for") << ehlo + "C: NOOP\nS: 354 x\n" << ready;
        QTest::newRow("sign-in answered with 250") << ehlo + "C: AUTH PLAIN x\nS: 250 x\n" << ready;
        QTest::newRow("DATA answered with 250") << ehlo + "C: DATA\nS: 250 x\n" << ready;
        QTest::newRow("NUL") << ehlo + "C: NOOP\nS: 250 \0\n"_ba << ready;
        QTest::newRow("endless lines")
            << ehlo + "C: NOOP\n" + QByteArray("S: 250-x\n").repeated(600) << ready;
        QTest::newRow("endless line")
            << ehlo + "C: NOOP\nS: 250 " + QByteArray(70'000, 'x') << ready;
    }
    void whatVmimeMustNotSeeIsRefused()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, seen);
        for (qsizetype cut = -1; cut < std::min<qsizetype>(serverBytes(script), 100); ++cut) {
            const auto pieces = filter();
            const FilterOutcome outcome = converse(*pieces, script, cut);
            QVERIFY(outcome.error);
            QCOMPARE(outcome.error->code, Cause::WrongProtocol);
            QCOMPARE(outcome.toClient, crlf(seen));
        }
    }

    void whatIsWantedStays()
    {
        const auto wanting = filter(true);
        const QByteArray script = greeting
            + "C: EHLO me\nS: 250-mx\nS: 250-SMTPUTF8\nS: 250-BINARYMIME\nS: 250 CHUNKING\n";
        QCOMPARE(converse(*wanting, script).toClient,
            crlf("220 mx ready\n250-mx\n250-SMTPUTF8\n250-BINARYMIME\n250 CHUNKING\n"));
    }

    void whatIsHiddenIsKnown()
    {
        const auto hiding = filter();
        QVERIFY(!converse(
            *hiding, greeting + "C: EHLO me\nS: 250-mx\nS: 250-SMTPUTF8\nS: 250 AUTH plain LOGIN\n")
                     .error);
        QCOMPARE(hiding->capabilities(), (QStringList{u"SMTPUTF8"_s, u"AUTH plain LOGIN"_s}));
        QCOMPARE(hiding->offer(),
            (SignInOffer{.protocol = Protocol::Smtp,
                .mechanisms = {u"PLAIN"_s, u"LOGIN"_s},
                .initialResponse = true}));
    }

    void bytesOfAChunkAreNoCommands()
    {
        const auto chunks = filter(true);
        QCOMPARE(
            converse(*chunks, ehlo + "C: BDAT 6 LAST\nC: QUIT\nS: 250 taken\nC: NOOP\nS: 250 n\n")
                .toClient,
            crlf(ready + "250 taken\n250 n\n"));
        QVERIFY(!chunks->fault());
    }

    void theWholeReplyIsKept()
    {
        const auto whole = filter();
        QVERIFY(!converse(*whole,
            ehlo + "C: AUTH PLAIN x\nS: 535-5.7.8 no\nS: 535 5.7.8 really\nC: QUIT\nS: 221 bye\n")
                     .error);
        QCOMPARE(whole->lastRefusal(), "535-5.7.8 no\n535 5.7.8 really"_ba);
        QCOMPARE(whole->lastWords(), "221 bye"_ba);
    }

    void challengesAreLimited()
    {
        const auto endless = filter();
        QVERIFY(!converse(*endless, ehlo + "C: AUTH LOGIN\n").error);
        std::optional<Error> error;
        for (int i = 0; i < 40 && !error; ++i) {
            error = converse(*endless, "S: 334 eA==\nC: *\n").error;
        }
        QCOMPARE(error.value().code, Cause::WrongProtocol);
    }
};

QTEST_APPLESS_MAIN(ReplyFilterSmtpTest)
#include "tst_replyfiltersmtp.moc"
