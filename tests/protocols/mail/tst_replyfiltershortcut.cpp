// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filterconversation.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<ReplyFilter> filter(bool prefetch = true)
{
    return ReplyFilter::create({.protocol = Protocol::Imap, .prefetchStatus = prefetch});
}

//! What one side's lines bring about.
FilterOutcome step(ReplyFilter &filter, const QByteArray &script)
{
    return converse(filter, script);
}

const QByteArray counts = "(MESSAGES UNSEEN UIDNEXT UIDVALIDITY)";
const QByteArray greeted = "S: * OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] ready\n";
const QByteArray signedIn = greeted
    + "C: a001 AUTHENTICATE PLAIN AHUAcA==\n"
      "S: a001 OK [CAPABILITY IMAP4rev1 IDLE] in\n";
const QByteArray listed = signedIn + "C: a002 LIST \"\" \"\"\n";
const QByteArray listReply = "S: * LIST (\\Noselect) \"/\" \"\"\nS: a002 OK listed\n";
const QByteArray statusReply
    = "S: * STATUS INBOX (MESSAGES 3 UNSEEN 1 UIDNEXT 9 UIDVALIDITY 4)\nS: early1 OK counted\n";
const QByteArray statusSeen
    = "* STATUS \"INBOX\" (MESSAGES 3 UNSEEN 1 UIDNEXT 9 UIDVALIDITY 4)\na003 OK counted\n";

} // namespace

class ReplyFilterShortcutTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listTakesTheStatusAlong()
    {
        const auto whole = filter();
        step(*whole, signedIn);
        const FilterOutcome burst = step(*whole, "C: a002 LIST \"\" \"\"\n");
        QCOMPARE(burst.toServer, crlf("a002 LIST \"\" \"\"\nearly1 STATUS INBOX " + counts + "\n"));
        QCOMPARE(step(*whole, listReply + statusReply).toClient,
            crlf("* LIST (\\Noselect) \"/\" \"\"\na002 OK listed\n"));
        const FilterOutcome asked = step(*whole, "C: a003 STATUS INBOX " + counts + "\n");
        QCOMPARE(asked.toServer, QByteArray());
        QCOMPARE(asked.toClient, crlf(statusSeen));
    }

    void statusAskedForBeforeItCameIsGivenWhenItComes()
    {
        const auto whole = filter();
        step(*whole, listed + listReply);
        const FilterOutcome asked = step(*whole, "C: a003 STATUS INBOX " + counts + "\n");
        QCOMPARE(asked, FilterOutcome{});
        QCOMPARE(step(*whole, statusReply).toClient, crlf(statusSeen));
    }

    void anAnswerIsGivenOnce()
    {
        const auto whole = filter();
        step(*whole, listed + listReply + statusReply + "C: a003 STATUS INBOX " + counts + "\n");
        const QByteArray again = "a004 STATUS INBOX " + counts + "\r\n";
        QCOMPARE(step(*whole, "C: a004 STATUS INBOX " + counts + "\n").toServer, again);
        QCOMPARE(step(*whole, "S: * STATUS INBOX (MESSAGES 4)\nS: a004 OK new\n").toClient,
            crlf("* STATUS \"INBOX\" (MESSAGES 4)\na004 OK new\n"));
    }

    void aRefusedEarlyQuestionIsAskedAgain_data()
    {
        QTest::addColumn<QByteArray>("reply");
        QTest::newRow("NO") << "S: early1 NO not now\n"_ba;
        QTest::newRow("BAD") << "S: early1 BAD one at a time\n"_ba;
        QTest::newRow("OK without data") << "S: early1 OK nothing\n"_ba;
    }
    void aRefusedEarlyQuestionIsAskedAgain()
    {
        QFETCH(QByteArray, reply);
        const QByteArray real = "a003 STATUS INBOX " + counts + "\r\n";
        const auto before = filter();
        step(*before, listed + listReply + reply);
        QCOMPARE(step(*before, "C: a003 STATUS INBOX " + counts + "\n").toServer, real);
        const auto after = filter();
        step(*after, listed + listReply + "C: a003 STATUS INBOX " + counts + "\n");
        const FilterOutcome refused = step(*after, reply);
        QCOMPARE(refused.toServer, real);
        QCOMPARE(refused.toClient, QByteArray());
        // and its reply is vmime's
        QCOMPARE(step(*after, "S: a003 NO [X] no\n").toClient, "a003 NO no\r\n"_ba);
        QCOMPARE(after->lastRefusal(), "a003 NO [X] no"_ba);
    }

    void anotherQuestionGoesOut_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("other counts") << "a003 STATUS INBOX (MESSAGES)"_ba;
        QTest::newRow("other folder") << "a003 STATUS Sent " + counts;
        QTest::newRow("another command") << "a003 NOOP"_ba;
    }
    void anotherQuestionGoesOut()
    {
        QFETCH(QByteArray, line);
        const auto whole = filter();
        step(*whole, listed + listReply);
        QCOMPARE(step(*whole, "C: " + line + "\n").toServer, line + "\r\n");
    }

    void capabilitiesSaidWithTheSignInAreNotAskedFor()
    {
        const auto whole = filter();
        step(*whole, signedIn);
        const FilterOutcome asked = step(*whole, "C: a002 CAPABILITY\n");
        QCOMPARE(asked.toServer, QByteArray());
        QCOMPARE(asked.toClient, crlf("* CAPABILITY IMAP4rev1 IDLE\na002 OK \n"));
    }

    void untaggedCapabilitiesOfTheSignInCountToo()
    {
        const auto whole = filter();
        step(*whole,
            greeted
                + "C: a001 AUTHENTICATE PLAIN AHUAcA==\nS: * CAPABILITY IMAP4rev1 MOVE\nS: a001 OK "
                  "in\n");
        QCOMPARE(step(*whole, "C: a002 CAPABILITY\n").toClient,
            crlf("* CAPABILITY IMAP4rev1 MOVE\na002 OK \n"));
    }

    void capabilitiesNobodySaidAreAskedForInTheBurst()
    {
        const auto whole = filter();
        step(*whole,
            greeted
                + "C: a001 AUTHENTICATE LOGIN\nS: + eA==\nC: dQ==\nS: + eA==\nC: cA==\nS: a001 OK "
                  "in\n");
        QCOMPARE(step(*whole, "C: a002 LIST \"\" \"\"\n").toServer,
            crlf("a002 LIST \"\" \"\"\nearly2 CAPABILITY\nearly1 STATUS INBOX " + counts + "\n"));
        QCOMPARE(step(*whole, listReply + "C: a003 CAPABILITY\n").toServer, QByteArray());
        QCOMPARE(step(*whole, "S: * CAPABILITY IMAP4rev1 IDLE\nS: early2 OK caps\n").toClient,
            crlf("* CAPABILITY IMAP4rev1 IDLE\na003 OK caps\n"));
        QCOMPARE(step(*whole, statusReply + "C: a003 STATUS INBOX " + counts + "\n").toClient,
            crlf(statusSeen));
    }

    void whatWasSaidBeforeTheSignInDoesNotCountAfterIt()
    {
        const auto whole = filter();
        step(*whole, greeted + "C: a001 AUTHENTICATE PLAIN AHUAcA==\nS: a001 OK in\n");
        QCOMPARE(step(*whole, "C: a002 CAPABILITY\n").toServer, "a002 CAPABILITY\r\n"_ba);
    }

    void modSequencesAreAskedForWhereVmimeWould()
    {
        const auto early = filter();
        const QByteArray greeting
            = "S: * OK [CAPABILITY IMAP4rev1 CONDSTORE SASL-IR AUTH=PLAIN] x\n";
        step(*early, greeting + "C: a001 AUTHENTICATE PLAIN AHUAcA==\nS: a001 OK in\n");
        QVERIFY(step(*early, "C: a002 LIST \"\" \"\"\n")
                    .toServer.contains("UIDVALIDITY HIGHESTMODSEQ)"));
        // vmime does not look at what the tagged OK says.
        const auto late = filter();
        step(*late,
            greeted
                + "C: a001 AUTHENTICATE PLAIN AHUAcA==\nS: a001 OK [CAPABILITY CONDSTORE] in\n");
        QVERIFY(!step(*late, "C: a002 LIST \"\" \"\"\n").toServer.contains("HIGHESTMODSEQ"));
    }

    void withoutThePrefetchOnlyVmimeAsks()
    {
        const auto whole = filter(false);
        step(*whole, signedIn);
        QCOMPARE(step(*whole, "C: a002 LIST \"\" \"\"\n").toServer, "a002 LIST \"\" \"\"\r\n"_ba);
    }

    void ownTagsMeanNothingUnlessAskedWith()
    {
        const auto whole = filter();
        QCOMPARE(
            step(*whole, signedIn + "S: early1 OK x\n").error.value().code, Cause::WrongProtocol);
    }

    void theBurstsRepliesMayComeInPieces()
    {
        const QByteArray script
            = listed + listReply + "C: a003 STATUS INBOX " + counts + "\n" + statusReply;
        const auto whole = filter();
        const FilterOutcome expected = converse(*whole, script);
        QVERIFY(expected.toClient.endsWith(crlf(statusSeen)));
        for (qsizetype cut = 0; cut < serverBytes(script); ++cut) {
            const auto pieces = filter();
            QCOMPARE(converse(*pieces, script, cut), expected);
        }
    }
};

QTEST_APPLESS_MAIN(ReplyFilterShortcutTest)
#include "tst_replyfiltershortcut.moc"
