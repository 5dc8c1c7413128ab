// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowstage.h"
#include "ui/enumcombobox.h"
#include "ui/messagebar.h"
#include "ui/profiles/importdialog.h"
#include "ui/profiles/notetree.h"
#include "ui/profiles/rostercolumns.h"
#include "ui/profiles/rosterdialog.h"

#include <QStackedWidget>
#include <QTableWidget>

using namespace mailrig;
using namespace Qt::StringLiterals;

class TstRosterDialog : public QObject {
    Q_OBJECT

    static Account pattern()
    {
        auto account = sampleAccount(u"pattern"_s);
        account.identity.address = u"${mail}"_s;
        return account;
    }
    //! Up to the page with the columns.
    static RosterDialog *open(const WindowStage &stage, const QString &format)
    {
        stage.press(Qt::CTRL | Qt::Key_R);
        auto *dialog = stage.window->findChild<RosterDialog *>();
        dialog->setFile(u"/people.csv"_s);
        dialog->setFolder(u"/out"_s);
        auto *combo = stage.find<EnumComboBox>(u"roster.format"_s);
        combo->setCurrentIndex(combo->findData(format));
        Q_EMIT combo->activated(combo->currentIndex());
        stage.click(u"roster.next"_s);
        if (!QTest::qWaitFor([&] { return page(dialog) == 1; })) {
            qFatal("the headers are not read");
        }
        return dialog;
    }
    static int page(const RosterDialog *dialog)
    {
        return dialog->findChild<QStackedWidget *>()->currentIndex();
    }
    static bool toPage(const WindowStage &stage, const RosterDialog *dialog, int wanted)
    {
        stage.click(u"roster.next"_s);
        return QTest::qWaitFor([&] { return page(dialog) == wanted; });
    }

private Q_SLOTS:
    void goodRowsBecomeProfilesAndBadOnesAreReported()
    {
        WindowStage stage({pattern()});
        stage.files.put(u"/people.csv"_s,
            "name,mail\nanna,anna@example.org\nbad,not an address\nberta,berta@example.org\n");
        const auto *dialog = open(stage, u"mobileconfig"_s);
        QCOMPARE(stage.find<RosterColumns>(u"roster.columns"_s)->rowCount(), 2);
        QVERIFY(toPage(stage, dialog, 2));
        const auto *rows = stage.find<QTableWidget>(u"roster.rows"_s);
        QCOMPARE(rows->rowCount(), 3);
        QVERIFY(rows->item(1, 4)->text().contains(u'3')); // the line
        QCOMPARE(stage.files.paths(), QStringList{u"/people.csv"_s});
        QVERIFY(toPage(stage, dialog, 3));
        QTRY_COMPARE(stage.files.paths().size(), 3);
        QTRY_COMPARE(stage.find<NoteTree>(u"roster.faults"_s)
                         ->findItems(u"3"_s, Qt::MatchContains | Qt::MatchRecursive)
                         .size(),
            1);
        QTRY_VERIFY(!dialog->findChild<MessageBar *>()->text().isEmpty());
    }

    void aColumnIsWhatThePersonSays()
    {
        WindowStage stage({pattern()});
        stage.files.put(u"/people.csv"_s, "who,mail\nanna,anna@example.org\n");
        const auto *dialog = open(stage, u"mobileconfig"_s);
        auto *combo = stage.find<EnumComboBox>(u"roster.column.0"_s);
        combo->setCurrentIndex(combo->findData(u"identity.displayName"_s));
        Q_EMIT combo->activated(combo->currentIndex());
        QVERIFY(toPage(stage, dialog, 2));
        QVERIFY(toPage(stage, dialog, 3));
        QTRY_COMPARE(stage.files.paths().size(), 2);
        QVERIFY(stage.files.read(stage.files.paths().first())->contains("<string>anna</string>"));
    }

    void columnsThatComeToNothingAreTold()
    {
        WindowStage stage({pattern()});
        stage.files.put(u"/people.csv"_s, "mail,foo\nanna@example.org,1\n");
        const auto *dialog = open(stage, u"mobileconfig"_s);
        QVERIFY(toPage(stage, dialog, 2));
        const auto said = dialog->findChild<MessageBar *>()->text();
        QVERIFY2(said.contains(u"foo") && !said.contains(u"mail"), qPrintable(said));
    }

    void accountsAreLookedAtBeforeTheyAreStored()
    {
        WindowStage stage({pattern()});
        stage.files.put(
            u"/people.csv"_s, "name,mail\nanna,anna@example.org\nberta,berta@example.org\n");
        const auto *dialog = open(stage, QString());
        QVERIFY(toPage(stage, dialog, 2));
        QVERIFY(toPage(stage, dialog, 3));
        QTRY_VERIFY(stage.window->findChild<ImportDialog *>());
        QCOMPARE(stage.store.accounts().size(), 1);
        QTRY_VERIFY(stage.find<QAbstractButton>(u"import.run"_s)->isEnabled());
        stage.click(u"import.run"_s);
        QTRY_COMPARE(stage.store.accounts().size(), 3);
    }

    void cancelEndsTheWork()
    {
        WindowStage stage({pattern()});
        QByteArray rows = "name,mail\n";
        for (int i = 0; i < 50'000; ++i) {
            const auto name = 'p' + QByteArray::number(i);
            rows += name + ',' + name + "@example.org\n";
        }
        stage.files.put(u"/people.csv"_s, rows);
        const auto *dialog = open(stage, u"mobileconfig"_s);
        QVERIFY(toPage(stage, dialog, 2));
        QVERIFY(toPage(stage, dialog, 3));
        stage.click(u"roster.cancel"_s);
        QTRY_VERIFY(!dialog->findChild<MessageBar *>()->text().isEmpty());
        QVERIFY(stage.files.paths().size() < 50'000);
    }

    void aFileThatIsNotThereIsSaid()
    {
        const WindowStage stage({pattern()});
        stage.press(Qt::CTRL | Qt::Key_R);
        auto *dialog = stage.window->findChild<RosterDialog *>();
        stage.click(u"roster.next"_s);
        QVERIFY(stage.find(u"roster.file.mark"_s)->isVisible());
        dialog->setFile(u"/none.csv"_s);
        stage.click(u"roster.next"_s);
        QTRY_VERIFY(dialog->findChild<MessageBar *>()->text().contains(u"/none.csv"_s));
        QCOMPARE(page(dialog), 0);
    }
};

QTEST_MAIN(TstRosterDialog)
#include "tst_rosterdialog.moc"
