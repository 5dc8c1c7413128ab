// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/testmessage.h"
#include "protocols/mail/vmimeplatform.h"

#include <QSet>
#include <QTest>

#include <thread>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

class TstTestMessage : public QObject {
    Q_OBJECT

private:
    static QByteArray header(const QByteArray &message, const QByteArray &name)
    {
        const auto end = message.indexOf("\r\n\r\n");
        QByteArray unfolded = message.left(end);
        unfolded.replace("\r\n ", " ").replace("\r\n\t", " ");
        for (const auto &line : unfolded.split('\n')) {
            if (line.toLower().startsWith(name.toLower() + ':')) {
                return line.mid(name.size() + 1).trimmed();
            }
        }
        return {};
    }

private Q_SLOTS:
    static void initTestCase() { initializeMail(); }

    void isToldFromAnyOther()
    {
        const auto self = *envelopeAddress(u"jo.doe@m\u00fcller.example"_s);
        const auto id = newMessageId(self);
        const auto message = testMessage(self, id);
        QVERIFY(message);
        QCOMPARE(header(message->bytes, "Message-ID"), id);
        QVERIFY(id.endsWith("@xn--mller-kva.example>"));
        QVERIFY(header(message->bytes, "From").contains("jo.doe@xn--mller-kva.example"));
        QVERIFY(header(message->bytes, "To").contains("jo.doe@xn--mller-kva.example"));
        QVERIFY(header(message->bytes, "Subject").contains(id.mid(1, id.indexOf('@') - 1)));
        QCOMPARE(header(message->bytes, "Auto-Submitted"), QByteArray("auto-generated"));
        QVERIFY(!header(message->bytes, "Date").isEmpty());
    }

    void saysNothingAboutThisMachine()
    {
        const auto self = *envelopeAddress(u"a@example.org"_s);
        const auto message = testMessage(self, newMessageId(self));
        QVERIFY(message);
        QVERIFY(!message->bytes.contains(QSysInfo::machineHostName().toUtf8()));
    }

    void hasOnlyWholeLinesThatAreShortEnough()
    {
        const auto self = *envelopeAddress(u"a@example.org"_s);
        const auto message = testMessage(self, newMessageId(self));
        QVERIFY(message);
        auto rest = message->bytes;
        QCOMPARE(rest.replace("\r\n", "").count('\n'), 0);
        for (const auto &line : message->bytes.split('\n')) {
            QVERIFY(line.size() <= 998);
            for (const char each : line) {
                QVERIFY(static_cast<unsigned char>(each) < 0x80);
            }
        }
    }

    void isMadeByManyThreadsAtATime()
    {
        const auto self = *envelopeAddress(u"a@example.org"_s);
        std::vector<QByteArray> ids(64);
        std::vector<std::thread> threads;
        threads.reserve(ids.size());
        for (auto &id : ids) {
            threads.emplace_back([&id, self] {
                for (int i = 0; i < 10; ++i) {
                    id = newMessageId(self);
                    const auto message = testMessage(self, id);
                    if (!message || header(message->bytes, "Message-ID") != id) {
                        id.clear();
                        return;
                    }
                }
            });
        }
        for (auto &thread : threads) {
            thread.join();
        }
        const QSet<QByteArray> different(ids.cbegin(), ids.cend());
        QVERIFY(!different.contains(QByteArray()));
        QCOMPARE(different.size(), 64);
    }

    void hasAnAddressThatStaysInItsCommand_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("text"); //!< empty: refused
        QTest::addColumn<bool>("needsUtf8");
        QTest::addRow("plain") << u"a@example.org"_s << QByteArray("a@example.org") << false;
        QTest::addRow("IDN") << u"a@\u4f8b\u3048.jp"_s << QByteArray("a@xn--r8jz45g.jp") << false;
        QTest::addRow("UTF-8 local part")
            << u"\u00fc@example.org"_s << QByteArray("\xc3\xbc@example.org") << true;
        QTest::addRow("literal") << u"a@[127.0.0.1]"_s << QByteArray("a@[127.0.0.1]") << false;
        QTest::addRow("no domain") << u"a@"_s << QByteArray() << false;
        QTest::addRow("no local part") << u"@example.org"_s << QByteArray() << false;
        QTest::addRow("CRLF") << u"a@example.org\r\nDATA"_s << QByteArray() << false;
        QTest::addRow("bracket") << u"a>@example.org"_s << QByteArray() << false;
        QTest::addRow("space") << u"a b@example.org"_s << QByteArray() << false;
        QTest::addRow("NUL") << u"a\0@example.org"_s << QByteArray() << false;
    }
    void hasAnAddressThatStaysInItsCommand()
    {
        QFETCH(QString, address);
        QFETCH(QByteArray, text);
        QFETCH(bool, needsUtf8);
        const auto read = envelopeAddress(address);
        if (text.isEmpty()) {
            QVERIFY(!read);
            QCOMPARE(read.error().code, Cause::Validation);
            return;
        }
        QVERIFY(read);
        QCOMPARE(read->text(), text);
        QCOMPARE(read->needsUtf8(), needsUtf8);
    }
};

QTEST_GUILESS_MAIN(TstTestMessage)
#include "tst_testmessage.moc"
