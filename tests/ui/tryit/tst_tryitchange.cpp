// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/tryit/tryitstage.h"
#include "ui/texts/mailtexts.h"

#include <QInputDialog>
#include <QMessageBox>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Messages are moved, copied, archived, deleted and marked, and what came of it is told.
class TstTryItChange : public QObject {
    Q_OBJECT

    static void open(TryItStage &stage)
    {
        stage.openWindow();
        if (!QTest::qWaitFor([&] { return stage.rows()->topLevelItemCount() == 3; })) {
            qFatal("no messages");
        }
    }
    static void chooseTarget(const TryItStage &stage, const QString &name)
    {
        auto *tree = stage.find<QTreeWidget>(u"tryIt.target"_s);
        const auto found = tree->findItems(name, Qt::MatchStartsWith | Qt::MatchRecursive).value(0);
        if (!found) {
            qFatal("no such folder");
        }
        tree->setCurrentItem(found);
        stage.click(u"tryIt.takeTarget"_s);
    }
    static QList<quint32> uids(const MessageChange &change)
    {
        QList<quint32> all;
        for (const auto &each : change.messages) {
            all << each.uid;
        }
        return all;
    }

private Q_SLOTS:
    void messagesAreMovedAndThatIsTold_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<ChangeKind>("kind");
        QTest::newRow("move") << QByteArray("move") << ChangeKind::Move;
        QTest::newRow("copy") << QByteArray("copy") << ChangeKind::Copy;
    }
    void messagesAreMovedAndThatIsTold()
    {
        QFETCH(const QByteArray, action);
        QFETCH(const ChangeKind, kind);
        TryItStage stage;
        open(stage);
        stage.select({0, 2});
        stage.doAction(action.constData());
        const auto pages = stage.post.filters.size();
        chooseTarget(stage, u"Ferry"_s);
        QTRY_COMPARE(stage.post.changes.size(), 1);
        const auto change = stage.post.changes.first();
        QCOMPARE(change.kind, kind);
        QCOMPARE(change.target, u"Projects/Ferry"_s);
        QCOMPARE(uids(change), QList<quint32>({3, 1}));
        QTRY_VERIFY(stage.said().contains(u"Projects/Ferry"_s));
        QTRY_VERIFY(stage.post.filters.size() > pages); // what is there now
        QVERIFY(!stage.isTroubled());
    }

    void whereTheyAreCannotBeTheTarget()
    {
        TryItStage stage;
        open(stage);
        stage.select({0});
        stage.doAction("move");
        auto *tree = stage.find<QTreeWidget>(u"tryIt.target"_s);
        tree->setCurrentItem(tree->topLevelItem(0)); // the inbox
        QVERIFY(!stage.find(u"tryIt.takeTarget"_s)->isEnabled());
        tree->setCurrentItem(tree->topLevelItem(3)); // only there to hold others
        QVERIFY(!stage.find(u"tryIt.takeTarget"_s)->isEnabled());
    }

    void archivingGoesWhereTheServerSays()
    {
        TryItStage stage;
        open(stage);
        stage.select({1});
        stage.click(u"tryIt.archive"_s);
        QTRY_COMPARE(stage.post.changes.size(), 1);
        QCOMPARE(stage.post.changes.first().kind, ChangeKind::Archive);
        QVERIFY(stage.post.changes.first().target.isEmpty());
    }

    void withoutAnArchiveOneIsAskedFor()
    {
        TryItStage stage;
        stage.post.folders[1].use = SpecialUse::None;
        open(stage);
        stage.select({1});
        stage.click(u"tryIt.archive"_s);
        QVERIFY(stage.post.changes.isEmpty());
        chooseTarget(stage, u"Ablage"_s);
        QTRY_COMPARE(stage.post.changes.size(), 1);
        QCOMPARE(stage.post.changes.first().kind, ChangeKind::Archive);
        QCOMPARE(stage.post.changes.first().target, u"Ablage"_s);
    }

    void deletingAsksFirst()
    {
        TryItStage stage;
        open(stage);
        stage.select({0});
        QTest::keyClick(stage.rows(), Qt::Key_Delete);
        auto *box = stage.find<QMessageBox>(u"tryIt.deleteBox"_s);
        QTest::keyClick(box, Qt::Key_Return); // the safe one is the default
        QTRY_VERIFY(!stage.window->findChild<QMessageBox *>(u"tryIt.deleteBox"_s));
        QVERIFY(stage.post.changes.isEmpty());
        stage.click(u"tryIt.delete"_s);
        stage.click(u"tryIt.deleteYes"_s);
        QTRY_COMPARE(stage.post.changes.size(), 1);
        QCOMPARE(stage.post.changes.first().kind, ChangeKind::Delete);
    }

    void markingIsAnActionOfItsOwn_data()
    {
        QTest::addColumn<QByteArray>("action");
        QTest::addColumn<MessageMark>("mark");
        QTest::newRow("read") << QByteArray("markRead") << MessageMark::Seen;
        QTest::newRow("unread") << QByteArray("markUnread") << MessageMark::Unseen;
        QTest::newRow("flag") << QByteArray("flag") << MessageMark::Flagged;
        QTest::newRow("no flag") << QByteArray("unflag") << MessageMark::Unflagged;
    }
    void markingIsAnActionOfItsOwn()
    {
        QFETCH(const QByteArray, action);
        QFETCH(const MessageMark, mark);
        TryItStage stage;
        open(stage);
        stage.select({0, 1});
        stage.doAction(action.constData());
        QTRY_COMPARE(stage.post.changes.size(), 1);
        QCOMPARE(stage.post.changes.first().kind, ChangeKind::Mark);
        QCOMPARE(stage.post.changes.first().mark, mark);
        QCOMPARE(uids(stage.post.changes.first()), QList<quint32>({3, 2}));
    }

    void aConnectionLostInMidMoveIsToldMessageByMessage()
    {
        TryItStage stage;
        stage.post.changing = [](const MessageChange &change) -> Result<ChangeResult> {
            return ChangeResult{
                .messages = {{.id = change.messages.at(0)},
                    {.id = change.messages.at(1), .outcome = ChangeOutcome::Unknown},
                    {.id = change.messages.at(2), .outcome = ChangeOutcome::NotFound}},
                .target = change.target,
                .error = Error{Cause::ConnectionLost, u"reset by peer"_s}};
        };
        open(stage);
        stage.select({0, 1, 2});
        stage.doAction("move");
        chooseTarget(stage, u"Ablage"_s);
        QTRY_VERIFY(stage.isTroubled());
        const auto said = stage.said();
        QVERIFY(said.contains(u"“Second”"_s));
        QVERIFY(said.contains(texts::changeOutcome(ChangeOutcome::Unknown)));
        QVERIFY(said.contains(u"“First”"_s));
        QVERIFY(said.contains(texts::changeOutcome(ChangeOutcome::NotFound)));
        QVERIFY(!said.contains(u"“Third”"_s)); // that one went well
        QVERIFY(stage.text(u"tryIt.trouble.words"_s).contains(u"reset by peer"_s));
        QTRY_VERIFY(!stage.find(u"tryIt.cancel"_s)->isEnabled()); // looked at anew
        QVERIFY(stage.isTroubled());
    }

    void aRefusalIsToldAndTheMessagesStay()
    {
        TryItStage stage;
        stage.post.changing = [](const MessageChange &) -> Result<ChangeResult> {
            return failure(Cause::MailboxFull, u"[OVERQUOTA] no"_s);
        };
        open(stage);
        stage.select({0});
        stage.click(u"tryIt.archive"_s);
        QTRY_VERIFY(stage.isTroubled());
        QVERIFY(stage.text(u"tryIt.trouble.words"_s).contains(u"OVERQUOTA"_s));
        QCOMPARE(stage.rows()->topLevelItemCount(), 3);
        stage.post.changing = {};
        stage.click(u"tryIt.again"_s);
        QTRY_COMPARE(stage.post.changes.size(), 2);
        QCOMPARE(stage.post.changes.at(1), stage.post.changes.at(0));
    }

    void oneChangeAtATime()
    {
        TryItStage stage;
        open(stage);
        stage.select({0});
        stage.post.hold();
        stage.click(u"tryIt.archive"_s);
        QTRY_VERIFY(stage.post.isWaiting());
        QVERIFY(!stage.find(u"tryIt.archive"_s)->isEnabled());
        stage.click(u"tryIt.cancel"_s);
        stage.post.release();
        QTRY_VERIFY(!stage.said().isEmpty());
        QTRY_VERIFY(stage.find(u"tryIt.archive"_s)->isEnabled());
        QCOMPARE(stage.post.changes.size(), 1);
    }

    void closingInMidMoveHarmsNothing()
    {
        TryItStage stage;
        open(stage);
        stage.select({0});
        stage.post.hold();
        stage.click(u"tryIt.archive"_s);
        QTRY_VERIFY(stage.post.isWaiting());
        stage.tryIt()->close();
        QVERIFY(stage.post.isCancelled());
        QTRY_VERIFY(!stage.tryIt());
        stage.post.release();
        QTest::qWait(50);
    }

    void aFolderIsCreated()
    {
        TryItStage stage;
        open(stage);
        stage.doAction("newFolder");
        auto *dialog = stage.find<QInputDialog>(u"tryIt.newFolderDialog"_s);
        dialog->setTextValue(u"Projects/Harbour"_s);
        dialog->accept();
        QTRY_COMPARE(stage.post.created, QStringList({u"Projects/Harbour"_s}));
        QTRY_VERIFY(stage.said().contains(u"Projects/Harbour"_s));
        stage.post.refusal = Error{Cause::NameTaken, u"exists"_s};
        stage.doAction("newFolder");
        dialog = nullptr;
        for (auto *each : stage.window->findChildren<QInputDialog *>()) {
            dialog = each->isVisible() ? each : dialog;
        }
        QVERIFY(dialog);
        dialog->setTextValue(u"Ablage"_s);
        dialog->accept();
        QTRY_VERIFY(stage.isTroubled());
    }
};

QTEST_MAIN(TstTryItChange)
#include "tst_tryitchange.moc"
