// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/livepostoffice.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/messages/imapscripts.h"
#include "tests/support/scriptedpeer.h"

#include <QTest>

#include <algorithm>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

using Turns = QList<ImapTurn>;

const auto inbox = u"INBOX"_s;
const auto opened = ImapTurn{u"SELECT \"INBOX\""_s, selected};
const auto both = ImapTurn{u"UID SEARCH UID 5:6"_s, "* SEARCH 5 6\r\n{1} OK done\r\n"};
const auto status = ImapTurn{u"STATUS \"Ziel\" \\(UIDNEXT UIDVALIDITY\\)"_s,
    "* STATUS \"Ziel\" (UIDNEXT 30 UIDVALIDITY 8)\r\n{1} OK done\r\n"};
const auto marked
    = ImapTurn{u"UID STORE 5:6 \\+FLAGS.SILENT \\(\\\\Deleted\\)"_s, "{1} OK done\r\n"};

QByteArray print(int number, int uid, int size, const QByteArray &id)
{
    const auto header = "Message-ID: <" + id + ">\r\n\r\n";
    return "* " + QByteArray::number(number) + " FETCH (UID " + QByteArray::number(uid)
        + " RFC822.SIZE " + QByteArray::number(size)
        + " INTERNALDATE \"20-Nov-2026 10:00:00 +0000\" BODY[HEADER.FIELDS (MESSAGE-ID)] {"
        + QByteArray::number(header.size()) + "}\r\n" + header + ")\r\n";
}

const auto prints = ImapTurn{u"UID FETCH 5:6 \\(UID RFC822.SIZE INTERNALDATE .*"_s,
    print(1, 5, 100, "a@x") + print(2, 6, 200, "b@x") + "{1} OK done\r\n"};
const auto target = ImapTurn{
    u"EXAMINE \"Ziel\""_s, "* 2 EXISTS\r\n* OK [UIDVALIDITY 8] v\r\n{1} OK [READ-ONLY] done\r\n"};
const auto newOnes = u"UID FETCH 30:\\* \\(UID .*"_s;
const auto copyBoth = u"UID COPY 5:6 \"Ziel\""_s;
const auto moveBoth = u"UID MOVE 5:6 \"Ziel\""_s;

} // namespace

//! Moves, copies and deletions against scripted servers that lack something, or hang up.
class TstImapChange : public QObject {
    Q_OBJECT

private:
    MailScripts m_scripts;
    LivePostOffice m_post;

    [[nodiscard]] Result<ChangeResult> changed(const ScriptedPeer &peer, ChangeKind kind,
        const QString &folder = u"Ziel"_s, quint32 validity = 7)
    {
        const auto mailbox = m_post.mailbox(
            m_scripts.request({m_scripts.side(Protocol::Imap, Security::None, peer.port())}));
        auto future = mailbox->change({.kind = kind,
            .messages = {{.folder = inbox, .uidValidity = validity, .uid = 5},
                {.folder = inbox, .uidValidity = validity, .uid = 6}},
            .target = folder});
        future.waitForFinished();
        return future.resultCount() > 0 ? future.result() : failure(Cause::Cancelled);
    }

private Q_SLOTS:
    void initTestCase() { initializeMail(); }

    void whatIsSaidIsWhatIsNeeded_data()
    {
        QTest::addColumn<ChangeKind>("kind");
        QTest::addColumn<QByteArray>("capabilities");
        QTest::addColumn<QList<Turns>>("conversations");
        QTest::addColumn<QList<ChangeOutcome>>("outcomes");
        QTest::addColumn<QList<quint32>>("newUids"); // 0: not told
        using enum ChangeOutcome;
        const auto move = ChangeKind::Move;
        const QList<ChangeOutcome> done{Done, Done};

        QTest::addRow("MOVE") << move << QByteArray("MOVE UIDPLUS")
                              << QList<Turns>{Turns{opened, both,
                                     {moveBoth,
                                         "* OK [COPYUID 8 5:6 30:31] moved\r\n* 5 EXPUNGE\r\n* 5 "
                                         "EXPUNGE\r\n{1} OK done\r\n"}}}
                              << done << QList<quint32>{30, 31};
        QTest::addRow("no MOVE") << move << QByteArray("UIDPLUS")
                                 << QList<Turns>{Turns{opened, both, status, prints,
                                        {copyBoth, "{1} OK [COPYUID 8 5:6 30:31] done\r\n"}, marked,
                                        {u"UID EXPUNGE 5:6"_s,
                                            "* 5 EXPUNGE\r\n* 5 EXPUNGE\r\n{1} OK done\r\n"}}}
                                 << done << QList<quint32>{30, 31};
        QTest::addRow("neither MOVE nor UIDPLUS")
            << move << QByteArray("IDLE")
            << QList<Turns>{Turns{opened, both, status, prints, {copyBoth, "{1} OK done\r\n"},
                   marked, {u"UID SEARCH DELETED"_s, "* SEARCH 5 6\r\n{1} OK done\r\n"},
                   {u"EXPUNGE"_s, "* 5 EXPUNGE\r\n* 5 EXPUNGE\r\n{1} OK done\r\n"}}}
            << done << QList<quint32>{0, 0};
        QTest::addRow("others are marked as deleted")
            << move << QByteArray("IDLE")
            << QList<Turns>{Turns{opened, both, status, prints, {copyBoth, "{1} OK done\r\n"},
                   marked, {u"UID SEARCH DELETED"_s, "* SEARCH 2 5 6\r\n{1} OK done\r\n"}}}
            << QList<ChangeOutcome>{Marked, Marked} << QList<quint32>{0, 0};
        QTest::addRow("one is gone")
            << ChangeKind::Delete << QByteArray("UIDPLUS")
            << QList<Turns>{Turns{opened,
                   {u"UID SEARCH UID 5:6"_s, "* SEARCH 6\r\n{1} OK done\r\n"},
                   {u"UID STORE 6 \\+FLAGS.SILENT \\(\\\\Deleted\\)"_s, "{1} OK done\r\n"},
                   {u"UID EXPUNGE 6"_s, "* 5 EXPUNGE\r\n{1} OK done\r\n"}}}
            << QList<ChangeOutcome>{NotFound, Done} << QList<quint32>{0, 0};
        QTest::addRow("copied") << ChangeKind::Copy << QByteArray("MOVE UIDPLUS")
                                << QList<Turns>{Turns{opened, both, status, prints,
                                       {copyBoth, "{1} OK [COPYUID 8 5:6 30:31] done\r\n"}}}
                                << done << QList<quint32>{30, 31};

        QTest::addRow("lost in MOVE, one was moved")
            << move << QByteArray("MOVE")
            << QList<Turns>{Turns{opened, both, {moveBoth, {}}},
                   Turns{opened, {u"UID SEARCH UID 5:6"_s, "* SEARCH 6\r\n{1} OK done\r\n"},
                       {u"UID MOVE 6 \"Ziel\""_s, "* 5 EXPUNGE\r\n{1} OK done\r\n"}}}
            << done << QList<quint32>{0, 0};
        QTest::addRow("lost in MOVE, both were moved")
            << move << QByteArray("MOVE")
            << QList<Turns>{Turns{opened, both, {moveBoth, {}}},
                   Turns{opened, {u"UID SEARCH UID 5:6"_s, "* SEARCH\r\n{1} OK done\r\n"}}}
            << done << QList<quint32>{0, 0};
        QTest::addRow("lost in COPY, which was done")
            << move << QByteArray("UIDPLUS")
            << QList<Turns>{Turns{opened, both, status, prints, {copyBoth, {}}},
                   Turns{opened, both, target,
                       {newOnes,
                           print(1, 30, 200, "b@x") + print(2, 31, 100, "a@x") + "{1} OK done\r\n"},
                       opened, marked,
                       {u"UID EXPUNGE 5:6"_s, "* 5 EXPUNGE\r\n* 5 EXPUNGE\r\n{1} OK done\r\n"}}}
            << done << QList<quint32>{31, 30};
        QTest::addRow("lost in COPY, which was not done")
            << move << QByteArray("UIDPLUS")
            << QList<Turns>{Turns{opened, both, status, prints, {copyBoth, {}}},
                   // "30:*" is answered with the last message there is; and another has come.
                   Turns{opened, both, target,
                       {newOnes,
                           print(1, 29, 100, "a@x") + print(2, 30, 100, "c@x") + "{1} OK done\r\n"},
                       opened, {copyBoth, "{1} OK [COPYUID 8 5:6 31:32] done\r\n"}, marked,
                       {u"UID EXPUNGE 5:6"_s, "* 5 EXPUNGE\r\n* 5 EXPUNGE\r\n{1} OK done\r\n"}}}
            << done << QList<quint32>{31, 32};
        QTest::addRow("lost in COPY, half of which was done")
            << move << QByteArray("UIDPLUS")
            << QList<Turns>{Turns{opened, both, status, prints, {copyBoth, {}}},
                   Turns{opened, both, target,
                       {newOnes, print(1, 30, 100, "a@x") + "{1} OK done\r\n"}, opened,
                       {u"UID COPY 6 \"Ziel\""_s, "{1} OK [COPYUID 8 6 31] done\r\n"}, marked,
                       {u"UID EXPUNGE 5:6"_s, "* 5 EXPUNGE\r\n* 5 EXPUNGE\r\n{1} OK done\r\n"}}}
            << done << QList<quint32>{30, 31};
        QTest::addRow("lost in EXPUNGE, which was done")
            << move << QByteArray("UIDPLUS")
            << QList<Turns>{Turns{opened, both, status, prints,
                                {copyBoth, "{1} OK [COPYUID 8 5:6 30:31] done\r\n"}, marked,
                                {u"UID EXPUNGE 5:6"_s, {}}},
                   Turns{opened, {u"UID SEARCH UID 5:6"_s, "* SEARCH\r\n{1} OK done\r\n"}}}
            << done << QList<quint32>{30, 31};
        QTest::addRow("lost in EXPUNGE, which was not done")
            << move << QByteArray("UIDPLUS")
            << QList<Turns>{Turns{opened, both, status, prints,
                                {copyBoth, "{1} OK [COPYUID 8 5:6 30:31] done\r\n"}, marked,
                                {u"UID EXPUNGE 5:6"_s, {}}},
                   Turns{opened, both, marked,
                       {u"UID EXPUNGE 5:6"_s, "* 5 EXPUNGE\r\n* 5 EXPUNGE\r\n{1} OK done\r\n"}}}
            << done << QList<quint32>{30, 31};
        QTest::addRow("lost again and again in EXPUNGE")
            << move << QByteArray("UIDPLUS")
            << QList<Turns>{Turns{opened, both, status, prints,
                                {copyBoth, "{1} OK [COPYUID 8 5:6 30:31] done\r\n"}, marked,
                                {u"UID EXPUNGE 5:6"_s, {}}},
                   Turns{opened, both, {marked.pattern, {}}}}
            << QList<ChangeOutcome>{CopiedOnly, CopiedOnly} << QList<quint32>{30, 31};
        QTest::addRow("a MOVE that is refused")
            << move << QByteArray("MOVE")
            << QList<Turns>{Turns{opened, both, {moveBoth, "{1} NO [TRYCREATE] none such\r\n"},
                   {u"UID SEARCH UID 5:6"_s, "* SEARCH 6\r\n{1} OK done\r\n"}}}
            << QList<ChangeOutcome>{Done, NotDone} << QList<quint32>{0, 0};
        QTest::addRow("a COPY that is refused")
            << move << QByteArray("UIDPLUS")
            << QList<Turns>{Turns{
                   opened, both, status, prints, {copyBoth, "{1} NO [OVERQUOTA] full\r\n"}}}
            << QList<ChangeOutcome>{NotDone, NotDone} << QList<quint32>{0, 0};
        QTest::addRow("a mark that is refused")
            << ChangeKind::Mark << QByteArray("MOVE")
            << QList<Turns>{Turns{opened, both,
                   {u"UID STORE 5:6 \\+FLAGS.SILENT \\(\\\\Seen\\)"_s, "{1} BAD no\r\n"}}}
            << QList<ChangeOutcome>{NotDone, NotDone} << QList<quint32>{0, 0};
        QTest::addRow("a deletion that is refused")
            << ChangeKind::Delete << QByteArray("UIDPLUS")
            << QList<Turns>{Turns{opened, both, {marked.pattern, "{1} NO read-only\r\n"}}}
            << QList<ChangeOutcome>{NotDone, NotDone} << QList<quint32>{0, 0};
        QTest::addRow("lost in MOVE, then the folder is not opened")
            << move << QByteArray("MOVE")
            << QList<Turns>{Turns{opened, both, {moveBoth, {}}},
                   Turns{{opened.pattern, "{1} NO [NONEXISTENT] not now\r\n"}}}
            << QList<ChangeOutcome>{Unknown, Unknown} << QList<quint32>{0, 0};
        QTest::addRow("lost again and again in MOVE")
            << move << QByteArray("MOVE")
            << QList<Turns>{Turns{opened, both, {moveBoth, {}}},
                   Turns{opened, both, {moveBoth, {}}}}
            << QList<ChangeOutcome>{Unknown, Unknown} << QList<quint32>{0, 0};
    }
    void whatIsSaidIsWhatIsNeeded()
    {
        QFETCH(ChangeKind, kind);
        QFETCH(QByteArray, capabilities);
        QFETCH(QList<Turns>, conversations);
        QFETCH(QList<ChangeOutcome>, outcomes);
        QFETCH(QList<quint32>, newUids);
        QList<Conversation> scripts;
        for (const auto &turns : conversations) {
            auto script = imapConversation(capabilities, turns);
            if (!turns.constLast().reply.isEmpty()) {
                script.ignoresUntilClosed(); // LOGOUT
            }
            scripts << script;
        }
        ScriptedPeer peer(scripts);
        const auto result = changed(peer, kind, kind == ChangeKind::Delete ? QString() : u"Ziel"_s);
        QVERIFY_PEER(peer);
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        const bool isWhole
            = std::none_of(outcomes.cbegin(), outcomes.cend(), [](ChangeOutcome each) {
                  return each == ChangeOutcome::Unknown || each == ChangeOutcome::CopiedOnly
                      || each == ChangeOutcome::NotDone;
              });
        QCOMPARE(result->error.has_value(), !isWhole);
        for (qsizetype i = 0; i < outcomes.size(); ++i) {
            QCOMPARE(result->messages.at(i).outcome, outcomes.at(i));
            const auto newId = result->messages.at(i).newId;
            QCOMPARE(newId ? newId->uid : 0, newUids.at(i));
        }
        QCOMPARE(peer.connections(), conversations.size());
    }

    void aTargetThatIsMissingChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("capabilities");
        QTest::addColumn<Turns>("turns");
        QTest::addRow("MOVE") << QByteArray("MOVE")
                              << Turns{opened, both, {moveBoth, "{1} NO [TRYCREATE] none such\r\n"},
                                     {u"UID SEARCH UID 5:6"_s, both.reply}};
        QTest::addRow("COPY") << QByteArray("UIDPLUS")
                              << Turns{opened, both, {status.pattern, "{1} NO none such\r\n"},
                                     {u"LIST \"\" \"Ziel\""_s, "{1} OK done\r\n"}};
    }
    void aTargetThatIsMissingChangesNothing()
    {
        QFETCH(QByteArray, capabilities);
        QFETCH(Turns, turns);
        ScriptedPeer peer(imapConversation(capabilities, turns).ignoresUntilClosed());
        const auto result = changed(peer, ChangeKind::Move);
        QVERIFY_PEER(peer);
        const auto error = result ? result->error.value_or(Error{}) : result.error();
        QCOMPARE(error.code, Cause::NotFound);
        QVERIFY(!peer.receivedInAll().contains("STORE"));
    }

    void aMessageThatIsNamedTwiceIsOne()
    {
        ScriptedPeer peer(imapConversation("IDLE",
            {opened, {u"UID SEARCH UID 5"_s, "* SEARCH 5\r\n{1} OK done\r\n"},
                {u"UID STORE 5 \\+FLAGS.SILENT .*"_s, "{1} OK done\r\n"},
                {u"UID SEARCH DELETED"_s, "* SEARCH 5\r\n{1} OK done\r\n"},
                {u"EXPUNGE"_s, "* 5 EXPUNGE\r\n{1} OK done\r\n"}})
                              .ignoresUntilClosed());
        auto mailbox = m_post.mailbox(
            m_scripts.request({m_scripts.side(Protocol::Imap, Security::None, peer.port())}));
        const MessageId id{.folder = inbox, .uidValidity = 7, .uid = 5};
        auto future = mailbox->change({.kind = ChangeKind::Delete, .messages = {id, id}});
        future.waitForFinished();
        mailbox.reset();
        QVERIFY_PEER(peer);
        const auto result = future.result();
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        QCOMPARE(result->messages.size(), 2);
        for (const auto &each : result->messages) {
            QCOMPARE(each.outcome, ChangeOutcome::Done);
        }
    }

    void numbersOfAnotherTimeAreNotTouched()
    {
        ScriptedPeer peer(imapConversation("MOVE", {opened}).ignoresUntilClosed());
        const auto result = changed(peer, ChangeKind::Move, u"Ziel"_s, 6);
        QVERIFY_PEER(peer);
        QVERIFY(result);
        QCOMPARE(result->messages.at(0).outcome, ChangeOutcome::NotFound);
        QVERIFY(!peer.receivedInAll().contains("MOVE"));
    }

    void anArchiveIsFoundByItsUseOrItsName_data()
    {
        QTest::addColumn<QByteArray>("capabilities");
        QTest::addColumn<ImapTurn>("list");
        QTest::addColumn<QString>("target");
        QTest::addRow("SPECIAL-USE")
            << QByteArray("MOVE SPECIAL-USE LIST-EXTENDED")
            << ImapTurn{u"LIST \"\" \"\\*\" RETURN \\(SPECIAL-USE\\)"_s,
                   "* LIST () \"/\" INBOX\r\n* LIST (\\Archive) \"/\" Ablage\r\n"
                   "* LIST () \"/\" Archive\r\n{1} OK done\r\n"}
            << u"Ablage"_s;
        QTest::addRow("no SPECIAL-USE")
            << QByteArray("MOVE")
            << ImapTurn{u"LIST \"\" \"\\*\""_s,
                   "* LIST () \".\" INBOX\r\n* LIST () \".\" INBOX.Archives\r\n{1} OK done\r\n"}
            << u"INBOX.Archives"_s;
        QTest::addRow("none") << QByteArray(
            "MOVE") << ImapTurn{u"LIST \"\" \"\\*\""_s, "* LIST () \".\" INBOX\r\n{1} OK done\r\n"}
                              << QString();
    }
    void anArchiveIsFoundByItsUseOrItsName()
    {
        QFETCH(QByteArray, capabilities);
        QFETCH(ImapTurn, list);
        QFETCH(QString, target);
        Turns turns{list};
        if (!target.isEmpty()) {
            turns << opened << both
                  << ImapTurn{u"UID MOVE 5:6 \"%1\""_s.arg(target), "{1} OK done\r\n"};
        }
        ScriptedPeer peer(imapConversation(capabilities, turns).ignoresUntilClosed());
        const auto result = changed(peer, ChangeKind::Archive, {});
        QVERIFY_PEER(peer);
        QCOMPARE(result ? result->target : QString(), target);
        QCOMPARE(result ? Cause::Unknown : result.error().code,
            target.isEmpty() ? Cause::NotFound : Cause::Unknown);
    }
};

QTEST_GUILESS_MAIN(TstImapChange)
#include "tst_imapchange.moc"
