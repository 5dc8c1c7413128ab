// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "awaited.h"
#include "fakestore.h"
#include "protocols/oauth/grantpieces.h"
#include "tests/models/verifyresult.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = FakeStore::Kind;

KeptGrant grantOf(qsizetype size, char letter = 'r')
{
    return {.refreshToken = Secret(QByteArray(size, letter)),
        .facts = {.issuer = u"https://a.example"_s,
            .audience = u"mail"_s,
            .tenant = u"t"_s,
            .account = u"änn@example.org"_s,
            .scopes = {u"mail"_s, u"send"_s},
            .expires = QDateTime::fromSecsSinceEpoch(1800000000, Qt::UTC)},
        .since = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC)};
}

} // namespace

class TestGrantStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasSaved_data();
    void readsWhatWasSaved();
    void isBinarySafe();
    void anUnknownGrantIsMissing();
    void replacingLeavesNothingBehind_data();
    void replacingLeavesNothingBehind();
    void removingLeavesNothingBehind_data();
    void removingLeavesNothingBehind();
    void aSavingThatFailsLeavesTheOldOne();
    void aDeathAtAnyPointLeavesOneWholeGrant();
    void whatWasTamperedWithIsMissing();
    void leftoversAreSweptUp();
    void causesOfTheKeychainAreTold();
    void operationsWaitForEachOther();
    void whatNoPiecesHoldIsRefused();
};

void TestGrantStore::readsWhatWasSaved_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("entries");
    QTest::newRow("short") << 40 << 1;
    QTest::newRow("a usual one") << 1500 << 1;
    QTest::newRow("2 KB") << 2048 << 3;
    QTest::newRow("4 KB") << 4096 << 4;
    QTest::newRow("12 KB") << 12 * 1024 << 8;
    QTest::newRow("64 KB") << 64 * 1024 << 34;
}

void TestGrantStore::readsWhatWasSaved()
{
    QFETCH(int, size);
    QFETCH(int, entries);
    FakeStore keychain;
    GrantStore grants(keychain);
    const auto id = QUuid::createUuid();
    const auto kept = grantOf(size);
    QVERIFY_RESULT(awaited(grants.save(id, kept)));
    QCOMPARE(keychain.entries.size(), entries);
    for (const Secret &entry : std::as_const(keychain.entries)) {
        QVERIFY(entry.view().size() <= GrantStore::longestEntry);
    }
    const auto loaded = awaited(grants.load(id));
    QVERIFY_RESULT(loaded);
    QVERIFY(*loaded == kept);
}

void TestGrantStore::isBinarySafe()
{
    QByteArray every;
    for (int i = 0; i < 3000; ++i) {
        every += char(i % 256);
    }
    FakeStore keychain;
    GrantStore grants(keychain);
    const auto id = QUuid::createUuid();
    const KeptGrant kept{.refreshToken = Secret(std::move(every))};
    QVERIFY_RESULT(awaited(grants.save(id, kept)));
    QVERIFY(*awaited(grants.load(id)) == kept);
}

void TestGrantStore::anUnknownGrantIsMissing()
{
    FakeStore keychain;
    GrantStore grants(keychain);
    const auto id = QUuid::createUuid();
    QCOMPARE(awaited(grants.load(id)).error().code, Cause::SecretMissing);
    keychain.entries.insert(id, Secret("a password of somebody else's"_ba));
    QCOMPARE(awaited(grants.load(id)).error().code, Cause::SecretMissing);
}

void TestGrantStore::replacingLeavesNothingBehind_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<int>("entries");
    QTest::newRow("short by short") << 40 << 50 << 1;
    QTest::newRow("short by long") << 40 << 5000 << 4;
    QTest::newRow("long by short") << 5000 << 40 << 1;
    QTest::newRow("long by long") << 9000 << 5000 << 4;
}

void TestGrantStore::replacingLeavesNothingBehind()
{
    QFETCH(int, before);
    QFETCH(int, after);
    QFETCH(int, entries);
    FakeStore keychain;
    GrantStore grants(keychain);
    const auto id = QUuid::createUuid();
    for (int round = 0; round < 3; ++round) {
        QVERIFY_RESULT(awaited(grants.save(id, grantOf(before, 'o'))));
        QVERIFY_RESULT(awaited(grants.save(id, grantOf(after, 'n'))));
        QVERIFY(*awaited(grants.load(id)) == grantOf(after, 'n'));
        QCOMPARE(keychain.entries.size(), entries);
    }
}

void TestGrantStore::removingLeavesNothingBehind_data()
{
    QTest::addColumn<int>("size");
    QTest::newRow("short") << 40;
    QTest::newRow("long") << 12 * 1024;
}

void TestGrantStore::removingLeavesNothingBehind()
{
    QFETCH(int, size);
    FakeStore keychain;
    GrantStore grants(keychain);
    const auto id = QUuid::createUuid();
    QVERIFY_RESULT(awaited(grants.remove(id)));
    QVERIFY_RESULT(awaited(grants.save(id, grantOf(size))));
    QVERIFY_RESULT(awaited(grants.remove(id)));
    QVERIFY(keychain.entries.isEmpty());
    QCOMPARE(awaited(grants.load(id)).error().code, Cause::SecretMissing);
}

void TestGrantStore::aSavingThatFailsLeavesTheOldOne()
{
    FakeStore keychain;
    GrantStore grants(keychain);
    const auto id = QUuid::createUuid();
    QVERIFY_RESULT(awaited(grants.save(id, grantOf(5000, 'o'))));
    const auto entries = keychain.entries.size();
    for (int nth = 0; nth < 6; ++nth) { // five pieces, then the head
        keychain.fails = [nth, written = 0](const FakeStore::Done &each) mutable {
            const bool isIt = each.kind == Kind::Write && written++ == nth;
            return isIt ? std::optional(Error{Cause::KeychainRefused}) : std::nullopt;
        };
        QCOMPARE(
            awaited(grants.save(id, grantOf(10'000, 'n'))).error().code, Cause::KeychainRefused);
        QVERIFY(*awaited(grants.load(id)) == grantOf(5000, 'o'));
        QCOMPARE(keychain.entries.size(), entries);
    }
}

// The program, or the keychain, goes away after any number of operations.
void TestGrantStore::aDeathAtAnyPointLeavesOneWholeGrant()
{
    bool sawOld = false, sawNew = false;
    for (int last = 0; last < 40; ++last) {
        FakeStore keychain;
        const auto id = QUuid::createUuid();
        {
            GrantStore grants(keychain);
            QVERIFY_RESULT(awaited(grants.save(id, grantOf(7000, 'o'))));
            keychain.fails = [last, count = 0](const FakeStore::Done &) mutable {
                return count++ < last ? std::nullopt : std::optional(Error{Cause::KeychainMissing});
            };
            (void)awaited(grants.save(id, grantOf(9000, 'n')));
        }
        keychain.fails = {};
        GrantStore again(keychain);
        const auto loaded = awaited(again.load(id));
        QVERIFY_RESULT(loaded);
        const bool isOld = *loaded == grantOf(7000, 'o'), isNew = *loaded == grantOf(9000, 'n');
        QVERIFY(isOld || isNew);
        sawOld = sawOld || isOld;
        sawNew = sawNew || isNew;
        QVERIFY(!(sawNew && isOld)); // there is one moment of the switch
        // Whatever lies around is gone with the next saving and removal.
        QVERIFY_RESULT(awaited(again.save(id, grantOf(40))));
        QVERIFY_RESULT(awaited(again.remove(id)));
        QVERIFY2(keychain.entries.isEmpty(), QByteArray::number(last).constData());
    }
    QVERIFY(sawOld && sawNew);
}

void TestGrantStore::whatWasTamperedWithIsMissing()
{
    FakeStore keychain;
    GrantStore grants(keychain);
    const auto id = QUuid::createUuid();
    QVERIFY_RESULT(awaited(grants.save(id, grantOf(7000))));
    const auto whole = keychain.entries;
    for (const QUuid &key : whole.keys()) {
        keychain.entries = whole;
        auto bytes = whole.value(key).view().toByteArray();
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        keychain.entries.insert(key, Secret(std::move(bytes)));
        QCOMPARE(awaited(grants.load(id)).error().code, Cause::SecretMissing);
        keychain.entries.remove(key);
        QCOMPARE(awaited(grants.load(id)).error().code, Cause::SecretMissing);
    }
}

void TestGrantStore::leftoversAreSweptUp()
{
    FakeStore keychain;
    GrantStore grants(keychain);
    const auto id = QUuid::createUuid();
    for (const quint8 generation : {0, 1}) {
        for (int index = 0; index < 5; ++index) {
            keychain.entries.insert(pieceId(id, generation, index), Secret("left over"_ba));
        }
    }
    QVERIFY_RESULT(awaited(grants.save(id, grantOf(3000))));
    QCOMPARE(keychain.entries.size(), 3);
    QVERIFY(*awaited(grants.load(id)) == grantOf(3000));
}

void TestGrantStore::causesOfTheKeychainAreTold()
{
    FakeStore keychain;
    GrantStore grants(keychain);
    const auto id = QUuid::createUuid();
    QVERIFY_RESULT(awaited(grants.save(id, grantOf(5000))));
    keychain.failAlways(Kind::Read, Cause::KeychainLocked);
    QCOMPARE(awaited(grants.load(id)).error().code, Cause::KeychainLocked);
    QCOMPARE(awaited(grants.save(id, grantOf(1))).error().code, Cause::KeychainLocked);
    keychain.failAlways(Kind::Remove, Cause::KeychainRefused);
    QCOMPARE(awaited(grants.remove(id)).error().code, Cause::KeychainRefused);
    keychain.fails = {};
    QVERIFY(*awaited(grants.load(id)) == grantOf(5000));
}

void TestGrantStore::operationsWaitForEachOther()
{
    FakeStore keychain;
    GrantStore grants(keychain);
    const auto id = QUuid::createUuid();
    const auto first = grants.save(id, grantOf(5000, 'a'));
    const auto second = grants.load(id);
    const auto third = grants.save(id, grantOf(6000, 'b'));
    const auto fourth = grants.load(id);
    QVERIFY(*awaited(fourth) == grantOf(6000, 'b'));
    QVERIFY_RESULT(first.result());
    QVERIFY(*second.result() == grantOf(5000, 'a'));
    QVERIFY_RESULT(third.result());
}

void TestGrantStore::whatNoPiecesHoldIsRefused()
{
    FakeStore keychain;
    GrantStore grants(keychain);
    const auto id = QUuid::createUuid();
    QVERIFY_RESULT(awaited(grants.save(id, grantOf(40))));
    QCOMPARE(awaited(grants.save(id, grantOf(1024 * 1024))).error().code, Cause::KeychainRefused);
    QVERIFY(*awaited(grants.load(id)) == grantOf(40));
}

QTEST_GUILESS_MAIN(TestGrantStore)
#include "tst_grantstore.moc"
