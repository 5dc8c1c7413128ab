// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"
#include "privatekeyring.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! What the command line says of files and entries, on a real keyring.
class TstCliStorage : public QObject {
    Q_OBJECT

    PrivateKeyring m_keyring;

    static QStringList words(const QString &line) { return line.split(u' '); }
    static QJsonObject file(const QJsonObject &storage, const QString &kind)
    {
        for (const auto &each : storage[u"files"].toArray()) {
            if (each[u"kind"].toString() == kind) {
                return each.toObject();
            }
        }
        return {};
    }
    static QJsonArray entries(const QJsonObject &storage)
    {
        return storage[u"keychain"][u"entries"].toArray();
    }
    static void fill(const Cli &cli)
    {
        QCOMPARE(cli.run(words(u"secret set spare --secret-fd 0"_s), "CANARY").code, 0);
        QCOMPARE(cli.run(words(u"accounts add a --address a@b.example --imap h.example "
                               "--no-outgoing --secret-fd 0"_s),
                        "CANARY")
                     .code,
            0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_keyring.startBus());
        QVERIFY(m_keyring.startKeyring());
    }

    void listsFilesAndEntries()
    {
        const Cli cli;
        fill(cli);
        const auto result = cli.run(words(u"storage --json"_s));
        QCOMPARE(result.code, 0);
        const auto storage = result.json();
        const auto account = file(storage, u"account"_s);
        QCOMPARE(account[u"mode"].toString(), u"0600"_s);
        QVERIFY(QFile::exists(account[u"path"].toString()));
        QCOMPARE(account[u"size"].toInteger(), QFile(account[u"path"].toString()).size());
        QCOMPARE(file(storage, u"environments"_s)[u"exists"].toBool(true), false);
        QCOMPARE(entries(storage).size(), 2);
        QCOMPARE(entries(storage).at(0)[u"name"].toString(), u"spare"_s);
        QCOMPARE(entries(storage).at(0)[u"usedBy"].toArray().size(), 0);
        QCOMPARE(entries(storage).at(1)[u"usedBy"][0][u"account"].toString(), u"a"_s);
        for (const auto &entry : entries(storage)) {
            QCOMPARE(entry[u"state"].toString(), u"inKeychain"_s);
        }
        QVERIFY(!result.out.contains("CANARY"));
    }

    void saysItInColumnsToAPerson()
    {
        const Cli cli;
        fill(cli);
        const auto result = cli.run({u"storage"_s});
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.contains(cli.store().toUtf8() + "/secrets.json"));
        QVERIFY(result.out.contains("rw-------"));
        QVERIFY(result.out.contains("spare"));
        QVERIFY(!result.out.contains("CANARY"));
    }

    void leavesTheKeychainAloneIfAskedTo()
    {
        const Cli cli;
        fill(cli);
        const auto storage = cli.run(words(u"storage --json --no-keychain"_s)).json();
        QCOMPARE(entries(storage).at(0)[u"state"].toString(), u"unasked"_s);
    }

    void aLockedKeychainIsSaidOfEachEntry()
    {
        const Cli cli;
        fill(cli);
        QVERIFY(m_keyring.lock());
        const auto result = cli.run(words(u"storage --json"_s));
        QVERIFY(m_keyring.unlock());
        QCOMPARE(result.code, 0); // the list is the answer
        QCOMPARE(entries(result.json()).size(), 2);
        for (const auto &entry : entries(result.json())) {
            QCOMPARE(entry[u"state"].toString(), u"unreadable"_s);
            QCOMPARE(entry[u"code"].toString(), u"keychainLocked"_s);
        }
    }

    void whatCannotBeReadIsListedWithItsReason()
    {
        const Cli cli;
        fill(cli);
        QFile settings(cli.store() + u"/settings.json"_s);
        QVERIFY(settings.open(QIODevice::WriteOnly));
        settings.write("{broken");
        settings.close();
        const auto storage = cli.run(words(u"storage --json"_s)).json();
        QCOMPARE(file(storage, u"settings"_s)[u"code"].toString(), u"fileMalformed"_s);
    }
};

QTEST_GUILESS_MAIN(TstCliStorage)
#include "tst_clistorage.moc"
