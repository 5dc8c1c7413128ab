// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowstage.h"

#include <QTreeWidget>

using namespace mailrig;
using namespace Qt::StringLiterals;

//! The store changed under the open window.
class TstConflict : public QObject {
    Q_OBJECT

    static void elsewhere(WindowStage &stage, const std::function<void(Account &)> &change)
    {
        AccountStore other(stage.folder.path());
        QVERIFY(other.load());
        auto account = other.accounts().first();
        change(account);
        QVERIFY(other.save(account));
    }
    static QString shownLabel(const WindowStage &stage)
    {
        return stage.find<QLineEdit>(u"label"_s)->text();
    }
    static bool isAsked(const WindowStage &stage) { return stage.find(u"conflict"_s)->isVisible(); }
    //! My label against theirs, and their description besides.
    static void disagree(WindowStage &stage)
    {
        stage.store.watch();
        stage.type(u"label"_s, u"mine"_s);
        elsewhere(stage, [](Account &x) {
            x.label = u"theirs"_s;
            x.description = u"told by them"_s;
        });
        QTRY_VERIFY(isAsked(stage));
    }

private Q_SLOTS:
    void whatIsNotEditedIsShownSilently()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        stage.store.watch();
        elsewhere(stage, [](Account &x) { x.label = u"theirs"_s; });
        QTRY_COMPARE(shownLabel(stage), u"theirs"_s);
        QVERIFY(!isAsked(stage));
        QVERIFY(!stage.find(u"messageBar"_s)->isVisible());
        QVERIFY(!stage.window->isWindowModified());
    }

    void bothVersionsAreShownFieldByField()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        disagree(stage);
        const auto *fields = stage.find<QTreeWidget>(u"conflict.fields"_s);
        QCOMPARE(fields->topLevelItemCount(), 2);
        const auto *description = fields->topLevelItem(0);
        const auto *label = fields->topLevelItem(1);
        QCOMPARE(label->text(1), u"mine"_s);
        QCOMPARE(label->text(2), u"theirs"_s);
        QCOMPARE(label->checkState(1), Qt::Checked); // mine: I changed it
        QCOMPARE(description->checkState(2), Qt::Checked); // theirs: I did not
        QCOMPARE(shownLabel(stage), u"mine"_s); // the form keeps what was typed
        stage.press(QKeySequence::Save); // saves nothing before the choice
        QCOMPARE(stage.store.accounts().first().label, u"theirs"_s);
        QVERIFY(isAsked(stage));
    }

    void keepingMineAndSaving()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        disagree(stage);
        stage.click(u"conflict.mine"_s);
        QVERIFY(!isAsked(stage));
        stage.press(QKeySequence::Save);
        QTRY_COMPARE(stage.store.accounts().first().label, u"mine"_s);
        QCOMPARE(stage.store.accounts().first().description, QString());
    }

    void takingTheirsIsUndone()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        disagree(stage);
        stage.click(u"conflict.theirs"_s);
        QVERIFY(!isAsked(stage));
        QCOMPARE(shownLabel(stage), u"theirs"_s);
        QVERIFY(!stage.window->isWindowModified());
        stage.press(QKeySequence::Undo);
        QCOMPARE(shownLabel(stage), u"mine"_s);
        QVERIFY(!isAsked(stage));
    }

    void whatIsTickedIsMerged()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        disagree(stage);
        stage.click(u"conflict.ticked"_s);
        stage.press(QKeySequence::Save);
        QTRY_COMPARE(stage.store.accounts().first().label, u"mine"_s);
        QCOMPARE(stage.store.accounts().first().description, u"told by them"_s);
    }

    void aTickMovesToTheOtherSide()
    {
        WindowStage stage({sampleAccount(u"a"_s)});
        disagree(stage);
        auto *label = stage.find<QTreeWidget>(u"conflict.fields"_s)->topLevelItem(1);
        label->setCheckState(2, Qt::Checked);
        QCOMPARE(label->checkState(1), Qt::Unchecked);
        label->setCheckState(2, Qt::Unchecked);
        QCOMPARE(label->checkState(1), Qt::Checked);
        label->setCheckState(2, Qt::Checked);
        stage.click(u"conflict.ticked"_s);
        QCOMPARE(shownLabel(stage), u"theirs"_s);
    }

    void aSaveThatIsFasterThanTheWatchAsksAsWell()
    {
        WindowStage stage({sampleAccount(u"a"_s)}); // without a watch
        stage.type(u"label"_s, u"mine"_s);
        elsewhere(stage, [](Account &x) { x.label = u"theirs"_s; });
        stage.press(QKeySequence::Save);
        QTRY_VERIFY(isAsked(stage));
        QCOMPARE(stage.store.accounts().first().label, u"theirs"_s);
    }

    void anAccountDeletedElsewhereIsAskedAbout()
    {
        WindowStage stage({sampleAccount(u"a"_s), sampleAccount(u"b"_s)});
        stage.store.watch();
        stage.type(u"label"_s, u"mine"_s);
        AccountStore other(stage.folder.path());
        QVERIFY(other.load());
        QVERIFY(other.remove(other.accounts().first().id));
        QTRY_VERIFY(isAsked(stage));
        QVERIFY(!stage.find(u"conflict.fields"_s)->isVisible());
        stage.click(u"conflict.mine"_s);
        stage.press(QKeySequence::Save);
        QTRY_COMPARE(stage.store.accounts().size(), 2);
    }
};

QTEST_MAIN(TstConflict)
#include "tst_conflict.moc"
