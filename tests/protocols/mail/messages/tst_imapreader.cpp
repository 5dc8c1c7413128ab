// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/bodystructure.h"
#include "protocols/mail/messages/imapreader.h"
#include "protocols/mail/messages/livepostoffice.h"
#include "protocols/mail/vmimeplatform.h"
#include "tests/protocols/mail/messages/imapscripts.h"
#include "tests/support/scriptedpeer.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

using Turns = QList<ImapTurn>;

const auto inbox = u"INBOX"_s;
const auto examine = ImapTurn{u"EXAMINE \"INBOX\""_s, examined};

QByteArray literal(const QByteArray &bytes)
{
    return '{' + QByteArray::number(bytes.size()) + "}\r\n" + bytes;
}

QByteArray summary(const QByteArray &structure)
{
    return "* 9 FETCH (UID 17 FLAGS (\\Seen) INTERNALDATE \"20-Nov-2026 10:00:00 -0700\" "
           "RFC822.SIZE 1234 "
        + (structure.isEmpty() ? QByteArray() : "BODYSTRUCTURE " + structure + ' ')
        + "BODY[HEADER.FIELDS (DATE FROM TO SUBJECT MESSAGE-ID CONTENT-TYPE CONTENT-DISPOSITION)] "
        + literal("From: =?utf-8?q?J=C3=BCrgen?= <j@x.example>\r\nSubject: a\r\n b\r\n"
                  "Content-Type: multipart/mixed; boundary=b\r\n\r\n")
        + ")\r\n{1} OK done\r\n";
}

} // namespace

//! Listing and reading against scripted servers: what is asked for, and odd answers to it.
class TstImapReader : public QObject {
    Q_OBJECT

private:
    MailScripts m_scripts;
    LivePostOffice m_post;

    [[nodiscard]] std::unique_ptr<Mailbox> mailbox(
        const ScriptedPeer &peer, const QString &prefix = {})
    {
        auto side = m_scripts.side(Protocol::Imap, Security::None, peer.port());
        side.pathPrefix = prefix;
        return m_post.mailbox(m_scripts.request({side}));
    }
    template <class T> [[nodiscard]] static Result<T> done(QFuture<Result<T>> future)
    {
        future.waitForFinished();
        return future.resultCount() > 0 ? future.result() : failure(Cause::Cancelled);
    }

private Q_SLOTS:
    void initTestCase() { initializeMail(); }

    void aPageIsOneFetch()
    {
        ScriptedPeer peer(imapConversation("UIDPLUS",
            {examine,
                {u"FETCH 1:4 \\(UID FLAGS INTERNALDATE RFC822.SIZE BODYSTRUCTURE BODY.PEEK.*"_s,
                    summary("((\"text\" \"plain\" NIL NIL NIL \"7bit\" 5 1 NIL NIL NIL NIL)"
                            "(\"application\" \"pdf\" (\"name*\" \"utf-8''Gr%C3%BC%C3%9Fe.pdf\") "
                            "NIL NIL "
                            "\"base64\" 99 NIL (\"attachment\" (\"filename\" "
                            "\"=?utf-8?q?Gr=C3=BC=C3=9Fe?=\"))"
                            " NIL NIL) \"mixed\" (\"boundary\" \"b\") NIL NIL NIL)")}})
                              .ignoresUntilClosed());
        const auto page = done(mailbox(peer)->messages(inbox, {.limit = 5, .page = 1}));
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QVERIFY_PEER(peer);
        QCOMPARE(page->inFolder, 9);
        const auto one = page->messages.constFirst();
        QCOMPARE(one.id.text(), u"17.7:INBOX"_s);
        QCOMPARE(one.from, (MailPerson{u"Jürgen"_s, u"j@x.example"_s}));
        QCOMPARE(one.subject, u"a b"_s);
        QCOMPARE(one.receivedDate, QDateTime(QDate(2026, 11, 20), QTime(17, 0), Qt::UTC));
        QCOMPARE(one.attachmentsCount, std::optional(1));
        QCOMPARE(one.fileName, u"Grüße"_s);
        QVERIFY(one.isSeen());
    }

    void whatPeopleTypeIsALiteral()
    {
        auto script = imapConversation("UIDPLUS",
            {examine, {u"UID SEARCH UNSEEN SINCE 1-Feb-2026 FROM \\{5\\}"_s, "+ go\r\n"}});
        script.client("a\" \\b SUBJECT {1}\r\n").server("+ go\r\n").client(")\r\n");
        script.server("* SEARCH\r\nm2 OK done\r\n").ignoresUntilClosed();
        ScriptedPeer peer(script);
        const auto page = done(mailbox(peer)->messages(inbox,
            {.unseen = true, .from = u"a\" \\b"_s, .subject = u")"_s, .since = QDate(2026, 2, 1)}));
        QVERIFY_PEER(peer);
        QVERIFY2(page && page->matching == 0, page ? "" : qPrintable(page.error().detail));
        auto modern = imapConversation(
            "LITERAL+", {examine, {u"UID SEARCH CHARSET UTF-8 SUBJECT \\{2\\+\\}"_s, {}}});
        modern.client("ü\r\n").server("* SEARCH\r\nm2 OK done\r\n").ignoresUntilClosed();
        ScriptedPeer other(modern);
        QVERIFY(done(mailbox(other)->messages(inbox, {.subject = u"ü"_s})));
        QVERIFY_PEER(other);
    }

    void aStructureThatCannotBeReadHidesNothing()
    {
        const auto deep = QByteArray(100, '(') + QByteArray(100, ')');
        ScriptedPeer peer(
            {imapConversation("UIDPLUS", {examine, {u"FETCH .* BODYSTRUCTURE .*"_s, summary(deep)}})
                    .ignoresUntilClosed(),
                imapConversation("UIDPLUS",
                    {examine,
                        {u"FETCH 1:9 \\(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK.*"_s,
                            summary({})}})
                    .ignoresUntilClosed()});
        const auto page = done(mailbox(peer)->messages(inbox, {}));
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QCOMPARE(page->messages.constFirst().contentType, u"multipart/mixed"_s);
        QVERIFY(!page->messages.constFirst().attachmentsCount);
    }

    void aMessageComesInPieces()
    {
        constexpr int piece = 524'288;
        const auto raw = "Subject: x\r\n\r\n" + QByteArray(piece, 'y') + "\r\n";
        const auto part = [&](qsizetype from, const QByteArray &more) {
            return "* 9 FETCH (UID 17 " + more + "BODY[]<" + QByteArray::number(from) + "> "
                + literal(raw.mid(from, piece)) + ")\r\n{1} OK done\r\n";
        };
        ScriptedPeer peer(imapConversation("UIDPLUS",
            {examine,
                {u"UID FETCH 17 \\(UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK\\[\\]<0.524288>\\)"_s,
                    part(0, "FLAGS () RFC822.SIZE " + QByteArray::number(raw.size()) + ' ')},
                {u"UID FETCH 17 \\(UID BODY.PEEK\\[\\]<524288.524288>\\)"_s, part(piece, {})}})
                              .ignoresUntilClosed());
        const auto read
            = done(mailbox(peer)->message({.folder = inbox, .uidValidity = 7, .uid = 17}, {}));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QVERIFY_PEER(peer);
        QVERIFY(read->content.raw == raw);
    }

    void aMessageThatGoesMeanwhileIsNotTakenForWhole()
    {
        constexpr int piece = 524'288;
        const auto first = "Subject: x\r\n\r\n" + QByteArray(piece - 14, 'y');
        const auto row = [&](int size, bool isThere) {
            ScriptedPeer peer(imapConversation("UIDPLUS",
                {examine,
                    {u"UID FETCH 17 .*<0.524288>\\)"_s,
                        "* 9 FETCH (UID 17 FLAGS () RFC822.SIZE " + QByteArray::number(size)
                            + " BODY[]<0> " + literal(first) + ")\r\n{1} OK done\r\n"},
                    {u"UID FETCH 17 .*<524288.524288>\\)"_s, "{1} OK done\r\n"}})
                                  .ignoresUntilClosed());
            const auto read
                = done(mailbox(peer)->message({.folder = inbox, .uidValidity = 7, .uid = 17}, {}));
            QVERIFY_PEER(peer);
            QCOMPARE(read.has_value(), isThere);
            QCOMPARE(read ? Cause::NotFound : read.error().code, Cause::NotFound);
        };
        row(2 * piece, false);
        row(piece, true); // there is nothing behind its end
    }

    void whatNobodyAskedForIsNoMessage()
    {
        const auto flags = QByteArrayLiteral("* 3 FETCH (UID 11 FLAGS (\\Flagged))\r\n"
                                             "* 9 FETCH (FLAGS (\\Seen))\r\n");
        ScriptedPeer peer(
            imapConversation("UIDPLUS", {examine, {u"FETCH .*"_s, flags + summary({})}})
                .ignoresUntilClosed());
        const auto page = done(mailbox(peer)->messages(u"inbox"_s, {}));
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QCOMPARE(page->messages.size(), 1);
        QCOMPARE(page->messages.constFirst().id.text(), u"17.7:INBOX"_s); // not "inbox"
    }

    void foldersAreCreatedByTheirExactNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<Turns>("turns");
        QTest::addColumn<QString>("created"); // empty: refused
        const auto delimiter
            = ImapTurn{u"LIST \"\" \"\""_s, "* LIST (\\Noselect) \"/\" \"\"\r\n{1} OK done\r\n"};
        const auto ok = QByteArrayLiteral("{1} OK done\r\n");
        const auto row = [](const char *what, const QString &name, const Turns &turns,
                             const QString &created) {
            QTest::addRow("%s", what) << name << turns << created;
        };
        row("plain", u"x"_s,
            {{u"CREATE \"x\""_s, ok}, {u"SUBSCRIBE \"x\""_s, ok},
                {u"LIST \"\" \"x\""_s, "* LIST () \"/\" x\r\n" + ok}},
            u"x"_s);
        row("a wildcard", u"M*"_s,
            {delimiter, {u"CREATE \"M\\*\""_s, ok}, {u"SUBSCRIBE .*"_s, ok},
                {u"LIST \"\" \"M\\*\""_s,
                    "* LIST () \"/\" Many\r\n* LIST () \"/\" \"M*\"\r\n" + ok}},
            u"M*"_s);
        row("a wildcard that the server does not list", u"M%"_s,
            {delimiter, {u"CREATE .*"_s, ok}, {u"SUBSCRIBE .*"_s, ok},
                {u"LIST .*"_s, "* LIST () \"/\" Many\r\n" + ok}},
            u"M%"_s);
        row("a wildcard that is refused", u"M*"_s,
            {delimiter, {u"CREATE .*"_s, "{1} NO no such sign\r\n"},
                {u"LIST .*"_s, "* LIST () \"/\" Many\r\n" + ok}},
            {});
        row("a delimiter at the end", u"x/"_s,
            {delimiter, {u"CREATE \"x\""_s, ok}, {u"SUBSCRIBE \"x\""_s, ok},
                {u"LIST \"\" \"x\""_s, "* LIST () \"/\" x\r\n" + ok}},
            u"x"_s);
        row("a delimiter at the beginning", u"/x"_s, {delimiter}, {});
        row("delimiters only", u"//"_s, {delimiter}, {});
        row("another sign", u"x."_s,
            {delimiter, {u"CREATE \"x\\.\""_s, ok}, {u"SUBSCRIBE .*"_s, ok},
                {u"LIST .*"_s, "* LIST () \"/\" x.\r\n" + ok}},
            u"x."_s);
        row("nothing", {}, {}, {});
    }
    void foldersAreCreatedByTheirExactNames()
    {
        QFETCH(QString, name);
        QFETCH(Turns, turns);
        QFETCH(QString, created);
        ScriptedPeer peer(imapConversation("UIDPLUS", turns).ignoresUntilClosed());
        const auto folder = done(mailbox(peer)->createFolder(name));
        QVERIFY_PEER(peer);
        QCOMPARE(folder ? folder->name : QString(), created);
        const bool isName = !name.isEmpty() && !name.startsWith(u'/');
        if (!folder) {
            QCOMPARE(folder.error().code == Cause::Validation, !isName);
            QVERIFY(folder.error().code != Cause::NameTaken);
        }
    }

    void foldersAreListedAsTheServerNamesThem()
    {
        ScriptedPeer peer(imapConversation("UIDPLUS",
            {{u"LIST \"\" \"\\*\""_s,
                 "* LIST (\\HasNoChildren) \".\" \"INBOX.Entw&APw-rfe\"\r\n"
                 "* LIST (\\Noselect) \".\" {11}\r\na & b & c d\r\n"
                 "* LIST () NIL \"flat.name\"\r\n"
                 "* LIST () \".\" inbox\r\n"
                 "* LIST () \".\" \"&AGE-bc\"\r\n" // "abc", encoded without need
                 "{1} OK done\r\n"},
                {u"STATUS \"inbox\" \\(MESSAGES UNSEEN\\)"_s,
                    "* STATUS inbox (MESSAGES 3 UNSEEN 1)\r\n{1} OK done\r\n"},
                {u"STATUS \"INBOX.Entw&APw-rfe\" .*"_s, "{1} NO not now\r\n"},
                {u"STATUS \"&AGE-bc\" .*"_s,
                    "* STATUS \"&AGE-bc\" (MESSAGES 4 UNSEEN 0)\r\n{1} OK done\r\n"},
                {u"STATUS \"flat.name\" .*"_s, "{1} OK done\r\n"}})
                              .ignoresUntilClosed());
        const auto folders = done(mailbox(peer)->folders());
        QVERIFY_PEER(peer);
        QVERIFY2(folders, folders ? "" : qPrintable(folders.error().detail));
        QCOMPARE(folders->size(), 5);
        QCOMPARE(folders->at(0).use, SpecialUse::Inbox);
        QCOMPARE(folders->at(0).unseen, std::optional<quint32>(1));
        QStringList names;
        for (const auto &each : *folders) {
            names << each.path.join(u'|') + (each.isSelectable ? QString() : u"!"_s);
        }
        QCOMPARE(names,
            (QStringList{
                u"inbox"_s, u"INBOX|Entwürfe"_s, u"a & b & c d!"_s, u"abc"_s, u"flat.name"_s}));
        QCOMPARE(folders->at(3).messages, std::optional<quint32>(4));
        QVERIFY(!folders->at(1).messages);
        QVERIFY(!folders->at(4).mayHaveChildren);
    }

    void aPrefixLimitsWhatIsListed_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addRow("with its delimiter") << u"Mail/"_s;
        QTest::addRow("without, which would take “Mailing” along") << u"Mail"_s;
    }
    void aPrefixLimitsWhatIsListed()
    {
        QFETCH(QString, prefix);
        ScriptedPeer peer(imapConversation("UIDPLUS",
            {{u"LIST \"\" INBOX"_s, "* LIST () \"/\" INBOX\r\n{1} OK done\r\n"},
                {u"LIST \"\" \"Mail/\\*\""_s, "* LIST () \"/\" Mail/a\r\n{1} OK done\r\n"},
                {u"STATUS .*"_s, "{1} OK done\r\n"}, {u"STATUS .*"_s, "{1} OK done\r\n"}})
                              .ignoresUntilClosed());
        const auto folders = done(mailbox(peer, prefix)->folders());
        QVERIFY_PEER(peer);
        QVERIFY(folders && folders->size() == 2);
    }

    void rightsAreReadWhereTheServerTellsThem()
    {
        ScriptedPeer peer(imapConversation("ACL",
            {examine, {u"LIST \"\" \"%\""_s, "{1} OK done\r\n"},
                {u"MYRIGHTS INBOX"_s, "* MYRIGHTS INBOX lrswite\r\n{1} OK done\r\n"}})
                              .ignoresUntilClosed());
        const auto rights = done(mailbox(peer)->rights());
        QVERIFY_PEER(peer);
        QVERIFY(rights);
        QCOMPARE(rights->rows.at(2),
            (RightRow{Right::Create, Permission::No, Evidence::Told, u"lrswite"_s}));
        QCOMPARE(rights->rows.at(3).permission, Permission::Yes);
        QCOMPARE(rights->rows.at(4).permission, Permission::Yes);
    }

    void whatIsTriedIsTriedBelowThePrefix()
    {
        ScriptedPeer peer(imapConversation("UIDPLUS",
            {examine,
                {u"LIST \"\" \"%\""_s,
                    "* LIST () \"/\" Work\r\n* LIST () \"/\" INBOX\r\n{1} OK done\r\n"},
                {u"CREATE \"Work/mailrig-[a-z0-9]+-a\""_s, "{1} NO not here\r\n"}})
                              .ignoresUntilClosed());
        const auto rights = done(mailbox(peer, u"Work"_s)->rights());
        QVERIFY_PEER(peer);
        QVERIFY(rights);
        QCOMPARE(rights->rows.at(2).permission, Permission::No);
    }

    void aConnectionThatHasEndedIsMadeAnew()
    {
        const auto empty
            = ImapTurn{u"EXAMINE .*"_s, "* 0 EXISTS\r\n* OK [UIDVALIDITY 7] v\r\n{1} OK done\r\n"};
        ScriptedPeer peer({imapConversation("UIDPLUS", {empty, {u"NOOP"_s, "* BYE idle\r\n"}}),
            imapConversation("UIDPLUS", {empty}).ignoresUntilClosed()});
        const auto box = mailbox(peer);
        QVERIFY(done(box->messages(inbox, {})));
        const auto second = done(box->messages(inbox, {}));
        QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
        QCOMPARE(peer.connections(), 2);
    }

    void structuresAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("attachments"); // -1: malformed
        const QByteArray plain
            = "(\"TEXT\" \"PLAIN\" (\"CHARSET\" \"utf-8\") NIL NIL \"7BIT\" 5 1 NIL NIL NIL NIL)";
        QTest::addRow("plain") << plain << u"text/plain"_s << 0;
        QTest::addRow("short form")
            << QByteArray("(\"text\" \"plain\" NIL NIL NIL \"7bit\" 5 1)") << u"text/plain"_s << 0;
        QTest::addRow("one file") << QByteArray(
            "(\"image\" \"png\" (\"name\" \"a\") NIL NIL \"base64\" 5)")
                                  << u"image/png"_s << 1;
        QTest::addRow("a message")
            << QByteArray("(\"message\" \"rfc822\" NIL NIL NIL \"7bit\" 5 (NIL NIL NIL NIL "
                          "NIL NIL NIL NIL NIL NIL) ")
                + plain + " 3 NIL NIL NIL NIL)"
            << u"message/rfc822"_s << 1;
        QTest::addRow("nested") << "((" + plain + plain
                + " \"alternative\")(\"a\" \"b\" NIL NIL NIL \"x\" 1) \"mixed\")"
                                << u"multipart/mixed"_s << 1;
        QTest::addRow("attached text")
            << QByteArray("(\"text\" \"plain\" NIL NIL NIL \"7bit\" 5 1 NIL "
                          "(\"attachment\" NIL) NIL NIL)")
            << u"text/plain"_s << 1;
        QTest::addRow("nothing") << QByteArray("()") << QString() << -1;
        QTest::addRow("no end") << QByteArray("((\"a\"") << QString() << -1;
        QTest::addRow("no list") << QByteArray("\"a\"") << QString() << -1;
        QTest::addRow("too deep") << QByteArray(200, '(') + QByteArray(200, ')') << QString() << -1;
    }
    void structuresAreRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, type);
        QFETCH(int, attachments);
        const auto structure = bodyStructure(text);
        QCOMPARE(structure ? structure->attachments : -1, attachments);
        QCOMPARE(structure ? structure->contentType : QString(), type);
    }

    void setsOfNumbersAreWrittenAndRead()
    {
        QCOMPARE(imapSet({7, 3, 2, 1, 9, 8, 20}), "1:3,7:9,20"_ba);
        QVERIFY(imapSetUids("1:3,7") == QList<quint32>({1, 2, 3, 7}));
        QVERIFY(imapSetUids("4294967294:4294967295")->size() == 2);
        for (const auto *bad : {"", "a", "3:1", "1:4294967295", "1:", "*"}) {
            QVERIFY(!imapSetUids(bad));
        }
    }

    void namesOfFoldersAreDecoded()
    {
        QCOMPARE(folderName("Entw&APw-rfe &- mehr"), u"Entwürfe & mehr"_s);
        QCOMPARE(folderName("&2Dzfig-"), u"🎊"_s);
        for (const auto *broken : {"&", "&A", "&AP-", "a&!!-b", "&2Dw-"}) {
            QVERIFY(!folderName(broken).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TstImapReader)
#include "tst_imapreader.moc"
