// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage.h"
#include "models/storagecheck.h"
#include "tests/ui/fakeports.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

//! A store with an account that uses a named secret and one that nothing names.
struct Filled {
    Filled()
        : store(folder.path() + u"/store"_s)
    {
        SecretList secrets;
        named = secrets.add(u"sales password"_s)->id;
        Account account{.name = u"sales"_s};
        account.incoming.credential = {.type = CredentialType::Secret, .secret = named};
        account.outgoing.credential = {.type = CredentialType::Secret, .secret = nameless};
        const bool isFilled = store.load() && store.saveSecrets(secrets) && store.add(account);
        if (!isFilled) {
            qFatal("the store refused a sample");
        }
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(store.folder() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("%s cannot be written", qPrintable(file.fileName()));
        }
    }
    [[nodiscard]] static StoredFile only(const Storage &storage, StoredFile::Kind kind)
    {
        QList<StoredFile> some;
        for (const auto &file : storage.files) {
            if (file.kind == kind) {
                some << file;
            }
        }
        return some.size() == 1 ? some.first() : StoredFile{};
    }

    QTemporaryDir folder;
    AccountStore store;
    QUuid named, nameless = QUuid::createUuid();
};

} // namespace

class TstStorage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void filesAreAsTheyAreOnTheDisk()
    {
        const Filled filled;
        const auto storage = storageOf(filled.store);
        QVERIFY(storage.isWhole);
        QCOMPARE(storage.folder, filled.store.folder());
        const auto account = Filled::only(storage, StoredFile::Kind::Account);
        QVERIFY(account.exists && !account.isFolder && !account.isOpenToOthers());
        QCOMPARE(account.name, u"sales"_s);
        QCOMPARE(account.mode, 0600);
        QCOMPARE(account.size, QFileInfo(account.path).size());
        QVERIFY(qAbs(account.changed.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        QVERIFY(!account.error);
        const auto folder = Filled::only(storage, StoredFile::Kind::StoreFolder);
        QVERIFY(folder.exists && folder.isFolder);
        QCOMPARE(folder.mode, 0700);
        QVERIFY(!Filled::only(storage, StoredFile::Kind::Environments).exists);
        QVERIFY(Filled::only(storage, StoredFile::Kind::SecretNames).exists);
        QVERIFY(Filled::only(storage, StoredFile::Kind::Lock).exists);
        // Everything below the folder is there, each once.
        QSet<QString> paths;
        for (const auto &file : storage.files) {
            QVERIFY2(!paths.contains(file.path), qPrintable(file.path));
            paths << file.path;
        }
    }

    void whatNobodyKnowsIsListedToo()
    {
        const Filled filled;
        filled.write(u"notes.txt"_s, "hello");
        const auto id = filled.store.accounts().first().id.toString(QUuid::WithoutBraces);
        QVERIFY(QDir(filled.store.folder()).mkdir(u"history"_s));
        filled.write(u"history/"_s + id + u".jsonl"_s, "{}");
        QVERIFY(QFile::link(u"/nowhere/at/all"_s, filled.store.folder() + u"/broken"_s));
        const auto storage = storageOf(filled.store);
        QList<StoredFile> others;
        for (const auto &file : storage.files) {
            if (file.kind == StoredFile::Kind::Other) {
                others << file;
            }
        }
        QCOMPARE(Filled::only(storage, StoredFile::Kind::History).name, u"sales"_s);
        QCOMPARE(others.size(), 2);
        QCOMPARE(others.at(0).linkTarget, u"/nowhere/at/all"_s);
        QVERIFY(others.at(0).error);
        QCOMPARE(others.at(1).size, 5);
    }

    void aFileThatCannotBeReadSaysWhy()
    {
        Filled filled;
        filled.write(u"environments.json"_s, "{broken");
        QVERIFY(filled.store.load());
        const auto file = Filled::only(storageOf(filled.store), StoredFile::Kind::Environments);
        QVERIFY(file.exists);
        QVERIFY(file.error);
        QCOMPARE(file.error->code, Cause::FileMalformed);
    }

    void aFileOpenToOthersIsSeen()
    {
        const Filled filled;
        filled.write(u"secrets.json"_s, "{}");
        QVERIFY(QFile::setPermissions(filled.store.folder() + u"/secrets.json"_s,
            QFileDevice::ReadOwner | QFileDevice::ReadOther));
        const auto file = Filled::only(storageOf(filled.store), StoredFile::Kind::SecretNames);
        QCOMPARE(file.mode, 0404);
        QVERIFY(file.isOpenToOthers());
    }

    void aStoreThatIsNotThereHasNothing()
    {
        const AccountStore store(u"/nowhere/at/all"_s);
        const auto storage = storageOf(store);
        for (const auto &file : storage.files) {
            QVERIFY2(
                !file.exists || file.kind == StoredFile::Kind::WindowState, qPrintable(file.path));
            QVERIFY(!file.error);
        }
        QVERIFY(storage.entries.isEmpty());
    }

    void entriesAreThoseOfTheListAndThoseInUse()
    {
        const Filled filled;
        const auto entries = storageOf(filled.store).entries;
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.at(0).key, filled.named);
        QCOMPARE(entries.at(0).name, u"sales password"_s);
        QCOMPARE(entries.at(0).uses.size(), 1);
        QCOMPARE(entries.at(0).uses.first().field, u"incoming.credential.secret"_s);
        QCOMPARE(entries.at(1).key, filled.nameless);
        QVERIFY(entries.at(1).name.isEmpty());
        QCOMPARE(entries.at(1).uses.first().name, u"sales"_s);
    }

    void theKeychainIsAskedWhereEachSecretIs()
    {
        const Filled filled;
        FakeSecretStore keychain, session;
        keychain.secrets.insert(filled.named, Secret(QByteArray("kept")));
        StorageCheck check(keychain, session);
        QSignalSpy finished(&check, &StorageCheck::finished);
        check.start(storageOf(filled.store).entries);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(check.entries().at(0).state, KeychainEntry::State::InKeychain);
        QCOMPARE(check.entries().at(1).state, KeychainEntry::State::Missing);
        session.secrets.insert(filled.nameless, Secret(QByteArray("kept")));
        check.start(storageOf(filled.store).entries);
        QTRY_COMPARE(finished.size(), 2);
        QCOMPARE(check.entries().at(1).state, KeychainEntry::State::InMemory);
    }

    void aLockedKeychainIsAskedOnce()
    {
        FakeSecretStore keychain, session;
        keychain.refusal = Cause::KeychainLocked;
        QList<KeychainEntry> many(5000);
        for (auto &each : many) {
            each.key = QUuid::createUuid();
        }
        session.secrets.insert(many.last().key, Secret(QByteArray("kept")));
        StorageCheck check(keychain, session);
        QSignalSpy finished(&check, &StorageCheck::finished);
        check.start(many);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(keychain.reads, 1);
        QCOMPARE(check.entries().at(100).state, KeychainEntry::State::Unreadable);
        QCOMPARE(check.entries().at(100).error->code, Cause::KeychainLocked);
        QCOMPARE(check.entries().last().state, KeychainEntry::State::InMemory);
    }

    void programsReadItAsOneObject()
    {
        const Filled filled;
        auto storage = storageOf(filled.store);
        storage.entries[0].note(Secret(QByteArray("canary")));
        storage.entries[1].note(failure(Cause::KeychainLocked));
        const auto object = toJson(storage);
        QVERIFY(!QJsonDocument(object).toJson().contains("canary"));
        QCOMPARE(object[u"folder"].toString(), filled.store.folder());
        const auto files = object[u"files"].toArray();
        QCOMPARE(files.size(), storage.files.size());
        QCOMPARE(files.at(0)[u"kind"].toString(), u"storeFolder"_s);
        QCOMPARE(files.at(0)[u"mode"].toString(), u"0700"_s);
        const auto entries = object[u"keychain"][u"entries"].toArray();
        QCOMPARE(entries.at(0)[u"state"].toString(), u"inKeychain"_s);
        QCOMPARE(entries.at(1)[u"state"].toString(), u"unreadable"_s);
        QCOMPARE(entries.at(1)[u"code"].toString(), u"keychainLocked"_s);
        QCOMPARE(entries.at(0)[u"usedBy"][0][u"account"].toString(), u"sales"_s);
    }
};

QTEST_GUILESS_MAIN(TstStorage)
#include "tst_storage.moc"
