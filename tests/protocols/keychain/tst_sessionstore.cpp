// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/keychain/sessionstore.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

class TestSessionStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasWritten();
    void aRemovedSecretIsMissing();
    void storesDoNotShare();
};

void TestSessionStore::readsWhatWasWritten()
{
    SessionStore store;
    const auto id = QUuid::createUuid();
    QVERIFY(store.write(id, Secret("x"_ba)).result().has_value());
    QVERIFY(store.write(id, Secret("y"_ba)).result().has_value());
    QVERIFY(*store.read(id).result() == Secret("y"_ba));
}

void TestSessionStore::aRemovedSecretIsMissing()
{
    SessionStore store;
    const auto id = QUuid::createUuid();
    QVERIFY(store.write(id, Secret("x"_ba)).result().has_value());
    QVERIFY(store.remove(id).result().has_value());
    QCOMPARE(store.read(id).result().error().code, Cause::SecretMissing);
    QVERIFY(store.remove(id).result().has_value());
}

void TestSessionStore::storesDoNotShare()
{
    SessionStore one, other;
    const auto id = QUuid::createUuid();
    QVERIFY(one.write(id, Secret("x"_ba)).result().has_value());
    QCOMPARE(other.read(id).result().error().code, Cause::SecretMissing);
}

QTEST_GUILESS_MAIN(TestSessionStore)
#include "tst_sessionstore.moc"
