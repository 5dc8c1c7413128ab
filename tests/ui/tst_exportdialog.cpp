// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/profileformat.h"
#include "tests/ui/windowstage.h"
#include "ui/enumcombobox.h"
#include "ui/messagebar.h"
#include "ui/profiles/bundlesdialog.h"
#include "ui/profiles/exportdialog.h"
#include "ui/profiles/macrotable.h"
#include "ui/profiles/notetree.h"
#include "ui/texts/fieldtexts.h"

#include <QCheckBox>
#include <QClipboard>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTabWidget>

using namespace mailrig;
using namespace Qt::StringLiterals;

class TstExportDialog : public QObject {
    Q_OBJECT

    static ExportDialog *open(const WindowStage &stage, const QString &format)
    {
        stage.press(Qt::CTRL | Qt::SHIFT | Qt::Key_E);
        auto *combo = stage.find<EnumComboBox>(u"export.format"_s);
        combo->setCurrentIndex(combo->findData(format));
        Q_EMIT combo->activated(combo->currentIndex());
        return stage.window->findChild<ExportDialog *>();
    }
    static QString preview(const WindowStage &stage)
    {
        return stage.find<QPlainTextEdit>(u"export.text"_s)->toPlainText();
    }
    static QString said(const QDialog *dialog) { return dialog->findChild<MessageBar *>()->text(); }
    static int lines(const WindowStage &stage, const QString &text)
    {
        return int(stage.find<NoteTree>(u"export.losses"_s)
                       ->findItems(text, Qt::MatchContains | Qt::MatchRecursive)
                       .size());
    }

private Q_SLOTS:
    void lossesAreListedAndNothingIsWritten()
    {
        auto account = sampleAccount(u"sales"_s);
        account.identity.replyTo = u"desk@example.org"_s;
        const WindowStage stage({account});
        open(stage, u"mobileconfig"_s);
        QTRY_COMPARE(lines(stage, texts::field(u"identity.replyTo"_s)), 1);
        QTRY_VERIFY(preview(stage).contains(u"imap.example.org"));
        QVERIFY(stage.files.paths().isEmpty());
    }

    void aRefusedAccountIsNamedWithItsReason()
    {
        auto account = sampleAccount(u"sales"_s);
        account.incoming.port = u"99999"_s;
        const WindowStage stage({account});
        open(stage, u"mobileconfig"_s);
        QTRY_VERIFY(!stage.find<NoteTree>(u"export.losses"_s)
                         ->findItems(u"sales"_s, Qt::MatchContains)
                         .isEmpty());
        const auto *first = stage.find<NoteTree>(u"export.losses"_s)->topLevelItem(0);
        QVERIFY2(lines(stage, texts::field(u"incoming.port"_s)) == 1,
            qPrintable(first->child(0)->text(0)));
        QVERIFY(!stage.find<QAbstractButton>(u"export.save"_s)->isEnabled());
    }

    void whatIsSavedIsWhatThePreviewShows()
    {
        const WindowStage stage({sampleAccount(u"sales"_s), sampleAccount(u"support"_s)});
        auto *dialog = open(stage, u"mobileconfig"_s);
        QTest::mouseClick(stage.find(u"export.all"_s), Qt::LeftButton, {}, {8, 8});
        QTRY_VERIFY(preview(stage).contains(u"support@example.org"));
        dialog->saveTo(u"/out.mobileconfig"_s, true);
        QTRY_COMPARE(stage.files.paths(), QStringList{u"/out.mobileconfig"_s});
        QCOMPARE(QString::fromUtf8(*stage.files.read(u"/out.mobileconfig"_s)), preview(stage));
        stage.find<QTabWidget>(u"export.pages"_s)->setCurrentIndex(3);
        stage.click(u"export.copy"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), preview(stage));
    }

    void passwordsStayOutUnlessAskedFor()
    {
        WindowStage stage({sampleAccount(u"sales"_s)});
        for (auto &each : stage.keychain.secrets) {
            each = Secret(QByteArray("canary-4711"));
        }
        auto *dialog = open(stage, u"mobileconfig"_s);
        QTRY_VERIFY(!preview(stage).isEmpty());
        dialog->saveTo(u"/without"_s, true);
        QTRY_VERIFY(stage.files.paths().contains(u"/without"_s));
        QVERIFY(!stage.files.read(u"/without"_s)->contains("canary-4711"));
        QCOMPARE(stage.keychain.reads, 0);
        QTRY_VERIFY(stage.find<QAbstractButton>(u"export.save"_s)->isEnabled());
        stage.find<QCheckBox>(u"export.withSecrets"_s)->click();
        QVERIFY(!stage.find(u"export.withSecrets.mark"_s)->isHidden());
        dialog->saveTo(u"/with"_s, true);
        QTRY_VERIFY(stage.files.paths().contains(u"/with"_s));
        QVERIFY(stage.files.read(u"/with"_s)->contains("canary-4711"));
        QVERIFY(!preview(stage).contains(u"canary-4711"));
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        WindowStage stage({sampleAccount(u"sales"_s)});
        stage.files.refusal = Cause::FileUnwritable;
        auto *dialog = open(stage, u"mobileconfig"_s);
        dialog->saveTo(u"/full"_s, true);
        QTRY_VERIFY(said(dialog).contains(u"/full"_s));
    }

    void macrosBecomeADeviceManagersVariables()
    {
        auto account = sampleAccount(u"sales"_s);
        account.identity.address = u"${MAIL}"_s;
        const WindowStage stage({account});
        open(stage, u"mobileconfig"_s);
        QTRY_COMPARE(lines(stage, texts::field(u"identity.address"_s)), 1); // has no value
        auto *table = stage.find<MacroTable>(u"export.macros"_s);
        QCOMPARE(table->rowCount(), 1);
        table->item(0, 1)->setText(u"$EMAIL$"_s);
        QTRY_VERIFY(preview(stage).contains(u"$EMAIL$"));
    }

    void aBundleIsKeptRunAndShowsItsDrift()
    {
        WindowStage stage({sampleAccount(u"sales"_s)});
        open(stage, u"mobileconfig"_s);
        QTRY_VERIFY(stage.find<QAbstractButton>(u"export.keep"_s)->isEnabled());
        stage.click(u"export.keep"_s);
        stage.type(u"bundle.name"_s, u"phones"_s);
        stage.click(u"bundle.save"_s);
        QVERIFY(stage.find(u"bundle.target.mark"_s)->isVisible()); // it has to go somewhere
        stage.type(u"bundle.target"_s, u"/out/phones.mobileconfig"_s);
        stage.click(u"bundle.save"_s);
        QCOMPARE(stage.store.bundles().list.size(), 1);
        stage.window->findChild<ExportDialog *>()->close();

        stage.press(Qt::CTRL | Qt::Key_B);
        auto *bundles = stage.window->findChild<BundlesDialog *>();
        QVERIFY(stage.files.paths().isEmpty());
        stage.click(u"bundles.run"_s);
        QTRY_COMPARE(stage.files.paths(), QStringList{u"/out/phones.mobileconfig"_s});
        QTRY_VERIFY(!stage.store.bundles().list.first().exportedAt.isEmpty());
        const auto line
            = [&] { return stage.find<QListWidget>(u"bundles.list"_s)->item(0)->text(); };
        QTRY_VERIFY(!line().endsWith(u'…'));
        const auto fresh = line();

        auto changed = stage.store.accounts().first();
        changed.incoming.host = u"imap2.example.org"_s;
        QVERIFY(stage.store.save(changed));
        QTRY_VERIFY(line().contains(u'1'));
        QVERIFY(line() != fresh);
        const auto ofAccounts = line();
        stage.files.put(u"/out/phones.mobileconfig"_s, "by hand");
        changed.incoming.host = u"imap3.example.org"_s;
        QVERIFY(stage.store.save(changed));
        QTRY_VERIFY(line().size() > ofAccounts.size() && line().startsWith(ofAccounts));
        QVERIFY(said(bundles).contains(u"phones.mobileconfig"));
        stage.click(u"bundles.remove"_s);
        QCOMPARE(stage.store.bundles().list.size(), 1);
        stage.click(u"bundles.removeNow"_s);
        QVERIFY(stage.store.bundles().list.isEmpty());
    }

    void anAccountsUsesLeadToItsBundles()
    {
        WindowStage stage({sampleAccount(u"sales"_s)});
        Bundles bundles;
        Bundle bundle{.name = u"phones"_s, .format = u"mobileconfig"_s, .target = u"/x"_s};
        bundle.setAccounts({stage.store.accounts().first().id});
        QVERIFY(bundles.put(bundle) && stage.store.saveBundles(bundles));
        stage.click(u"uses.button"_s);
        auto *list = stage.find<QListWidget>(u"uses.list"_s);
        const auto found = list->findItems(u"phones"_s, Qt::MatchContains);
        QCOMPARE(found.size(), 1);
        Q_EMIT list->itemActivated(found.first());
        QVERIFY(stage.window->findChild<BundlesDialog *>());
        stage.click(u"bundles.edit"_s);
        QTRY_VERIFY(preview(stage).contains(u"imap.example.org"));
    }
};

QTEST_MAIN(TstExportDialog)
#include "tst_exportdialog.moc"
