// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterconversation.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<ReplyFilter> filter()
{
    return ReplyFilter::create({.protocol = Protocol::Pop3});
}

const QByteArray greeting = "S: +OK ready\n";

} // namespace

class ReplyFilterPop3Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodAndMendedRepliesPass_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("seen");
        QTest::newRow("greeting") << greeting << "+OK ready\n"_ba;
        QTest::newRow("greeting, lower case, no text") << "S: +ok\n"_ba
                                                       << "+OK \n"_ba;
        QTest::newRow("refused greeting") << "S: -ERR [SYS/TEMP] x\n"_ba
                                          << "-ERR [SYS/TEMP] x\n"_ba;
        QTest::newRow("LF alone") << "L: +OK ready\n"_ba
                                  << "+OK ready\n"_ba;
        QTest::newRow("CAPA") << greeting + "C: CAPA\nS: +OK\nS: SASL PLAIN\nS: USER\nS: .\n"
                              << "+OK ready\n+OK \nSASL PLAIN\nUSER\n.\n"_ba;
        QTest::newRow("CAPA unknown") << greeting + "C: CAPA\nS: -ERR what?\n"
                                      << "+OK ready\n-ERR what?\n"_ba;
        QTest::newRow("bare + is a challenge")
            << greeting + "C: AUTH PLAIN\nS: +\nC: AHUAcA==\nS: +OK in\n"
            << "+OK ready\n+ \n+OK in\n"_ba;
        QTest::newRow("challenge") << greeting + "C: AUTH LOGIN\nS: + VXNlcg==\n"
                                   << "+OK ready\n+ VXNlcg==\n"_ba;
        QTest::newRow("list without argument has lines")
            << greeting + "C: LIST\nS: +OK\nS: 1 5\nS: .\nC: LIST 1\nS: +OK 1 5\n"
            << "+OK ready\n+OK \n1 5\n.\n+OK 1 5\n"_ba;
        QTest::newRow("message with dots")
            << greeting + "C: TOP 1 0\nS: +OK\nS: ..x\nS: \nS: +OK no reply\nS: .\n"
            << "+OK ready\n+OK \n..x\n\n+OK no reply\n.\n"_ba;
        QTest::newRow("message count") << greeting + "C: STAT\nS: +OK 3  120 octets\n"
                                       << "+OK ready\n+OK 3  120 octets\n"_ba;
        QTest::newRow("refused message count") << greeting + "C: STAT\nS: -ERR locked\n"
                                               << "+OK ready\n-ERR locked\n"_ba;
        QTest::newRow("QUIT is not waited for") << greeting + "C: QUIT\nS: +OK bye\n"
                                                << "+OK ready\n+OK\n"_ba;
        QTest::newRow("QUIT after a deletion is")
            << greeting + "C: DELE 1\nS: +OK\nC: QUIT\nS: -ERR not removed\n"
            << "+OK ready\n+OK \n-ERR not removed\n"_ba;
        QTest::newRow("goodbye nobody asked for, after a refusal")
            << greeting + "C: PASS x\nS: -ERR no\nS: +OK Pop server signing off\n"
            << "+OK ready\n-ERR no\n"_ba;
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
        QTest::addColumn<Cause>("cause");
        const Cause wrong = Cause::WrongProtocol;
        const QByteArray ready = "+OK ready\n";
        QTest::newRow("another protocol") << "S: * OK imap\n"_ba
                                          << ""_ba << wrong;
        QTest::newRow("word that only begins well") << "S: +OKAY\n"_ba
                                                    << ""_ba << wrong;
        QTest::newRow("challenge as greeting") << "S: + x\n"_ba
                                               << ""_ba << wrong;
        QTest::newRow("challenge nobody asked for") << greeting + "C: CAPA\nS: + x\n"
                                                    << ready << wrong;
        QTest::newRow("reply ahead of its command") << greeting + "S: +OK ahead\n"
                                                    << ready << wrong;
        QTest::newRow("list line that begins with dots")
            << greeting + "C: UIDL\nS: +OK\nS: ......\n"
            << ready + "+OK \n"
            << wrong;
        for (const char *counts : {"", "-4 3", "3", "x 3", "3 x", "1000001 3", "4294967295 3"}) {
            QTest::addRow("message count “%s”", counts) << greeting + "C: STAT\nS: +OK " + counts
                    + '\n' << ready << wrong;
        }
        QTest::newRow("NUL") << greeting + "C: NOOP\nS: +OK \0\n"_ba << ready << wrong;
        QTest::newRow("endless line")
            << greeting + "C: NOOP\nS: +OK " + QByteArray(70'000, 'x') << ready << wrong;
        QTest::newRow("endless capabilities")
            << greeting + "C: CAPA\nS: +OK\n" + QByteArray("S: X\n").repeated(600)
            << ready + "+OK \n" + QByteArray("X\n").repeated(501) << wrong;
        QTest::newRow("USER that is not offered")
            << greeting + "C: CAPA\nS: +OK\nS: STLS\nS: .\nC: USER me\n"
            << ready + "+OK \nSTLS\n.\n"
            << Cause::PasswordSignInDisabled;
    }
    void whatVmimeMustNotSeeIsRefused()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, seen);
        QFETCH(Cause, cause);
        for (qsizetype cut = -1; cut < std::min<qsizetype>(serverBytes(script), 100); ++cut) {
            const auto pieces = filter();
            const FilterOutcome outcome = converse(*pieces, script, cut);
            QVERIFY(outcome.error);
            QCOMPARE(outcome.error->code, cause);
            QCOMPARE(outcome.toClient, crlf(seen));
            QVERIFY(!outcome.toServer.contains("USER"));
        }
    }

    void eachReplyIsGivenByItself()
    {
        // vmime takes all that is there for one reply.
        const auto whole = filter();
        QVERIFY(!converse(*whole, greeting + "C: AUTH PLAIN\n").error);
        const Result<FilterOutput> output = whole->received("-ERR no\r\n+OK bye\r\n");
        QCOMPARE(output->toClient, "-ERR no\r\n"_ba);
    }

    void challengesAreLimited()
    {
        const auto endless = filter();
        QVERIFY(!converse(*endless, greeting + "C: AUTH LOGIN\n").error);
        std::optional<Error> error;
        for (int i = 0; i < 40 && !error; ++i) {
            error = converse(*endless, "S: + eA==\nC: *\n").error;
        }
        QCOMPARE(error.value().code, Cause::WrongProtocol);
    }

    void theOfferIsReadFromGreetingAndCapabilities()
    {
        const auto whole = filter();
        QVERIFY(!converse(*whole, "S: +OK <1896.697170952@dbc.mtview.ca.us>\n").error);
        QCOMPARE(whole->offer(),
            (SignInOffer{.protocol = Protocol::Pop3,
                .initialResponse = true,
                .command = true,
                .apop = true}));
        QVERIFY(
            !converse(*whole, "C: CAPA\nS: +OK\nS: sasl plain CRAM-MD5\nS: UIDL\nS: .\n").error);
        QCOMPARE(whole->offer(),
            (SignInOffer{.protocol = Protocol::Pop3,
                .mechanisms = {u"PLAIN"_s, u"CRAM-MD5"_s},
                .initialResponse = true,
                .apop = true}));
    }

    void theServersLastWordsAreKept()
    {
        const auto whole = filter();
        QVERIFY(
            !converse(*whole, greeting + "C: PASS x\nS: -ERR [AUTH] no\nC: QUIT\nS: +OK\n").error);
        QCOMPARE(whole->lastWords(), "-ERR [AUTH] no"_ba);
        QCOMPARE(whole->lastRefusal(), "-ERR [AUTH] no"_ba);
        QCOMPARE(whole->greeting(), "+OK ready"_ba);
    }
};

QTEST_APPLESS_MAIN(ReplyFilterPop3Test)
#include "tst_replyfilterpop3.moc"
