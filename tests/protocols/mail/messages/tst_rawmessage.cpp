// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/messages/rawmessage.h"
#include "protocols/mail/vmimeplatform.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Whole messages that are sent as they are.
class TstRawMessage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { initializeMail(); }

    void onlyLineEndsAndBccChange_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("recipients");
        QTest::addRow("as it should be")
            << QByteArray("From: a@b.example\r\nTo: c@d.example\r\n\r\n.x\r\n")
            << QByteArray("From: a@b.example\r\nTo: c@d.example\r\n\r\n.x\r\n")
            << QStringList{u"c@d.example"_s};
        QTest::addRow("LF, no end")
            << QByteArray("From: a@b.example\nTo: c@d.example\n\nx")
            << QByteArray("From: a@b.example\r\nTo: c@d.example\r\n\r\nx\r\n")
            << QStringList{u"c@d.example"_s};
        QTest::addRow("Bcc") << QByteArray("From: a@b.example\nBCC: x@y.example,\n z@y.example\n"
                                           "To: c@d.example\n\nBcc: body\n")
                             << QByteArray(
                                    "From: a@b.example\r\nTo: c@d.example\r\n\r\nBcc: body\r\n")
                             << QStringList{u"c@d.example"_s, u"x@y.example"_s, u"z@y.example"_s};
        QTest::addRow("people of all kinds, each once")
            << QByteArray("To: =?utf-8?q?a=2Cb?= <c@d.example>, g: e@d.example;\n"
                          "Cc: \"x, y\" <f@d.example>, c@d.example\nFrom: a@b.example\n\n")
            << QByteArray("To: =?utf-8?q?a=2Cb?= <c@d.example>, g: e@d.example;\r\n"
                          "Cc: \"x, y\" <f@d.example>, c@d.example\r\nFrom: a@b.example\r\n\r\n")
            << QStringList{u"c@d.example"_s, u"e@d.example"_s, u"f@d.example"_s};
        QTest::addRow("sent on") << QByteArray(
            "Resent-From: r@b.example\nResent-To: s@d.example\nTo: c@d.example\n\n")
                                 << QByteArray(
                                        "Resent-From: r@b.example\r\nResent-To: s@d.example\r\n"
                                        "To: c@d.example\r\n\r\n")
                                 << QStringList{u"s@d.example"_s};
        QTest::addRow("sent on in secret")
            << QByteArray("Resent-Bcc: q@y.example\nTo: c@d.example\n\n")
            << QByteArray("To: c@d.example\r\n\r\n") << QStringList{u"q@y.example"_s};
        QTest::addRow("eight bits") << QByteArray("To: c@d.example\n\ngr\xc3\xbc\xff\n")
                                    << QByteArray("To: c@d.example\r\n\r\ngr\xc3\xbc\xff\r\n")
                                    << QStringList{u"c@d.example"_s};
        QTest::addRow("no body") << QByteArray("To: c@d.example\n")
                                 << QByteArray("To: c@d.example\r\n")
                                 << QStringList{u"c@d.example"_s};
    }
    void onlyLineEndsAndBccChange()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, recipients);
        const auto outgoing = rawOutgoing(message, u"me@b.example"_s);
        QVERIFY(outgoing);
        QCOMPARE(outgoing->bytes, bytes);
        QCOMPARE(outgoing->written, recipients);
        QCOMPARE(outgoing->hasEightBit, message.contains('\xc3'));
    }

    void theSenderIsThatOfTheHeader_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("sender");
        QTest::addRow("From") << QByteArray("From: a@b.example\n") << QByteArray("a@b.example");
        QTest::addRow("Sender") << QByteArray(
            "From: a@b.example, c@b.example\nSender: c@b.example\n")
                                << QByteArray("c@b.example");
        QTest::addRow("neither") << QByteArray() << QByteArray("me@b.example");
        QTest::addRow("sent on") << QByteArray("From: a@b.example\nResent-From: r@b.example\n"
                                               "Resent-To: x@y.example\n")
                                 << QByteArray("r@b.example");
    }
    void theSenderIsThatOfTheHeader()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, sender);
        const auto outgoing = rawOutgoing(fields + "To: c@d.example\n\n", u"me@b.example"_s);
        QVERIFY(outgoing);
        QCOMPARE(outgoing->sender.text(), sender);
    }

    void headersBeyondAsciiNeedSmtpUtf8_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("field");
        QTest::addRow("ASCII") << QByteArray("Subject: x\n") << QString() << QString();
        QTest::addRow("encoded") << QByteArray("Subject: =?utf-8?q?=C3=BC?=\n") << QString()
                                 << QString();
        QTest::addRow("UTF-8 in a text")
            << QByteArray("Subject: \xc3\xbc\n") << QString() << u"Subject"_s;
        QTest::addRow("UTF-8 in an address")
            << QByteArray("Reply-To: <\xc3\xbc@b.example>\n") << u"ü@b.example"_s << u"Reply-To"_s;
        QTest::addRow("another charset") << QByteArray("Subject: \xfc\n") << QString() << QString();
    }
    void headersBeyondAsciiNeedSmtpUtf8()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QString, address);
        QFETCH(QString, field);
        const auto outgoing = rawOutgoing(fields + "To: c@d.example\n\n", u"me@b.example"_s);
        QVERIFY(outgoing);
        QCOMPARE(outgoing->utf8Address, address);
        QCOMPARE(outgoing->utf8Field, field);
        QCOMPARE(outgoing->needsUtf8(), !field.isEmpty());
    }

    void whatCannotBeSentIsRefused_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("detail");
        QTest::addRow("nothing") << QByteArray() << u"noHeader"_s;
        QTest::addRow("text") << QByteArray("Hello,\nthis is: text\n") << u"noHeader"_s;
        QTest::addRow("an empty line first")
            << QByteArray("\nTo: c@d.example\n\n") << u"noHeader"_s;
        QTest::addRow("nobody") << QByteArray("From: a@b.example\nSubject: x\n\nTo: c@d.example\n")
                                << u"noRecipient"_s;
        QTest::addRow("an empty group")
            << QByteArray("To: undisclosed-recipients:;\n\nx\n") << u"noRecipient"_s;
        QTest::addRow("no address")
            << QByteArray("To: c@d.example, nobody\n\nx\n") << u"address: nobody"_s;
    }
    void whatCannotBeSentIsRefused()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, detail);
        const auto outgoing = rawOutgoing(message, u"me@b.example"_s);
        QVERIFY(!outgoing);
        QVERIFY(outgoing.error() == (Error{Cause::Validation, detail}));
    }
};

QTEST_GUILESS_MAIN(TstRawMessage)
#include "tst_rawmessage.moc"
