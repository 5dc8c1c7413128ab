// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mobileconfigsamples.h"
#include "models/accountjson.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace mailrig;
using namespace mailrig::apple_samples;
using namespace Qt::StringLiterals;

//! Files nobody wrote in good faith.
class TstMobileConfigHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hostileFilesAreRefusedQuickly_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isRead");
        QByteArray entities = "<!DOCTYPE plist [<!ENTITY a \"aaaaaaaaaa\">";
        for (char each = 'b'; each < 'm'; ++each) {
            const QByteArray inner = QByteArray("&") + char(each - 1) + ';';
            entities += QByteArray("<!ENTITY ") + each + " \"" + inner.repeated(10) + "\">";
        }
        entities += "]>" + profileOf(mailWith(keyed("EmailAccountName", "<string>&l;</string>")));
        QTest::newRow("an entity bomb") << entities << true;
        QTest::newRow("a file from outside")
            << "<!DOCTYPE plist [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + profileOf(mailWith(keyed("EmailAccountName", "<string>&x;</string>")))
            << true;
        QByteArray attributes;
        for (int i = 0; i < 100000; ++i) {
            attributes += " a" + QByteArray::number(i) + "=''";
        }
        QTest::newRow("100,000 attributes")
            << "<plist" + attributes + ">" + mailWith({}) + "</plist>" << true;
        QByteArray keys;
        for (int i = 0; i < 100000; ++i) {
            keys += keyed("k" + QByteArray::number(i), "<true/>");
        }
        QTest::newRow("100,000 keys") << profileOf(mailWith(keys)) << true;
        QTest::newRow("a million members without a key")
            << profileOf(mailWith(QByteArray("<a/>").repeated(1000000))) << true;
        QTest::newRow("a million payloads")
            << profileOf(QByteArray("<dict/>").repeated(1000000)) << false;
        QTest::newRow("10,001 accounts") << profileOf(mailWith({}).repeated(10001)) << false;
        QTest::newRow("too deep") << profileOf(
            QByteArray("<array>").repeated(100000) + QByteArray("</array>").repeated(100000))
                                  << false;
        QTest::newRow("too large") << QByteArray(17 << 20, ' ') << false;
        QTest::newRow("no property list") << QByteArray("<html/>") << false;
        QTest::newRow("text") << QByteArray("<plist><string>x</string></plist>") << false;
        QTest::newRow("no content") << QByteArray("<plist><dict/></plist>") << false;
        QTest::newRow("empty") << QByteArray() << false;

        // Ten references to the next object, thirty times: 10^30 values in a few hundred bytes.
        QList<QByteArray> bomb;
        for (int i = 1; i <= 30; ++i) {
            bomb << '\xAA' + bigEndian(quint64(i), 2).repeated(10);
        }
        bomb << "\x51x";
        QTest::newRow("a binary bomb") << binaryOf(bomb) << false;
        QTest::newRow("text as often as it can be told")
            << binaryOf({"\xAF\x11\xF0\x00" + bigEndian(1, 2).repeated(0xF000),
                   "\x5F\x12" + bigEndian(4 << 20, 4) + QByteArray(4 << 20, 'x')})
            << false;
        QTest::newRow("a circle") << binaryOf({"\xA1" + bigEndian(0, 2)}) << false;
        QList<QByteArray> deep;
        for (int i = 1; i <= 200; ++i) {
            deep << "\xA1" + bigEndian(quint64(i), 2);
        }
        deep << "\x51x";
        QTest::newRow("too deep, binary") << binaryOf(deep) << false;
        QTest::newRow("a reference to nothing") << binaryOf({"\xA1" + bigEndian(9, 2)}) << false;
        // {KEY: "x"}
        const auto withKey = [](const QByteArray &hex) {
            return binaryOf(
                {"\xD1" + bigEndian(1, 2) + bigEndian(2, 2), QByteArray::fromHex(hex), "\x51x"});
        };
        QTest::newRow("a key with a NUL") << withKey("53610062") << false;
        QTest::newRow("a key with a NUL, UTF-16") << withKey("6200610000") << false;
        QTest::newRow("a number as a key") << withKey("1005") << false;
        QTest::newRow("a key that was a value before")
            << binaryOf({"\xA2" + bigEndian(1, 2) + bigEndian(2, 2), QByteArray::fromHex("527800"),
                   "\xD1" + bigEndian(1, 2) + bigEndian(1, 2)})
            << false;
        // Each level names texts of 64 KiB that overlap, and one level more: 3.8 GB in 0.4 MB.
        constexpr int levels = 31, textsOfLevel = 1900;
        QList<QByteArray> overlapping;
        for (int level = 0; level < levels; ++level) {
            auto references = bigEndian(quint64(std::min(level + 1, levels - 1)), 2);
            for (int i = 0; i < textsOfLevel; ++i) {
                references.prepend(bigEndian(quint64(levels + level * textsOfLevel + i), 2));
            }
            overlapping << "\xAF\x11" + bigEndian(textsOfLevel + 1, 2) + references;
        }
        overlapping.append(QList<QByteArray>(levels * textsOfLevel, "\x5F\x11\xFF\xFF"));
        overlapping << QByteArray(1 << 16, 'x');
        QTest::newRow("texts that overlap") << binaryOf(overlapping) << false;
        for (auto i = levels; i < levels + levels * textsOfLevel; ++i) {
            overlapping[i][0] = '\x6F'; // UTF-16: half as many levels fit
        }
        overlapping << QByteArray(1 << 16, 'x');
        QTest::newRow("texts that overlap, UTF-16") << binaryOf(overlapping) << false;
        QTest::newRow("only a head") << QByteArray("bplist00") << false;
    }

    void hostileFilesAreRefusedQuickly()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, isRead);
        QElapsedTimer timer;
        timer.start();
        const auto back = readAppleProfile(bytes);
        const auto ms = timer.elapsed();
        QCOMPARE(bool(back), isRead);
        if (back) {
            QCOMPARE(back->accounts.size(), 1);
            QVERIFY(back->accounts.first().identity.displayName.size() < 10);
            QVERIFY(back->notes.size() <= 1000);
        } else {
            QCOMPARE(back.error().code, Cause::FileMalformed);
            QVERIFY(!back.error().detail.isEmpty());
        }
        QVERIFY2(ms < 2000, QByteArray::number(ms).constData());
    }

    void aBinaryFileCutOrChangedAnywhereDoesNoHarm()
    {
        QTemporaryDir folder;
        const auto xml = folder.filePath(u"x"_s), binary = folder.filePath(u"b"_s);
        write(xml, written({usual(), microsoft()}));
        QCOMPARE(run(u"plistutil"_s, {u"-i"_s, xml, u"-o"_s, binary, u"-f"_s, u"bin"_s}).first, 0);
        QFile file(binary);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto whole = file.readAll();
        for (qsizetype size = 0; size < whole.size(); ++size) {
            QVERIFY(!readAppleProfile(whole.left(size)));
        }
        for (qsizetype i = 0; i < whole.size(); ++i) {
            for (const int bit : {1, 0x10, 0x80}) {
                auto changed = whole;
                changed[i] = char(changed[i] ^ bit);
                const auto back = readAppleProfile(changed);
                QVERIFY(!back || back->accounts.size() <= 2);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TstMobileConfigHostile)
#include "tst_mobileconfighostile.moc"
