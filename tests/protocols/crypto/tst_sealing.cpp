// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/crypto/sealing.h"
#include "tests/models/formats/judge.h"
#include "tests/models/verifyresult.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

constexpr SealCost cheap{.logN = 4, .r = 8, .p = 1};

Secret passphrase()
{
    return Secret("Tr0ub4dor & Zoë"_ba);
}

QByteArray sealed(const QByteArray &bytes)
{
    return seal(bytes, passphrase(), cheap).value_or(QByteArray());
}

Judgement judged(const QStringList &arguments, const QByteArray &input)
{
    return judgement(u"python3"_s, QStringList(QStringLiteral(MAILRIG_SEAL_JUDGE)) + arguments,
        QByteArray("Tr0ub4dor & Zoë\n") + input);
}

QByteArray withCost(const QByteArray &cost)
{
    return sealed("x").replace(" 4 8 1 ", ' ' + cost + ' ');
}

} // namespace

class TstSealing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theKeyIsScryptsOfItsRfc_data()
    {
        // RFC 7914 §12, the first half of what it gives.
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<QByteArray>("salt");
        QTest::addColumn<int>("logN");
        QTest::addColumn<int>("p");
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("N 1024, p 16")
            << "password"_ba
            << "NaCl"_ba << 10 << 16
            << "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"_ba;
        QTest::newRow("N 16384")
            << "pleaseletmein"_ba
            << "SodiumChloride"_ba << 14 << 1
            << "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"_ba;
    }
    void theKeyIsScryptsOfItsRfc()
    {
        QFETCH(QByteArray, passphrase);
        QFETCH(const QByteArray, salt);
        QFETCH(const int, logN);
        QFETCH(const int, p);
        const auto key = scryptKey(Secret(std::move(passphrase)), salt, {.logN = logN, .p = p});
        QVERIFY_RESULT(key);
        QTEST(key->view().toByteArray().toHex(), "key");
    }

    void whatIsSealedIsOpened_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << "{\"format\": \"mailrig\"}"_ba;
        QTest::newRow("any bytes") << QByteArray("\0\xff\n\r", 4).repeated(1000);
        QTest::newRow("the most") << QByteArray(16 << 20, 'x');
    }
    void whatIsSealedIsOpened()
    {
        QFETCH(const QByteArray, bytes);
        const auto closed = seal(bytes, passphrase(), cheap);
        QVERIFY_RESULT(closed);
        QVERIFY(isSealed(*closed));
        QVERIFY(*closed != sealed(bytes)); // another salt and nonce each time
        const auto opened = unseal(*closed, passphrase());
        QVERIFY_RESULT(opened);
        QVERIFY(*opened == bytes);
    }

    void otherLibrariesOpenItAndOpensWhatTheySealed()
    {
        const QByteArray bytes = "secret \0 bytes\n"_ba.repeated(50);
        const auto opened = judged({u"open"_s}, sealed(bytes));
        VERIFY_JUDGED(opened);
        QCOMPARE(opened.output, bytes);
        const auto closed = judged({u"seal"_s, u"10"_s}, bytes);
        VERIFY_JUDGED(closed);
        QCOMPARE(unseal(closed.output, passphrase()).value_or("not opened"), bytes);
    }

    void theUsualCostIsBorneAndTold()
    {
        const auto closed = seal("x", passphrase());
        QVERIFY_RESULT(closed);
        QVERIFY(closed->startsWith("mailrig-encrypted 1 scrypt 17 8 1 "));
        QCOMPARE(unseal(*closed, passphrase()).value_or(""), "x"_ba);
    }

    void anotherPassphraseOpensNothing()
    {
        const auto opened = unseal(sealed("x"), Secret("another"_ba));
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Cause::PassphraseRefused);
        QCOMPARE(unseal(sealed("x"), Secret()).error().code, Cause::SecretMissing);
        QCOMPARE(seal("x", Secret()).error().code, Cause::SecretMissing);
    }

    void everyChangedByteIsNoticed()
    {
        const auto whole = sealed("some text");
        for (qsizetype i = 0; i < whole.size(); ++i) {
            if (whole.at(i) == '\n') {
                continue;
            }
            for (const char other : {'A', '7', ' '}) {
                auto changed = whole;
                changed[i] = whole.at(i) == other ? 'B' : other;
                const auto opened = unseal(changed, passphrase());
                QVERIFY2(!opened, changed.constData());
                QVERIFY(opened.error().code == Cause::PassphraseRefused
                    || opened.error().code == Cause::FileMalformed);
            }
        }
    }

    void everyCutIsNoticed()
    {
        const auto whole = sealed("some text").trimmed();
        for (qsizetype size = 0; size < whole.size(); ++size) {
            QVERIFY2(!unseal(whole.left(size), passphrase()), whole.left(size).constData());
        }
    }

    void aWayThroughTheMailDoesNoHarm()
    {
        auto text = sealed(QByteArray(500, 'x'));
        text.replace("\n", " \r\n");
        QCOMPARE(
            unseal("\r\n " + text + "\r\n\r\n", passphrase()).value_or(""), QByteArray(500, 'x'));
    }

    void aHostileCostIsRefusedAtOnce_data()
    {
        QTest::addColumn<QByteArray>("cost");
        for (const auto *cost : {"22 8 1", "31 8 1", "64 8 1", "20 8 1", "17 16 2 ", "14 33 1",
                 "10 8 17", "17 8 5", "0 8 1", "-1 8 1", "4 0 1", "4 8 0", "04 8 1", "4 8 x", "4 8",
                 "99999999999999999999 8 1"}) {
            QTest::newRow(cost) << QByteArray(cost);
        }
    }
    void aHostileCostIsRefusedAtOnce()
    {
        QFETCH(const QByteArray, cost);
        QElapsedTimer timer;
        timer.start();
        const auto opened = unseal(withCost(cost), passphrase());
        QVERIFY(timer.elapsed() < 200);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Cause::FileMalformed);
        QVERIFY(!opened.error().detail.isEmpty());
    }

    void theDearestBearableCostIsBorne()
    {
        QVERIFY(isBearable({.logN = 18, .r = 8, .p = 2}));
        QVERIFY(!isBearable({.logN = 19, .r = 8, .p = 1}));
        QVERIFY(scryptKey(passphrase(), "salt", {.logN = 18, .r = 8, .p = 1})); // 256 MiB
    }

    void whatIsNotSealedIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("JSON") << "{}"_ba;
        QTest::newRow("the word only") << "mailrig-encrypted "_ba;
        QTest::newRow("a newer version")
            << sealed("x").replace("mailrig-encrypted 1", "mailrig-encrypted 2");
        QTest::newRow("OpenSSL's own") << "Salted__\x01\x02"_ba;
        QTest::newRow("no base64") << sealed("x").split('\n').first() + "\n****\n";
        QTest::newRow("too large") << sealed("x") + QByteArray(25 << 20, 'A');
    }
    void whatIsNotSealedIsRefused()
    {
        QFETCH(const QByteArray, bytes);
        const auto opened = unseal(bytes, passphrase());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, Cause::FileMalformed);
    }
};

QTEST_GUILESS_MAIN(TstSealing)
#include "tst_sealing.moc"
