// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountstore.h"
#include "verifyresult.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

class TstStoreWatch : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString folder() const { return m_dir->filePath(u"store"_s); }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void changesFromOutsideAreTold()
    {
        AccountStore store(folder());
        QSignalSpy told(&store, &AccountStore::changedOutside);
        store.watch(); // before there is a folder
        AccountStore other(folder());
        auto account = *other.add({.name = u"a"_s});
        QTRY_VERIFY(!told.isEmpty());
        for (const auto &text : {u"1"_s, u"2"_s}) { // replaced files are watched again
            QVERIFY_RESULT(store.load());
            told.clear();
            account.description = text;
            QVERIFY_RESULT(other.save(account));
            QTRY_VERIFY(!told.isEmpty());
            QVERIFY_RESULT(store.load());
            QCOMPARE(store.find(account.id)->description, text);
        }
        told.clear();
        const auto path
            = folder() + u"/accounts/"_s + account.id.toString(QUuid::WithoutBraces) + u".json"_s;
        QFile file(path); // written in place, as an editor may
        QVERIFY(file.open(QIODevice::Append) && file.write("\n") == 1);
        file.close();
        QTRY_VERIFY(!told.isEmpty());
        QVERIFY_RESULT(store.load());
        told.clear();
        QVERIFY(QFile::remove(path));
        QTRY_VERIFY(!told.isEmpty());
    }

    void ownChangesAreNotTold()
    {
        AccountStore store(folder());
        QVERIFY_RESULT(store.load());
        store.watch();
        QSignalSpy told(&store, &AccountStore::changedOutside);
        auto account = *store.add({.name = u"a"_s});
        account.description = u"b"_s;
        QVERIFY_RESULT(store.save(account));
        QVERIFY_RESULT(store.saveSettings({}));
        QTest::qWait(300); // three times what a change takes to be told
        QCOMPARE(told.size(), 0);
        QFile settings(folder() + u"/settings.json"_s);
        QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("{}") == 2);
        settings.close();
        QTRY_VERIFY(!told.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstStoreWatch)
#include "tst_storewatch.moc"
