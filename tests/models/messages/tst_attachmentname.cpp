// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/messages/attachmentname.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Names of attachments as names of files.
class TstAttachmentName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreCleaned_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("clean");
        const auto pdf = u"application/pdf"_s;
        QTest::addRow("good") << u"Grüße 2026.pdf"_s << pdf << u"Grüße 2026.pdf"_s;
        QTest::addRow("path") << u"../../etc/passwd"_s << QString() << u"passwd"_s;
        QTest::addRow("Windows path") << u"C:\\temp\\a.exe"_s << QString() << u"a.exe"_s;
        QTest::addRow("hidden") << u".bashrc"_s << QString() << u"bashrc"_s;
        QTest::addRow("only dots") << u"..."_s << pdf << u"attachment.pdf"_s;
        QTest::addRow("nothing") << QString() << pdf << u"attachment.pdf"_s;
        QTest::addRow("nothing of no type") << QString() << u"x/nobody-knows"_s << u"attachment"_s;
        QTest::addRow("control characters")
            << u"a\nb\0c\x1b[1m.txt"_s << QString() << u"abc[1m.txt"_s;
        QTest::addRow("text direction")
            << u"invoice\u202Efdp.exe"_s << QString() << u"invoicefdp.exe"_s;
        QTest::addRow("device") << u"CON.txt"_s << QString() << u"_CON.txt"_s;
        QTest::addRow("reserved") << u"a<b>:\"|?*.txt"_s << QString() << u"a_b______.txt"_s;
        QTest::addRow("ends in dots and blanks") << u"a.txt. . "_s << QString() << u"a.txt"_s;
        QTest::addRow("slash at the end") << u"folder/"_s << pdf << u"attachment.pdf"_s;
        QTest::addRow("half a character")
            << (u"a"_s + QChar(0xd800) + u".txt"_s) << QString() << u"a.txt"_s;
    }
    void namesAreCleaned()
    {
        QFETCH(QString, given);
        QFETCH(QString, type);
        QFETCH(QString, clean);
        QCOMPARE(attachmentName(given, type), clean);
    }

    void aLongNameKeepsItsSuffix()
    {
        const auto name = attachmentName(QString(500, u'ü') + u".tar"_s);
        QVERIFY(name.toUtf8().size() <= 200);
        QVERIFY(name.endsWith(u".tar"_s));
    }

    void eachNameStandsOnce()
    {
        QCOMPARE(
            distinctNames({u"a.txt"_s, u"A.TXT"_s, u"a (2).txt"_s, u"a.txt"_s, u"b"_s, u"b"_s}),
            (QStringList{u"a.txt"_s, u"A (2).TXT"_s, u"a (2) (2).txt"_s, u"a (3).txt"_s, u"b"_s,
                u"b (2)"_s}));
    }

    void thousandsOfOneNameTakeNoTime()
    {
        const auto names = distinctNames(QStringList(20'000, u"same.bin"_s));
        QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), 20'000);
    }
};

QTEST_GUILESS_MAIN(TstAttachmentName)
#include "tst_attachmentname.moc"
