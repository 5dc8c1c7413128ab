// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/dottedend.h"

#include <QTest>

using namespace mailrig;

//! The end of dotted text, wherever the pieces it comes in are divided.
class TstDottedEnd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEndIsFoundInPiecesOfAnySize_data()
    {
        QTest::addColumn<QByteArray>("text"); // with its end
        QTest::addRow("nothing") << QByteArray(".\r\n");
        QTest::addRow("a line") << QByteArray("a\r\n.\r\n");
        QTest::addRow("dots") << QByteArray("..\r\n...\r\n.a\r\n.\r\n");
        QTest::addRow("bare line feeds") << QByteArray("a\n.\nb\n.\r\nc\r\n.\r\n");
        QTest::addRow("almost ends") << QByteArray("a\r\n.\rb\r\n.\r\r\n\r\n\r\n.\r\n");
    }
    void theEndIsFoundInPiecesOfAnySize()
    {
        QFETCH(QByteArray, text);
        const QByteArray after = "+OK next\r\n.\r\n";
        const auto all = text + after;
        for (qsizetype size = 1; size <= all.size(); ++size) {
            DottedEnd end;
            qsizetype taken = 0;
            while (taken < all.size() && !end.isFound()) {
                taken += end.take(
                    QByteArrayView(all).sliced(taken, std::min(size, all.size() - taken)));
            }
            QVERIFY(end.isFound());
            QCOMPARE(taken, text.size());
        }
    }

    void withoutAnEndNoneIsFound()
    {
        DottedEnd end;
        for (const char c : QByteArray("a\r\n.b\r\n..\r\n.\n\r\n")) {
            QCOMPARE(end.take(QByteArrayView(&c, 1)), 1);
            QVERIFY(!end.isFound());
        }
    }
};

QTEST_APPLESS_MAIN(TstDottedEnd)
#include "tst_dottedend.moc"
