// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/transcript.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto canary = "c4n4ry+Pass";

//! ">" a line sent, "<" a line received, as a dialogue reads.
void play(Transcript &transcript, const QByteArray &dialogue, qsizetype pieces)
{
    for (const QByteArray &line : dialogue.split('\n')) {
        const QByteArray bytes = line.mid(1).replace("\\n", "\n") + "\r\n";
        for (qsizetype at = 0; at < bytes.size(); at += pieces) {
            const QByteArray piece = bytes.mid(at, pieces);
            line.startsWith('>') ? transcript.sent(piece) : transcript.received(piece);
        }
    }
}

} // namespace

class TstTranscript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blacksSecretsOutByPosition_data()
    {
        QTest::addColumn<QByteArray>("dialogue");
        QTest::addColumn<QString>("shown");
        const QByteArray plain = canary, base64 = QByteArray("\0bob\0", 5) + plain;
        const QByteArray hidden = base64.toBase64();
        const auto row = [](const char *title, const QByteArray &dialogue, const QString &shown) {
            QTest::newRow(title) << dialogue << shown;
        };
        row("IMAP LOGIN", ">a1 LOGIN bob " + plain + "\n<a1 OK",
            u"C: a1 LOGIN ********|S: a1 OK"_s);
        row("IMAP LOGIN, quoted", ">a1 login \"bob\" \"" + plain + "\"", u"C: a1 login ********"_s);
        row("IMAP LOGIN by literals",
            ">a1 LOGIN {3}\n<+ go\n>bob {11}\n<+ go\n>" + plain + "\n<a1 OK\n>a2 NOOP",
            u"C: a1 LOGIN ********|S: + go|C: ********|S: + go|C: ********|S: a1 OK|C: a2 NOOP"_s);
        row("IMAP LOGIN by literals unasked, with line ends",
            ">a1 LOGIN {3+}\n>bob {15+}\n>x\\ny " + plain + "\n>a2 NOOP",
            u"C: a1 LOGIN ********|C: ********|C: ********|C: a2 NOOP"_s);
        row("IMAP AUTHENTICATE, initial response",
            ">a1 AUTHENTICATE PLAIN " + hidden + "\n<a1 OK\n>a2 NOOP",
            u"C: a1 AUTHENTICATE PLAIN ********|S: a1 OK|C: a2 NOOP"_s);
        row("IMAP AUTHENTICATE, continuation",
            ">a1 AUTHENTICATE PLAIN\n<+ \n>" + hidden + "\n<a1 NO x\n>a2 NOOP",
            u"C: a1 AUTHENTICATE PLAIN|S: + |C: ********|S: a1 NO x|C: a2 NOOP"_s);
        row("IMAP AUTHENTICATE, untagged reply in between",
            ">a1 authenticate LOGIN\n<+ VXNlcg==\n>" + plain + "\n<* OK wait\n>" + hidden
                + "\n<a1 NO",
            u"C: a1 authenticate LOGIN|S: + VXNlcg==|C: ********|S: * OK wait|C: ********|S: a1 NO"_s);
        row("SASL called off", ">a1 AUTHENTICATE PLAIN\n<+ \n>*\n<a1 BAD",
            u"C: a1 AUTHENTICATE PLAIN|S: + |C: *|S: a1 BAD"_s);
        row("SMTP AUTH, initial response", ">AUTH PLAIN " + hidden + "\n<235 ok\n>NOOP",
            u"C: AUTH PLAIN ********|S: 235 ok|C: NOOP"_s);
        row("SMTP AUTH LOGIN",
            ">AUTH LOGIN\n<334 VXNlcg==\n>Ym9i\n<334 UGFzcw==\n>" + plain.toBase64()
                + "\n<535 no\n>QUIT",
            u"C: AUTH LOGIN|S: 334 VXNlcg==|C: ********|S: 334 UGFzcw==|C: ********|S: 535 no|C: QUIT"_s);
        row("POP3 AUTH", ">AUTH PLAIN\n<+ \n>" + hidden + "\n<-ERR no\n>STAT",
            u"C: AUTH PLAIN|S: + |C: ********|S: -ERR no|C: STAT"_s);
        row("POP3 USER and PASS", ">USER bob\n<+OK\n>PASS " + plain + "\n<+OK\n>STAT",
            u"C: USER bob|S: +OK|C: PASS ********|S: +OK|C: STAT"_s);
        row("POP3 PASS in small letters, with a space", ">pass my " + plain, u"C: pass ********"_s);
        row("POP3 APOP", ">APOP bob " + plain, u"C: APOP bob ********"_s);
        row("a question for mechanisms", ">AUTH\n<+OK\n>STAT", u"C: AUTH|S: +OK|C: STAT"_s);
        row("a mailbox that looks so", ">a1 STATUS LOGIN (MESSAGES)",
            u"C: a1 STATUS LOGIN (MESSAGES)"_s);
    }
    void blacksSecretsOutByPosition()
    {
        QFETCH(QByteArray, dialogue);
        QFETCH(QString, shown);
        for (const qsizetype pieces : {1000, 1, 3}) {
            Transcript transcript;
            play(transcript, dialogue, pieces);
            const QString all = transcript.lines().join(u'|');
            QCOMPARE(all, shown);
            QVERIFY(!all.contains(QString::fromLatin1(canary)));
            QVERIFY(!all.contains(QString::fromLatin1(QByteArray(canary).toBase64())));
        }
    }

    void hidesWhatTheCallerMarks()
    {
        Transcript transcript;
        transcript.beginSecret();
        transcript.sent("anything ");
        transcript.sent("at all\r\nc4n4ry\r\n");
        transcript.endSecret();
        transcript.sent("NOOP\r\n");
        QCOMPARE(transcript.lines(), (QStringList{u"C: ********"_s, u"C: NOOP"_s}));
    }

    void makesControlCharactersVisible()
    {
        Transcript transcript;
        transcript.received("a\x1b[31m\x07 \x7f \xe2\x80\xae"
                            "b\t\xff\r\n");
        QCOMPARE(
            transcript.lines().first(), u"S: a\u241b[31m\u2407 \u2421 <U+202e>b\u2409\ufffd"_s);
    }

    void boundsLinesAndTheirNumber()
    {
        Transcript transcript;
        const QByteArray block(1'000'000, 'x');
        for (int i = 0; i < 20; ++i) {
            transcript.received(block);
        }
        transcript.received("\r\n");
        QVERIFY(transcript.lines().first().size() <= 1010);
        QVERIFY(transcript.lastReceived().size() <= qsizetype{8} * 1024);
        for (int i = 0; i < 10'000; ++i) {
            transcript.received("* more\r\n");
        }
        QVERIFY(transcript.lines().size() <= 2001);
        QCOMPARE(transcript.lastReceived(), QByteArray("* more"));
    }

    void tellsEachLineOnce()
    {
        Transcript transcript;
        transcript.sent("one\r\ntw");
        QCOMPARE(transcript.takeNew(), QStringList{u"C: one"_s});
        QVERIFY(transcript.takeNew().isEmpty());
        transcript.sent("o\r\n");
        QCOMPARE(transcript.takeNew(), QStringList{u"C: two"_s});
        QCOMPARE(transcript.lines().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TstTranscript)
#include "tst_transcript.moc"
