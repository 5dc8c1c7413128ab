// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/messagesummary.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Ids of messages as the command line prints and takes them.
class TstMessageId : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPrintedIsTaken_data()
    {
        QTest::addColumn<MessageId>("id");
        QTest::addColumn<QString>("text");
        QTest::addRow("imap") << MessageId{.folder = u"INBOX"_s, .uidValidity = 1732212, .uid = 17}
                              << u"17.1732212:INBOX"_s;
        QTest::addRow("a folder of any name")
            << MessageId{.folder = u"a:b.c/Entwürfe "_s, .uidValidity = 1, .uid = 4294967295}
            << u"4294967295.1:a:b.c/Entwürfe "_s;
        QTest::addRow("pop3") << MessageId{.folder = u"INBOX"_s, .uniqueId = "1.2:x"}
                              << u"pop3:1.2:x"_s;
    }
    void whatIsPrintedIsTaken()
    {
        QFETCH(MessageId, id);
        QFETCH(QString, text);
        QCOMPARE(id.text(), text);
        QVERIFY(MessageId::fromText(text) == id);
    }

    void theInboxHasOneName()
    {
        QCOMPARE(MessageId::fromText(u"17.1:inbox"_s)->text(), u"17.1:INBOX"_s);
        QCOMPARE(MessageId::fromText(u"17.1:Inbox/a"_s)->text(), u"17.1:Inbox/a"_s);
    }

    void whatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto *text : {"", "17", "17:INBOX", "0.1:INBOX", "x.1:INBOX", "1.x:INBOX",
                 "1.1:", "99999999999.1:INBOX", "pop3:", "-1.1:INBOX"}) {
            QTest::addRow("%s", text) << QString::fromLatin1(text);
        }
    }
    void whatIsNoneIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!MessageId::fromText(text));
    }
};

QTEST_GUILESS_MAIN(TstMessageId)
#include "tst_messageid.moc"
