// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/importer.h"
#include "tests/protocols/oauth/fakestore.h"

#include <QDir>
#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

ReadProfile profile(int count)
{
    ReadProfile read;
    for (int i = 0; i < count; ++i) {
        Account account{.name = u"account"_s};
        account.identity.address = u"user%1@example.org"_s.arg(i);
        account.incoming.host = u"imap.example.org"_s;
        account.outgoing.host = u"smtp.example.org"_s;
        account.incoming.credential
            = {.type = CredentialType::Secret, .secret = QUuid::createUuid()};
        account.outgoing.credential.type = CredentialType::SameAsIncoming;
        read.secrets.insert(account.incoming.credential.secret,
            Secret(QByteArray("canary" + QByteArray::number(i))));
        read.accounts << account;
    }
    return read;
}

//! A store in a folder, a keychain, and an import into both.
struct Scene {
    Scene()
        : store(folder.path() + u"/store"_s)
    {
        if (!store.load()) {
            qFatal("no store");
        }
    }
    ImportOutcome carryOut(const ImportPlan &plan)
    {
        Importer importer(store, keychain);
        QFutureWatcher<ImportOutcome> watcher;
        QSignalSpy ended(&watcher, &QFutureWatcherBase::finished);
        watcher.setFuture(importer.carryOut(plan));
        if (!watcher.isFinished() && !ended.wait(20'000)) {
            qFatal("the import does not end");
        }
        return watcher.result();
    }
    //! How many account files there are.
    [[nodiscard]] qsizetype files() const
    {
        return QDir(store.folder() + u"/accounts"_s).entryList({u"*.json"_s}, QDir::Files).size();
    }

    QTemporaryDir folder;
    AccountStore store;
    FakeStore keychain;
};

} // namespace

//! An import is whole, or says what there is of it.
class TestImporter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsStored();
    void secretsComeBeforeAccounts();
    void droppedSecretsAreNotWritten();
    void aKeychainThatRefusesLeavesNothing();
    void accountsThatCannotBeWrittenLeaveNothing();
    void whatCannotBeRemovedAgainIsSaid();
    void mergedAccountsKeepTheirFile();
    void aDuplicateThatIsGoneStopsTheImport();
    void skippedEntriesAreLeft();
    void replacedSecretsGo_data();
    void replacedSecretsGo();
    void whatIsUsedElsewhereStays();
    void whatIsKeptForTheSessionReplacesNothing();
    void aReplacedSecretThatStaysIsSaid();

private:
    //! Imports the same account again.
    static ImportOutcome again(Scene &scene, ImportChoice choice)
    {
        auto plan = importPlan(profile(1), {.existing = scene.store.accounts()});
        plan.entries[0].choice = choice;
        return scene.carryOut(plan);
    }
};

void TestImporter::everythingIsStored()
{
    Scene scene;
    const auto outcome = scene.carryOut(importPlan(profile(3), {}));
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.stored.size(), 3);
    QCOMPARE(outcome.secrets, (QStringList{u"account"_s, u"account-2"_s, u"account-3"_s}));
    QCOMPARE(scene.store.accounts().size(), 3);
    QCOMPARE(scene.files(), 3);
    QCOMPARE(scene.store.secrets().list.size(), 3);
    for (const auto &each : outcome.stored) {
        const auto *account = scene.store.find(each.account);
        QVERIFY(account);
        QCOMPARE(account->name, each.name);
        QVERIFY(scene.keychain.entries.contains(account->incoming.credential.secret));
        QVERIFY(scene.store.secrets().find(account->incoming.credential.secret));
    }
}

void TestImporter::secretsComeBeforeAccounts()
{
    Scene scene;
    qsizetype filesAtWrite = 0;
    scene.keychain.fails = [&](const FakeStore::Done & /*done*/) {
        filesAtWrite += scene.files();
        return std::optional<Error>();
    };
    QVERIFY(!scene.carryOut(importPlan(profile(2), {})).error);
    QCOMPARE(filesAtWrite, 0);
    QCOMPARE(scene.files(), 2);
}

void TestImporter::droppedSecretsAreNotWritten()
{
    Scene scene;
    auto plan = importPlan(profile(2), {});
    plan.chooseForSecrets(SecretChoice::Drop);
    const auto outcome = scene.carryOut(plan);
    QCOMPARE(outcome.dropped, 2);
    QVERIFY(scene.keychain.done.isEmpty());
    QVERIFY(scene.store.secrets().list.isEmpty());
    QVERIFY(scene.store.accounts().first().incoming.credential.secret.isNull());
}

void TestImporter::aKeychainThatRefusesLeavesNothing()
{
    Scene scene;
    int writes = 0;
    scene.keychain.fails = [&writes](const FakeStore::Done &done) {
        const bool isThird = done.kind == FakeStore::Kind::Write && ++writes == 3;
        return isThird ? std::optional(Error{Cause::KeychainLocked}) : std::nullopt;
    };
    const auto outcome = scene.carryOut(importPlan(profile(5), {}));
    QCOMPARE(outcome.error->code, Cause::KeychainLocked);
    QVERIFY(outcome.stored.isEmpty());
    QVERIFY(outcome.secrets.isEmpty());
    QVERIFY(outcome.leftBehind.isEmpty());
    QVERIFY(scene.keychain.entries.isEmpty());
    QCOMPARE(scene.files(), 0);
    QVERIFY(scene.store.secrets().list.isEmpty());
}

void TestImporter::accountsThatCannotBeWrittenLeaveNothing()
{
    Scene scene;
    const auto plan = importPlan(profile(2), {});
    // Where a file has to come stands a folder that is not empty: only the accounts cannot go in.
    QVERIFY(QDir().mkpath(scene.store.folder()));
    QFile inTheWay(scene.store.folder() + u"/accounts"_s);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const auto outcome = scene.carryOut(plan);
    QVERIFY(outcome.error);
    QVERIFY(outcome.stored.isEmpty());
    QVERIFY(scene.keychain.entries.isEmpty());
    AccountStore again(scene.store.folder());
    inTheWay.remove();
    QVERIFY(again.load());
    QVERIFY(again.secrets().list.isEmpty());
}

void TestImporter::whatCannotBeRemovedAgainIsSaid()
{
    Scene scene;
    int writes = 0;
    scene.keychain.fails = [&writes](const FakeStore::Done &done) {
        const bool isFailing = done.kind == FakeStore::Kind::Remove || ++writes == 2;
        return isFailing ? std::optional(Error{Cause::KeychainRefused}) : std::nullopt;
    };
    const auto outcome = scene.carryOut(importPlan(profile(2), {}));
    QCOMPARE(outcome.error->code, Cause::KeychainRefused);
    QCOMPARE(outcome.leftBehind.size(), 2); // the second may be there in spite of the answer
}

void TestImporter::mergedAccountsKeepTheirFile()
{
    Scene scene;
    QVERIFY(!scene.carryOut(importPlan(profile(2), {})).error);
    const auto before = scene.store.accounts();
    auto read = profile(2);
    read.accounts[0].identity.displayName = u"New"_s;
    auto plan = importPlan(read, {.existing = before});
    plan.chooseForDuplicates(ImportChoice::Merge);
    const auto outcome = scene.carryOut(plan);
    QVERIFY(!outcome.error);
    QCOMPARE(scene.files(), 2);
    QCOMPARE(scene.store.accounts().size(), 2);
    const auto *changed = scene.store.find(outcome.stored.at(0).account);
    QVERIFY(changed);
    QCOMPARE(changed->identity.displayName, u"New"_s);
    QVERIFY(scene.keychain.entries.contains(changed->incoming.credential.secret));
}

void TestImporter::aDuplicateThatIsGoneStopsTheImport()
{
    Scene scene;
    QVERIFY(!scene.carryOut(importPlan(profile(1), {})).error);
    auto plan = importPlan(profile(2), {.existing = scene.store.accounts()});
    plan.chooseForDuplicates(ImportChoice::Replace);
    QVERIFY(scene.store.remove(scene.store.accounts().first().id));
    scene.keychain.done.clear();
    const auto outcome = scene.carryOut(plan);
    QCOMPARE(outcome.error->code, Cause::NotFound);
    QVERIFY(scene.keychain.done.isEmpty());
    QCOMPARE(scene.files(), 0);
}

void TestImporter::skippedEntriesAreLeft()
{
    Scene scene;
    auto plan = importPlan(profile(2), {});
    plan.entries[0].choice = ImportChoice::Skip;
    const auto outcome = scene.carryOut(plan);
    QCOMPARE(outcome.stored.size(), 1);
    QCOMPARE(outcome.stored.first().entry, 1);
    QCOMPARE(scene.keychain.entries.size(), 1);
}

void TestImporter::replacedSecretsGo_data()
{
    QTest::addColumn<ImportChoice>("choice");
    QTest::newRow("merge") << ImportChoice::Merge;
    QTest::newRow("replace") << ImportChoice::Replace;
}

void TestImporter::replacedSecretsGo()
{
    QFETCH(const ImportChoice, choice);
    Scene scene;
    QVERIFY(!scene.carryOut(importPlan(profile(1), {})).error);
    for (int i = 0; i < 3; ++i) {
        const auto outcome = again(scene, choice);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.secrets, QStringList{u"account"_s});
        QVERIFY(outcome.leftBehind.isEmpty());
        QCOMPARE(scene.store.secrets().list.size(), 1);
        QCOMPARE(scene.store.secrets().list.first().name, u"account"_s);
        QCOMPARE(scene.keychain.entries.size(), 1);
        QVERIFY(scene.keychain.entries.contains(
            scene.store.accounts().first().incoming.credential.secret));
    }
}

void TestImporter::whatIsUsedElsewhereStays()
{
    Scene scene;
    QVERIFY(!scene.carryOut(importPlan(profile(1), {})).error);
    const auto shared = scene.store.accounts().first().incoming.credential.secret;
    auto other = profile(2).accounts.last();
    other.id = QUuid::createUuid();
    other.name = u"other"_s;
    other.incoming.credential.secret = shared;
    QVERIFY(scene.store.save(other));
    QVERIFY(!again(scene, ImportChoice::Merge).error);
    QVERIFY(scene.keychain.entries.contains(shared));
    QVERIFY(scene.store.secrets().find(shared));
    QCOMPARE(scene.store.find(other.id)->incoming.credential.secret, shared);
}

void TestImporter::whatIsKeptForTheSessionReplacesNothing()
{
    Scene scene;
    QVERIFY(!scene.carryOut(importPlan(profile(1), {})).error);
    const auto kept = scene.store.accounts().first().incoming.credential.secret;
    scene.keychain.entries.clear(); // as a store in memory, which has not got it
    QVERIFY(!again(scene, ImportChoice::Merge).error);
    QVERIFY(scene.store.secrets().find(kept));
}

void TestImporter::aReplacedSecretThatStaysIsSaid()
{
    Scene scene;
    QVERIFY(!scene.carryOut(importPlan(profile(1), {})).error);
    const auto former = scene.store.accounts().first().incoming.credential.secret;
    scene.keychain.failAlways(FakeStore::Kind::Remove, Cause::KeychainRefused);
    const auto outcome = again(scene, ImportChoice::Merge);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.leftBehind, QList{former});
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
