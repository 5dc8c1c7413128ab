// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowstage.h"

#include <QCheckBox>
#include <QDir>
#include <QTreeWidget>

using namespace mailrig;
using namespace Qt::StringLiterals;

//! The results of past tests in the test panel, and a test message to oneself.
class TstHistoryView : public QObject {
    Q_OBJECT

    static QTreeWidget *list(const WindowStage &stage)
    {
        return stage.find<QTreeWidget>(u"test.history.list"_s);
    }
    static void test(WindowStage &stage, bool works)
    {
        const auto before = stage.checker.requests.size();
        stage.press(Qt::Key_F5);
        QTRY_COMPARE(stage.checker.requests.size(), before + 1);
        if (works) {
            stage.checker.succeed();
        } else {
            stage.checker.fail(Side::Incoming, StepKind::SignIn, {.code = Cause::WrongPassword});
            stage.checker.finish();
        }
        QTRY_VERIFY(!stage.find(u"test.cancel"_s)->isVisible());
    }

private Q_SLOTS:
    void resultsAreShownNewestFirstWithWhatChanged()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        QVERIFY(!stage.find(u"test.past"_s)->isEnabled());
        test(stage, true);
        test(stage, false);
        QVERIFY(!list(stage)->isVisible());
        stage.click(u"test.past"_s);
        QVERIFY(list(stage)->isVisible());
        QCOMPARE(list(stage)->topLevelItemCount(), 2);
        QVERIFY(list(stage)->topLevelItem(0)->isExpanded());
        QVERIFY(list(stage)->topLevelItem(0)->childCount() >= 2); // verdict and cause
        QCOMPARE(list(stage)->topLevelItem(1)->childCount(), 0);
        stage.open();
        QCOMPARE(list(stage)->topLevelItemCount(), 2);
    }

    void aTestBeforeTheFirstSaveComesIntoTheHistoryWithIt()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        stage.action(u"duplicate"_s)->trigger();
        test(stage, true);
        QCOMPARE(list(stage)->topLevelItemCount(), 0);
        stage.press(QKeySequence::Save);
        QTRY_COMPARE(list(stage)->topLevelItemCount(), 1);
        stage.type(u"label"_s, u"x"_s);
        stage.press(QKeySequence::Save);
        QTRY_VERIFY(!stage.window->isWindowModified());
        QCOMPARE(list(stage)->topLevelItemCount(), 1); // once
    }

    void anUnreadableHistoryIsSaid()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        const auto id = stage.store.accounts().first().id;
        const QDir folder(stage.folder.path());
        QVERIFY(folder.mkpath(u"history"_s));
        QFile file(
            folder.filePath(u"history/"_s + id.toString(QUuid::WithoutBraces) + u".jsonl"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\n") == 2);
        file.close();
        stage.open();
        stage.click(u"test.past"_s);
        QVERIFY(stage.find(u"test.history.fault"_s)->isVisible());
        test(stage, true);
        QVERIFY(stage.find(u"messageBar"_s)->isVisible());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{\n"));
    }

    void aTestMessageIsSentWhenAskedFor()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        test(stage, true);
        QVERIFY(!stage.checker.requests.last().sendTest);
        stage.find<QCheckBox>(u"test.send"_s)->click();
        stage.press(Qt::Key_F5);
        QTRY_COMPARE(stage.checker.requests.size(), 2);
        QVERIFY(stage.checker.requests.last().sendTest);
        const auto planned = plannedSteps(Protocol::Imap, Security::Tls, true);
        QCOMPARE(
            stage.find<QTreeWidget>(u"test.incoming.steps"_s)->topLevelItemCount(), planned.size());
        QVERIFY(!stage.find(u"test.send"_s)->isEnabled());
        stage.checker.finish();
        QTRY_VERIFY(stage.find(u"test.send"_s)->isEnabled());
    }
};

QTEST_MAIN(TstHistoryView)
#include "tst_historyview.moc"
