// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary.h"
#include "labwindow.h"
#include "privatekeyring.h"
#include "protocols/keychain/keychainstore.h"
#include "protocols/mail/vmimeplatform.h"
#include "ui/messagebar.h"

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Somebody who sets up an account: from an empty store to mail that works after a restart, with a
//! real keyring and real servers.
class TstSetupWay : public QObject {
    Q_OBJECT

    //! Types what the provider's letter says, and nothing else.
    static void typeLetter(const LabWindow &lab, const QString &person)
    {
        lab.type(u"name"_s, u"private"_s);
        lab.type(u"identity.address"_s, lab.address(person));
        lab.type(u"identity.displayName"_s, u"Anna Example"_s);
        lab.press(Qt::CTRL | Qt::Key_2);
        QVERIFY(lab.find(u"incoming.host"_s)->isVisible());
        lab.type(u"incoming.host"_s, lab.host());
        lab.type(u"incoming.port"_s, lab.port(u"imaps"_s));
        lab.type(u"incoming.credential.password"_s, lab.password(person));
        lab.press(Qt::CTRL | Qt::Key_3);
        QVERIFY(lab.find(u"outgoing.host"_s)->isVisible());
        lab.type(u"outgoing.host"_s, lab.host());
        lab.type(u"outgoing.port"_s, lab.port(u"submissions"_s));
    }
    //! Waits for a question to the keyring to be answered.
    template <class T> static Result<T> answer(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000)) {
            qFatal("the keyring does not answer");
        }
        return future.result();
    }

    PrivateKeyring m_keyring;
    std::unique_ptr<KeychainStore> m_keychain;

private Q_SLOTS:
    void initTestCase()
    {
        initializeMail();
        QVERIFY(m_keyring.startBus());
        QVERIFY(m_keyring.startKeyring());
        m_keychain = std::make_unique<KeychainStore>();
    }
    void cleanupTestCase() { m_keychain.reset(); }

    void anAccountIsTypedTestedSavedAndThereAfterARestart_data()
    {
        QTest::addColumn<QString>("person");
        for (const auto *person : {"anna", "space", "quote", "emoji"}) {
            QTest::newRow(person) << QString::fromLatin1(person);
        }
    }
    void anAccountIsTypedTestedSavedAndThereAfterARestart()
    {
        QFETCH(const QString, person);
        LabWindow lab(*m_keychain);
        lab.open();
        QVERIFY(lab.find(u"emptyPage"_s)->isVisible());
        lab.click(u"emptyPage.add"_s);
        QVERIFY(lab.find(u"name"_s)->hasFocus());
        typeLetter(lab, person);

        lab.test();
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
        QVERIFY(lab.find(u"test.verdict"_s)->isVisible());
        QVERIFY(lab.store->accounts().isEmpty()); // tested, but not kept by that
        QVERIFY(scanFor(lab.password(person).toUtf8(), lab.folder.path()).found.isEmpty());

        lab.press(QKeySequence::Save);
        QTRY_VERIFY_WITH_TIMEOUT(!lab.window->isWindowModified(), 30'000);
        QCOMPARE(lab.store->accounts().size(), 1);
        const auto saved = lab.store->accounts().first();
        const auto secret = saved.incoming.credential.secret;
        QCOMPARE(saved.incoming.credential.type, CredentialType::Secret);
        QCOMPARE(saved.outgoing.credential.type, CredentialType::SameAsIncoming);
        const auto kept = answer(m_keychain->read(secret));
        QVERIFY(kept);
        QVERIFY(*kept == Secret::fromText(lab.password(person)));

        lab.open();
        QCOMPARE(lab.store->accounts(), QList{saved});
        QCOMPARE(lab.window->workspace().accounts(), QList{saved});
        QCOMPARE(lab.find<QLineEdit>(u"identity.address"_s)->text(), lab.address(person));
        QCOMPARE(lab.find<QLineEdit>(u"incoming.port"_s)->text(), lab.port(u"imaps"_s));
        QVERIFY(!lab.window->isWindowModified());
        lab.test(); // with the password of the keyring
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
        QVERIFY(!lab.window->isWindowModified());

        const auto files = scanFor(lab.password(person).toUtf8(), lab.folder.path());
        QVERIFY(files.files >= 3); // account, names of secrets, history
        QVERIFY2(files.found.isEmpty(), qPrintable(files.found.join(u' ')));
    }

    void aKeyringThatLocksInMidWayLosesNothing()
    {
        LabWindow lab(*m_keychain);
        lab.open();
        lab.click(u"emptyPage.add"_s);
        typeLetter(lab, u"bob"_s);
        lab.test();
        QCOMPARE(lab.report().verdict(), Verdict::Ok);

        QVERIFY(m_keyring.lock());
        QTest::qWait(1'100); // as long as an answer that it is open is believed
        lab.press(QKeySequence::Save);
        const auto *bar = lab.window->findChild<MessageBar *>(u"messageBar"_s);
        QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 30'000);
        QVERIFY(lab.store->accounts().isEmpty()); // no file names a secret that is not there
        QVERIFY(lab.window->isWindowModified());

        QVERIFY(m_keyring.unlock());
        lab.press(QKeySequence::Save);
        QTRY_VERIFY_WITH_TIMEOUT(!lab.window->isWindowModified(), 30'000);
        const auto secret = lab.store->accounts().first().incoming.credential.secret;
        const auto kept = answer(m_keychain->read(secret));
        QVERIFY(kept);
        QVERIFY(*kept == Secret::fromText(lab.password(u"bob"_s)));
        lab.test();
        QCOMPARE(lab.report().verdict(), Verdict::Ok);
    }
};

QTEST_MAIN(TstSetupWay)
#include "tst_setupway.moc"
