// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatekeyring.h"
#include "protocols/keychain/keychainstore.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! The keychain store where there is no keychain: on a bus without a Secret Service, or with no
//! bus at all (MAILRIG_TEST_NO_BUS: a process knows only one bus).
class TestKeychainAbsent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyOperationSaysMissing_data();
    void everyOperationSaysMissing();
    void itIsSaidSoon();

private:
    template <class T> static std::optional<Cause> code(QFuture<Result<T>> future)
    {
        QFutureWatcher<Result<T>> watcher;
        QSignalSpy ended(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(future);
        if (!future.isFinished() && !ended.wait(20'000)) {
            return Cause::TimedOut;
        }
        const auto result = future.result();
        return result ? std::optional<Cause>() : result.error().code;
    }

    PrivateKeyring m_bus;
    KeychainStore m_store;
};

void TestKeychainAbsent::initTestCase()
{
    if (qEnvironmentVariableIsSet("MAILRIG_TEST_NO_BUS")) {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + m_bus.folder().toUtf8() + "/nothing");
    } else {
        QVERIFY(m_bus.startBus());
    }
}

void TestKeychainAbsent::everyOperationSaysMissing_data()
{
    QTest::addColumn<std::function<std::optional<Cause>()>>("operation");
    using Operation = std::function<std::optional<Cause>()>;
    const auto id = QUuid::createUuid();
    QTest::newRow("state") << Operation([this] { return code(m_store.state()); });
    QTest::newRow("read") << Operation([=, this] { return code(m_store.read(id)); });
    QTest::newRow("read at once") << Operation(
        [=, this] { return code(m_store.readAtOnce({id})); });
    QTest::newRow("write") << Operation(
        [=, this] { return code(m_store.write(id, Secret("x"_ba))); });
    QTest::newRow("remove") << Operation([=, this] { return code(m_store.remove(id)); });
    QTest::newRow("unlock") << Operation([this] { return code(m_store.unlock()); });
}

void TestKeychainAbsent::everyOperationSaysMissing()
{
    QFETCH(std::function<std::optional<Cause>()>, operation);
    QCOMPARE(operation(), Cause::KeychainMissing);
}

void TestKeychainAbsent::itIsSaidSoon()
{
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(code(m_store.read(QUuid::createUuid())), Cause::KeychainMissing);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestKeychainAbsent)
#include "tst_keychainabsent.moc"
