// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountjson.h"
#include "models/accountstore.h"
#include "models/storelock.h"
#include "sampleaccounts.h"
#include "verifyresult.h"

#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

int mode(const QString &path)
{
    struct stat info { };
    return ::stat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 0777) : -1;
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TstAccountStore : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString folder() const { return m_dir->filePath(u"store"_s); }
    QString pathOf(QUuid id) const
    {
        return folder() + u"/accounts/"_s + id.toString(QUuid::WithoutBraces) + u".json"_s;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aFolderThatIsNotThereIsAnEmptyStoreAndIsNotMade()
    {
        AccountStore store(folder());
        QVERIFY_RESULT(store.load());
        QVERIFY(store.accounts().isEmpty());
        QVERIFY(store.unreadable().isEmpty());
        QVERIFY(!store.isChangedOutside());
        QVERIFY(!QFileInfo::exists(folder()));
    }

    void whatWasAddedIsThereForTheNextOne()
    {
        AccountStore store(folder());
        QVERIFY_RESULT(store.load());
        auto account = samples::full();
        const auto added = store.add(account);
        QVERIFY_RESULT(added);
        QVERIFY(added->id != account.id);
        account.id = added->id;
        QVERIFY(*added == account);
        QVERIFY(*store.find(added->id) == account);

        AccountStore next(folder());
        QVERIFY_RESULT(next.load());
        QCOMPARE(next.accounts().size(), 1);
        QVERIFY(*next.find(u"sales") == account);
        QVERIFY(!next.isChangedOutside());
    }

    void foldersAndFilesAreTheOwnersOnly()
    {
        const auto old = ::umask(0);
        AccountStore store(folder());
        const auto added = store.add(samples::plain());
        ::umask(old);
        QVERIFY_RESULT(added);
        QVERIFY_RESULT(store.saveSecrets({}));
        QCOMPARE(mode(folder()), 0700);
        QCOMPARE(mode(folder() + u"/accounts"_s), 0700);
        QCOMPARE(mode(folder() + u"/.lock"_s), 0600);
        QCOMPARE(mode(folder() + u"/secrets.json"_s), 0600);
        QCOMPARE(mode(pathOf(added->id)), 0600);
        // A mode that was widened is narrowed at the next write.
        QVERIFY(QFile::setPermissions(
            pathOf(added->id), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QVERIFY_RESULT(store.save(*added));
        QCOMPARE(mode(pathOf(added->id)), 0600);
    }

    void aFolderOfTheUsersKeepsItsMode()
    {
        QVERIFY(QDir().mkdir(folder()));
        QCOMPARE(::chmod(QFile::encodeName(folder()).constData(), 0755), 0);
        AccountStore store(folder());
        QVERIFY_RESULT(store.add(samples::plain()));
        QCOMPARE(mode(folder()), 0755);
        QCOMPARE(mode(folder() + u"/accounts"_s), 0700);
    }

    void savesRemovesAndTells()
    {
        AccountStore store(folder());
        QSignalSpy changed(&store, &AccountStore::changed);
        auto account = *store.add(samples::plain());
        account.description = u"new"_s;
        QVERIFY_RESULT(store.save(account));
        QCOMPARE(store.find(account.id)->description, u"new"_s);
        QVERIFY_RESULT(store.remove(account.id));
        QCOMPARE(changed.size(), 3);
        QVERIFY(store.accounts().isEmpty());
        QVERIFY(!QFileInfo::exists(pathOf(account.id)));
        QCOMPARE(store.remove(account.id).error().code, Cause::NotFound);
        QCOMPARE(store.save(Account{}).error(), (Error{Cause::Validation, u"id"_s}));
        QCOMPARE(changed.size(), 3);
        // Undo of a removal: the same account under the same id.
        QVERIFY_RESULT(store.save(account));
        QVERIFY(*store.find(account.id) == account);
    }

    void namesAreUniqueWhateverTheirCase()
    {
        AccountStore store(folder());
        QVERIFY_RESULT(store.add({.name = u"Sales"_s}));
        QCOMPARE(store.add({.name = u"sales"_s}).error(), (Error{Cause::NameTaken, u"Sales"_s}));
        auto other = *store.add({.name = u"other"_s});
        other.name = u"SALES"_s;
        QCOMPARE(store.save(other).error().code, Cause::NameTaken);
        QCOMPARE(store.freeName(u"sales"_s), u"sales-2"_s);
        const auto copy = store.duplicate(store.find(u"Sales")->id);
        QVERIFY_RESULT(copy);
        QCOMPARE(copy->name, u"Sales-2"_s);
        QCOMPARE(store.duplicate(store.find(u"Sales")->id)->name, u"Sales-3"_s);
        QCOMPARE(store.duplicate(QUuid::createUuid()).error().code, Cause::NotFound);
        // Accounts yet to be named do not stand in each other's way.
        QVERIFY_RESULT(store.add({}));
        QVERIFY_RESULT(store.add({}));
    }

    void accountsAreSortedByName()
    {
        AccountStore store(folder());
        for (const auto &name : {u"b"_s, u"C"_s, u"a"_s}) {
            QVERIFY_RESULT(store.add({.name = name}));
        }
        auto first = *store.find(u"a");
        first.name = u"d"_s;
        QVERIFY_RESULT(store.save(first));
        QStringList names;
        for (const auto &each : store.accounts()) {
            names << each.name;
        }
        QCOMPARE(names, (QStringList{u"b"_s, u"C"_s, u"d"_s}));
    }

    void everythingElseIsStoredToo()
    {
        const Environments environments{.list = {{u"lab"_s, {{u"HOST"_s, u"::1"_s}}}}};
        SecretList secrets;
        QVERIFY_RESULT(secrets.add(u"mail"_s));
        const Settings settings{.roles = {u"office"_s}, .environment = u"lab"_s};
        AccountStore store(folder());
        QVERIFY_RESULT(store.saveEnvironments(environments));
        QVERIFY_RESULT(store.saveSecrets(secrets));
        QVERIFY_RESULT(store.saveSettings(settings));
        AccountStore next(folder());
        QVERIFY_RESULT(next.load());
        QVERIFY(next.environments() == environments && store.environments() == environments);
        QVERIFY(next.secrets() == secrets && store.secrets() == secrets);
        QVERIFY(next.settings() == settings && store.settings() == settings);
    }

    void unreadableFilesAreListedLeftAloneAndBlockNothing()
    {
        AccountStore store(folder());
        const auto good = *store.add(samples::plain());
        const auto broken = QUuid::createUuid();
        const auto accounts = folder() + u"/accounts/"_s;
        QVERIFY(put(pathOf(broken), "{\"name\": 7}"));
        QVERIFY(put(accounts + u"notes.json"_s, "{}"));
        const auto copy = QUuid::createUuid();
        QVERIFY(put(pathOf(copy), content(pathOf(good.id)))); // copied by hand
        const auto pipe = pathOf(QUuid::createUuid());
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const auto dangling = pathOf(QUuid::createUuid());
        QVERIFY(QFile::link(u"/nowhere"_s, dangling));
        const auto future = pathOf(QUuid::createUuid());
        QVERIFY(put(future, "{\"version\": 2}"));
        QVERIFY(put(folder() + u"/secrets.json"_s, "{"));
        QVERIFY(put(accounts + u"README"_s, "not an account"));

        QVERIFY_RESULT(store.load());
        QCOMPARE(store.accounts().size(), 1);
        QHash<QString, Error> reasons;
        for (const auto &each : store.unreadable()) {
            reasons.insert(each.path, each.error);
            QVERIFY2(each.error.detail.startsWith(each.path), qPrintable(each.error.detail));
        }
        QCOMPARE(reasons.size(), 7);
        QCOMPARE(reasons.value(pathOf(broken)).code, Cause::FileMalformed);
        QCOMPARE(reasons.value(pathOf(broken)).detail, pathOf(broken) + u": name: text"_s);
        QCOMPARE(reasons.value(accounts + u"notes.json"_s).code, Cause::FileMalformed);
        QCOMPARE(reasons.value(pathOf(copy)).code, Cause::FileMalformed);
        QCOMPARE(reasons.value(pipe).code, Cause::FileUnreadable);
        QCOMPARE(reasons.value(dangling).code, Cause::FileUnreadable);
        QCOMPARE(reasons.value(future).detail, future + u": version: 1"_s);

        // They are not written over,
        QCOMPARE(store.saveSecrets({}).error().code, Cause::FileMalformed);
        QCOMPARE(content(folder() + u"/secrets.json"_s), QByteArray("{"));
        auto same = samples::plain();
        same.id = broken;
        same.name = u"other"_s;
        QCOMPARE(store.save(same).error().code, Cause::FileMalformed);
        QCOMPARE(content(pathOf(broken)), QByteArray("{\"name\": 7}"));
        // and the others can be.
        QVERIFY_RESULT(store.save(good));
        QVERIFY_RESULT(store.add({.name = u"new"_s}));
    }

    void anAccountWithoutIdIsThatOfItsFileName()
    {
        const auto id = QUuid::createUuid();
        QVERIFY(QDir().mkpath(folder() + u"/accounts"_s));
        QVERIFY(put(pathOf(id), "{\"name\": \"by-hand\"}"));
        AccountStore store(folder());
        QVERIFY_RESULT(store.load());
        QVERIFY(store.find(id));
    }

    void aChangeFromOutsideIsNeverOverwritten()
    {
        AccountStore store(folder());
        auto account = *store.add(samples::plain());
        const QByteArray other = "{\"name\": \"other\", \"hue\": 1}";
        QVERIFY(put(pathOf(account.id), other));
        account.description = u"mine"_s;
        QVERIFY(store.isChangedOutside());
        QCOMPARE(store.save(account).error(), (Error{Cause::FileChanged, pathOf(account.id)}));
        QCOMPARE(store.remove(account.id).error().code, Cause::FileChanged);
        QCOMPARE(content(pathOf(account.id)), other);
        // Seen and asked for again, it is what the user wants.
        QVERIFY_RESULT(store.load());
        QCOMPARE(store.find(account.id)->name, u"other"_s);
        account.unknown = store.find(account.id)->unknown;
        QVERIFY_RESULT(store.save(account));
        QVERIFY(content(pathOf(account.id)).contains("\"hue\": 1"));
    }

    void aRemovalFromOutsideIsAChange()
    {
        AccountStore store(folder());
        const auto account = *store.add(samples::plain());
        QVERIFY(QFile::remove(pathOf(account.id)));
        QCOMPARE(store.save(account).error().code, Cause::FileChanged);
        QVERIFY(!QFileInfo::exists(pathOf(account.id)));
        QVERIFY_RESULT(store.load());
        QVERIFY_RESULT(store.save(account));
    }

    void aFileThatCameFromOutsideIsNotOverwritten()
    {
        AccountStore store(folder());
        QVERIFY_RESULT(store.load());
        AccountStore other(folder());
        QVERIFY_RESULT(other.saveEnvironments({.list = {{u"lab"_s}}}));
        QCOMPARE(store.saveEnvironments({}).error().code, Cause::FileChanged);
        QVERIFY_RESULT(store.load());
        QCOMPARE(store.environments().list.size(), 1);
    }

    void twoStoresAddWithoutLosingAnything()
    {
        AccountStore one(folder());
        AccountStore two(folder());
        QVERIFY_RESULT(one.load());
        QVERIFY_RESULT(two.load());
        QVERIFY_RESULT(one.add({.name = u"a"_s}));
        // The second has not looked since: the name is seen to be taken all the same.
        QCOMPARE(two.add({.name = u"A"_s}).error().code, Cause::NameTaken);
        QVERIFY_RESULT(two.add({.name = u"b"_s}));
        QCOMPARE(two.accounts().size(), 2);
        QVERIFY(one.isChangedOutside());
        QVERIFY_RESULT(one.load());
        QCOMPARE(one.accounts().size(), 2);
    }

    void aLockHeldByAnotherIsSaid()
    {
        AccountStore store(folder());
        const auto account = *store.add(samples::plain());
        const auto before = content(pathOf(account.id));
        auto changed = account;
        changed.description = u"new"_s;
        {
            const auto lock = StoreLock::take(folder(), std::chrono::milliseconds(0));
            QVERIFY_RESULT(lock);
            QCOMPARE(
                store.save(changed).error(), (Error{Cause::StoreLocked, folder() + u"/.lock"_s}));
            QCOMPARE(content(pathOf(account.id)), before);
        }
        QVERIFY_RESULT(store.save(changed));
    }

    void whatAKilledWriterLeftIsTakenAway()
    {
        AccountStore store(folder());
        const auto account = *store.add(samples::plain());
        const auto left = pathOf(account.id) + u".aBcDeF"_s;
        const QStringList mine{pathOf(account.id) + u".backup"_s, pathOf(account.id) + u".Backup"_s,
            pathOf(account.id) + u".BACKUP"_s, pathOf(account.id) + u".bak"_s};
        QVERIFY(put(left, "half"));
        for (const auto &each : mine) {
            QVERIFY(put(each, "whole"));
        }
        QVERIFY_RESULT(store.load());
        QVERIFY(store.unreadable().isEmpty());
        QVERIFY_RESULT(store.save(account));
        QVERIFY(!QFileInfo::exists(left));
        for (const auto &each : mine) {
            QVERIFY2(QFileInfo::exists(each), qPrintable(each));
        }
    }

    void aFolderThatIsAFileIsSaid()
    {
        QVERIFY(put(folder(), "x"));
        AccountStore store(folder());
        QCOMPARE(store.load().error().code, Cause::FileUnreadable);
        QCOMPARE(store.add({}).error().code, Cause::FileUnwritable);
        QCOMPARE(content(folder()), QByteArray("x"));
    }

    void aSymbolicLinkIsFollowed()
    {
        AccountStore store(folder());
        const auto account = *store.add(samples::plain());
        const auto target = m_dir->filePath(u"target"_s);
        QVERIFY(QFile::rename(pathOf(account.id), target));
        QVERIFY(QFile::link(target, pathOf(account.id)));
        auto changed = account;
        changed.description = u"new"_s;
        QVERIFY_RESULT(store.save(changed));
        QVERIFY(QFileInfo(pathOf(account.id)).isSymLink());
        QVERIFY(*accountFromBytes(content(target)) == changed);
    }
};

QTEST_GUILESS_MAIN(TstAccountStore)
#include "tst_accountstore.moc"
