// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"
#include "tests/support/scriptedpeer.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

using Rules = QList<Conversation::Rule>;

const auto message = "Subject: s\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
                     "Content-Disposition: attachment; filename=a.bin\r\n\r\nx\r\n--b--\r\n"_ba;

//! A POP3 server with one message, up to where it is signed in to and has told of it.
Conversation pop3()
{
    const auto size = QByteArray::number(message.size());
    return Conversation()
        .server("+OK hello\r\n")
        .answers(u"CAPA"_s, "+OK\r\nTOP\r\nUIDL\r\nSASL PLAIN\r\n.\r\n")
        .answers(u"AUTH PLAIN"_s, "+ \r\n")
        .answers(u"\\S+"_s, "+OK in\r\n")
        .answers(u"LIST"_s, "+OK\r\n1 " + size + "\r\n.\r\n")
        .answers(u"UIDL"_s, "+OK\r\n1 a\r\n.\r\n");
}

Conversation whole(const Rules &first = {})
{
    return pop3().answersUntilClosed(first
        + Rules{{u"TOP .*"_s, "+OK\r\n" + message + ".\r\n"}, {u"DELE 1"_s, "+OK\r\n"},
            {u"QUIT"_s, "+OK\r\n"}});
}

Conversation smtp(const Rules &rules)
{
    return Conversation()
        .server("220 ready\r\n")
        .answersUntilClosed(rules
            + Rules{{u"EHLO .*"_s, "250-here\r\n250 AUTH PLAIN\r\n"},
                {u"AUTH PLAIN .*"_s, "235 2.7.0 ok\r\n"},
                {u"MAIL FROM:.*"_s, "250-2.1.0 first\r\n250 2.1.0 second\r\n"},
                {u"RCPT TO:.*"_s, "250 2.1.5 ok\r\n"}, {u"RSET"_s, "250 ok\r\n"},
                {u"QUIT"_s, "221 bye\r\n"}});
}

Conversation imap(const Rules &rules)
{
    return Conversation()
        .server("* OK ready\r\n")
        .answersUntilClosed(rules
            + Rules{{u"(\\S+) CAPABILITY"_s,
                        "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n{1} OK done\r\n"},
                {u"(\\S+) AUTHENTICATE PLAIN \\S+"_s,
                    "{1} OK [CAPABILITY IMAP4rev1 UIDPLUS ACL] in\r\n"},
                {u"(\\S+) (?:EXAMINE|SELECT) .*"_s,
                    "* 3 EXISTS\r\n* OK [UIDVALIDITY 7] v\r\n{1} OK [READ-WRITE] in\r\n"},
                {u"(\\S+) MYRIGHTS INBOX"_s, "* MYRIGHTS INBOX lrswitek\r\n{1} OK done\r\n"},
                {u"(\\S+) LOGOUT"_s, "* BYE bye\r\n{1} OK done\r\n"},
                {u"(\\S+) .*"_s, "{1} OK done\r\n"}});
}

} // namespace

//! Reading, deleting and rights on the command line, against scripted servers; no keychain.
class TestCliMailbox : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Cli> m_cli;

    [[nodiscard]] CliResult run(const QStringList &arguments) const
    {
        return m_cli->run(arguments + QStringList{u"--secret-fd"_s, u"0"_s}, "secret");
    }
    void add(const QString &protocol, quint16 port, const QStringList &more = {u"--no-outgoing"_s})
    {
        const auto added = m_cli->run(
            QStringList{u"accounts"_s, u"add"_s, u"a"_s, u"--address"_s, u"a@b.example"_s, protocol,
                u"127.0.0.1:%1"_s.arg(port), u"--security"_s, u"none"_s, u"--quiet"_s}
            + more);
        QVERIFY2(added.code == 0, added.err.constData());
    }

private Q_SLOTS:
    void init() { m_cli = std::make_unique<Cli>(); }

    void nothingIsDeletedThatWasNotSaved_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addRow("the file is there") << QStringList{u"--raw"_s, m_there};
        QTest::addRow("the folder cannot be made")
            << QStringList{u"--attachments"_s, u"/proc/nope"_s};
        QTest::addRow("the source is saved, the files are not")
            << QStringList{u"--raw"_s, u"%1"_s, u"--attachments"_s, u"/proc/nope"_s};
    }
    void nothingIsDeletedThatWasNotSaved()
    {
        QFETCH(QStringList, arguments);
        const auto there = m_cli->file(u"there.eml"_s, "kept");
        for (auto &each : arguments) {
            each = each == m_there ? there : each == u"%1"_s ? m_cli->home() + u"/new.eml"_s : each;
        }
        ScriptedPeer peer(whole());
        add(u"--pop3"_s, peer.port());
        const auto got = run(QStringList{u"get"_s, u"pop3:a"_s, u"--delete"_s} + arguments);
        QVERIFY2(got.code == 1, got.err.constData());
        QVERIFY_PEER(peer);
        QVERIFY(!peer.receivedInAll().contains("DELE"));
        QFile file(there);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), "kept"_ba);
    }

    void whatIsSavedIsDeleted()
    {
        ScriptedPeer peer(whole());
        add(u"--pop3"_s, peer.port());
        const auto raw = m_cli->home() + u"/new.eml"_s, folder = m_cli->home() + u"/files"_s;
        const auto got = run({u"get"_s, u"pop3:a"_s, u"--delete"_s, u"--raw"_s, raw,
            u"--attachments"_s, folder, u"--json"_s});
        QVERIFY2(got.code == 0, got.err.constData());
        QVERIFY_PEER(peer);
        QVERIFY(peer.receivedInAll().contains("DELE 1\r\nQUIT\r\n"));
        const auto lines = got.jsonLines();
        QCOMPARE(lines.size(), 2);
        QVERIFY(lines.at(0)[u"seen"_s].isNull());
        QCOMPARE(lines.at(1)[u"messages"_s][0][u"outcome"_s].toString(), u"done"_s);
        const auto mine = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        for (const auto &each : {raw, folder + u"/a.bin"_s}) {
            QCOMPARE(QFile::permissions(each), mine);
        }
        QFile file(raw);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), message);
    }

    void aLostFarewellIsNoLostMessage()
    {
        ScriptedPeer peer(pop3()
                              .answers(u"TOP .*"_s, "+OK\r\n" + message + ".\r\n")
                              .answers(u"DELE 1"_s, "+OK\r\n")
                              .clientMatches(u"QUIT"_s));
        add(u"--pop3"_s, peer.port());
        const auto raw = m_cli->home() + u"/new.eml"_s;
        const auto got = run({u"get"_s, u"pop3:a"_s, u"--delete"_s, u"--raw"_s, raw, u"--json"_s});
        QVERIFY2(got.code == 0, got.err.constData());
        QVERIFY_PEER(peer);
        QVERIFY(QFile::exists(raw));
        QCOMPARE(got.jsonLines().last()[u"messages"_s][0][u"outcome"_s].toString(), u"unknown"_s);
        QVERIFY(got.err.contains("may still be there"));
    }

    void aRefusedDeletionIsToldAndTheMessageIsKept()
    {
        ScriptedPeer peer(whole({{u"DELE .*"_s, "-ERR this mailbox is read-only\r\n"}}));
        add(u"--pop3"_s, peer.port());
        const auto got = run({u"get"_s, u"pop3:a"_s, u"--delete"_s});
        QVERIFY2(got.code == 1, got.err.constData());
        QVERIFY(got.out.contains("Subject: s"));
        QVERIFY(got.err.contains("this mailbox is read-only"));
    }

    void pop3DoesNotTellWhatWasRead()
    {
        ScriptedPeer peer(whole());
        add(u"--pop3"_s, peer.port());
        const auto refused = run({u"messages"_s, u"--unseen"_s});
        QCOMPARE(refused.code, 2);
        QVERIFY(refused.err.contains("--unseen"));
        QCOMPARE(peer.connections(), 0);
        const auto listed = run({u"messages"_s, u"inbox"_s});
        QVERIFY2(listed.code == 0, listed.err.constData());
        QVERIFY(!listed.out.contains('*'));
        const auto json = run({u"messages"_s, u"--json"_s}).json();
        QVERIFY(json[u"messages"_s][0][u"seen"_s].isNull());
    }

    void whyNothingIsListedIsTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("words");
        QTest::addRow("empty") << QStringList{u"messages"_s, u"Empty"_s} << "is empty"_ba;
        QTest::addRow("nothing like it")
            << QStringList{u"messages"_s, u"--since"_s, u"2026-01-01"_s} << "no such message"_ba;
        QTest::addRow("beyond the end") << QStringList{u"messages"_s, u"--limit"_s, u"2"_s,
            u"--page"_s, u"5"_s} << "no page 5: the last one is 2"_ba;
    }
    void whyNothingIsListedIsTold()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, words);
        ScriptedPeer peer(imap({{u"(\\S+) EXAMINE \"Empty\""_s,
            "* 0 EXISTS\r\n* OK [UIDVALIDITY 7] v\r\n{1} OK in\r\n"}}));
        add(u"--imap"_s, peer.port());
        const auto listed = run(arguments);
        QVERIFY2(listed.code == 0, listed.err.constData());
        QVERIFY2(listed.out.contains(words), listed.out.constData());
    }

    void oneServerHidesNothingOfTheOther_data()
    {
        QTest::addColumn<Rules>("rules");
        QTest::addColumn<QString>("permission");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<int>("code");
        QTest::addRow("both") << Rules{} << u"yes"_s << "first 250 2.1.0 second; "_ba << 0;
        QTest::addRow("not now") << Rules{{u"MAIL FROM:.*"_s, "451 4.3.0 not now\r\n"}}
                                 << u"unknown"_s << "451 4.3.0 not now"_ba << 0;
        QTest::addRow("not yours") << Rules{{u"MAIL FROM:.*"_s, "550 5.7.1 not yours\r\n"}}
                                   << u"no"_s << "550 5.7.1 not yours"_ba << 0;
        QTest::addRow("signing in is refused") << Rules{{u"AUTH PLAIN .*"_s, "535 5.7.8 no\r\n"}}
                                               << u"unknown"_s << "535 5.7.8 no"_ba << 10;
    }
    void oneServerHidesNothingOfTheOther()
    {
        QFETCH(Rules, rules);
        QFETCH(QString, permission);
        QFETCH(QByteArray, words);
        QFETCH(int, code);
        ScriptedPeer incoming(imap({})), outgoing(smtp(rules));
        add(u"--imap"_s, incoming.port(),
            {u"--smtp"_s, u"127.0.0.1:%1"_s.arg(outgoing.port()), u"--outgoing-security"_s,
                u"none"_s});
        const auto told = run({u"rights"_s});
        QVERIFY2(told.code == code, (told.out + told.err).constData());
        QVERIFY2(told.out.contains(words), told.out.constData());
        QVERIFY(!told.out.contains("\xe2\x90\x8a")); // a line end made visible
        const auto rows = run({u"rights"_s, u"--json"_s}).json()[u"rights"_s].toArray();
        QCOMPARE(rows.size(), 6);
        QCOMPARE(rows.at(0)[u"permission"_s].toString(), permission);
        QCOMPARE(rows.at(0)[u"cause"_s].isUndefined(), permission != u"unknown"_s);
        for (int i = 1; i < rows.size(); ++i) {
            QCOMPARE(rows.at(i)[u"permission"_s].toString(), u"yes"_s);
        }
    }

    void helpHasRealLineEnds()
    {
        const auto help = m_cli->run({u"delete"_s, u"--help"_s});
        QCOMPARE(help.code, 0);
        QVERIFY(!help.out.contains("\\n"));
    }

    void aFolderNeedsAName()
    {
        ScriptedPeer peer(imap(
            {{u"(\\S+) LIST \"\" \"\""_s, "* LIST (\\Noselect) \"/\" \"\"\r\n{1} OK done\r\n"}}));
        add(u"--imap"_s, peer.port());
        QCOMPARE(run({u"folder"_s, u"create"_s, QString()}).code, 2);
        const auto refused = run({u"folder"_s, u"create"_s, u"/x"_s});
        QCOMPARE(refused.code, 16);
        QVERIFY2(refused.err.contains("/x"), refused.err.constData());
        QVERIFY(!peer.receivedInAll().contains("CREATE"));
    }

private:
    const QString m_there = u"there"_s; //!< stands for a file that is there
};

QTEST_GUILESS_MAIN(TestCliMailbox)
#include "tst_climailbox.moc"
