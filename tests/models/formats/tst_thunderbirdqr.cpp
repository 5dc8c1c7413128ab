// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge.h"
#include "models/formats/canonical.h"
#include "models/formats/profileformat.h"
#include "verifyresult.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

using Code = ProfileNote::Code;

const QUuid password(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

const ProfileFormat &format()
{
    return *profileFormat(u"thunderbird-qr"_s);
}

Account usual(const QString &name = u"anna"_s)
{
    Account account;
    account.name = name;
    account.identity = {.displayName = u"Änna"_s, .address = name + u"@example.org"_s};
    account.incoming.host = u"imap.example.org"_s;
    account.incoming.credential = {.type = CredentialType::Secret, .secret = password};
    account.outgoing.host = u"smtp.example.org"_s;
    account.outgoing.credential.type = CredentialType::SameAsIncoming;
    return account;
}

QByteArray firstOf(const QList<Account> &accounts, const WriteOptions &options = {})
{
    const auto files = format().write(accounts, options);
    return files ? files->first().bytes : QByteArray();
}

Judgement judged(const QByteArray &bytes)
{
    return judgement(u"python3"_s,
        {QStringLiteral(MAILRIG_SCHEMA_JUDGE), u"json"_s,
            QStringLiteral(MAILRIG_TEST_DATA "/schemas/thunderbird-qr-v1.schema.json")},
        bytes);
}

bool has(const QList<ProfileNote> &notes, Code code, const QString &detail)
{
    return std::any_of(notes.begin(), notes.end(),
        [&](const ProfileNote &each) { return each.code == code && each.detail == detail; });
}

QByteArray withAccount(const QByteArray &incoming, const QByteArray &groups)
{
    return "[1,[1,1]," + incoming + ',' + groups + ']';
}

constexpr auto goodIncoming = "[0,\"i.example\",993,3,1,\"a@example.org\"]";
constexpr auto goodGroups
    = "[[[0,\"s.example\",465,3,1,\"a@example.org\"],[\"a@example.org\",\"A\"]]]";

} // namespace

class TstThunderbirdQr : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneAccountIsWrittenAsTheSpecificationHasIt()
    {
        QCOMPARE(firstOf({usual()}),
            "[1,[1,1],[0,\"imap.example.org\",993,3,1,\"anna@example.org\"],"
            "[[[0,\"smtp.example.org\",465,3,1,\"anna@example.org\"],"
            "[\"anna@example.org\",\"Änna\"]]]]"_ba);
        VERIFY_JUDGED(judged(firstOf({usual()})));
    }

    void passwordsAreWrittenOnlyWhereTheyAreNamedAndComeBack()
    {
        QVERIFY(!firstOf({usual()}).contains("p\\\"w"));
        const auto bytes = firstOf({usual()}, {.secrets = {{password, Secret("p\"w"_ba)}}});
        VERIFY_JUDGED(judged(bytes));
        const auto back = format().read(bytes);
        QVERIFY_RESULT(back);
        QCOMPARE(back->secrets.size(), 1); // the other side's is the same
        const auto &account = back->accounts.first();
        QCOMPARE(account.outgoing.credential.type, CredentialType::SameAsIncoming);
        QCOMPARE(
            back->secrets.value(account.incoming.credential.secret).view(), QByteArrayView("p\"w"));
    }

    void aPasswordOfTwoLinesIsRefused()
    {
        const auto files = format().write({usual()}, {.secrets = {{password, Secret("a\nb"_ba)}}});
        QVERIFY(!files);
        QCOMPARE(files.error(), (Error{Cause::Validation, u"incoming.credential.secret"_s}));
    }

    void manyAccountsTakeSeveralCodes()
    {
        QList<Account> accounts;
        for (int i = 0; i < 8; ++i) {
            accounts << usual(u"person%1"_s.arg(i));
        }
        const auto files = format().write(accounts, {.profileName = u"Team"_s});
        QVERIFY_RESULT(files);
        QVERIFY(files->size() >= 3);
        QByteArrayList all;
        for (const auto &file : *files) {
            QVERIFY(QString::fromUtf8(file.bytes).size() <= 800);
            all << file.bytes;
        }
        VERIFY_JUDGED(judged(all.join('\0')));
        QCOMPARE(files->at(1).name, u"Team-2.json"_s);
        const auto back = format().read(all.join('\n'));
        QVERIFY_RESULT(back);
        QCOMPARE(back->accounts.size(), 8);
        QVERIFY(back->notes.isEmpty());
        QCOMPARE(back->accounts.last().identity.address, u"person7@example.org"_s);
        const auto some = format().read(files->first().bytes);
        QVERIFY(has(some->notes, Code::Missing, u"1/%1"_s.arg(files->size())));
    }

    void aNameOfAnotherScriptIsSentInItsAsciiForm()
    {
        auto account = usual();
        account.incoming.host = u"imap.bücher.example"_s;
        account.identity.address = u"anna@bücher.example"_s;
        QVERIFY(format().limits(account).isEmpty());
        VERIFY_JUDGED(judged(firstOf({account})));
        const auto lost = losses(format(), account);
        QVERIFY(std::any_of(lost.begin(), lost.end(), [](const ProfileNote &each) {
            return each.field == u"incoming.host"_s && each.code == Code::Altered
                && each.kept == QJsonValue(u"imap.xn--bcher-kva.example"_s);
        }));
    }

    void whatTheFormatForbidsIsRefused_data()
    {
        QTest::addColumn<Account>("account");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QString &field, auto change) {
            auto account = usual();
            change(account);
            QTest::newRow(name) << account << field;
        };
        row("a line end", u"identity.displayName"_s,
            [](Account &a) { a.identity.displayName = u"A\r\nB"_s; });
        row("no address", u"identity.address"_s, [](Account &a) { a.identity.address.clear(); });
        row("an address of letters", u"identity.address"_s,
            [](Account &a) { a.identity.address = u"änna@example.org"_s; });
        row("no incoming", u"incoming.protocol"_s,
            [](Account &a) { a.incoming.protocol = Protocol::None; });
        row("no outgoing", u"outgoing.protocol"_s,
            [](Account &a) { a.outgoing.protocol = Protocol::None; });
        row("a port beyond", u"incoming.port"_s, [](Account &a) { a.incoming.port = u"70000"_s; });
        row("an application's sign-in", u"incoming.credential.type"_s,
            [](Account &a) { a.incoming.credential.type = CredentialType::ClientCredentials; });
        row("more than a code holds", QString(), [](Account &a) { a.label = QString(3000, u'x'); });
    }
    void whatTheFormatForbidsIsRefused()
    {
        QFETCH(const Account, account);
        QFETCH(const QString, field);
        const auto notes = format().limits(account);
        QVERIFY(std::any_of(notes.begin(), notes.end(), [&](const ProfileNote &each) {
            return each.kind == ProfileNote::Kind::Error && each.field == field;
        }));
    }

    void aLongAccountIsWarnedOf()
    {
        auto account = usual();
        account.label = QString(800, u'x');
        const auto notes = format().limits(account);
        QCOMPARE(notes.size(), 1);
        QCOMPARE(notes.first().kind, ProfileNote::Kind::Warning);
        QCOMPARE(notes.first().limit, 800);
    }

    void newerItemsArePassedOverAndSaid()
    {
        const auto profile = format().read(
            withAccount("[0,\"i.example\",993,3,1,\"a\",null,\"\",\"new\"]", goodGroups));
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.size(), 1);
        QVERIFY(profile->secrets.isEmpty());
        QVERIFY(has(profile->notes, Code::NotUnderstood, u"incoming[8]"_s));
    }

    void anAccountOfUnknownValuesIsSkippedAndTheOthersAreNot_data()
    {
        QTest::addColumn<QByteArray>("incoming");
        QTest::newRow("protocol") << "[2,\"i.example\",993,3,1,\"a\"]"_ba;
        QTest::newRow("the reserved security") << "[0,\"i.example\",993,1,1,\"a\"]"_ba;
        QTest::newRow("authentication") << "[0,\"i.example\",993,3,7,\"a\"]"_ba;
        QTest::newRow("port") << "[0,\"i.example\",0,3,1,\"a\"]"_ba;
        QTest::newRow("half a port") << "[0,\"i.example\",1.5,3,1,\"a\"]"_ba;
        QTest::newRow("host of letters") << "[0,\"ï.example\",993,3,1,\"a\"]"_ba;
        QTest::newRow("user with a line end") << "[0,\"i.example\",993,3,1,\"a\\n\"]"_ba;
        QTest::newRow("nothing") << "[]"_ba;
    }
    void anAccountOfUnknownValuesIsSkippedAndTheOthersAreNot()
    {
        QFETCH(const QByteArray, incoming);
        const auto profile = format().read("[1,[1,1]," + incoming + ',' + goodGroups + ','
            + goodIncoming + ',' + goodGroups + ']');
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.size(), 1);
        QVERIFY(std::any_of(profile->notes.begin(), profile->notes.end(),
            [](const ProfileNote &each) { return each.code == Code::Skipped; }));
    }

    void furtherIdentitiesAndServersAreSaid()
    {
        const auto profile = format().read(withAccount(goodIncoming,
            "[[[1,\"x\",1,3,1,\"a\"],[\"n@example.org\",\"N\"]],"
            "[[0,\"s.example\",465,3,1,\"a@example.org\"],[\"a@example.org\",\"A\"],"
            "[\"b@example.org\",\"B\"]],"
            "[[0,\"t.example\",465,3,1,\"a\"],[\"c@example.org\",\"C\"]]]"));
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.size(), 1);
        QCOMPARE(profile->accounts.first().outgoing.host, u"s.example"_s);
        QCOMPARE(profile->accounts.first().identity.address, u"a@example.org"_s);
        QVERIFY(has(profile->notes, Code::Skipped, u"b@example.org"_s));
        QVERIFY(has(profile->notes, Code::Skipped, u"t.example"_s));
    }

    void aFileOfTwoAccountsIsRead()
    {
        QFile file(QStringLiteral(MAILRIG_TEST_DATA "/profiles/thunderbird-qr.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        VERIFY_JUDGED(judged(bytes));
        QVERIFY(format().recognizes(bytes));
        const auto profile = format().read(bytes);
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.size(), 2);
        const auto &first = profile->accounts.first();
        QCOMPARE(first.incoming.credential.type, CredentialType::AuthorizationCode);
        QCOMPARE(first.outgoing.credential.type, CredentialType::SameAsIncoming);
        QCOMPARE(profile->accounts.last().label, u"Anna (at home)"_s);
        QVERIFY(profile->secrets.isEmpty());
    }

    void hostileTextIsRefusedInTime_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("another version")
            << withAccount(goodIncoming, goodGroups).replace(0, 2, "[2");
        QTest::newRow("no numbers") << "[1,[],[],[]]"_ba;
        QTest::newRow("numbers beyond") << "[1,[1,9999999],[],[]]"_ba;
        QTest::newRow("no account") << "[1,[1,1]]"_ba;
        QTest::newRow("half an account") << "[1,[1,1],[]]"_ba;
        QTest::newRow("deep") << "[1,[1,1]," + QByteArray(100'000, '[') + QByteArray(100'000, ']');
        QTest::newRow("a million") << "[1,[1,1]" + QByteArray(",[],[]").repeated(500'000) + ']';
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("wrong encoding") << "[1,[1,1],[\"\xff\"],[]]"_ba;
    }
    void hostileTextIsRefusedInTime()
    {
        QFETCH(const QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        const auto profile = format().read(bytes);
        QVERIFY(timer.elapsed() < 20'000); // unoptimized; what is not linear takes minutes
        QVERIFY(!profile);
        QCOMPARE(profile.error().code, Cause::FileMalformed);
        QVERIFY(!profile.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstThunderbirdQr)
#include "tst_thunderbirdqr.moc"
