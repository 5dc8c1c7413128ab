// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowstage.h"
#include "ui/aboutdialog.h"
#include "ui/shortcutdialog.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QTreeWidget>

using namespace mailrig;

class TstShortcutDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsEveryActionThatHasKeysOnce()
    {
        const WindowStage stage;
        stage.action(QStringLiteral("help"))->trigger();
        QMap<QString, QString> listed;
        const auto *tree = stage.find<QTreeWidget>(QStringLiteral("shortcuts"));
        int rows = 0;
        for (int i = 0; i < tree->topLevelItemCount(); ++i) {
            for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j, ++rows) {
                const auto *row = tree->topLevelItem(i)->child(j);
                listed.insert(row->data(0, Qt::UserRole).toString(), row->text(1));
                QVERIFY(!row->text(0).contains(u'&'));
            }
        }
        int expected = 0;
        for (const auto *action : stage.window->findChildren<QAction *>()) {
            const auto name = action->objectName();
            if (name.startsWith(QStringLiteral("action.")) && !action->shortcut().isEmpty()) {
                QVERIFY2(listed.value(name).contains(
                             action->shortcut().toString(QKeySequence::NativeText)),
                    qPrintable(name));
                ++expected;
            }
        }
        QVERIFY(expected > 8);
        QVERIFY(rows >= expected);
        QVERIFY(listed.contains(QStringLiteral("action.preferences")));
    }

    void theManualNamesTheSameKeys()
    {
        QFile page(QStringLiteral(MAILRIG_TEST_DATA "/../../packaging/man/mailrig-gui.1"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(page.readAll());
        const auto keys = text.section(QStringLiteral(".SH KEYS\n"), 1, 1)
                              .section(QStringLiteral("\n.SH "), 0, 0);
        QStringList inManual;
        for (const auto &line : keys.split(u'\n')) {
            if (line.startsWith(QStringLiteral(".B "))) {
                inManual << line.mid(3);
            }
        }
        const WindowStage stage;
        QStringList inWindow;
        for (const auto *action : stage.window->findChildren<QAction *>()) {
            const bool isCommand = action->objectName().startsWith(QStringLiteral("action."));
            if (isCommand && !action->shortcut().isEmpty()) {
                inWindow << action->shortcut().toString(QKeySequence::PortableText);
            }
        }
        inManual.sort();
        inWindow.sort();
        QCOMPARE(inManual, inWindow);
    }

    void followsTheKeysOfAnAction()
    {
        const WindowStage stage;
        stage.action(QStringLiteral("test"))->setShortcut(Qt::CTRL | Qt::ALT | Qt::Key_9);
        const ShortcutDialog dialog(*stage.window);
        const auto *tree = dialog.findChild<QTreeWidget *>();
        const auto found = tree->findItems(
            QStringLiteral("Ctrl+Alt+9"), Qt::MatchExactly | Qt::MatchRecursive, 1);
        QCOMPARE(found.size(), 1);
    }

    void aboutSaysTheVersionAndCopiesIt()
    {
        AboutDialog dialog({QStringLiteral("OpenSSL 3.0")});
        QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("about.version"))
                    ->text()
                    .contains(QStringLiteral(MAILRIG_VERSION)));
        QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("about.libraries"))
                    ->text()
                    .contains(QStringLiteral("OpenSSL 3.0")));
        QTest::mouseClick(
            dialog.findChild<QAbstractButton *>(QStringLiteral("about.copy")), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QString::fromLatin1(qVersion())));
    }

    void aboutOpensFromTheMenuAndClosesByEscape()
    {
        const WindowStage stage;
        stage.action(QStringLiteral("about"))->trigger();
        auto *about = stage.window->findChild<AboutDialog *>();
        QVERIFY(about && about->isVisible() && !about->isModal());
        QTest::keyClick(about, Qt::Key_Escape);
        QVERIFY(!about->isVisible());
    }
};

QTEST_MAIN(TstShortcutDialog)
#include "tst_shortcutdialog.moc"
