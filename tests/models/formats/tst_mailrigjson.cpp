// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generatedaccounts.h"
#include "models/accountjson.h"
#include "models/fieldwalk.h"
#include "models/formats/canonical.h"
#include "models/formats/profileformat.h"
#include "sampleaccounts.h"
#include "verifyresult.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

using Code = ProfileNote::Code;

const ProfileFormat &format()
{
    return *profileFormat(u"mailrig"_s);
}

QByteArray written(const QList<Account> &accounts, const WriteOptions &options = {})
{
    const auto files = format().write(accounts, options);
    return files ? files->first().bytes : QByteArray();
}

//! Ids of secrets and apps never come back as they were.
Account withoutReferences(Account account)
{
    const auto clear = [](const QString &, QUuid &id) { id = {}; };
    walk(account, {.secret = clear, .app = clear});
    return account;
}

} // namespace

class TstMailrigJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOfAnAccountIsLost()
    {
        QRandomGenerator generator(5);
        QList<Account> accounts{samples::full(), samples::plain()};
        for (int i = 0; i < 200; ++i) {
            accounts << samples::random(generator);
        }
        for (auto &each : accounts) {
            each.id = QUuid::createUuid();
            each.name = u"n"_s + each.id.toString(QUuid::Id128);
        }
        const auto profile = format().read(written(accounts));
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.size(), accounts.size());
        for (qsizetype i = 0; i < accounts.size(); ++i) {
            QCOMPARE(accountToJson(profile->accounts.at(i)),
                accountToJson(withoutReferences(accounts.at(i))));
        }
    }

    void secretsComeBackUnderNewIdsWhereTheyWereNamed()
    {
        const auto account = samples::plain();
        const auto old = samples::plainSecret();
        QVERIFY(!written({account}).contains("\"secrets\""));
        const WriteOptions options{.secrets
            = {{old, Secret("pä\"\\ss"_ba)}, {QUuid::createUuid(), Secret("another's"_ba)}}};
        const auto bytes = written({account}, options);
        QVERIFY(!bytes.contains("another's"));
        const auto profile = format().read(bytes);
        QVERIFY_RESULT(profile);
        const auto id = profile->accounts.first().incoming.credential.secret;
        QVERIFY(!id.isNull() && id != old);
        QCOMPARE(profile->secrets.value(id).view(), QByteArrayView("pä\"\\ss"));
        QCOMPARE(profile->secrets.size(), 1);
        QVERIFY(profile->notes.isEmpty());
    }

    void aSecretOfAnyBytesComesBack()
    {
        const QByteArray bytes("\xff\0\n", 3);
        const WriteOptions options{
            .secrets = {{samples::plainSecret(), Secret(QByteArray(bytes))}}};
        const auto profile = format().read(written({samples::plain()}, options));
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->secrets.begin()->view(), QByteArrayView(bytes));
    }

    // An account from elsewhere that names a secret of this store would take it to its own server.
    void aSecretThatIsNotInTheFileIsForgottenAndSaid()
    {
        const auto profile = format().read(written({samples::plain()}));
        QVERIFY(profile->accounts.first().incoming.credential.secret.isNull());
        QCOMPARE(profile->accounts.first().incoming.credential.type, CredentialType::Secret);
        QCOMPARE(profile->notes.size(), 1);
        QCOMPARE(profile->notes.first().code, Code::Missing);
        QCOMPARE(profile->notes.first().field, u"incoming.credential.secret"_s);
    }

    void anAccountFileOfAStoreIsReadToo()
    {
        const auto bytes = accountToBytes(samples::plain());
        QVERIFY(format().recognizes(bytes));
        const auto profile = format().read(bytes);
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.first().name, u"plain"_s);
    }

    void theSameIdTwiceIsSaid()
    {
        const auto profile = format().read(written({samples::plain(), samples::plain()}));
        QVERIFY_RESULT(profile);
        QVERIFY(profile->accounts.last().id.isNull());
        QVERIFY(std::any_of(profile->notes.begin(), profile->notes.end(),
            [](const ProfileNote &each) { return each.code == Code::Duplicate; }));
    }

    void theMemberThatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, const QByteArray &members, const QString &detail) {
            QTest::newRow(name) << "{\"format\":\"mailrig\"," + members + '}' << detail;
        };
        row("an account's", R"("accounts":[{},{"incoming":{"port":[]}}])",
            u"accounts[1].incoming.port: number or text"_s);
        row("no accounts", "\"version\":1", u"accounts: list of objects"_s);
        row("no object", "\"accounts\":[1]", u"accounts: list of objects"_s);
        row("a newer version", "\"version\":2,\"accounts\":[]", u"version: 1"_s);
        row("a secret without an id", R"("accounts":[],"secrets":{"x":"y"})", u"secrets.x: text"_s);
        row("secrets in a list", R"("accounts":[],"secrets":[])", u"secrets: object"_s);
    }
    void theMemberThatIsWrongIsNamed()
    {
        QFETCH(const QByteArray, bytes);
        const auto profile = format().read(bytes);
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, Cause::FileMalformed);
        QTEST(profile.error().detail, "detail");
    }

    void tenThousandAccountsAreReadAndAMillionAreNot()
    {
        QList<Account> accounts(10'000, samples::plain());
        const auto read = format().read(written(accounts));
        QVERIFY_RESULT(read);
        QCOMPARE(read->accounts.size(), 10'000);
        accounts << samples::plain();
        QVERIFY(!format().write(accounts, {}));
        QVERIFY(!format().write(QList<Account>(10'000, samples::full()), {})); // too large
        QElapsedTimer timer;
        timer.start();
        for (const auto *each : {"{}", "[]", "[[],[]]", "1"}) {
            const auto many = "{\"format\":\"mailrig\",\"accounts\":["
                + QByteArray(QByteArray(each) + ',').repeated(1'000'000) + "{}]}";
            QVERIFY(!format().recognizes(many) || QByteArray(each) == "1");
            QVERIFY(!format().read(many));
        }
        QVERIFY(timer.elapsed() < 8000);
    }
};

QTEST_GUILESS_MAIN(TstMailrigJson)
#include "tst_mailrigjson.moc"
