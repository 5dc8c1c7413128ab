// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowstage.h"
#include "ui/storagepage.h"
#include "ui/texts/storagetexts.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QStandardPaths>
#include <QTreeView>

using namespace mailrig;

class TstStoragePage : public QObject {
    Q_OBJECT

    static QStringList column(const WindowStage &stage, const QString &table, int column)
    {
        const auto *model = stage.find<QTreeView>(table)->model();
        QStringList cells;
        for (int row = 0; row < model->rowCount(); ++row) {
            cells << model->index(row, column).data().toString();
        }
        return cells;
    }
    static QStringList files(const WindowStage &stage, int at)
    {
        return column(stage, QStringLiteral("storage.files"), at);
    }
    static QStringList entries(const WindowStage &stage, int at)
    {
        return column(stage, QStringLiteral("storage.entries"), at);
    }
    static QString inWords(KeychainEntry::State state)
    {
        return texts::state(KeychainEntry{.state = state});
    }
    void open(const WindowStage &stage)
    {
        stage.action(QStringLiteral("storage"))->trigger();
        QVERIFY(stage.window->findChild<StoragePage *>());
    }

public Q_SLOTS:
    void takeUrl(const QUrl &url) { m_opened = url; }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void listsEveryFileAsItIsOnTheDisk()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        QFile stray(stage.folder.filePath(QStringLiteral("stray.txt")));
        QVERIFY(stray.open(QIODevice::WriteOnly));
        stray.close();
        QVERIFY(stray.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther));
        open(stage);
        const auto paths = files(stage, 5);
        for (const auto &name : QDir(stage.folder.path()).entryList(QDir::Files | QDir::Hidden)) {
            QVERIFY2(paths.contains(stage.folder.filePath(name)), qPrintable(name));
        }
        const auto row = paths.indexOf(stray.fileName());
        QCOMPARE(files(stage, 3).at(row), QStringLiteral("r-----r--"));
        QCOMPARE(files(stage, 1).at(row), texts::state(StoredFile{.exists = true, .mode = 0404}));
        const auto missing = paths.indexOf(stage.folder.filePath(QStringLiteral("settings.json")));
        QCOMPARE(files(stage, 1).at(missing), texts::state(StoredFile{}));
        QCOMPARE(files(stage, 3).at(missing), QString());
    }

    void asksTheKeychainForEachSecret()
    {
        auto lost = sampleAccount(QStringLiteral("lost"));
        WindowStage stage({sampleAccount(QStringLiteral("kept")), lost});
        const auto id = stage.store.find(u"lost")->incoming.credential.secret;
        stage.keychain.secrets.remove(id);
        open(stage);
        QCOMPARE(entries(stage, 0).size(), 2);
        QTRY_COMPARE(entries(stage, 1),
            (QStringList{inWords(KeychainEntry::State::InKeychain),
                inWords(KeychainEntry::State::Missing)}));
        QCOMPARE(entries(stage, 2), (QStringList{QStringLiteral("kept"), QStringLiteral("lost")}));
        QCOMPARE(entries(stage, 3).first(), QStringLiteral("mailrig"));
        QVERIFY(entries(stage, 4).contains(id.toString(QUuid::WithoutBraces)));
        stage.session.secrets.insert(id, Secret(QByteArray("x")));
        stage.click(QStringLiteral("storage.again"));
        QTRY_COMPARE(entries(stage, 1).at(1), inWords(KeychainEntry::State::InMemory));
    }

    void aLockedKeychainIsSaid()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        stage.keychain.refusal = Cause::KeychainLocked;
        open(stage);
        KeychainEntry locked;
        locked.note(failure(Cause::KeychainLocked));
        QTRY_COMPARE(entries(stage, 1).first(), texts::state(locked));
    }

    void opensTheFolder()
    {
        WindowStage stage;
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
        open(stage);
        stage.click(QStringLiteral("storage.open"));
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        QCOMPARE(m_opened.toLocalFile(), stage.folder.path());
    }

    void theListCanBeCopiedAndHoldsNoSecret()
    {
        WindowStage stage({sampleAccount(QStringLiteral("sales"))});
        stage.keychain.secrets.begin().value() = Secret(QByteArray("CANARY"));
        open(stage);
        QTRY_COMPARE(entries(stage, 1).first(), inWords(KeychainEntry::State::InKeychain));
        stage.click(QStringLiteral("storage.copy"));
        const auto text = QGuiApplication::clipboard()->text();
        QVERIFY(text.contains(stage.folder.path()));
        QVERIFY(text.contains(inWords(KeychainEntry::State::InKeychain)));
        QVERIFY(!text.contains(QStringLiteral("CANARY")));
    }

    void isOneWindowHoweverOftenItIsAskedFor()
    {
        WindowStage stage;
        open(stage);
        open(stage);
        QCOMPARE(stage.window->findChildren<StoragePage *>().size(), 1);
        QTest::keyClick(stage.window->findChild<StoragePage *>(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.window->findChild<StoragePage *>());
        open(stage);
    }

private:
    QUrl m_opened;
};

QTEST_MAIN(TstStoragePage)
#include "tst_storagepage.moc"
