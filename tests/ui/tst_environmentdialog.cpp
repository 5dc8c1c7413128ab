// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowstage.h"
#include "ui/environmentvariables.h"

#include <QComboBox>
#include <QListWidget>

using namespace mailrig;
using namespace Qt::StringLiterals;

//! The environments, from the tool bar to the fields that use their variables.
class TstEnvironmentDialog : public QObject {
    Q_OBJECT

    static Account withMacro()
    {
        auto account = sampleAccount(u"sales"_s);
        account.incoming.host = u"imap.${DOMAIN}"_s;
        return account;
    }
    static QListWidget *list(const WindowStage &stage)
    {
        return stage.find<QListWidget>(u"environments.list"_s);
    }
    static VariableTable *table(const WindowStage &stage)
    {
        return stage.find<VariableTable>(u"environments.variables"_s);
    }
    //! Types a new name or value over what stands there.
    static void rewrite(QAbstractItemView *view, int row, int column, const QString &text)
    {
        view->setCurrentIndex(view->model()->index(row, column));
        view->edit(view->currentIndex());
        auto *editor = view->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->setText(text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!view->viewport()->findChild<QLineEdit *>()); // committed in its own time
        QTest::qWait(0);
    }
    static void keepLab(WindowStage &stage)
    {
        Environments all;
        QVERIFY(all.put({.name = u"lab"_s, .variables = {{u"DOMAIN"_s, u"example.org"_s}}}));
        QVERIFY(stage.store.saveEnvironments(all));
    }

private Q_SLOTS:
    void anEnvironmentIsMadeNamedFilledAndUsed()
    {
        WindowStage stage({withMacro()});
        stage.action(u"environments"_s)->trigger();
        QVERIFY(!stage.find(u"environments.rename"_s)->isEnabled());
        stage.click(u"environments.add"_s);
        QCOMPARE(stage.store.environments().list.size(), 1);
        rewrite(list(stage), 0, 0, u"lab"_s);
        QTRY_VERIFY(stage.store.environments().find(u"lab"_s));
        stage.click(u"environments.addVariable"_s);
        rewrite(table(stage), 0, 0, u"DOMAIN"_s);
        rewrite(table(stage), 0, 1, u"example.org"_s);
        QTRY_COMPARE(stage.store.environments().find(u"lab"_s)->variables.value(u"DOMAIN"_s),
            u"example.org"_s);
        stage.click(u"environments.choose"_s);
        QCOMPARE(stage.store.settings().environment, u"lab"_s);
        auto *chooser = stage.find<QComboBox>(u"environment"_s);
        QCOMPARE(chooser->currentText(), u"lab"_s);
        stage.action(u"test"_s)->trigger();
        QTRY_VERIFY(stage.checker.isAsked());
        QCOMPARE(stage.checker.requests.last().sides.first().host, u"imap.example.org"_s);
    }

    void theToolBarChoosesAmongThem()
    {
        WindowStage stage({withMacro()});
        keepLab(stage);
        auto *chooser = stage.find<QComboBox>(u"environment"_s);
        QCOMPARE(chooser->currentText(), chooser->itemText(0));
        chooser->setCurrentIndex(1);
        Q_EMIT chooser->activated(1);
        QCOMPARE(stage.store.settings().environment, u"lab"_s);
        Q_EMIT chooser->activated(chooser->count() - 1); // "Edit environments…"
        QVERIFY(stage.find(u"environmentDialog"_s)->isVisible());
        QCOMPARE(chooser->currentText(), u"lab"_s);
    }

    void renamingKeepsTheChoiceAndIsUndone()
    {
        WindowStage stage({withMacro()});
        keepLab(stage);
        stage.action(u"environments"_s)->trigger();
        stage.click(u"environments.choose"_s);
        rewrite(list(stage), 0, 0, u"real"_s);
        QTRY_COMPARE(stage.store.settings().environment, u"real"_s);
        stage.window->workspace().undoStack()->undo();
        QCOMPARE(stage.store.settings().environment, u"lab"_s);
        QCOMPARE(list(stage)->item(0)->text(), u"lab"_s);
    }

    void duplicatesAndDeletionsAreUndone()
    {
        WindowStage stage({withMacro()});
        keepLab(stage);
        stage.action(u"environments"_s)->trigger();
        stage.click(u"environments.duplicate"_s);
        QCOMPARE(stage.store.environments().list.size(), 2);
        QCOMPARE(stage.store.environments().list.at(1).variables,
            stage.store.environments().list.at(0).variables);
        stage.click(u"environments.remove"_s);
        QCOMPARE(stage.store.environments().list.size(), 1);
        stage.click(u"environments.undo"_s);
        QCOMPARE(stage.store.environments().list.size(), 2);
    }

    void namesThatCannotBeAreSaidAndPutBack()
    {
        WindowStage stage({withMacro()});
        keepLab(stage);
        stage.action(u"environments"_s)->trigger();
        stage.click(u"environments.duplicate"_s);
        auto *bar = stage.find(u"environmentDialog"_s)->findChild<QWidget *>(u"messageBar"_s);
        rewrite(list(stage), 1, 0, u"lab"_s); // taken
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(list(stage)->item(1)->text(), u"lab 2"_s);
        bar->hide();
        list(stage)->setCurrentRow(0);
        rewrite(table(stage), 0, 0, u"NOT A NAME"_s);
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(table(stage)->item(0, 0)->text(), u"DOMAIN"_s);
        bar->hide();
        rewrite(table(stage), 0, 0, u"address"_s); // the account's own
        QTRY_VERIFY(bar->isVisible());
        QVERIFY(stage.store.environments().find(u"lab"_s)->variables.contains(u"DOMAIN"_s));
    }

    void whoUsesAVariableIsCountedAndFollowed()
    {
        WindowStage stage({sampleAccount(u"a"_s), withMacro()});
        keepLab(stage);
        stage.action(u"environments"_s)->trigger();
        QCOMPARE(table(stage)->item(0, 2)->text(), u"1"_s);
        table(stage)->setCurrentCell(0, 0);
        stage.click(u"environments.uses.button"_s);
        auto *uses = stage.find<QListWidget>(u"environments.uses.list"_s);
        QVERIFY(uses->isVisible());
        QCOMPARE(uses->count(), 1);
        QTest::mouseClick(
            uses->viewport(), Qt::LeftButton, {}, uses->visualItemRect(uses->item(0)).center());
        QCOMPARE(stage.find<QLineEdit>(u"name"_s)->text(), u"sales"_s);
        QVERIFY(stage.find(u"incoming.host"_s)->isVisible());
    }

    void aDeletedVariableThatIsUsedIsSaid()
    {
        WindowStage stage({withMacro()});
        keepLab(stage);
        stage.action(u"environments"_s)->trigger();
        table(stage)->setCurrentCell(0, 0);
        stage.click(u"environments.removeVariable"_s);
        QVERIFY(stage.store.environments().find(u"lab"_s)->variables.isEmpty());
        stage.click(u"environments.undo"_s);
        QCOMPARE(stage.store.environments().find(u"lab"_s)->variables.size(), 1);
    }

    void whatAnotherProgramDidIsShown()
    {
        WindowStage stage({withMacro()});
        stage.action(u"environments"_s)->trigger();
        AccountStore other(stage.folder.path());
        QVERIFY(other.load());
        Environments all;
        QVERIFY(all.put({.name = u"theirs"_s}));
        QVERIFY(other.saveEnvironments(all));
        QVERIFY(stage.store.load());
        QCOMPARE(list(stage)->count(), 1);
        QCOMPARE(list(stage)->item(0)->text(), u"theirs"_s);
    }
};

QTEST_MAIN(TstEnvironmentDialog)
#include "tst_environmentdialog.moc"
