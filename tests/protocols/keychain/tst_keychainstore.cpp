// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatekeyring.h"
#include "protocols/keychain/keychainstore.h"

#include <QDirIterator>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

using namespace mailrig;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

Secret secretOf(const char *text)
{
    return Secret(QByteArray(text));
}

//! The code a future ended with; nothing for a success.
template <class T> std::optional<Cause> code(QFuture<Result<T>> future)
{
    // A real event loop: qWaitFor sleeps 10 ms after each look.
    QFutureWatcher<Result<T>> watcher;
    QSignalSpy ended(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if (!future.isFinished() && !ended.wait(20'000)) {
        return Cause::ConnectionLost; // never the answer of a keychain
    }
    const auto result = future.result();
    return result ? std::optional<Cause>() : result.error().code;
}

} // namespace

//! The keychain store on a real gnome-keyring, open, locked and stopped.
class TestKeychainStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void readsWhatWasWritten_data();
    void readsWhatWasWritten();
    void replacesAnEntry();
    void anEntryThatIsNotThereIsMissing();
    void aRemovedEntryIsGone();
    void removingWhatIsNotThereIsNoError();
    void servicesDoNotShareEntries();
    void manyAtOnceAreAllAnswered();
    void manyAreReadAtOnce();
    void onlyWhatCanBeReadAtOnceIs();
    void readingAtOnceTellsWhyItCannot();
    void nothingBlocksTheCaller();
    void lockedIsSaidForEachOperation();
    void removingUnderALockKeepsTheEntry();
    void aPromptNobodyAnswersIsARefusal();
    void unlockingWhatIsOpenIsAtOnceDone();
    void aStoreThatDiesCancelsItsFutures();
    void aServiceThatDoesNotAnswerTimesOut();
    void noFileHoldsTheSecret();
    void aServiceThatDiedIsMissing(); // last: it does not come back

private:
    PrivateKeyring m_keyring;
    KeychainStore m_store{{.limit = 5s, .promptLimit = 5s}};
};

void TestKeychainStore::initTestCase()
{
    QVERIFY(m_keyring.startBus());
    QVERIFY(m_keyring.startKeyring());
}

void TestKeychainStore::cleanup()
{
    m_keyring.resume();
}

void TestKeychainStore::readsWhatWasWritten_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("ASCII") << "hunter2"_ba;
    QTest::newRow("UTF-8") << "pässwörd 日本語"_ba;
    QTest::newRow("with a zero byte") << QByteArray("a\0b", 3);
    QTest::newRow("not UTF-8") << "\xff\xfe\x80"_ba;
    QTest::newRow("looks like base64") << "aHVudGVyMg=="_ba;
    QTest::newRow("64 KiB") << QByteArray(65'536, 'x');
}

void TestKeychainStore::readsWhatWasWritten()
{
    QFETCH(QByteArray, bytes);
    const auto id = QUuid::createUuid();
    const Secret secret(QByteArray(bytes.constData(), bytes.size()));
    QCOMPARE(code(m_store.write(id, secret)), std::nullopt);
    auto read = m_store.read(id);
    QCOMPARE(code(read), std::nullopt);
    QVERIFY(*read.result() == secret);
}

void TestKeychainStore::replacesAnEntry()
{
    const auto id = QUuid::createUuid();
    QCOMPARE(code(m_store.write(id, secretOf("old"))), std::nullopt);
    QCOMPARE(code(m_store.write(id, secretOf("new"))), std::nullopt);
    auto read = m_store.read(id);
    QCOMPARE(code(read), std::nullopt);
    QVERIFY(*read.result() == secretOf("new"));
}

void TestKeychainStore::anEntryThatIsNotThereIsMissing()
{
    QCOMPARE(code(m_store.read(QUuid::createUuid())), Cause::SecretMissing);
}

void TestKeychainStore::aRemovedEntryIsGone()
{
    const auto id = QUuid::createUuid();
    QCOMPARE(code(m_store.write(id, secretOf("x"))), std::nullopt);
    QCOMPARE(code(m_store.remove(id)), std::nullopt);
    QCOMPARE(code(m_store.read(id)), Cause::SecretMissing);
}

void TestKeychainStore::removingWhatIsNotThereIsNoError()
{
    QCOMPARE(code(m_store.remove(QUuid::createUuid())), std::nullopt);
}

void TestKeychainStore::servicesDoNotShareEntries()
{
    KeychainStore other({.service = u"something else"_s, .limit = 5s});
    const auto id = QUuid::createUuid();
    QCOMPARE(code(m_store.write(id, secretOf("mine"))), std::nullopt);
    QCOMPARE(code(other.read(id)), Cause::SecretMissing);
}

void TestKeychainStore::manyAreReadAtOnce()
{
    const QList<QByteArray> contents{"hunter2", "pässwörd 日本語", QByteArray("a\0b", 3),
        "\xff\xfe\x80", "aHVudGVyMg==", QByteArray(65'536, 'x')};
    QHash<QUuid, Secret> written;
    for (int i = 0; i < 200; ++i) { // more than this bus lets be unanswered
        const auto id = QUuid::createUuid();
        const auto bytes = QByteArray::number(i) + contents[i % contents.size()];
        written.insert(id, Secret(QByteArray(bytes.constData(), bytes.size())));
        QCOMPARE(code(m_store.write(id, written.value(id))), std::nullopt);
    }
    auto read = m_store.readAtOnce(written.keys());
    QCOMPARE(code(read), std::nullopt);
    QVERIFY(*read.result() == written);
}

void TestKeychainStore::onlyWhatCanBeReadAtOnceIs()
{
    KeychainStore other({.service = u"something else"_s, .limit = 5s});
    const auto mine = QUuid::createUuid(), notAsked = QUuid::createUuid();
    const auto others = QUuid::createUuid();
    QCOMPARE(code(m_store.write(mine, secretOf("mine"))), std::nullopt);
    QCOMPARE(code(m_store.write(notAsked, secretOf("another"))), std::nullopt);
    QCOMPARE(code(other.write(others, secretOf("theirs"))), std::nullopt);
    auto read = m_store.readAtOnce({mine, others, QUuid::createUuid()});
    QCOMPARE(code(read), std::nullopt);
    QCOMPARE(read.result()->keys(), {mine});
    QVERIFY(read.result()->value(mine) == secretOf("mine"));
    qputenv("XDG_CURRENT_DESKTOP", "KDE"); // where QtKeychain asks KWallet
    auto notOfWallet = m_store.readAtOnce({mine});
    QCOMPARE(code(notOfWallet), std::nullopt);
    qunsetenv("XDG_CURRENT_DESKTOP");
    QVERIFY(notOfWallet.result()->isEmpty());
    auto none = m_store.readAtOnce({});
    QCOMPARE(code(none), std::nullopt);
    QVERIFY(none.result()->isEmpty());
}

void TestKeychainStore::readingAtOnceTellsWhyItCannot()
{
    const auto id = QUuid::createUuid();
    QCOMPARE(code(m_store.write(id, secretOf("kept"))), std::nullopt);
    QVERIFY(m_keyring.lock());
    QCOMPARE(code(m_store.readAtOnce({id})), Cause::KeychainLocked);
    QVERIFY(m_keyring.unlock());
    KeychainStore impatient({.limit = 300ms});
    m_keyring.suspend();
    QCOMPARE(code(impatient.readAtOnce({id})), Cause::TimedOut);
    m_keyring.resume();
    auto read = m_store.readAtOnce({id});
    QCOMPARE(code(read), std::nullopt);
    QVERIFY(read.result()->value(id) == secretOf("kept"));
}

void TestKeychainStore::manyAtOnceAreAllAnswered()
{
    QList<QUuid> ids;
    QList<QFuture<Result<void>>> written;
    for (int i = 0; i < 50; ++i) {
        ids << QUuid::createUuid();
        written << m_store.write(ids.last(), Secret(QByteArray::number(i)));
    }
    for (const auto &each : written) {
        QCOMPARE(code(each), std::nullopt);
    }
    QElapsedTimer clock;
    clock.start();
    QList<QFuture<Result<Secret>>> read;
    for (const auto &id : ids) {
        read << m_store.read(id);
    }
    for (int i = 0; i < read.size(); ++i) {
        QCOMPARE(code(read.at(i)), std::nullopt);
        QVERIFY(*read.at(i).result() == Secret(QByteArray::number(i)));
    }
    qInfo("50 reads: %lld ms", clock.elapsed());
}

void TestKeychainStore::nothingBlocksTheCaller()
{
    m_keyring.suspend();
    QElapsedTimer clock;
    clock.start();
    auto read = m_store.read(QUuid::createUuid());
    auto unlocked = m_store.unlock();
    QVERIFY(clock.elapsed() < 500);
    QVERIFY(!read.isFinished());
    m_keyring.resume();
    QCOMPARE(code(read), Cause::SecretMissing);
    QCOMPARE(code(unlocked), std::nullopt);
}

void TestKeychainStore::lockedIsSaidForEachOperation()
{
    const auto id = QUuid::createUuid();
    QCOMPARE(code(m_store.write(id, secretOf("kept"))), std::nullopt);
    QVERIFY(m_keyring.lock());
    QCOMPARE(code(m_store.state()), Cause::KeychainLocked);
    QCOMPARE(code(m_store.read(id)), Cause::KeychainLocked);
    QCOMPARE(code(m_store.write(id, secretOf("other"))), Cause::KeychainLocked);
    QCOMPARE(code(m_store.remove(id)), Cause::KeychainLocked);
    QVERIFY(m_keyring.unlock());
    QCOMPARE(code(m_store.state()), std::nullopt);
    auto read = m_store.read(id);
    QCOMPARE(code(read), std::nullopt);
    QVERIFY(*read.result() == secretOf("kept"));
}

void TestKeychainStore::removingUnderALockKeepsTheEntry()
{
    const auto id = QUuid::createUuid();
    QCOMPARE(code(m_store.write(id, secretOf("kept"))), std::nullopt);
    QVERIFY(m_keyring.lock());
    QCOMPARE(code(m_store.remove(id)), Cause::KeychainLocked);
    QVERIFY(m_keyring.unlock());
    QCOMPARE(code(m_store.read(id)), std::nullopt);
}

void TestKeychainStore::aPromptNobodyAnswersIsARefusal()
{
    // Without a prompter on the bus the keyring dismisses the prompt as a person would.
    QVERIFY(m_keyring.lock());
    QCOMPARE(code(m_store.unlock()), Cause::KeychainRefused);
    QCOMPARE(code(m_store.state()), Cause::KeychainLocked);
    QVERIFY(m_keyring.unlock());
}

void TestKeychainStore::unlockingWhatIsOpenIsAtOnceDone()
{
    QCOMPARE(code(m_store.unlock()), std::nullopt);
}

void TestKeychainStore::aStoreThatDiesCancelsItsFutures()
{
    auto store = std::make_unique<KeychainStore>();
    auto running = store->read(QUuid::createUuid());
    auto waiting = store->read(QUuid::createUuid());
    auto many = std::make_unique<KeychainStore>();
    auto atOnce = many->readAtOnce({QUuid::createUuid()});
    QTest::qWait(1);
    store.reset();
    many.reset();
    QVERIFY(QTest::qWaitFor([&] { return running.isFinished() && waiting.isFinished(); }));
    QVERIFY(waiting.isCanceled());
    QVERIFY(QTest::qWaitFor([&] { return atOnce.isFinished(); }));
    // What it had asked is answered later, to nobody.
    QCOMPARE(code(m_store.read(QUuid::createUuid())), Cause::SecretMissing);
}

void TestKeychainStore::aServiceThatDoesNotAnswerTimesOut()
{
    KeychainStore impatient({.limit = 300ms, .promptLimit = 300ms});
    m_keyring.suspend();
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(code(impatient.read(QUuid::createUuid())), Cause::TimedOut);
    QVERIFY(clock.elapsed() >= 270); // coarse timers: 5 % early at most
    QVERIFY(clock.elapsed() < 3000);
    QCOMPARE(code(impatient.unlock()), Cause::TimedOut);
    m_keyring.resume();
    QCOMPARE(code(m_store.read(QUuid::createUuid())), Cause::SecretMissing);
}

void TestKeychainStore::noFileHoldsTheSecret()
{
    const auto canary = "CANARY-c4n4ry-in-the-keychain"_ba;
    QCOMPARE(code(m_store.write(QUuid::createUuid(), Secret(QByteArray(canary.constData())))),
        std::nullopt);
    const auto text = QString::fromUtf8(canary);
    const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    const QList<QByteArray> shapes{
        canary, canary.toBase64().left(36), canary.toHex(), utf16, canary.toPercentEncoding()};
    int files = 0;
    QDirIterator all(m_keyring.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        ++files;
        for (const auto &shape : shapes) {
            QVERIFY2(!bytes.contains(shape), qPrintable(file.fileName()));
        }
    }
    QVERIFY(files >= 2); // the bus's configuration and the keyring at least
}

void TestKeychainStore::aServiceThatDiedIsMissing()
{
    m_keyring.kill();
    const auto id = QUuid::createUuid();
    QCOMPARE(code(m_store.state()), Cause::KeychainMissing);
    QCOMPARE(code(m_store.read(id)), Cause::KeychainMissing);
    QCOMPARE(code(m_store.write(id, secretOf("x"))), Cause::KeychainMissing);
    QCOMPARE(code(m_store.remove(id)), Cause::KeychainMissing);
    QCOMPARE(code(m_store.unlock()), Cause::KeychainMissing);
}

QTEST_GUILESS_MAIN(TestKeychainStore)
#include "tst_keychainstore.moc"
