// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trustedkeys.h"
#include "tests/ui/samplecertificates.h"
#include "tests/ui/windowstage.h"
#include "ui/enumcombobox.h"
#include "ui/preferencesdialog.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>

using namespace mailrig;

class TstPreferencesDialog : public QObject {
    Q_OBJECT

    static PreferencesDialog *open(const WindowStage &stage)
    {
        stage.action(QStringLiteral("preferences"))->trigger();
        return stage.window->findChild<PreferencesDialog *>();
    }
    static bool isOpen(const WindowStage &stage)
    {
        return stage.window->findChild<PreferencesDialog *>() != nullptr;
    }
    template <class E> static void choose(const WindowStage &stage, const QString &name, E value)
    {
        auto *combo = stage.find<EnumComboBox>(QStringLiteral("preferences.") + name);
        combo->setCurrentIndex(combo->findData(static_cast<int>(value)));
        Q_EMIT combo->activated(combo->currentIndex());
    }
    static void count(const WindowStage &stage, const QString &name, int value)
    {
        auto *box = stage.find<QSpinBox>(QStringLiteral("preferences.") + name);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::number(value));
    }
    static void save(const WindowStage &stage) { stage.click(QStringLiteral("preferences.save")); }
    static void page(const WindowStage &stage, int index)
    {
        stage.find<QTabWidget>(QStringLiteral("preferences.pages"))->setCurrentIndex(index);
    }
    //! With everything set that the dialog shows.
    static void fill(const WindowStage &stage)
    {
        open(stage);
        choose(stage, QStringLiteral("theme"), Theme::Dark);
        choose(stage, QStringLiteral("language"), Language::German);
        count(stage, QStringLiteral("clipboardSeconds"), 45);
        stage.type(QStringLiteral("preferences.roles"), QStringLiteral(" office, lab ,office"));
        page(stage, 1);
        count(stage, QStringLiteral("deadlineSeconds"), 12);
        stage.type(QStringLiteral("preferences.trust.caFile"), QStringLiteral("/etc/ca.pem"));
        stage.find<QCheckBox>(QStringLiteral("preferences.trust.systemStore"))->setChecked(false);
        choose(stage, QStringLiteral("proxy.kind"), ProxySettings::Kind::Socks5);
        stage.type(QStringLiteral("preferences.proxy.host"), QStringLiteral("proxy.example"));
        count(stage, QStringLiteral("proxy.port"), 1080);
        stage.type(QStringLiteral("preferences.proxy.user"), QStringLiteral("ann"));
        stage.type(QStringLiteral("preferences.proxy.password"), QStringLiteral("sécret"));
        stage.type(
            QStringLiteral("preferences.ispdbUrl"), QStringLiteral("https://ispdb.example/"));
    }

private Q_SLOTS:
    void cleanup() { QApplication::setPalette(QPalette()); }

    void everyFieldIsSavedAndComesBack()
    {
        WindowStage stage;
        auto settings = stage.store.settings();
        settings.environment = QStringLiteral("kept");
        settings.unknown = {{QStringLiteral("hue"), 7}};
        QVERIFY(stage.store.saveSettings(settings));
        fill(stage);
        save(stage);
        QTRY_VERIFY(!isOpen(stage));
        const auto saved = stage.store.settings();
        QCOMPARE(saved.theme, Theme::Dark);
        QCOMPARE(saved.language, Language::German);
        QCOMPARE(saved.clipboardSeconds, 45);
        QCOMPARE(saved.roles, (QStringList{QStringLiteral("office"), QStringLiteral("lab")}));
        QCOMPARE(saved.deadlineSeconds, 12);
        QCOMPARE(saved.trust, (Trust{QStringLiteral("/etc/ca.pem"), false}));
        QCOMPARE(saved.proxy,
            (ProxySettings{.kind = ProxySettings::Kind::Socks5,
                .host = QStringLiteral("proxy.example"),
                .user = QStringLiteral("ann"),
                .port = 1080}));
        QCOMPARE(saved.ispdbUrl, QStringLiteral("https://ispdb.example/"));
        QCOMPARE(saved.environment, QStringLiteral("kept"));
        QCOMPARE(saved.unknown.value(QStringLiteral("hue")).toInt(), 7);
        QCOMPARE(stage.keychain.secrets.value(saved.proxyPassword), Secret(QByteArray("sécret")));
        QVERIFY(stage.store.secrets().find(saved.proxyPassword));

        open(stage);
        save(stage);
        QTRY_VERIFY(!isOpen(stage));
        QVERIFY(stage.store.settings() == saved); // opened and saved again: equal
    }

    void nothingIsKeptOnEscape()
    {
        WindowStage stage;
        fill(stage);
        QTest::keyClick(stage.window->findChild<PreferencesDialog *>(), Qt::Key_Escape);
        QTRY_VERIFY(!isOpen(stage));
        QVERIFY(stage.store.settings() == Settings{});
        QVERIFY(stage.keychain.secrets.isEmpty());
    }

    void theThemeTakesEffectAtOnce()
    {
        WindowStage stage;
        const auto before = QApplication::palette().color(QPalette::Base);
        open(stage);
        choose(stage, QStringLiteral("theme"), Theme::Dark);
        save(stage);
        QTRY_VERIFY(!isOpen(stage));
        QTRY_COMPARE(
            stage.window->palette().color(QPalette::Base), darkPalette().color(QPalette::Base));
        open(stage);
        choose(stage, QStringLiteral("theme"), Theme::Light);
        save(stage);
        QTRY_VERIFY(!isOpen(stage));
        QVERIFY(stage.window->palette().color(QPalette::Base).lightness() > 200);
        open(stage);
        choose(stage, QStringLiteral("theme"), Theme::System);
        save(stage);
        QTRY_COMPARE(stage.window->palette().color(QPalette::Base), before);
    }

    void aLanguageSaysWhenItTakesEffect()
    {
        WindowStage stage;
        open(stage);
        const auto *mark = stage.find(QStringLiteral("preferences.language.mark"));
        QVERIFY(!mark->isVisible());
        choose(stage, QStringLiteral("language"), Language::German);
        QVERIFY(mark->isVisible());
        choose(stage, QStringLiteral("language"), Language::System);
        QVERIFY(!mark->isVisible());
    }

    void aProxyNeedsItsHostAndPort()
    {
        WindowStage stage;
        open(stage);
        page(stage, 1);
        QVERIFY(!stage.find(QStringLiteral("preferences.proxy.host"))->isVisible());
        choose(stage, QStringLiteral("proxy.kind"), ProxySettings::Kind::Http);
        QVERIFY(stage.find(QStringLiteral("preferences.proxy.host"))->isVisible());
        page(stage, 0);
        save(stage);
        QVERIFY(isOpen(stage));
        QCOMPARE(stage.window->findChild<PreferencesDialog *>()->focusWidget(),
            stage.find(QStringLiteral("preferences.proxy.host")));
        QVERIFY(stage.find(QStringLiteral("preferences.proxy.host.mark"))->isVisible());
        QVERIFY(stage.find(QStringLiteral("preferences.proxy.port.mark"))->isVisible());
        QVERIFY(stage.store.settings() == Settings{});
        stage.type(QStringLiteral("preferences.proxy.host"), QStringLiteral("p.example"));
        QVERIFY(!stage.find(QStringLiteral("preferences.proxy.host.mark"))->isVisible());
    }

    void theProviderDatabaseIsAWebAddress()
    {
        WindowStage stage;
        open(stage);
        page(stage, 1);
        stage.type(QStringLiteral("preferences.ispdbUrl"), QStringLiteral("ispdb.example"));
        save(stage);
        QVERIFY(isOpen(stage));
        QVERIFY(stage.find(QStringLiteral("preferences.ispdbUrl.mark"))->isVisible());
        stage.type(
            QStringLiteral("preferences.ispdbUrl"), QStringLiteral("https://ispdb.example/"));
        save(stage);
        QTRY_VERIFY(!isOpen(stage));
        QCOMPARE(stage.store.settings().ispdbUrl, QStringLiteral("https://ispdb.example/"));
    }

    void withoutAnyAuthorityThePersonIsWarned()
    {
        WindowStage stage;
        open(stage);
        page(stage, 1);
        const auto *mark = stage.find(QStringLiteral("preferences.trust.systemStore.mark"));
        stage.find<QCheckBox>(QStringLiteral("preferences.trust.systemStore"))->setChecked(false);
        QVERIFY(mark->isVisible());
        stage.type(QStringLiteral("preferences.trust.caFile"), QStringLiteral("/ca.pem"));
        QVERIFY(!mark->isVisible());
    }

    void aLockedKeychainSavesNothingUntilItIsUnlocked()
    {
        WindowStage stage;
        fill(stage);
        stage.keychain.refusal = Cause::KeychainLocked;
        save(stage);
        QTRY_VERIFY(stage.find(QStringLiteral("preferences.bar"))->isVisible());
        QVERIFY(stage.store.settings() == Settings{});
        QVERIFY(stage.store.secrets().list.isEmpty());
        stage.click(QStringLiteral("preferences.unlock"));
        QTRY_VERIFY(!isOpen(stage));
        QCOMPARE(stage.keychain.secrets.value(stage.store.settings().proxyPassword),
            Secret(QByteArray("sécret")));
    }

    void withoutKeychainThePasswordIsKeptForThisSession()
    {
        WindowStage stage;
        fill(stage);
        stage.keychain.refusal = Cause::KeychainMissing;
        save(stage);
        QTRY_VERIFY(stage.find(QStringLiteral("preferences.bar"))->isVisible());
        stage.click(QStringLiteral("preferences.session"));
        QTRY_VERIFY(!isOpen(stage));
        QCOMPARE(stage.session.secrets.value(stage.store.settings().proxyPassword),
            Secret(QByteArray("sécret")));
    }

    void aRemovedPasswordGoesFromTheKeychainToo()
    {
        WindowStage stage;
        fill(stage);
        save(stage);
        QTRY_VERIFY(!isOpen(stage));
        QCOMPARE(stage.keychain.secrets.size(), 1);
        open(stage);
        page(stage, 1);
        stage.click(QStringLiteral("preferences.proxy.forget"));
        QCOMPARE(stage.keychain.secrets.size(), 1); // not before it is saved
        save(stage);
        QTRY_VERIFY(!isOpen(stage));
        QVERIFY(stage.store.settings().proxyPassword.isNull());
        QVERIFY(stage.store.secrets().list.isEmpty());
        QVERIFY(stage.keychain.secrets.isEmpty());
    }

    void settingsOfAnotherProgramAreNotOverwritten()
    {
        WindowStage stage;
        open(stage);
        AccountStore other(stage.folder.path());
        QVERIFY(other.load());
        auto theirs = other.settings();
        theirs.environment = QStringLiteral("theirs");
        QVERIFY(other.saveSettings(theirs));
        count(stage, QStringLiteral("clipboardSeconds"), 9);
        save(stage);
        QTRY_VERIFY(!isOpen(stage));
        QCOMPARE(stage.store.settings().environment, QStringLiteral("theirs"));
        QCOMPARE(stage.store.settings().clipboardSeconds, 9);
    }

    void trustedKeysAreListedAndRemoved()
    {
        const auto key = QByteArray(32, '\x11');
        WindowStage stage({sampleAccount(QStringLiteral("plain")),
            withTrustedKey(sampleAccount(QStringLiteral("pinned")), Side::Outgoing, key)});
        // One of this session, too.
        QVERIFY(stage.window->select(QStringLiteral("plain")));
        stage.press(Qt::Key_F5);
        QTRY_VERIFY(stage.checker.isAsked());
        stage.checker.add(sampleRefusal(Side::Incoming, sampleBadTls()));
        stage.checker.finish();
        QTRY_VERIFY(stage.find(QStringLiteral("test.verdict"))->isVisible());
        stage.click(QStringLiteral("test.certificate.incoming"));
        stage.click(QStringLiteral("certificate.session"));
        QTRY_COMPARE(stage.checker.requests.size(), 2);
        stage.checker.succeed();
        QTRY_VERIFY(stage.action(QStringLiteral("test"))->isEnabled());

        open(stage);
        page(stage, 2);
        auto *list = stage.find<QTreeWidget>(QStringLiteral("preferences.keys"));
        QCOMPARE(list->topLevelItemCount(), 2);
        QVERIFY(list->topLevelItem(0)->text(1).contains(QStringLiteral("pinned")));
        QVERIFY(list->topLevelItem(1)->text(0).contains(QStringLiteral("imap.example.org:993")));
        list->setCurrentItem(list->topLevelItem(0));
        stage.click(QStringLiteral("preferences.keys.remove"));
        QCOMPARE(list->topLevelItemCount(), 1);
        const auto unpinned = stage.window->workspace().accounts();
        QVERIFY(trustedKeys(unpinned).isEmpty());
        stage.click(QStringLiteral("preferences.keys.remove"));
        QCOMPARE(list->topLevelItemCount(), 0);
        QVERIFY(!stage.find(QStringLiteral("preferences.keys.remove"))->isEnabled());
        QTest::keyClick(list, Qt::Key_Escape);
        stage.window->workspace().undoStack()->undo();
        QCOMPARE(trustedKeys(stage.window->workspace().accounts()).size(), 1);
        QVERIFY(stage.window->select(QStringLiteral("plain")));
        stage.action(QStringLiteral("test"))->trigger();
        QTRY_COMPARE(stage.checker.requests.size(), 3);
        QCOMPARE(stage.checker.requests.last().sides.first().identityCheck, IdentityCheck{});
        stage.checker.finish();
    }
};

QTEST_MAIN(TstPreferencesDialog)
#include "tst_preferencesdialog.moc"
