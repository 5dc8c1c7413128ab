// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/profileformat.h"
#include "tests/ui/windowstage.h"
#include "ui/enumcombobox.h"
#include "ui/fieldmark.h"
#include "ui/messagebar.h"
#include "ui/profiles/importdialog.h"
#include "ui/profiles/importitems.h"
#include "ui/profiles/notetree.h"

#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QTreeView>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

QByteArray profileOf(const QList<Account> &accounts, const WriteOptions &options = {})
{
    const auto files = profileFormat(u"mobileconfig"_s)->write(accounts, options);
    if (!files) {
        qFatal("the format does not write");
    }
    return files->first().bytes;
}

Account other()
{
    auto account = sampleAccount(u"other"_s);
    account.incoming.host = u"imap.example.net"_s;
    return account;
}

} // namespace

class TstImportDialog : public QObject {
    Q_OBJECT

    static ImportDialog *open(const WindowStage &stage)
    {
        stage.press(Qt::CTRL | Qt::Key_I);
        return stage.window->findChild<ImportDialog *>();
    }
    static const ImportItems *items(const WindowStage &stage)
    {
        return qobject_cast<const ImportItems *>(
            stage.find<QTreeView>(u"import.accounts"_s)->model());
    }
    static bool isRead(const WindowStage &stage)
    {
        return QTest::qWaitFor([&] { return items(stage)->rowCount() > 0; });
    }
    static QString said(const ImportDialog *dialog)
    {
        return dialog->findChild<MessageBar *>()->text();
    }

private Q_SLOTS:
    void nothingIsStoredBeforeImport()
    {
        WindowStage stage;
        auto *dialog = open(stage);
        QVERIFY(dialog && !dialog->isModal());
        QVERIFY(!stage.find<QAbstractButton>(u"import.run"_s)->isEnabled());
        stage.files.put(u"/a.txt"_s, profileOf({other()}));
        dialog->read({.file = u"/a.txt"_s});
        QVERIFY(isRead(stage));
        QVERIFY(stage.store.accounts().isEmpty());
        QVERIFY(stage.keychain.secrets.isEmpty());
        stage.click(u"import.run"_s);
        QTRY_COMPARE(stage.store.accounts().size(), 1);
        QTRY_VERIFY(!stage.window->findChild<ImportDialog *>());
        QCOMPARE(stage.store.accounts().first().incoming.host, u"imap.example.net"_s);
    }

    void cancelStoresNothing()
    {
        WindowStage stage;
        auto *dialog = open(stage);
        dialog->read({.bytes = profileOf({other()})});
        QVERIFY(isRead(stage));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(stage.store.accounts().isEmpty());
    }

    void aDuplicateIsWhatThePersonChooses_data()
    {
        QTest::addColumn<ImportChoice>("choice");
        QTest::addColumn<int>("accounts");
        QTest::addColumn<QString>("description");
        QTest::newRow("merge") << ImportChoice::Merge << 1 << u"mine"_s;
        QTest::newRow("replace") << ImportChoice::Replace << 1 << QString();
        QTest::newRow("keep both") << ImportChoice::KeepBoth << 2 << u"mine"_s;
    }
    void aDuplicateIsWhatThePersonChooses()
    {
        QFETCH(ImportChoice, choice);
        QFETCH(int, accounts);
        QFETCH(QString, description);
        auto here = other();
        here.description = u"mine"_s;
        WindowStage stage({here});
        auto there = other();
        there.label = u"Changed"_s;
        open(stage)->read({.bytes = profileOf({there})});
        QVERIFY(isRead(stage));
        auto *combo = stage.find<EnumComboBox>(u"import.choice"_s);
        QVERIFY(combo->findData(int(choice)) >= 0);
        combo->setCurrentIndex(combo->findData(int(choice)));
        Q_EMIT combo->activated(combo->currentIndex());
        stage.click(u"import.run"_s);
        QTRY_VERIFY(!stage.window->findChild<ImportDialog *>());
        QCOMPARE(stage.store.accounts().size(), accounts);
        QCOMPARE(stage.store.find(u"other")->description, description);
    }

    void anAccountWithoutItsCheckMarkIsLeftOut()
    {
        WindowStage stage;
        open(stage)->read({.bytes = profileOf({other()})});
        QVERIFY(isRead(stage));
        auto *table = stage.find<QTreeView>(u"import.accounts"_s);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Space);
        QCOMPARE(items(stage)->plan().entries.first().choice, ImportChoice::Skip);
        QVERIFY(!stage.find<QAbstractButton>(u"import.run"_s)->isEnabled());
        QTest::keyClick(table, Qt::Key_Space);
        QVERIFY(stage.find<QAbstractButton>(u"import.run"_s)->isEnabled());
    }

    void aNameThatIsTakenIsSaid()
    {
        WindowStage stage({sampleAccount(u"sales"_s)});
        open(stage)->read({.bytes = profileOf({other()})});
        QVERIFY(isRead(stage));
        stage.type(u"import.name"_s, u"SALES"_s);
        stage.click(u"import.run"_s);
        QVERIFY(stage.find(u"import.name.mark"_s)->isVisible());
        QCOMPARE(stage.store.accounts().size(), 1);
        stage.type(u"import.name"_s, u"free"_s);
        stage.click(u"import.run"_s);
        QTRY_COMPARE(stage.store.accounts().size(), 2);
        QVERIFY(stage.store.find(u"free"));
    }

    void foundPasswordsGoWhereThePersonSays_data()
    {
        QTest::addColumn<SecretChoice>("choice");
        QTest::addColumn<int>("kept");
        QTest::newRow("keychain") << SecretChoice::Keychain << 1;
        QTest::newRow("left out") << SecretChoice::Drop << 0;
    }
    void foundPasswordsGoWhereThePersonSays()
    {
        QFETCH(SecretChoice, choice);
        QFETCH(int, kept);
        WindowStage stage;
        open(stage)->read({.bytes = withPassword()});
        QVERIFY(isRead(stage));
        auto *combo = stage.find<EnumComboBox>(u"import.secrets"_s);
        QVERIFY(combo->isVisible());
        combo->setValue(choice);
        Q_EMIT combo->activated(combo->currentIndex());
        stage.click(u"import.run"_s);
        QTRY_COMPARE(stage.store.accounts().size(), 1);
        QCOMPARE(stage.keychain.secrets.size(), kept);
    }

    void aLockedKeychainOffersWaysOut()
    {
        WindowStage stage;
        stage.keychain.refusal = Cause::KeychainLocked;
        auto *dialog = open(stage);
        dialog->read({.bytes = withPassword()});
        QVERIFY(isRead(stage));
        stage.click(u"import.run"_s);
        QTRY_VERIFY(dialog->findChild<QAbstractButton *>(u"import.unlock"_s));
        QVERIFY(stage.store.accounts().isEmpty());
        stage.click(u"import.unlock"_s);
        QTRY_COMPARE(stage.store.accounts().size(), 1);
        QCOMPARE(stage.keychain.secrets.size(), 1);
    }

    void whatIsNoProfileIsSaidAndTheNextOneRead()
    {
        WindowStage stage;
        auto *dialog = open(stage);
        dialog->read({.bytes = "neither fish nor fowl"});
        QTRY_VERIFY(!said(dialog).isEmpty());
        dialog->read({.file = u"/none"_s});
        QTRY_VERIFY(said(dialog).contains(u"/none"_s));
        dialog->read({.bytes = profileOf({other()})});
        QVERIFY(isRead(stage));
        QVERIFY(!dialog->findChild<MessageBar *>()->isVisible());
    }

    void aSealedFileAsksForItsPassphrase()
    {
        WindowStage stage;
        auto *dialog = open(stage);
        dialog->read({.bytes = "SEAL:" + profileOf({other()})});
        QTRY_VERIFY(stage.find(u"import.passphrase"_s)->isVisible());
        stage.type(u"import.passphrase"_s, u"shut"_s);
        QTest::keyClick(stage.find(u"import.passphrase"_s), Qt::Key_Return);
        QTRY_VERIFY(!said(dialog).isEmpty());
        stage.type(u"import.passphrase"_s, u"open"_s);
        stage.click(u"import.unseal"_s);
        QVERIFY(isRead(stage));
        QTRY_VERIFY(!stage.find(u"import.passphrase"_s)->isVisible());
    }

    void theSignerIsShown()
    {
        WindowStage stage;
        stage.wrappers = fakeWrappers({.subject = u"CN=Example <b>IT</b>"_s,
            .verdict = ProfileSignature::Verdict::UnknownSigner,
            .reasons = {u"self-signed certificate"_s}});
        stage.open();
        open(stage)->read({.bytes = "SIGN:" + profileOf({other()})});
        QVERIFY(isRead(stage));
        QVERIFY(stage.find(u"import.signer"_s)->isVisible());
        const auto *notes = stage.find<NoteTree>(u"import.notes"_s);
        QCOMPARE(
            notes->findItems(u"self-signed"_s, Qt::MatchContains | Qt::MatchRecursive).size(), 1);
    }

    void aSignatureThatCannotBeCheckedIsNotCalledIntact()
    {
        WindowStage stage;
        stage.wrappers = fakeWrappers({.verdict = ProfileSignature::Verdict::NoCertificate});
        stage.open();
        open(stage)->read({.bytes = "SIGN:" + profileOf({other()})});
        QVERIFY(isRead(stage));
        const auto *signer = stage.find<FieldMark>(u"import.signer"_s);
        QVERIFY(signer->isVisible());
        QVERIFY(signer->text().contains(u"could not be checked"));
        const auto *notes = stage.find<NoteTree>(u"import.notes"_s);
        for (const auto &unsaid : {u"Signed by"_s, u"SHA-256"_s}) {
            QVERIFY(notes->findItems(unsaid, Qt::MatchContains | Qt::MatchRecursive).isEmpty());
        }
    }

    void theClipboardIsReadByItsKeys()
    {
        const WindowStage stage;
        QGuiApplication::clipboard()->setText(QString::fromUtf8(profileOf({other()})));
        stage.press(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
        QVERIFY(isRead(stage));
    }

    void anEmptyClipboardIsSaid()
    {
        const WindowStage stage;
        QGuiApplication::clipboard()->clear();
        stage.press(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
        QVERIFY(!said(stage.window->findChild<ImportDialog *>()).isEmpty());
    }

    void aFileDroppedOnAFieldIsRead()
    {
        WindowStage stage({sampleAccount(u"sales"_s)});
        stage.files.put(u"/tmp/x.mobileconfig"_s, profileOf({other()}));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/tmp/x.mobileconfig"_s)});
        data.setText(u"file:///tmp/x.mobileconfig"_s);
        auto *field = stage.find<QLineEdit>(u"name"_s);
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(field, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(field, &drop);
        QCOMPARE(field->text(), u"sales"_s);
        QVERIFY(stage.window->findChild<ImportDialog *>());
        QVERIFY(isRead(stage));
    }

private:
    static QByteArray withPassword()
    {
        auto account = other();
        const auto id = account.incoming.credential.secret;
        WriteOptions options;
        options.secrets.insert(id, Secret(QByteArray("hunter2")));
        return profileOf({account}, options);
    }
};

QTEST_MAIN(TstImportDialog)
#include "tst_importdialog.moc"
