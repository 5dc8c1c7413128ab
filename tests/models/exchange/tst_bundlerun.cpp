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
    void run()
    {
        const auto plan = exportPlan(requestOf(bundle, store), *contextOf(bundle, store, {}));
        bundle = afterRun(bundle, *plan, now);
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

QTEST_GUILESS_MAIN(TestBundleRun)
#include "tst_bundlerun.moc"
