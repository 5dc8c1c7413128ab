// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterconversation.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(mailrig::FilterLimits)

namespace {

std::unique_ptr<ReplyFilter> filter(FilterLimits limits = {})
{
    return ReplyFilter::create({.protocol = Protocol::Imap, .limits = limits});
}

const QByteArray greeting = "S: * OK ready\n";
const QByteArray signIn = greeting
    + "C: a001 AUTHENTICATE PLAIN AHUAcA==\n"
      "S: a001 OK in\n";
const QByteArray selected = signIn
    + "C: a002 SELECT INBOX\n"
      "S: * 3 EXISTS\n"
      "S: a002 OK [READ-WRITE] open\n";
const QByteArray greeted = "* OK ready\n";
const QByteArray signedIn = greeted + "a001 OK in\n";
const QByteArray open = signedIn + "* 3 EXISTS\na002 OK [READ-WRITE] open\n";

} // namespace

class ReplyFilterImapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodAndMendedRepliesPass_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("seen"); // by vmime
        const auto list = signIn + "C: a002 LIST \"\" \"*\"\n";
        const auto listed
            = [](const QByteArray &line) { return signedIn + line + "a002 OK done\n"; };
        const QByteArray done = "S: a002 OK done\n";
        const auto status = signIn + "C: a002 STATUS INBOX (MESSAGES)\n";

        QTest::newRow("greeting with capabilities")
            << "S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] Dovecot ready.\n"_ba
            << "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] Dovecot ready.\n"_ba;
        QTest::newRow("greeting without text") << "S: * OK\n"_ba
                                               << "* OK \n"_ba;
        QTest::newRow("greeting, lower case") << "S: * ok hi\n"_ba
                                              << "* OK hi\n"_ba;
        QTest::newRow("greeting whose bracket never closes")
            << "S: * OK [mail.example.org ready\n"_ba
            << "* OK mail.example.org ready\n"_ba;
        QTest::newRow("greeting with LF alone") << "L: * OK ready\n"_ba << greeted;
        QTest::newRow("greeting with CR CR LF") << "S: * OK ready\r\n"_ba << greeted;
        QTest::newRow("BYE as greeting") << "S: * BYE [UNAVAILABLE] later\n"_ba
                                         << "* BYE later\n"_ba;
        QTest::newRow("what comes after BYE is gone") << "S: * BYE later\nS: \nS: garbage\n"_ba
                                                      << "* BYE later\n"_ba;
        QTest::newRow("capability vmime cannot read is left out")
            << greeting + "C: a001 CAPABILITY\nS: * CAPABILITY IMAP4rev1 X[Y] IDLE \nS: a001 OK d\n"
            << greeted + "* CAPABILITY IMAP4rev1 IDLE\na001 OK d\n";
        QTest::newRow("tagged OK without text") << greeting + "C: a001 NOOP\nS: a001 OK\n"
                                                << greeted + "a001 OK \n";
        QTest::newRow("unknown untagged replies are dropped") << signIn
                + "C: a002 NOOP\nS: * ENABLED UTF8=ACCEPT\nS: * NAMESPACE ((\"\" \"/\")) NIL NIL\n"
                  "S: * ID (\"name\" \"x\")\nS: * XFOO {3}\nS: a)b bar\nS: * 5 XBAR\n"
                + done << listed({});
        QTest::newRow("unknown response code is left out")
            << signIn + "C: a002 NOOP\nS: a002 NO [X-WAIT 5] not now\n"
            << signedIn + "a002 NO not now\n";
        QTest::newRow("encoded word in the text is no encoded word") << signIn
                + "C: a002 NOOP\nS: a002 OK =?x?q?=41?=\n" << signedIn + "a002 OK ?x?q?=41?=\n";
        QTest::newRow("recursive response code is left out") << signIn
                + "C: a002 NOOP\nS: a002 OK [COPYUID 1 " + QByteArray("1,").repeated(9000)
                + "1 1] ok\n" << signedIn + "a002 OK ok\n";
        QTest::newRow("bare + is a challenge") << greeting
                + "C: a001 AUTHENTICATE LOGIN\nS: +\nC: dQ==\nS: + UGFzczo=\nC: cA==\nS: a001 OK "
                  "in\n" << greeted + "+ \n+ UGFzczo=\na001 OK in\n";
        QTest::newRow("words for a challenge are an empty one")
            << greeting + "C: a001 AUTHENTICATE PLAIN\nS: + go ahead!\nC: AHUAcA==\nS: a001 OK in\n"
            << greeted + "+ \na001 OK in\n";
        QTest::newRow("refused sign-in") << greeting
                + "C: a001 AUTHENTICATE PLAIN AHUAcA==\nS: a001 NO [AUTHENTICATIONFAILED] no.\n"
                                         << greeted + "a001 NO no.\n";
        QTest::newRow("LIST") << list + "S: * LIST (\\HasNoChildren) \"/\" INBOX\n" + done
                              << listed("* LIST (\\HasNoChildren) \"/\" \"INBOX\"\n");
        QTest::newRow("LIST without delimiter")
            << list + "S: * LIST () NIL \"\"\n" + done << listed("* LIST () NIL \"\"\n");
        QTest::newRow("LIST with backslash") << list + "S: * LIST () \"\\\\\" \"a\\\"b\"\n" + done
                                             << listed("* LIST () \"\\\\\" \"a\\\"b\"\n");
        QTest::newRow("LIST with literal") << list + "S: * LIST () \"/\" {4}\nS: a(\"b\n" + done
                                           << listed("* LIST () \"/\" \"a(\\\"b\"\n");
        QTest::newRow("LIST with raw UTF-8")
            << list + u"S: * LIST () \"/\" \"Entwürfe & mehr\"\n"_s.toUtf8() + done
            << listed("* LIST () \"/\" \"Entw&APw-rfe &- mehr\"\n");
        QTest::newRow("LIST with raw UTF-8 atom")
            << list + u"S: * LIST () / €[1]%\n"_s.toUtf8().replace(" / ", " \"/\" ") + done
            << listed("* LIST () \"/\" \"&IKw-[1]%\"\n");
        QTest::newRow("LIST with other 8-bit names is left out")
            << list + "S: * LIST () \"/\" \"Entw\xfcrfe\"\n" + done << listed({});
        QTest::newRow("LIST-EXTENDED data are left out")
            << list + "S: * LIST (\\Subscribed) \"/\" Foo (\"CHILDINFO\" (\"SUBSCRIBED\"))\n" + done
            << listed("* LIST (\\Subscribed) \"/\" \"Foo\"\n");
        QTest::newRow("LIST nobody asked for is dropped")
            << signIn + "C: a002 NOOP\nS: * LIST () \"/\" x\n" + done << listed({});
        QTest::newRow("STATUS") << status + "S: * STATUS INBOX (MESSAGES 231 UIDNEXT 44292)\n"
                + done << listed("* STATUS \"INBOX\" (MESSAGES 231 UIDNEXT 44292)\n");
        QTest::newRow("STATUS, unknown counts are left out") << status
                + "S: * status \"INBOX\" (messages 1 SIZE 5 MAILBOXID (F1) HIGHESTMODSEQ 9)\n"
                + done << listed("* STATUS \"INBOX\" (MESSAGES 1 HIGHESTMODSEQ 9)\n");
        QTest::newRow("STATUS with literal name")
            << status + "S: * STATUS {5}\nS: INBOX (MESSAGES 1)\n" + done
            << listed("* STATUS \"INBOX\" (MESSAGES 1)\n");
        QTest::newRow("SELECT")
            << signIn
                + "C: a002 SELECT INBOX\nS: * FLAGS (\\Seen $X a[b])\nS: * 2 EXISTS\nS: * 0 "
                  "RECENT\n"
                  "S: * OK [UIDVALIDITY 1] v\nS: * OK [PERMANENTFLAGS (\\Seen \\*)] p\nS: * 2 "
                  "EXPUNGE\n"
                + done
            << listed("* FLAGS (\\Seen $X)\n* 2 EXISTS\n* 0 RECENT\n* OK [UIDVALIDITY 1] v\n"
                      "* OK [PERMANENTFLAGS (\\Seen)] p\n* 2 EXPUNGE\n");
        QTest::newRow("SEARCH") << selected
                + "C: a003 UID SEARCH ALL\nS: * SEARCH 2 84 (MODSEQ 9)\nS: * SEARCH\nS: a003 OK s\n"
                                << open + "* SEARCH 2 84\n* SEARCH\na003 OK s\n";
        QTest::newRow("FETCH with literal") << selected
                + "C: a003 FETCH 1 (UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])\n"
                  "S: * 1 FETCH (UID 7 BODY[HEADER.FIELDS (\"MESSAGE-ID\")] {12}\nD: "
                  "Message-ID:x)\n"
                  "S: \nS: a003 OK f\n"
                                            << open
                + "* 1 FETCH (UID 7 BODY[HEADER.FIELDS (\"MESSAGE-ID\")] {12}\nMessage-ID:x)\na003 "
                  "OK f\n";
        QTest::newRow("FETCH items nobody asked for are left out")
            << selected
                + "C: a003 UID FETCH 1 BODY[]\nS: * 1 FETCH (X-GM-MSGID 5 ENVELOPE (\"a\" NIL) "
                  "FLAGS "
                  "(\\Seen) BODY[] \"x\")\nS: a003 OK f\n"
            << open + "* 1 FETCH (FLAGS (\\Seen) BODY[] \"x\")\na003 OK f\n";
        QTest::newRow("FETCH nobody asked for is dropped") << selected
                + "C: a003 NOOP\nS: * 1 FETCH (ENVELOPE (NIL))\nS: * 9 FETCH ()\nS: a003 OK f\n"
                                                           << open + "a003 OK f\n";
        QTest::newRow("message counts before a folder is open are dropped")
            << signIn + "C: a002 NOOP\nS: * 5 EXISTS\n" + done << listed({});
        QTest::newRow("literal of the client")
            << signIn + "C: a002 APPEND x {3}\nS: + go\nC: abc\n" + done << listed("+ \n");
        QTest::newRow("text that ends like a literal") << signIn
                + "C: a002 NOOP\nS: a002 OK done {5}\n" << signedIn + "a002 OK done {5}\n";
    }
    void goodAndMendedRepliesPass()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, seen);
        const auto whole = filter();
        const FilterOutcome outcome = converse(*whole, script);
        QCOMPARE(outcome.toClient, crlf(seen));
        QVERIFY(!outcome.error);
        const qsizetype bytes = std::min<qsizetype>(serverBytes(script), 1500);
        for (qsizetype cut = 0; cut < bytes; ++cut) {
            const auto pieces = filter();
            QCOMPARE(converse(*pieces, script, cut).toClient, outcome.toClient);
        }
    }

    void whatVmimeMustNotSeeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("seen"); // before the fault
        QTest::addColumn<Cause>("cause");
        const Cause wrong = Cause::WrongProtocol;
        const auto list = signIn + "C: a002 LIST \"\" \"*\"\n";
        const auto status = signIn + "C: a002 STATUS INBOX (MESSAGES)\n";
        const auto fetch = selected + "C: a003 FETCH 1 (BODYSTRUCTURE)\n";

        QTest::newRow("another protocol's greeting") << "S: 220 smtp\n"_ba
                                                     << ""_ba << wrong;
        QTest::newRow("HTTP") << "S: HTTP/1.1 400 Bad Request\n"_ba
                              << ""_ba << wrong;
        QTest::newRow("empty greeting") << "S: \n"_ba
                                        << ""_ba << wrong;
        QTest::newRow("untagged NO as greeting") << "S: * NO\n"_ba
                                                 << ""_ba << wrong;
        QTest::newRow("PREAUTH greeting") << "S: * PREAUTH hi\n"_ba
                                          << ""_ba << Cause::PermanentServerFault;
        QTest::newRow("PREAUTH later") << greeting + "S: * PREAUTH hi\n" << greeted << wrong;
        QTest::newRow("+ as answer to CAPABILITY") << greeting + "C: a001 CAPABILITY\nS: + x\n"
                                                   << greeted << wrong;
        QTest::newRow("+ before anything was asked") << greeting + "S: + x\n" << greeted << wrong;
        QTest::newRow("two + for one answer")
            << greeting + "C: a001 AUTHENTICATE PLAIN\nS: + \nS: + \n"
            << greeted + "+ \n"
            << wrong;
        QTest::newRow("empty AUTH=")
            << greeting + "C: a001 CAPABILITY\nS: * CAPABILITY IMAP4rev1 AUTH=\n"
            << greeted << wrong;
        QTest::newRow("empty auth= in the greeting")
            << "S: * OK [CAPABILITY IMAP4rev1 auth=] hi\n"_ba
            << ""_ba << wrong;
        QTest::newRow("malformed AUTH= in a tagged reply")
            << greeting + "C: a001 NOOP\nS: a001 OK [CAPABILITY AUTH=%] hi\n"
            << greeted << wrong;
        QTest::newRow("CAPABILITY without any")
            << greeting + "C: a001 CAPABILITY\nS: * CAPABILITY\n"
            << greeted << wrong;
        QTest::newRow("reply to a command not yet sent") << greeting + "S: a001 OK ahead\n"
                                                         << greeted << wrong;
        QTest::newRow("reply given twice") << signIn + "S: a001 OK again\n" << signedIn << wrong;
        QTest::newRow("unknown status word") << greeting + "C: a001 NOOP\nS: a001 MAYBE x\n"
                                             << greeted << wrong;
        QTest::newRow("line without tag") << greeting + "C: a001 NOOP\nS: hello\n"
                                          << greeted << wrong;
        QTest::newRow("star alone") << greeting + "C: a001 NOOP\nS: * \n" << greeted << wrong;
        QTest::newRow("NUL") << greeting + "C: a001 NOOP\nS: a001 OK \0\n"_ba << greeted << wrong;
        QTest::newRow("literal in CAPABILITY")
            << greeting + "C: a001 CAPABILITY\nS: * CAPABILITY {3}\nS: abc\n"
            << greeted << wrong;
        QTest::newRow("endless literal") << list + "S: * LIST () \"/\" {99999999999999}\n"
                                         << signedIn << wrong;
        QTest::newRow("literal beyond the limit") << list + "S: * LIST () \"/\" {1048577}\n"
                                                  << signedIn << wrong;
        QTest::newRow("LIST without name") << list + "S: * LIST () \"/\"\n" << signedIn << wrong;
        QTest::newRow("LIST without attributes") << list + "S: * LIST \"/\" x\n"
                                                 << signedIn << wrong;
        QTest::newRow("LIST with open quotes") << list + "S: * LIST () \"/\" \"x\n"
                                               << signedIn << wrong;
        QTest::newRow("STATUS without counts") << status + "S: * STATUS INBOX ()\n"
                                               << signedIn << wrong;
        QTest::newRow("STATUS with unknown counts only") << status + "S: * STATUS INBOX (FOO 1)\n"
                                                         << signedIn << wrong;
        QTest::newRow("STATUS that never closes") << status + "S: * STATUS INBOX (MESSAGES 1\n"
                                                  << signedIn << wrong;
        QTest::newRow("STATUS with a negative count")
            << status + "S: * STATUS INBOX (MESSAGES -1)\n"
            << signedIn << wrong;
        QTest::newRow("STATUS with a count beyond 32 bits")
            << status + "S: * STATUS INBOX (MESSAGES 4294967296)\n"
            << signedIn << wrong;
        QTest::newRow("SEARCH that finds message 0")
            << selected + "C: a003 SEARCH ALL\nS: * SEARCH 1 0\n"
            << open << wrong;
        QTest::newRow("15000 open brackets")
            << fetch + "S: * 1 FETCH (BODYSTRUCTURE " + QByteArray(15'000, '(') + "\n"
            << open << wrong;
        QTest::newRow("61 levels") << fetch + "S: * 1 FETCH (BODYSTRUCTURE " + QByteArray(61, '(')
                + QByteArray(61, ')')
                + ")\n" << open << wrong;
        QTest::newRow("FETCH without value") << fetch + "S: * 1 FETCH (FLAGS)\n" << open << wrong;
        QTest::newRow("FETCH with a literal for flags")
            << fetch + "S: * 1 FETCH (FLAGS {3}\nS: abc)\n"
            << open << wrong;
        QTest::newRow("FETCH of message 0") << fetch + "S: * 0 FETCH (UID 1)\n" << open << wrong;
        QTest::newRow("EXPUNGE of a message that is not there") << fetch + "S: * 4 EXPUNGE\n"
                                                                << open << wrong;
        QTest::newRow("number beyond 32 bits") << fetch + "S: * 99999999999 EXISTS\n"
                                               << open << wrong;
        QTest::newRow("LOGIN under LOGINDISABLED")
            << "S: * OK [CAPABILITY IMAP4rev1 LOGINDISABLED] hi\nC: a001 LOGIN u p\n"_ba
            << "* OK [CAPABILITY IMAP4rev1 LOGINDISABLED] hi\n"_ba << Cause::PasswordSignInDisabled;
    }
    void whatVmimeMustNotSeeIsRefused()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, seen);
        QFETCH(Cause, cause);
        const auto whole = filter();
        const FilterOutcome outcome = converse(*whole, script);
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->code, cause);
        QCOMPARE(outcome.toClient, crlf(seen));
        QVERIFY(!outcome.toServer.contains("LOGIN u p"));
        QCOMPARE(whole->received("* OK x\r\n").error(), *outcome.error); // for good
        const qsizetype bytes = std::min<qsizetype>(serverBytes(script), 1500);
        for (qsizetype cut = 0; cut < bytes; ++cut) {
            const auto pieces = filter();
            const FilterOutcome again = converse(*pieces, script, cut);
            QVERIFY(again.error);
            QCOMPARE(again.error->code, cause);
            QCOMPARE(again.toClient, outcome.toClient);
        }
    }

    void sixtyLevelsAreEnough()
    {
        const auto whole = filter();
        const QByteArray deep = QByteArray(59, '(') + QByteArray(59, ')');
        QVERIFY(!converse(*whole,
            selected + "C: a003 FETCH 1 (BODYSTRUCTURE)\nS: * 1 FETCH (BODYSTRUCTURE " + deep
                + ")\n")
                     .error);
    }

    void volumeIsLimited_data()
    {
        QTest::addColumn<FilterLimits>("limits");
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("an endless line") << FilterLimits{} << QByteArray(4096, 'x');
        QTest::newRow("endless lines")
            << FilterLimits{.replyLines = 5000} << "* OK still here\r\n"_ba.repeated(100);
        QTest::newRow("all together")
            << FilterLimits{.total = 100'000} << "* OK still here\r\n"_ba.repeated(100);
    }
    void volumeIsLimited()
    {
        QFETCH(FilterLimits, limits);
        QFETCH(QByteArray, piece);
        const auto endless = filter(limits);
        QVERIFY(endless->received("* OK hi\r\n"));
        Result<FilterOutput> output;
        for (int i = 0; i < 1000 && output; ++i) {
            output = endless->received(piece);
        }
        QVERIFY(!output);
        QCOMPARE(output.error().code, Cause::WrongProtocol);
        QVERIFY(output.error().detail.size() <= 400);
    }

    void challengesAreLimited()
    {
        const auto endless = filter();
        QVERIFY(!converse(*endless, greeting + "C: a001 AUTHENTICATE LOGIN\n").error);
        std::optional<Error> error;
        for (int i = 0; i < 40 && !error; ++i) {
            error = converse(*endless, "S: + eA==\nC: *\n").error;
        }
        QCOMPARE(error.value().code, Cause::WrongProtocol);
    }

    void theServersLastWordsAreKept_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QByteArray>("last");
        QTest::addColumn<QByteArray>("refusal");
        QTest::newRow("greeting") << greeting << "* OK ready"_ba
                                  << ""_ba;
        QTest::newRow("tagged NO with its code")
            << greeting + "C: a001 NOOP\nS: a001 NO [UNAVAILABLE] later\n"
            << "a001 NO [UNAVAILABLE] later"_ba
            << "a001 NO [UNAVAILABLE] later"_ba;
        QTest::newRow("an OK after a NO")
            << greeting + "C: a001 X\nS: a001 NO [X] y\nC: a002 NOOP\nS: a002 OK z\n"
            << "a002 OK z"_ba
            << "a001 NO [X] y"_ba;
        QTest::newRow("BYE") << greeting + "C: a001 X\nS: * BYE [LIMIT] many\n"
                             << "* BYE [LIMIT] many"_ba
                             << "* BYE [LIMIT] many"_ba;
        QTest::newRow("BYE to LOGOUT") << greeting + "C: a001 LOGOUT\nS: * BYE bye\n"
                                       << "* BYE bye"_ba
                                       << ""_ba;
    }
    void theServersLastWordsAreKept()
    {
        QFETCH(QByteArray, script);
        QFETCH(QByteArray, last);
        QFETCH(QByteArray, refusal);
        const auto whole = filter();
        QVERIFY(!converse(*whole, script).error);
        QCOMPARE(whole->lastWords(), last);
        QCOMPARE(whole->lastRefusal(), refusal);
    }

    void theOfferIsReadFromTheCapabilities()
    {
        const auto whole = filter();
        QVERIFY(!converse(*whole,
            "S: * OK [CAPABILITY IMAP4rev1 SASL-IR auth=plain AUTH=XOAUTH2 LOGINDISABLED] x\n")
                     .error);
        const SignInOffer expected{.protocol = Protocol::Imap,
            .mechanisms = {u"PLAIN"_s, u"XOAUTH2"_s},
            .initialResponse = true,
            .commandForbidden = true};
        QCOMPARE(whole->offer(), expected);
    }

    void secretsAreKnownWhileTheyPass()
    {
        const auto whole = filter();
        QVERIFY(!whole->isSigningIn());
        QVERIFY(!converse(*whole, greeting + "C: a001 AUTHENTICATE PLAIN\n").error);
        QVERIFY(whole->isSigningIn());
        QVERIFY(!converse(*whole, "S: + \nC: AHUAcA==\nS: a001 OK in\n").error);
        QVERIFY(!whole->isSigningIn());
    }
};

QTEST_APPLESS_MAIN(ReplyFilterImapTest)
#include "tst_replyfilterimap.moc"
