// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowstage.h"

#include <QCheckBox>
#include <QListWidget>
#include <QTableWidget>

using namespace mailrig;
using namespace Qt::StringLiterals;

//! The list of secrets: what is really kept where, and what happens to those who use it.
class TstSecretDialog : public QObject {
    Q_OBJECT

    static QTableWidget *table(const WindowStage &stage)
    {
        return stage.find<QTableWidget>(u"secrets.table"_s);
    }
    static QString cell(const WindowStage &stage, int row, int column)
    {
        return table(stage)->item(row, column)->text();
    }
    static void open(const WindowStage &stage) { stage.action(u"secrets"_s)->trigger(); }
    static QUuid first(const WindowStage &stage) { return stage.store.secrets().list.first().id; }
    static void typeSecret(const WindowStage &stage, const QString &name, const QString &value)
    {
        if (!name.isEmpty()) {
            stage.find<QLineEdit>(u"secrets.entry.name"_s)->setText(name);
        }
        stage.find<QLineEdit>(u"secrets.entry.value"_s)->setText(value);
        stage.click(u"secrets.entry.keep"_s);
    }

private Q_SLOTS:
    void eachIsListedWithUseAndPlace()
    {
        WindowStage stage({sampleAccount(u"a"_s), sampleAccount(u"b"_s)});
        const auto second = stage.store.secrets().list.at(1).id;
        stage.keychain.secrets.remove(second);
        open(stage);
        QTRY_COMPARE(cell(stage, 0, 2), u"In the keychain"_s);
        QTRY_VERIFY(cell(stage, 1, 2).startsWith(u"Missing"));
        QCOMPARE(cell(stage, 0, 0), u"a password"_s);
        QCOMPARE(cell(stage, 0, 1), u"1"_s);
        QVERIFY(!stage.find(u"secrets.fault"_s)->isVisible());
    }

    void aSecretIsCreatedAndNothingShowsItsValue()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        open(stage);
        stage.click(u"secrets.add"_s);
        QVERIFY(!stage.find(u"secrets.entry.keep"_s)->isEnabled());
        typeSecret(stage, u"relay"_s, u"wörd"_s);
        QTRY_COMPARE(stage.store.secrets().list.size(), 2);
        const auto id = stage.store.secrets().find(u"relay"_s)->id;
        QCOMPARE(stage.keychain.secrets.value(id), Secret(QByteArray("wörd")));
        QVERIFY(stage.find<QLineEdit>(u"secrets.entry.value"_s)->text().isEmpty());
        QTRY_COMPARE(cell(stage, 1, 2), u"In the keychain"_s);
        stage.click(u"secrets.add"_s);
        typeSecret(stage, u"Relay"_s, u"x"_s); // taken
        QCOMPARE(stage.store.secrets().list.size(), 2);
        QCOMPARE(stage.keychain.secrets.size(), 2);
    }

    void aNewNameIsUndone()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        open(stage);
        table(stage)->item(0, 0)->setText(u"renamed"_s);
        QTRY_COMPARE(stage.store.secrets().list.first().name, u"renamed"_s);
        stage.window->workspace().undoStack()->undo();
        QCOMPARE(stage.store.secrets().list.first().name, u"a password"_s);
        QCOMPARE(cell(stage, 0, 0), u"a password"_s);
        table(stage)->item(0, 0)->setText(u"  "_s);
        QTRY_COMPARE(cell(stage, 0, 0), u"a password"_s);
    }

    void anotherValueIsKeptUnderTheSameName()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        open(stage);
        stage.click(u"secrets.replace"_s);
        QVERIFY(!stage.find(u"secrets.entry.name"_s)->isEnabled());
        typeSecret(stage, {}, u"other"_s);
        QTRY_COMPARE(stage.keychain.secrets.value(first(stage)), Secret(QByteArray("other")));
        QCOMPARE(stage.store.secrets().list.size(), 1);
    }

    void deletingSaysWhoUsesItAndAsks()
    {
        WindowStage stage({sampleAccount(u"sales"_s)});
        const auto id = first(stage);
        open(stage);
        stage.click(u"secrets.remove"_s);
        QVERIFY(stage.store.secrets().find(id));
        auto *bar = stage.find(u"secretDialog"_s)->findChild<QWidget *>(u"messageBar"_s);
        QVERIFY(bar->accessibleName().contains(u"sales"));
        stage.click(u"secrets.removeNow"_s);
        QTRY_VERIFY(!stage.store.secrets().find(id));
        QVERIFY(!stage.keychain.secrets.contains(id));
        QCOMPARE(stage.store.accounts().size(), 1);
    }

    void aLockedKeychainIsSaidAndUnlocked()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        stage.keychain.refusal = Cause::KeychainLocked;
        open(stage);
        QTRY_VERIFY(stage.find(u"secrets.fault"_s)->isVisible());
        QVERIFY(cell(stage, 0, 2).startsWith(u"Not known"));
        stage.click(u"secrets.unlock"_s);
        QTRY_COMPARE(cell(stage, 0, 2), u"In the keychain"_s);
        QVERIFY(!stage.find(u"secrets.fault"_s)->isVisible());
        QVERIFY(!stage.find(u"secrets.unlock"_s)->isVisible());
    }

    void aKeychainThatIsMissingOrRefusesIsSaid_data()
    {
        QTest::addColumn<Cause>("cause");
        QTest::newRow("missing") << Cause::KeychainMissing;
        QTest::newRow("refused") << Cause::KeychainRefused;
        QTest::newRow("does not answer") << Cause::TimedOut;
    }

    void aKeychainThatIsMissingOrRefusesIsSaid()
    {
        QFETCH(Cause, cause);
        WindowStage stage({sampleAccount(u"a"_s), sampleAccount(u"b"_s)});
        stage.keychain.refusal = cause;
        open(stage);
        QTRY_VERIFY(stage.find(u"secrets.fault"_s)->isVisible());
        QVERIFY(!stage.find(u"secrets.unlock"_s)->isVisible());
        QTRY_VERIFY(cell(stage, 1, 2).startsWith(u"Not known"));
        QCOMPARE(stage.keychain.reads, 1); // asked once, not once a secret
    }

    void withoutKeychainAValueIsKeptForThisSession()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        stage.keychain.refusal = Cause::KeychainMissing;
        open(stage);
        stage.click(u"secrets.add"_s);
        typeSecret(stage, u"relay"_s, u"value"_s);
        QCOMPARE(stage.store.secrets().list.size(), 1); // nothing was kept yet
        stage.click(u"secrets.session"_s);
        QTRY_COMPARE(stage.store.secrets().list.size(), 2);
        QCOMPARE(stage.session.secrets.size(), 1);
        QTRY_COMPARE(cell(stage, 1, 2), u"This session only"_s);
        table(stage)->setCurrentCell(1, 0);
        stage.click(u"secrets.remove"_s);
        stage.click(u"secrets.removeNow"_s);
        QTRY_COMPARE(stage.store.secrets().list.size(), 1);
        QVERIFY(stage.session.secrets.isEmpty());
    }

    void thisSessionOnlyCanBeChosen()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        open(stage);
        stage.click(u"secrets.add"_s);
        stage.find<QCheckBox>(u"secrets.entry.session"_s)->setChecked(true);
        typeSecret(stage, u"relay"_s, u"value"_s);
        QTRY_COMPARE(stage.session.secrets.size(), 1);
        QCOMPARE(stage.keychain.secrets.size(), 1);
    }

    void aUseIsFollowed()
    {
        WindowStage stage({sampleAccount(u"a"_s), sampleAccount(u"b"_s)});
        open(stage);
        table(stage)->setCurrentCell(1, 0);
        stage.click(u"secrets.uses.button"_s);
        auto *uses = stage.find<QListWidget>(u"secrets.uses.list"_s);
        QTest::mouseClick(
            uses->viewport(), Qt::LeftButton, {}, uses->visualItemRect(uses->item(0)).center());
        QCOMPARE(stage.find<QLineEdit>(u"name"_s)->text(), u"b"_s);
        QVERIFY(stage.find(u"incoming.credential.secret"_s)->isVisible());
    }
};

QTEST_MAIN(TstSecretDialog)
#include "tst_secretdialog.moc"
