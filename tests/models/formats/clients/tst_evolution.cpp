// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientjudge.h"
#include "models/formats/canonical.h"
#include "verifyresult.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

#include <ctime>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

const ProfileFormat &format()
{
    return *profileFormat(u"evolution"_s);
}

bool has(const QList<ProfileNote> &notes, ProfileNote::Code code, const QString &words)
{
    return std::any_of(notes.begin(), notes.end(), [&](const ProfileNote &each) {
        return each.code == code && (each.detail == words || each.field == words);
    });
}

QString valueIn(const QJsonObject &file, const QString &group, const QString &key)
{
    return file.value(group).toObject().value(key).toString();
}

} // namespace

//! GLib's reading of what is written for Evolution, and what is read of sources people have.
class TstEvolution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFilesAreThese()
    {
        auto account = samples::clientAccount();
        account.incoming.pathPrefix = u" INBOX\\"_s;
        const auto files = format().write({account}, {});
        QVERIFY_RESULT(files);
        QByteArray all;
        for (const auto &each : *files) {
            all += "== " + each.name.toUtf8() + '\n' + each.bytes;
        }
        QFile golden(QStringLiteral(MAILRIG_TEST_DATA "/profiles/clients/evolution.sources"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(all, golden.readAll());
    }

    void noTextBreaksOut()
    {
        ClientJudge judge;
        QList<Account> accounts{samples::clientAccount()};
        int accepted = 0;
        for (const auto &text : samples::hostileTexts(judge.marker())) {
            accounts << samples::infested(format(), accounts.first(), text);
            accepted += accounts.last().incoming.user == text ? 1 : 0;
        }
        QVERIFY(accepted > 25);
        QStringList paths;
        for (const auto &account : accounts) {
            const auto files = format().write({account}, {});
            QVERIFY_RESULT(files);
            QCOMPARE(files->size(), 3);
            const auto folder = QString::number(paths.size());
            for (const auto &each : *files) {
                paths << judge.put(each, folder);
            }
        }
        const auto seen = judge.askPython(u"glib"_s, paths);
        QCOMPARE(seen.size(), paths.size());
        for (qsizetype i = 0; i < seen.size(); ++i) {
            const auto &account = accounts[i / 3];
            auto groups = seen[i % 3].keys(); // of the usual account
            if (i % 3 == 0 && !account.incoming.pathPrefix.isEmpty()) {
                groups << u"Imapx Backend"_s;
                groups.sort();
                QCOMPARE(valueIn(seen[i], u"Imapx Backend"_s, u"Namespace"_s),
                    account.incoming.pathPrefix);
            }
            QCOMPARE(seen[i].keys(), groups);
            QCOMPARE(valueIn(seen[i], u"Data Source"_s, u"DisplayName"_s), account.label);
            if (i % 3 != 1) {
                QCOMPARE(valueIn(seen[i], u"Authentication"_s, u"User"_s),
                    userOf(account, account.incoming));
            } else {
                const auto &identity = account.identity;
                QCOMPARE(valueIn(seen[i], u"Mail Identity"_s, u"Name"_s), identity.displayName);
                QCOMPARE(valueIn(seen[i], u"Mail Identity"_s, u"ReplyTo"_s), identity.replyTo);
            }
        }
        QVERIFY(!judge.isBroken());
    }

    void theThreeFilesAreJoinedInAnyOrder()
    {
        const auto account = samples::clientAccount();
        const auto files = format().write({account}, {});
        QVERIFY_RESULT(files);
        const auto whole = canonical(format().represented(account));
        for (const auto &order : {QList{0, 1, 2}, {1, 2, 0}, {2, 1, 0}}) {
            QByteArray all;
            for (const auto i : order) {
                all += files->at(i).bytes;
            }
            const auto back = format().read(all);
            QVERIFY_RESULT(back);
            QCOMPARE(back->accounts.size(), 1);
            QCOMPARE(canonical(back->accounts.first()), whole);
            QVERIFY(back->notes.isEmpty());
        }
    }

    void whatOneFileAloneDoesNotSayIsTold()
    {
        const auto files = format().write({samples::clientAccount()}, {});
        QVERIFY_RESULT(files);
        const auto account = format().read(files->at(0).bytes);
        QVERIFY_RESULT(account);
        QCOMPARE(account->accounts.first().incoming.host, u"mail.example.org"_s);
        QCOMPARE(account->accounts.first().identity.address, u"anna@example.org"_s); // the user
        QCOMPARE(account->accounts.first().outgoing.protocol, Protocol::None);
        QVERIFY(has(account->notes, ProfileNote::Code::Missing, u"identity.address"_s));
        QVERIFY(has(account->notes, ProfileNote::Code::Missing, u"outgoing.host"_s));
        const auto identity = format().read(files->at(1).bytes);
        QVERIFY_RESULT(identity);
        QCOMPARE(identity->accounts.first().identity.displayName, u"Anna Example"_s);
        QVERIFY(has(identity->notes, ProfileNote::Code::Missing, u"incoming.host"_s));
        QVERIFY(has(identity->notes, ProfileNote::Code::Missing, u"outgoing.host"_s));
        const auto transport = format().read(files->at(2).bytes);
        QVERIFY_RESULT(transport);
        QCOMPARE(transport->accounts.first().outgoing.host, u"smtp.example.org"_s);
        QVERIFY(has(transport->notes, ProfileNote::Code::Missing, u"incoming.host"_s));
        QVERIFY(has(transport->notes, ProfileNote::Code::Missing, u"identity.address"_s));
    }

    void severalAccountsOfOneFolderKeepApart()
    {
        QByteArray all;
        auto account = samples::clientAccount();
        for (int i = 0; i < 3; ++i) {
            account.id = QUuid::createUuidV5(account.id, QByteArray::number(i));
            account.incoming.host = u"mail%1.example.org"_s.arg(i);
            account.outgoing.host = u"smtp%1.example.org"_s.arg(i);
            const auto files = format().write({account}, {});
            QVERIFY_RESULT(files);
            all = files->at(2).bytes + all + files->at(0).bytes + files->at(1).bytes;
        }
        const auto back = format().read(all);
        QVERIFY_RESULT(back);
        QCOMPARE(back->accounts.size(), 3);
        for (const auto &each : back->accounts) {
            QCOMPARE(each.outgoing.host, QString(each.incoming.host).replace(u"mail"_s, u"smtp"_s));
        }
    }

    void aRealSourceIsUnderstood()
    {
        const auto back = format().read(
            "\n[Data Source]\nDisplayName=joe@gmail.com\nDisplayName[de]=x\nEnabled=true\n"
            "Parent=5f1\n\n[Mail Account]\nBackendName=imapx\nIdentityUid=8d2\n"
            "ArchiveFolder=\n\n[Authentication]\nHost=imap.gmail.com\nMethod=Google\nPort=993\n"
            "User=joe@gmail.com\n\n[Security]\nMethod=ssl-on-alternate-port\n\n"
            "[Imapx Backend]\nUseIdle=true\nUseNamespace=false\nNamespace=x\n\n"
            "[Data Source]\nDisplayName=Feeds\nParent=local\n\n[Address "
            "Book]\nBackendName=local\n");
        QVERIFY_RESULT(back);
        QCOMPARE(back->accounts.size(), 1);
        const auto &account = back->accounts.first();
        QCOMPARE(account.incoming.credential.type, CredentialType::AuthorizationCode);
        QCOMPARE(account.incoming.mechanism, Mechanism::XOAuth2);
        QVERIFY(account.incoming.port.isEmpty() && account.incoming.pathPrefix.isEmpty());
        QCOMPARE(account.name, u"joe@gmail.com"_s);
        QVERIFY(has(back->notes, ProfileNote::Code::Skipped, u"Address Book"_s));
        QVERIFY(has(back->notes, ProfileNote::Code::Guessed, u"incoming.credential.type"_s));
    }

    void aHostileFileIsReadOrRefusedInTwoSeconds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("a million accounts")
            << QByteArray("[Data Source]\n[Mail Account]\n").repeated(500'000) << false;
        QByteArray keys("[Data Source]\n[Mail Account]\n");
        for (int i = 0; i < 100'000; ++i) {
            keys += "key" + QByteArray::number(i) + "=v\n";
        }
        QTest::newRow("a hundred thousand keys") << keys << true;
        QTest::newRow("nine thousand identities of one")
            << QByteArray("[Data Source]\nParent=a\n[Mail Identity]\n").repeated(9000) << true;
        QTest::newRow("no key") << QByteArray("[Data Source]\n=v\n") << false;
        QTest::newRow("no group") << QByteArray("a=b\n") << false;
        QTest::newRow("one line") << QByteArray(10 << 20, '[') << false;
    }
    void aHostileFileIsReadOrRefusedInTwoSeconds()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, isRead);
        const auto before = std::clock(); // of this process: others may be busy
        const auto back = format().read(bytes);
        const auto took = (std::clock() - before) * 1000 / CLOCKS_PER_SEC;
        QVERIFY2(took < 2000, qPrintable(QString::number(took)));
        QCOMPARE(back.has_value(), isRead);
        if (!back) {
            QVERIFY(back.error().detail.startsWith(u"line "_s));
        }
    }
};

QTEST_GUILESS_MAIN(TstEvolution)
#include "tst_evolution.moc"
