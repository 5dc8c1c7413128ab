// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary.h"
#include "clirun.h"
#include "privatekeyring.h"
#include "tests/support/scriptedpeer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Mail on the command line: a real keyring, real servers.
class TestCliMail : public QObject {
    Q_OBJECT

private:
    PrivateKeyring m_keyring;
    std::unique_ptr<Cli> m_cli; //!< made when there is a keyring
    QJsonObject m_lab, m_user;

    [[nodiscard]] CliResult run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_cli->run(arguments
                + QStringList{u"--ca-file"_s, m_lab[u"caFile"_s].toString(),
                    u"--no-system-trust"_s},
            input);
    }
    [[nodiscard]] QString address() const { return m_user[u"address"_s].toString(); }
    //! The newest messages of a folder, once there are as many.
    [[nodiscard]] QJsonArray listed(int count, const QString &folder = u"INBOX"_s) const
    {
        QElapsedTimer timer;
        timer.start();
        constexpr int patience = 30'000;
        while (true) {
            const auto messages
                = run({u"messages"_s, folder, u"--json"_s}).json()[u"messages"_s].toArray();
            if (messages.size() >= count || timer.hasExpired(patience)) {
                return messages;
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(qEnvironmentVariable("MAILRIG_LAB"));
        QVERIFY2(file.open(QFile::ReadOnly), "MAILRIG_LAB names no lab.json");
        m_lab = QJsonDocument::fromJson(file.readAll()).object();
        constexpr int mine = 430;
        m_user = m_lab[u"batch"_s][mine].toObject();
        QVERIFY(m_keyring.startBus());
        QVERIFY(m_keyring.startKeyring());
        m_cli = std::make_unique<Cli>();
        QCOMPARE(m_cli
                     ->run({u"secret"_s, u"set"_s, u"s"_s, u"--secret-fd"_s, u"0"_s},
                         m_user[u"password"_s].toString().toUtf8())
                     .code,
            0);
        const auto place = [this](const char *port) {
            return u"localhost:%1"_s.arg(m_lab[u"ports"_s][QLatin1StringView(port)].toInt());
        };
        const auto added = m_cli->run({u"accounts"_s, u"add"_s, u"lab"_s, u"--address"_s, address(),
            u"--imap"_s, place("imaps"), u"--smtp"_s, place("submissions"), u"--secret"_s, u"s"_s,
            u"--quiet"_s});
        QVERIFY2(added.code == 0, added.err.constData());
    }

    void mailIsSentListedReadAndMoved()
    {
        const auto attached = m_cli->file(u"Übersicht.bin"_s, QByteArray("\0\1\2\r\n\xff", 6));
        const auto html = m_cli->file(u"a.html"_s, "<p>Grüße <img src=\"cid:Übersicht.bin\"></p>");
        const auto sent = run({u"send"_s, u"--to"_s, u"Ich <%1>, %1"_s.arg(address()),
            u"--subject"_s, u"verliert"_s, u"--text"_s, u"Grüße"_s, u"--html-file"_s, html,
            u"--attach"_s, attached + u";type=application/x-mine"_s, u"--headers"_s,
            u"{\"Subject\": \"Grüße 🎉\", \"X-A\": \"b\"}"_s, u"--json"_s});
        QVERIFY2(sent.code == 0, sent.out.constData());
        QCOMPARE(sent.json()[u"recipients"_s].toArray().size(), 1);

        const auto messages = listed(1);
        QCOMPARE(messages.size(), 1);
        const auto message = messages.at(0);
        for (const auto *tracked : {"attachmentsCount", "contentType", "fileName", "fromAddress",
                 "fromFolder", "messageId", "receivedDate", "subject", "toAddress"}) {
            QVERIFY2(!message[QLatin1StringView(tracked)].isUndefined(), tracked);
        }
        QCOMPARE(message[u"subject"_s].toString(), u"Grüße 🎉"_s);
        QCOMPARE(message[u"fileName"_s].toString(), u"Übersicht.bin"_s);
        QCOMPARE(message[u"attachmentsCount"_s].toInt(), 1);
        const auto id = message[u"id"_s].toString();

        const auto folder = m_cli->home() + u"/saved"_s, raw = m_cli->home() + u"/source.eml"_s;
        for (int time = 0; time < 2; ++time) { // nothing is overwritten
            const auto got = run(QStringList{u"get"_s, id, u"--attachments"_s, folder, u"--json"_s}
                + (time == 0 ? QStringList{u"--raw"_s, raw} : QStringList()));
            QVERIFY2(got.code == 0, got.out.constData());
            QCOMPARE(got.json()[u"text"_s].toString(), u"Grüße\n"_s);
            QFile file(got.json()[u"attachments"_s][0][u"path"_s].toString());
            QVERIFY(file.open(QFile::ReadOnly));
            QCOMPARE(file.readAll(), QByteArray("\0\1\2\r\n\xff", 6));
        }
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
        QFile source(raw);
        QVERIFY(source.open(QFile::ReadOnly) && source.readAll().contains("X-A: b\r\n"));
        QCOMPARE(listed(1).at(0)[u"seen"_s].toBool(), false);

        QCOMPARE(
            run({u"folder"_s, u"create"_s, u"Ziel"_s, u"--json"_s}).json()[u"name"_s].toString(),
            u"Ziel"_s);
        const auto moved = run({u"move"_s, u"Ziel"_s, id, u"--json"_s});
        QVERIFY2(moved.code == 0, moved.out.constData());
        const auto newId = moved.json()[u"messages"_s][0][u"newId"_s].toString();
        QCOMPARE(run({u"move"_s, u"Ziel"_s, id}).code, 1);
        QCOMPARE(run({u"mark"_s, u"seen"_s, newId}).code, 0);
        QCOMPARE(listed(1, u"Ziel"_s).at(0)[u"seen"_s].toBool(), true);
        QCOMPARE(run({u"copy"_s, u"INBOX"_s, newId}).code, 0);
        QCOMPARE(run({u"archive"_s, newId, u"--into"_s, u"INBOX"_s}).code, 0);
        QCOMPARE(listed(2).size(), 2);
        for (const auto &each : listed(2)) {
            QCOMPARE(run({u"delete"_s, each[u"id"_s].toString()}).code, 0);
        }
        const auto folders = run({u"folders"_s, u"--json"_s}).json()[u"folders"_s].toArray();
        QCOMPARE(folders.size(), 2);
        QCOMPARE(folders.at(0)[u"messages"_s].toInt(), 0);
        QVERIFY(run({u"messages"_s}).code == 0 && run({u"folders"_s}).out.contains("Ziel"));
    }

    void wholeMessagesAreSentFromStandardInput()
    {
        const auto message = "From: " + address().toUtf8() + "\nTo: " + address().toUtf8()
            + "\nSubject: raw\n\n.\nbody\n";
        QCOMPARE(run({u"send-raw"_s, u"-"_s}, message).code, 0);
        const auto id = listed(1).at(0)[u"id"_s].toString();
        const auto source = run({u"get"_s, id, u"--raw"_s, u"-"_s}).out;
        QVERIFY(source.endsWith("Subject: raw\r\n\r\n.\r\nbody\r\n"));
        const auto words = run({u"get"_s, id, u"--delete"_s}).out;
        QVERIFY(words.contains("Subject: raw"));
        QCOMPARE(run({u"delete"_s, id}).code, 1); // it is gone
        QCOMPARE(run({u"send-raw"_s, u"-"_s}, "no header\n").code, 16);
        QCOMPARE(run({u"send-raw"_s, u"-"_s}, "Subject: nobody\n\n").code, 16);
    }

    void whatMayHaveBeenSentIsSaidToBeInDoubt()
    {
        // Hears the whole message, and hangs up.
        ScriptedPeer peer(Conversation()
                              .server("220 hello\r\n")
                              .answers(u"EHLO .*"_s, "250 peer\r\n")
                              .answers(u"MAIL .*"_s, "250 ok\r\n")
                              .answers(u"RCPT .*"_s, "250 ok\r\n")
                              .answers(u"DATA"_s, "354 go\r\n")
                              .clientMatches(u"To: .*"_s)
                              .clientMatches(u""_s)
                              .clientMatches(u"x"_s)
                              .clientMatches(u"\\."_s));
        const Cli other;
        QCOMPARE(other
                     .run({u"accounts"_s, u"add"_s, u"peer"_s, u"--address"_s, u"a@b.example"_s,
                         u"--no-incoming"_s, u"--smtp"_s, u"127.0.0.1:%1"_s.arg(peer.port()),
                         u"--outgoing-security"_s, u"none"_s, u"--no-auth"_s})
                     .code,
            0);
        const auto sent = other.run({u"send-raw"_s, u"-"_s, u"--json"_s}, "To: c@d.example\n\nx\n");
        QVERIFY2(sent.code == 14, (sent.out + sent.err).constData());
        const auto json = sent.json();
        QCOMPARE(json[u"inDoubt"_s].toBool(), true);
        QCOMPARE(json[u"complete"_s].toBool(true), false);
        QCOMPARE(json[u"error"_s][u"code"_s].toString(), u"connectionLost"_s);
        QVERIFY2(sent.err.contains("It may have been sent"), sent.err.constData());
        QVERIFY(!sent.err.contains("Try again"));
    }

    void whatOptionsCannotMeanIsRefused_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        const auto row
            = [](const char *name, const QStringList &options, int code, const QString &words) {
                  QTest::addRow("%s", name) << options << code << words;
              };
        row("an address", {u"--to"_s, u"not an address"_s}, 16, u"not an address"_s);
        row("two senders", {u"--from"_s, u"a@b.example, c@d.example"_s}, 2, u"--from"_s);
        row("null", {u"--headers"_s, u"{\"X-A\": null}"_s}, 2, u"X-A"_s);
        row("an object", {u"--headers"_s, u"{\"X-A\": {\"b\": 1}}"_s}, 2, u"X-A"_s);
        row("an array of arrays", {u"--headers"_s, u"{\"X-A\": [[\"b\"]]}"_s}, 2, u"X-A"_s);
        row("a subject twice", {u"--headers"_s, u"{\"Subject\": [\"a\", \"b\"]}"_s}, 16,
            u"Subject"_s);
        row("an ID beyond ASCII", {u"--report-id"_s, u"ä b"_s}, 2, u"--report-id"_s);
        row("a picture's ID", {u"--inline"_s, u"ä ö=f.png"_s}, 2, u"ä ö"_s);
        row("a picture's ID twice", {u"--inline"_s, u"a=f.png"_s, u"--inline"_s, u"a=g.png"_s}, 2,
            u"two pictures “a”"_s);
    }
    void whatOptionsCannotMeanIsRefused()
    {
        QFETCH(QStringList, options);
        QFETCH(int, code);
        QFETCH(QString, words);
        const auto all = QStringList{u"send"_s, u"--to"_s, u"a@b.example"_s} + options;
        const auto result = run(all);
        QVERIFY2(result.code == code, result.err.constData());
        QVERIFY2(QString::fromUtf8(result.err).contains(words), result.err.constData());
    }

    void headersInJsonReplaceAndRepeat()
    {
        QCOMPARE(
            run({u"send"_s, u"--to"_s, address(), u"--header"_s, u"X-A: lost"_s, u"--header"_s,
                    u"X-B: kept"_s, u"--headers"_s, u"{\"x-a\": [\"one\", \"two\"], \"X-C\": 3}"_s})
                .code,
            0);
        const auto id = listed(1).at(0)[u"id"_s].toString();
        const auto source = run({u"get"_s, id, u"--raw"_s, u"-"_s}).out;
        QVERIFY2(source.contains("\r\nX-B: kept\r\nX-C: 3\r\nx-a: one\r\nx-a: two\r\n")
                && !source.contains("lost"),
            source.constData());
        QCOMPARE(run({u"delete"_s, id}).code, 0);
    }

    void rightsAreTold()
    {
        const auto rights = run({u"rights"_s, u"--json"_s});
        QVERIFY2(rights.code == 0, rights.out.constData());
        QCOMPARE(rights.json()[u"rights"_s].toArray().size(), 6);
        for (const auto &each : rights.json()[u"rights"_s].toArray()) {
            QCOMPARE(each[u"permission"_s].toString(), u"yes"_s);
        }
        QVERIFY(rights.json()[u"leftBehind"_s].toArray().isEmpty());
    }

    void failuresHaveTheirCodes_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addRow("no message") << QStringList{u"get"_s, u"x"_s} << 2;
        QTest::addRow("a message that is not there") << QStringList{u"get"_s, u"99.1:INBOX"_s} << 1;
        QTest::addRow("no folder") << QStringList{u"messages"_s, u"nowhere"_s} << 1;
        QTest::addRow("no date") << QStringList{u"messages"_s, u"--since"_s, u"soon"_s} << 2;
        QTest::addRow("no mark") << QStringList{u"mark"_s, u"blue"_s, u"1.1:INBOX"_s} << 2;
        QTest::addRow("no address") << QStringList{u"send"_s, u"--to"_s, u"x"_s} << 16;
        QTest::addRow("nobody") << QStringList{u"send"_s} << 16;
        QTest::addRow("no file") << QStringList{u"send"_s, u"--to"_s, u"a@b.example"_s,
            u"--attach"_s, u"/nowhere"_s}
                                 << 1;
        QTest::addRow("no account") << QStringList{u"folders"_s, u"--account"_s, u"x"_s} << 1;
        QTest::addRow("no archive") << QStringList{u"archive"_s, u"1.1:INBOX"_s} << 1;
        QTest::addRow("no report")
            << QStringList{u"send"_s, u"--to"_s, u"a@b.example"_s, u"--report"_s, u"x"_s} << 2;
    }
    void failuresHaveTheirCodes()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        const auto result = run(arguments + QStringList{u"--json"_s});
        QVERIFY2(result.code == code, (result.out + result.err).constData());
    }

    void failuresAreSaidInSentences_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        const auto row
            = [](const char *name, const QStringList &arguments, int code, const QString &words) {
                  QTest::addRow("%s", name) << arguments << code << words;
              };
        row("into the same folder", {u"move"_s, u"INBOX"_s, u"1.1:INBOX"_s}, 2,
            u"The messages cannot go there. Choose another folder"_s);
        row("of several folders", {u"delete"_s, u"1.1:INBOX"_s, u"1.1:Ziel"_s}, 2,
            u"The messages are not all in one folder of this account. Do it"_s);
        row("no archive", {u"archive"_s, u"1.1:INBOX"_s}, 1,
            u"This account has no archive folder. Choose a folder to be the archive; on the "
            "command line with --into."_s);
        row("no folder", {u"messages"_s, u"nowhere"_s}, 1, u"The server said: "_s);
        row("no message", {u"get"_s, u"99.1:INBOX"_s}, 1,
            u"The message is not there, or no longer. List"_s);
        row("no recipient", {u"send"_s}, 16,
            u"The message cannot be sent as it is. It has no recipient. Write at least"_s);
        row("no type",
            {u"send"_s, u"--to"_s, u"a@b.example"_s, u"--attach"_s,
                m_cli->file(u"a.txt"_s, "x") + u";type=text/plain; charset=utf-8"_s},
            16, u"“text/plain; charset=utf-8” is no type that an attachment can have. Write"_s);
        for (const auto *verb : {"folders", "messages", "rights"}) {
            row(verb, {QString::fromLatin1(verb), u"--account"_s, u"office"_s}, 16,
                u"mailrig: This account uses Microsoft Graph, over which mail cannot"_s);
        }
        row("sending over Graph",
            {u"send"_s, u"--account"_s, u"office"_s, u"--to"_s, u"a@b.example"_s}, 16,
            u"mailrig: This account uses Microsoft Graph, over which mail cannot"_s);
        row("nothing to read", {u"folders"_s, u"--account"_s, u"sender"_s}, 16,
            u"mailrig: This account has no server for incoming mail."_s);
    }
    void failuresAreSaidInSentences()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        QFETCH(QString, words);
        const Cli other; // accounts that are asked for nothing
        const QStringList both{u"accounts"_s, u"add"_s, u"--address"_s, u"a@b.example"_s};
        QCOMPARE(other.run(both + QStringList{u"office"_s, u"--microsoft365"_s}).code, 0);
        QCOMPARE(other
                     .run(both
                         + QStringList{u"sender"_s, u"--smtp"_s, u"smtp.b.example"_s,
                             u"--no-incoming"_s, u"--no-auth"_s})
                     .code,
            0);
        const bool isOther = arguments.contains(u"--account"_s);
        const auto result = isOther ? other.run(arguments) : run(arguments);
        const auto all = result.out + result.err;
        QVERIFY2(result.code == code, all.constData());
        QVERIFY2(QString::fromUtf8(result.err).contains(words), result.err.constData());
        QVERIFY(!all.contains("below") && !all.contains("marked"));
    }

    void noSecretIsInWhatIsSaid()
    {
        const auto all = run({u"folders"_s, u"--json"_s}).out + run({u"messages"_s}).out
            + run({u"rights"_s, u"--json"_s}).out;
        for (const auto &shape : shapesOf(m_user[u"password"_s].toString().toUtf8())) {
            QVERIFY(!all.contains(shape));
        }
    }
};

QTEST_GUILESS_MAIN(TestCliMail)
#include "tst_climail.moc"
