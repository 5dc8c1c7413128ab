// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/bundlerun.h"
#include "models/usage.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto now = QDateTime({2026, 3, 1}, {12, 0}, Qt::UTC);

//! A store with two accounts and a bundle of both.
struct Scene {
    Scene()
        : store(folder.path())
    {
        bool isReady = bool(store.load());
        for (const auto &name : {u"one"_s, u"two"_s}) {
            Account account{.name = name};
            account.identity.address = name + u"@example.org"_s;
            account.incoming.host = u"imap.example.org"_s;
            account.incoming.credential.type = CredentialType::Secret;
            account.outgoing.host = u"smtp.example.org"_s;
            account.outgoing.credential.type = CredentialType::SameAsIncoming;
            const auto added = store.add(account);
            isReady = isReady && added;
            ids << added->id;
        }
        bundle = {.name = u"all"_s, .format = u"mobileconfig"_s, .target = u"/out/"_s};
        bundle.setAccounts(ids);
        auto bundles = store.bundles();
        bundle = *bundles.put(bundle);
        if (!isReady || !store.saveBundles(bundles)) {
            qFatal("the store refused a sample");
        }
    }
    void run(const QMap<QString, QString> &written = {})
    {
        bundle = afterRun(bundle, plan(), written, now);
    }
    [[nodiscard]] ExportPlan plan() const
    {
        return *exportPlan(requestOf(bundle, store), *contextOf(bundle, store, {}));
    }
    [[nodiscard]] QList<ProfileFile> files() const
    {
        auto made = *exportFiles(plan(), requestOf(bundle, store).options);
        nameByBundle(made, bundle, plan());
        return made;
    }
    template <class F> void change(const F &edit)
    {
        auto account = *store.find(ids.first());
        edit(account);
        QVERIFY(store.save(account));
    }
    [[nodiscard]] BundleDrift drift() const { return *driftOf(stateOf(bundle, store, {})); }

    QTemporaryDir folder;
    AccountStore store;
    QList<QUuid> ids;
    Bundle bundle;
};

} // namespace

//! Named exports, and whether they are still true.
class TestBundleRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bundlesComeBackAsTheyWere();
    void unknownMembersAreKept();
    void namesAreUnique();
    void afterARunABundleIsCurrent();
    void aChangeThatShowsIsDrift();
    void aChangeTheFormatDoesNotHoldIsNone();
    void anotherEnvironmentIsDrift();
    void otherOptionsAreDrift();
    void deletedAccountsAreMissing();
    void addedAndRemovedAccountsAreTold();
    void refusedAccountsAreTold();
    void usesOfAnAccountListItsBundles();
    void aNewLabelIsDeliveredAnewInsteadOfReplaced();
    void filesThatAreGoneOrChangedAreDrift();
    void filesOfTheRunBeforeAreLeftOver();
    void aFileOfManyIsNamedByTheBundle_data();
    void aFileOfManyIsNamedByTheBundle();
};

void TestBundleRun::bundlesComeBackAsTheyWere()
{
    Scene scene;
    scene.bundle.macros = {{u"address"_s, u"$EMAIL$"_s}};
    scene.bundle.withSecrets = true;
    scene.bundle.signCertificate = u"/c.pem"_s;
    scene.bundle.signPassphrase = QUuid::createUuid();
    scene.run();
    auto bundles = scene.store.bundles();
    QVERIFY(bundles.put(scene.bundle));
    QVERIFY(scene.store.saveBundles(bundles));
    AccountStore again(scene.store.folder());
    QVERIFY(again.load());
    QCOMPARE(again.bundles(), bundles);
}

void TestBundleRun::unknownMembersAreKept()
{
    const QJsonObject newer{{u"version"_s, 1}, {u"later"_s, 7},
        {u"bundles"_s,
            QJsonArray{QJsonObject{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                {u"name"_s, u"x"_s}, {u"schedule"_s, u"daily"_s}}}}};
    const auto bundles = bundlesFromJson(newer);
    QVERIFY(bundles);
    const auto object = bundlesToJson(*bundles);
    QCOMPARE(object.value(u"later"_s), QJsonValue(7));
    QCOMPARE(object.value(u"bundles"_s).toArray().first().toObject().value(u"schedule"_s),
        QJsonValue(u"daily"_s));
    QCOMPARE(bundlesFromJson({{u"bundles"_s, 1}}).error().code, Cause::FileMalformed);
}

void TestBundleRun::namesAreUnique()
{
    Bundles bundles;
    QVERIFY(bundles.put({.name = u"Office"_s}));
    QCOMPARE(bundles.put({.name = u"office"_s}).error().code, Cause::NameTaken);
    QCOMPARE(bundles.put({.name = u" "_s}).error().code, Cause::Validation);
    QCOMPARE(
        bundles.put({.id = QUuid::createUuid(), .name = u"x"_s}).error().code, Cause::NotFound);
    QCOMPARE(bundles.remove(QUuid::createUuid()).error().code, Cause::NotFound);
}

void TestBundleRun::afterARunABundleIsCurrent()
{
    Scene scene;
    QVERIFY(!scene.drift().wasRun);
    QVERIFY(!scene.drift().isCurrent());
    scene.run();
    QVERIFY(scene.drift().isCurrent());
}

void TestBundleRun::aChangeThatShowsIsDrift()
{
    Scene scene;
    scene.run();
    scene.change([](Account &account) { account.incoming.host = u"new.example.org"_s; });
    QCOMPARE(scene.drift().changed, QStringList{u"one"_s});
    scene.change([](Account &account) { account.incoming.host = u"imap.example.org"_s; });
    QVERIFY(scene.drift().isCurrent());
}

void TestBundleRun::aChangeTheFormatDoesNotHoldIsNone()
{
    Scene scene;
    scene.run();
    scene.change([](Account &account) { account.tags = {u"new"_s}; });
    QVERIFY(scene.drift().isCurrent());
}

void TestBundleRun::anotherEnvironmentIsDrift()
{
    Scene scene;
    Environments environments;
    QVERIFY(environments.put({.name = u"test"_s, .variables = {{u"H"_s, u"t.example.org"_s}}}));
    QVERIFY(scene.store.saveEnvironments(environments));
    scene.change([](Account &account) { account.incoming.host = u"${H}"_s; });
    scene.bundle.environment = u"test"_s;
    scene.run();
    QVERIFY(scene.drift().isCurrent());
    QVERIFY(environments.put({.name = u"test"_s, .variables = {{u"H"_s, u"u.example.org"_s}}}));
    QVERIFY(scene.store.saveEnvironments(environments));
    QCOMPARE(scene.drift().changed, QStringList{u"one"_s});
    scene.bundle.environment = u"gone"_s;
    QCOMPARE(driftOf(stateOf(scene.bundle, scene.store, {})).error().code, Cause::NotFound);
}

void TestBundleRun::otherOptionsAreDrift()
{
    Scene scene;
    scene.run();
    scene.bundle.organization = u"Example"_s;
    QCOMPARE(scene.drift().changed.size(), 2);
}

void TestBundleRun::deletedAccountsAreMissing()
{
    Scene scene;
    scene.run();
    QVERIFY(scene.store.remove(scene.ids.first()));
    QCOMPARE(scene.drift().missing, {scene.ids.first()});
    QVERIFY(!scene.drift().isCurrent());
}

void TestBundleRun::addedAndRemovedAccountsAreTold()
{
    Scene scene;
    scene.bundle.setAccounts({scene.ids.first()});
    scene.run();
    scene.bundle.setAccounts({scene.ids.last()});
    QCOMPARE(scene.drift().added, QStringList{u"two"_s});
    QCOMPARE(scene.drift().removed, {scene.ids.first()});
}

void TestBundleRun::refusedAccountsAreTold()
{
    Scene scene;
    scene.run();
    scene.change([](Account &account) { account.requiredRoles = {u"office"_s}; });
    QCOMPARE(scene.drift().refused, QStringList{u"one"_s});
}

void TestBundleRun::usesOfAnAccountListItsBundles()
{
    const Scene scene;
    const auto uses = accountUses(scene.ids.first(), scene.store.bundles());
    QCOMPARE(uses, (QList<Use>{{{}, u"all"_s, u"bundles.accounts"_s}}));
    QVERIFY(accountUses(QUuid::createUuid(), scene.store.bundles()).isEmpty());
}

void TestBundleRun::aNewLabelIsDeliveredAnewInsteadOfReplaced()
{
    Scene scene;
    scene.bundle.format = u"email2-syncml"_s;
    scene.bundle.delivery = u"replace"_s;
    const auto isWarned = [&](qsizetype place) {
        const auto notes = scene.plan().entries.at(place).notes;
        return std::any_of(notes.begin(), notes.end(),
            [](const ProfileNote &each) { return each.code == ProfileNote::Code::NotReplaced; });
    };
    QVERIFY(isWarned(0)); // nobody knows what the devices have
    scene.run();
    QVERIFY(!scene.files().first().bytes.contains("<Delete>"));
    scene.change([](Account &account) { account.label = u"Umbenannt"_s; });
    QCOMPARE(scene.drift().changed, QStringList{u"one"_s});
    QVERIFY(!isWarned(0));
    QVERIFY(isWarned(1));
    const auto renamed = scene.files().first().bytes;
    QCOMPARE(renamed.count("<Delete>"), 1);
    QVERIFY(renamed.contains("Umbenannt"));
    scene.run();
    QVERIFY(scene.drift().isCurrent());
    QVERIFY(!scene.files().first().bytes.contains("<Delete>"));
    scene.change([](Account &account) { account.incoming.protocol = Protocol::Pop3; });
    QVERIFY(scene.files().first().bytes.contains("<Data>POP3<"));
}

void TestBundleRun::filesThatAreGoneOrChangedAreDrift()
{
    Scene scene;
    QMap<QString, QByteArray> disk{{u"/out/one"_s, "1"}, {u"/out/two"_s, "2"}};
    scene.run({{u"/out/one"_s, fileDigest("1")}, {u"/out/two"_s, fileDigest("2")}});
    const auto drift = [&] {
        return *driftOf(
            stateOf(scene.bundle, scene.store, {}), [&](const QString &path) -> Result<QByteArray> {
                return disk.contains(path) ? Result<QByteArray>(disk.value(path))
                                           : failure(Cause::FileUnreadable, path);
            });
    };
    QVERIFY(drift().isCurrent());
    disk[u"/out/two"_s] += "by hand";
    QCOMPARE(drift().filesChanged, QStringList{u"/out/two"_s});
    QVERIFY(!drift().isCurrent());
    disk.remove(u"/out/one"_s);
    QCOMPARE(drift().filesMissing, QStringList{u"/out/one"_s});
    QVERIFY(drift().changed.isEmpty());
}

void TestBundleRun::filesOfTheRunBeforeAreLeftOver()
{
    Scene scene;
    const QMap<QString, QString> both{{u"/a"_s, u"1"_s}, {u"/b"_s, u"2"_s}};
    QVERIFY(leftOver(scene.bundle, both).isEmpty());
    scene.run(both);
    QVERIFY(leftOver(scene.bundle, both).isEmpty());
    QCOMPARE(leftOver(scene.bundle, {{u"/b"_s, u"3"_s}}), QStringList{u"/a"_s});
}

void TestBundleRun::aFileOfManyIsNamedByTheBundle_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("accounts");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("name");
    QTest::newRow("many") << u"email2-syncml"_s << 2 << QString() << u"all.xml"_s;
    QTest::newRow("by label") << u"mobileconfig"_s << 2 << QString() << u"all.mobileconfig"_s;
    QTest::newRow("one") << u"email2-syncml"_s << 1 << QString() << u"one.xml"_s;
    QTest::newRow("a profile of its own") << u"email2-syncml"_s << 2 << u"p"_s << u"p.xml"_s;
    QTest::newRow("looked for by name") << u"aerc"_s << 2 << QString() << u"accounts.conf"_s;
}

void TestBundleRun::aFileOfManyIsNamedByTheBundle()
{
    QFETCH(QString, format);
    QFETCH(int, accounts);
    QFETCH(QString, profile);
    Scene scene;
    scene.change([](Account &account) { account.label = u"First of all"_s; });
    scene.bundle.format = format;
    scene.bundle.profileName = profile;
    scene.bundle.setAccounts(scene.ids.first(accounts));
    QCOMPARE(scene.files().size(), 1);
    QTEST(scene.files().first().name, "name");
}

QTEST_GUILESS_MAIN(TestBundleRun)
#include "tst_bundlerun.moc"
