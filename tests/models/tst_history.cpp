// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/accountstore.h"
#include "models/historychanges.h"
#include "models/historystore.h"
#include "verifyresult.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

const auto words = u"NO [AUTHENTICATIONFAILED] words of the server"_s;

CheckReport report(std::optional<Cause> failure = {}, int milliseconds = 30)
{
    SideReport incoming{.side = Side::Incoming,
        .protocol = Protocol::Imap,
        .host = u"imap.example.org"_s,
        .user = u"user-name"_s,
        .port = 993};
    incoming.steps << CheckStep{.kind = StepKind::Identity,
        .milliseconds = 10,
        .tls = TlsFacts{.certificates = {{.subject = u"imap.example.org"_s,
                            .notAfter = QDateTime({2027, 1, 1}, {12, 0}, Qt::UTC),
                            .sha256 = QByteArray(32, 'a')}}}};
    incoming.steps << CheckStep{.kind = StepKind::Capabilities,
        .milliseconds = 5,
        .capabilities = {u"IMAP4rev1"_s, u"IDLE"_s}};
    CheckStep signIn{.kind = StepKind::SignIn,
        .milliseconds = milliseconds,
        .mechanism = Mechanism::ScramSha256,
        .transcript = {u"C: words"_s}};
    if (failure) {
        signIn.outcome = Outcome::Failed;
        signIn.error = Error{*failure, words};
    }
    incoming.steps << signIn;
    return {.account = u"sales"_s,
        .started = QDateTime({2026, 11, 20}, {8, 30, 1, 250}, Qt::UTC),
        .milliseconds = 60 + milliseconds,
        .sides = {incoming}};
}

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TstHistory : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    const QUuid m_id = QUuid::createUuid();
    QString folder() const { return m_dir->filePath(u"store"_s); }
    QString path() const
    {
        return folder() + u"/history/"_s + m_id.toString(QUuid::WithoutBraces) + u".jsonl"_s;
    }
    void write(const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path()).path()));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aResultKeepsWhatTheNextIsComparedWith()
    {
        const auto past = pastResult(report(Cause::WrongPassword));
        QCOMPARE(past.verdict, Verdict::Failed);
        QCOMPARE(past.cause, std::optional(Cause::WrongPassword));
        QCOMPARE(past.milliseconds, 90);
        const auto *side = past.side(Side::Incoming);
        QVERIFY(side && !past.side(Side::Outgoing));
        QCOMPARE(side->certificate, QByteArray(32, 'a'));
        QCOMPARE(side->capabilities, (QStringList{u"IMAP4rev1"_s, u"IDLE"_s}));
        QCOMPARE(side->mechanism, std::optional(Mechanism::ScramSha256));
        QCOMPARE(side->milliseconds, 45);
        QCOMPARE(past.certificateEnds(), QDateTime({2027, 1, 1}, {12, 0}, Qt::UTC));
    }

    void aLineReadsBackEqual_data()
    {
        QTest::addColumn<PastResult>("result");
        QTest::newRow("good") << pastResult(report());
        QTest::newRow("failed") << pastResult(report(Cause::CertificateExpired));
        QTest::newRow("empty") << PastResult{.started = QDateTime::currentDateTimeUtc()};
    }

    void aLineReadsBackEqual()
    {
        QFETCH(PastResult, result);
        const auto object = pastResultToJson(result);
        QCOMPARE(object.value(u"version").toInt(), 1);
        const auto read = pastResultFromJson(object);
        QVERIFY_RESULT(read);
        QCOMPARE(*read, result);
    }

    void theLastTenAreKeptOverARestart()
    {
        {
            HistoryStore store(folder());
            QVERIFY(store.of(m_id).results.isEmpty());
            for (int i = 0; i < 12; ++i) {
                QVERIFY_RESULT(store.add(m_id, report({}, i)));
            }
        }
        HistoryStore store(folder());
        QVERIFY(!store.known(m_id));
        const auto results = store.of(m_id).results;
        QCOMPARE(results.size(), 10);
        QCOMPARE(results.first().milliseconds, 62);
        QCOMPARE(results.last().milliseconds, 71);
        QVERIFY(store.known(m_id));
    }

    void theFileIsShortenedNowAndThen()
    {
        HistoryStore store(folder());
        for (int i = 0; i < 45; ++i) {
            QVERIFY_RESULT(store.add(m_id, report({}, i)));
            const auto lines = bytesIn(path()).count('\n');
            QVERIFY2(
                lines == i + 1 || (lines >= 10 && lines <= 20), qPrintable(QString::number(lines)));
        }
        HistoryStore other(folder());
        QCOMPARE(other.of(m_id), store.of(m_id));
        QCOMPARE(other.of(m_id).results.last().milliseconds, 104);
        const auto permissions = QFileInfo(path()).permissions();
        QVERIFY(!(permissions & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        QCOMPARE(QDir(QFileInfo(path()).path()).entryList(QDir::Files).size(), 1);
    }

    void aLineThatAKilledProgramLeftUnfinishedIsNoResult()
    {
        HistoryStore store(folder());
        QVERIFY_RESULT(store.add(m_id, report({}, 1)));
        const auto whole = bytesIn(path());
        QFile file(path());
        QVERIFY(file.open(QIODevice::Append) && file.write(whole.first(40)) == 40);
        file.close();
        HistoryStore other(folder());
        QCOMPARE(other.of(m_id).results.size(), 1);
        QVERIFY_RESULT(other.add(m_id, report({}, 2)));
        QVERIFY_RESULT(store.add(m_id, report({}, 3)));
        QCOMPARE(store.of(m_id).results.size(), 3);
        QVERIFY(bytesIn(path()).startsWith(whole));
    }

    void theFaultNamesTheLine()
    {
        HistoryStore store(folder());
        QVERIFY_RESULT(store.add(m_id, report()));
        write(bytesIn(path()) + "no JSON\n");
        store.refresh(m_id);
        QVERIFY(store.fault(m_id)->detail.contains(u"line 2: byte"));
    }

    void theFileIsPrivateAndHoldsNoWordsOfTheServer()
    {
        HistoryStore store(folder());
        QVERIFY_RESULT(store.add(m_id, report(Cause::WrongPassword)));
        const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser
            | QFileDevice::WriteUser;
        QCOMPARE(QFileInfo(path()).permissions(), owner);
        const auto content = bytesIn(path());
        QVERIFY(content.contains("wrongPassword"));
        for (const auto *foreign : {"words", "user-name", "AUTHENTICATIONFAILED"}) {
            QVERIFY2(!content.contains(foreign), foreign);
        }
    }

    void twoProgramsAddToOneFile()
    {
        HistoryStore one(folder()), other(folder());
        QVERIFY_RESULT(one.add(m_id, report({}, 1)));
        QVERIFY_RESULT(other.add(m_id, report({}, 2)));
        QVERIFY_RESULT(one.add(m_id, report({}, 3)));
        QCOMPARE(one.of(m_id).results.size(), 3);
        QCOMPARE(other.of(m_id).results.size(), 2);
        other.refresh(m_id);
        QCOMPARE(other.of(m_id), one.of(m_id));
    }

    void aCancelledTestIsNoResult()
    {
        HistoryStore store(folder());
        QVERIFY_RESULT(store.add(m_id, report(Cause::Cancelled)));
        QVERIFY(store.of(m_id).results.isEmpty());
        QVERIFY(!QFileInfo::exists(path()));
    }

    void aFileThatCannotBeReadIsKeptAndListed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no JSON") << "{\"verdict\": [\n"_ba;
        QTest::newRow("a newer version") << "{\"version\": 2, \"verdict\": \"ok\"}\n"_ba;
        QTest::newRow("a wrong kind") << "{\"version\": 1, \"sides\": 5}\n"_ba;
        QTest::newRow("an unknown verdict") << "{\"version\": 1, \"verdict\": \"perhaps\"}\n"_ba;
    }

    void aFileThatCannotBeReadIsKeptAndListed()
    {
        QFETCH(QByteArray, content);
        write(content);
        HistoryStore store(folder());
        QVERIFY(store.of(m_id).results.isEmpty());
        const auto refused = store.add(m_id, report());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Cause::FileMalformed);
        QVERIFY(refused.error().detail.startsWith(path()));
        QCOMPARE(bytesIn(path()), content);
        QCOMPARE(store.fault(m_id), std::optional(refused.error()));
        QCOMPARE(store.unreadable(), QList{refused.error()});
        // Another account's history goes on.
        QVERIFY_RESULT(store.add(QUuid::createUuid(), report()));
    }

    void membersOfANewerProgramAreKept()
    {
        write(R"({"version": 1, "started": "2026-01-01T00:00:00.000Z", "milliseconds": 5,)"
              R"( "verdict": "failed", "cause": "somethingNew", "more": true, "sides": []})"
              "\n");
        HistoryStore store(folder());
        QCOMPARE(store.of(m_id).results.size(), 1);
        QCOMPARE(store.of(m_id).results.first().cause, std::optional(Cause::Unknown));
        for (int i = 0; i < 9; ++i) {
            QVERIFY_RESULT(store.add(m_id, report()));
        }
        HistoryStore other(folder());
        QCOMPARE(other.of(m_id).results.size(), 10);
        QCOMPARE(other.of(m_id).results.first().unknown.value(u"more"), QJsonValue(true));
        QVERIFY(bytesIn(path()).startsWith(R"({"version": 1, "started")"));
    }

    void historiesOfAccountsThatAreGoneGo()
    {
        AccountStore accounts(folder());
        const auto account = *accounts.add({.name = u"a"_s});
        HistoryStore store(folder());
        QVERIFY_RESULT(store.add(account.id, report()));
        QVERIFY_RESULT(store.add(m_id, report()));
        QVERIFY_RESULT(store.removeOrphans());
        QVERIFY(!QFileInfo::exists(path()));
        QCOMPARE(store.of(m_id), History());
        QCOMPARE(store.of(account.id).results.size(), 1);
        QVERIFY_RESULT(store.remove(account.id));
        QVERIFY(store.of(account.id).results.isEmpty());
        QVERIFY_RESULT(store.remove(account.id));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        write("{}"); // the folder is there
        HistoryStore store(path()); // a file in place of a folder
        const auto refused = store.add(m_id, report());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Cause::FileUnwritable);
    }

    void whatChangedIsTold_data()
    {
        using Kind = HistoryChange::Kind;
        using Change = std::function<void(PastResult &)>;
        QTest::addColumn<Change>("change");
        QTest::addColumn<QList<HistoryChange>>("expected");
        const std::optional<Side> in = Side::Incoming;
        QTest::newRow("nothing") << Change([](PastResult &) {}) << QList<HistoryChange>();
        QTest::newRow("the certificate")
            << Change([](PastResult &x) { x.sides[0].certificate = QByteArray(32, 'b'); })
            << QList<HistoryChange>{
                   {Kind::Certificate, in, u"61"_s.repeated(32), u"62"_s.repeated(32)}};
        QTest::newRow("no certificate was seen")
            << Change([](PastResult &x) { x.sides[0].certificate = {}; }) << QList<HistoryChange>();
        QTest::newRow("capabilities")
            << Change([](PastResult &x) {
                   x.sides[0].capabilities = {u"IMAP4rev1"_s, u"ID"_s, u"ENABLE"_s};
               })
            << QList<HistoryChange>{{Kind::CapabilitiesAdded, in, {}, u"ID ENABLE"_s},
                   {Kind::CapabilitiesLost, in, u"IDLE"_s, {}}};
        QTest::newRow("the mechanism")
            << Change([](PastResult &x) { x.sides[0].mechanism = Mechanism::Plain; })
            << QList<HistoryChange>{{Kind::Mechanism, in, u"SCRAM-SHA-256"_s, u"PLAIN"_s}};
        QTest::newRow("the time") << Change([](PastResult &x) {
            x.milliseconds = 500;
        }) << QList<HistoryChange>{{Kind::Milliseconds, {}, u"90"_s, u"500"_s}};
        QTest::newRow("verdict and cause")
            << Change([](PastResult &x) {
                   x.verdict = Verdict::Failed;
                   x.cause = Cause::WrongPassword;
               })
            << QList<HistoryChange>{{Kind::Verdict, {}, u"ok"_s, u"failed"_s},
                   {Kind::Cause, {}, {}, u"wrongPassword"_s}};
        QTest::newRow("a side more") << Change([](PastResult &x) {
            x.sides << PastSide{.side = Side::Outgoing, .protocol = Protocol::Smtp};
        }) << QList<HistoryChange>{{Kind::Tested, Side::Outgoing, {}, u"smtp"_s}};
    }

    void whatChangedIsTold()
    {
        QFETCH(std::function<void(PastResult &)>, change);
        QFETCH(QList<HistoryChange>, expected);
        const auto before = pastResult(report());
        auto after = before;
        change(after);
        QCOMPARE(changes(before, after), expected);
    }
};

QTEST_GUILESS_MAIN(TstHistory)
#include "tst_history.moc"
