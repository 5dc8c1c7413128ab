// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labwindow.h"
#include "models/storage.h"
#include "privatekeyring.h"
#include "protocols/keychain/keychainstore.h"
#include "protocols/mail/vmimeplatform.h"
#include "ui/environmentvariables.h"
#include "ui/fieldmark.h"
#include "ui/texts/storagetexts.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>
#include <QTreeWidget>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! An administrator who keeps accounts that share their servers by way of an environment.
class TstAdministratorWay : public QObject {
    Q_OBJECT

    PrivateKeyring m_keyring;
    std::unique_ptr<KeychainStore> m_keychain;

    //! Types over what stands in a cell of a list or table.
    static void rewrite(QAbstractItemView *view, int row, int column, const QString &text)
    {
        view->setCurrentIndex(view->model()->index(row, column));
        view->edit(view->currentIndex());
        auto *editor = view->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        editor->selectAll();
        typeText(editor, text);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(!view->viewport()->findChild<QLineEdit *>());
        QTest::qWait(0); // committed in its own time
    }
    static void addVariable(const LabWindow &lab, const QString &name, const QString &value)
    {
        auto *table = lab.find<VariableTable>(u"environments.variables"_s);
        lab.click(u"environments.addVariable"_s);
        const auto row = [table](const QString &of) {
            const auto found = table->findItems(of, Qt::MatchExactly);
            return found.isEmpty() ? -1 : found.first()->row();
        };
        rewrite(table, table->currentRow(), 0, name);
        QTRY_VERIFY(row(name) >= 0);
        rewrite(table, row(name), 1, value);
        QTRY_COMPARE(
            lab.store->environments().find(u"lab"_s)->variables.value(name, u"?"_s), value);
    }
    static void makeEnvironment(const LabWindow &lab)
    {
        lab.action(u"environments"_s)->trigger();
        lab.click(u"environments.add"_s);
        rewrite(lab.find<QListWidget>(u"environments.list"_s), 0, 0, u"lab"_s);
        QTRY_VERIFY(lab.store->environments().find(u"lab"_s));
        addVariable(lab, u"HOST"_s, lab.host());
        addVariable(lab, u"IMAPS"_s, lab.port(u"imaps"_s));
        addVariable(lab, u"SUBMISSIONS"_s, lab.port(u"submissions"_s));
        lab.click(u"environments.choose"_s);
        QCOMPARE(lab.store->settings().environment, u"lab"_s);
        QTest::keyClick(lab.find(u"environmentDialog"_s), Qt::Key_Escape);
        QTRY_VERIFY(!lab.window->findChild<QWidget *>(u"environmentDialog"_s));
    }
    static QString becomes(const LabWindow &lab, const QString &field)
    {
        return lab.find<FieldMark>(field + u".expansion"_s)->text();
    }
    //! An account of a person whose servers are macros.
    static void addAccount(const LabWindow &lab, const QString &person)
    {
        lab.press(QKeySequence::New);
        lab.type(u"name"_s, person);
        lab.type(u"identity.address"_s, lab.address(person));
        lab.section(1);
        lab.type(u"incoming.host"_s, u"${HOST}"_s);
        lab.type(u"incoming.port"_s, u"${IMAPS}"_s);
        lab.type(u"incoming.user"_s, u"${address}"_s);
        QVERIFY(becomes(lab, u"incoming.host"_s).contains(lab.host()));
        QVERIFY(becomes(lab, u"incoming.user"_s).contains(lab.address(person)));
        lab.type(u"incoming.credential.password"_s, lab.password(person));
        lab.section(2);
        lab.type(u"outgoing.host"_s, u"${HOST}"_s);
        lab.type(u"outgoing.port"_s, u"${SUBMISSIONS}"_s);
        save(lab);
    }
    static void save(const LabWindow &lab)
    {
        lab.press(QKeySequence::Save);
        QTRY_VERIFY_WITH_TIMEOUT(!lab.window->isWindowModified(), 30'000);
    }
    static QStringList shown(const LabWindow &lab, const QString &key)
    {
        auto *choice = lab.find<QComboBox>(u"shown"_s);
        choice->setCurrentIndex(choice->findData(key));
        QStringList names;
        const auto *model = lab.find<QListView>(u"accounts"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            names << model->index(row, 0).data().toString();
        }
        return names;
    }
    static QStringList column(const LabWindow &lab, const QString &table, int column)
    {
        const auto *model = lab.find<QTreeView>(table)->model();
        QStringList cells;
        for (int row = 0; row < model->rowCount(); ++row) {
            cells << model->index(row, column).data().toString();
        }
        return cells;
    }
    static int pastResults(const LabWindow &lab)
    {
        return lab.find<QTreeWidget>(u"test.history.list"_s)->topLevelItemCount();
    }

private Q_SLOTS:
    void initTestCase()
    {
        initializeMail();
        QVERIFY(m_keyring.startBus());
        QVERIFY(m_keyring.startKeyring());
        m_keychain = std::make_unique<KeychainStore>();
    }
    void cleanupTestCase() { m_keychain.reset(); }

    void accountsShareTheirServersByVariables()
    {
        LabWindow lab(*m_keychain);
        lab.open();
        makeEnvironment(lab);
        addAccount(lab, u"anna"_s);
        addAccount(lab, u"bob"_s);
        QCOMPARE(shown(lab, u"untested"_s), (QStringList{u"anna"_s, u"bob"_s}));
        shown(lab, u"all"_s);
        QVERIFY(lab.window->select(u"anna"_s));
        lab.test();
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
        QCOMPARE(lab.report().side(Side::Incoming)->host, lab.host());
        QCOMPARE(shown(lab, u"untested"_s), QStringList{u"bob"_s});
        shown(lab, u"all"_s);

        // One value changes, and both accounts go elsewhere: nobody listens there.
        lab.action(u"environments"_s)->trigger();
        auto *table = lab.find<VariableTable>(u"environments.variables"_s);
        const auto ports = table->findItems(u"IMAPS"_s, Qt::MatchExactly);
        QCOMPARE(ports.size(), 1);
        QCOMPARE(table->item(ports.first()->row(), 2)->text(), u"2"_s); // used by both
        rewrite(table, ports.first()->row(), 1, u"9"_s);
        QTRY_COMPARE(lab.store->environments().find(u"lab"_s)->variables.value(u"IMAPS"_s), u"9"_s);
        lab.find(u"environmentDialog"_s)->close();
        lab.test();
        QCOMPARE(lab.cause(Side::Incoming), std::optional(Cause::ConnectionRefused));
        QVERIFY(lab.window->select(u"bob"_s));
        lab.test();
        QCOMPARE(lab.cause(Side::Incoming), std::optional(Cause::ConnectionRefused));
        QCOMPARE(shown(lab, u"failing"_s), (QStringList{u"anna"_s, u"bob"_s}));
        shown(lab, u"all"_s);
        lab.window->workspace().undoStack()->undo();
        QCOMPARE(lab.store->environments().find(u"lab"_s)->variables.value(u"IMAPS"_s),
            lab.port(u"imaps"_s));
        QVERIFY(lab.window->select(u"bob"_s));
        lab.test();
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
        QCOMPARE(shown(lab, u"failing"_s), QStringList{u"anna"_s});
        shown(lab, u"all"_s);

        // What happened is there after a restart.
        QCOMPARE(pastResults(lab), 2);
        lab.open();
        QVERIFY(lab.window->select(u"anna"_s));
        QCOMPARE(pastResults(lab), 2);
        QTRY_COMPARE(shown(lab, u"failing"_s), QStringList{u"anna"_s});
        QCOMPARE(shown(lab, u"untested"_s), QStringList());
    }

    void rolesThatThisMachineLacksAreGivenInPreferences()
    {
        LabWindow lab(*m_keychain);
        lab.open();
        makeEnvironment(lab);
        addAccount(lab, u"anna"_s);
        lab.section(0);
        lab.click(u"requiredRoles.add"_s);
        auto *roles = lab.find<QListWidget>(u"requiredRoles"_s);
        auto *editor = roles->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        typeText(editor, u"vpn"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_VERIFY(lab.find(u"test.obstacle"_s)->isVisible());
        save(lab);
        QVERIFY(!lab.find(u"test.start"_s)->isEnabled());

        lab.action(u"preferences"_s)->trigger();
        lab.type(u"preferences.roles"_s, u"office, vpn"_s);
        lab.click(u"preferences.save"_s);
        QTRY_VERIFY(lab.find(u"test.start"_s)->isEnabled());
        lab.test();
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
        QCOMPARE(lab.store->settings().roles, (QStringList{u"office"_s, u"vpn"_s}));
    }

    void anExpiredCertificateIsFoundTrustedAndTakenBack()
    {
        LabWindow lab(*m_keychain);
        lab.open();
        makeEnvironment(lab);
        addAccount(lab, u"anna"_s);
        lab.test();
        addAccount(lab, u"bob"_s);
        QString expired;
        for (const auto &each : lab.note()[u"badCertificates"_s].toArray()) {
            if (each[u"id"_s].toString() == u"expired"_s) {
                expired = each[u"address"_s].toString();
            }
        }
        QVERIFY(!expired.isEmpty());
        lab.section(1);
        lab.type(u"incoming.host"_s, expired);
        save(lab);
        lab.test();
        QCOMPARE(lab.cause(Side::Incoming), std::optional(Cause::CertificateExpired));
        QTRY_COMPARE(shown(lab, u"expiring"_s), QStringList{u"bob"_s});
        shown(lab, u"all"_s);

        lab.click(u"test.certificate.incoming"_s);
        QVERIFY(lab.certificate());
        QVERIFY(lab.find<QPushButton>(u"certificate.dontConnect"_s)->isDefault());
        QTest::keyClick(lab.certificate(), Qt::Key_Escape);
        QVERIFY(!lab.certificate());
        lab.click(u"test.certificate.incoming"_s);
        lab.click(u"certificate.always"_s);
        lab.waitForTest();
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
        save(lab);

        // The key is in the list of Preferences, and goes from there.
        lab.action(u"preferences"_s)->trigger();
        auto *pages = lab.find<QTabWidget>(u"preferences.pages"_s);
        auto *keys = lab.find<QTreeWidget>(u"preferences.keys"_s);
        for (int i = 0; i < pages->count() && !keys->isVisible(); ++i) {
            pages->setCurrentIndex(i);
        }
        QCOMPARE(keys->topLevelItemCount(), 1);
        keys->setCurrentItem(keys->topLevelItem(0));
        lab.click(u"preferences.keys.remove"_s);
        lab.click(u"preferences.save"_s);
        QVERIFY(lab.window->select(u"bob"_s));
        QTRY_COMPARE(lab.window->workspace().accounts().last().incoming.identityCheck.mode,
            IdentityMode::Strict);
        lab.test();
        QCOMPARE(lab.cause(Side::Incoming), std::optional(Cause::CertificateExpired));
    }

    void whatIsStoredWhereIsWhatIsThere()
    {
        LabWindow lab(*m_keychain);
        lab.open();
        makeEnvironment(lab);
        addAccount(lab, u"anna"_s);
        addAccount(lab, u"bob"_s);
        lab.test();
        lab.action(u"storage"_s)->trigger();

        QStringList there;
        QDirIterator all(lab.folder.path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
            QDirIterator::Subdirectories);
        while (all.hasNext()) {
            there << all.next();
        }
        there << lab.folder.path() << windowStateFile();
        QStringList said;
        const auto paths = column(lab, u"storage.files"_s, 5);
        const auto states = column(lab, u"storage.files"_s, 1);
        for (qsizetype i = 0; i < paths.size(); ++i) {
            const bool exists = QFileInfo::exists(paths.at(i));
            QCOMPARE(states.at(i) == texts::state(StoredFile{}), !exists);
            if (exists || paths.at(i) == windowStateFile()) {
                said << paths.at(i);
            }
        }
        there.sort();
        said.sort();
        QCOMPARE(said, there);

        const auto inKeychain
            = texts::state(KeychainEntry{.state = KeychainEntry::State::InKeychain});
        QTRY_COMPARE(column(lab, u"storage.entries"_s, 1), (QStringList{inKeychain, inKeychain}));
        QStringList keys;
        for (const auto &account : lab.store->accounts()) {
            keys << account.incoming.credential.secret.toString(QUuid::WithoutBraces);
        }
        auto listed = column(lab, u"storage.entries"_s, 4);
        keys.sort();
        listed.sort();
        QCOMPARE(listed, keys);
        auto users = column(lab, u"storage.entries"_s, 2);
        users.sort();
        QCOMPARE(users, (QStringList{u"anna"_s, u"bob"_s}));
    }
};

QTEST_MAIN(TstAdministratorWay)
#include "tst_administratorway.moc"
