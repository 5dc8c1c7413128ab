// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/auditqueue.h"
#include "clirun.h"
#include "tests/protocols/discovery/discoverystage.h"
#include "tests/support/scriptedpeer.h"

#include <QJsonArray>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

//! So that the program's questions end at a stage.
QStringList places(const DiscoveryStage &stage)
{
    const auto request = stage.request({});
    const auto &options = request.options;
    QStringList words{u"--ca-file"_s, options.trust.caFile, u"--no-system-trust"_s, u"--ispdb"_s,
        options.ispdb.toString(), u"--name-server"_s,
        u"127.0.0.1:%1"_s.arg(options.redirections.nameServerPort)};
    for (const auto &each : options.redirections.hosts) {
        words << u"--connect-to"_s << u":%1::%2"_s.arg(each.port).arg(each.toPort);
    }
    return words;
}

QStringList connectTo(const QString &host, int port, const ScriptedPeer &peer)
{
    return {u"--connect-to"_s, u"%1:%2:127.0.0.1:%3"_s.arg(host).arg(port).arg(peer.port())};
}

} // namespace

//! Finding settings where a stage in this process answers; with real servers, see
//! tests/lab/tst_discovery.py.
class TestCliDiscovery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hostsOfAnAuditAreListedWithoutAsking()
    {
        const DiscoveryStage stage;
        const QStringList words{u"discover"_s, u"--audit"_s, u"shop.example"_s, u"--hosts"_s};
        const auto result = run(words + places(stage));
        QCOMPARE(result.code, 0);
        QVERIFY(result.out.contains("learns the address postmaster@shop.example."));
        QVERIFY(result.out.contains("learns the domain shop.example."));
        QVERIFY2(!result.out.contains("your"), result.out.constData());
        QVERIFY(stage.dns.asked().isEmpty());
        QCOMPARE(stage.web.connections() + stage.clearWeb.connections(), 0);
    }

    void settingsInClearAreNotTheServersWord()
    {
        DiscoveryStage stage;
        stage.page(
            "autoconfig.shop.example", autoconfigPath, autoconfigOf("shop.example", "plain"));
        const auto words = discovering({u"--source"_s, u"autoconfig"_s}) + places(stage);
        const auto result = run(words);
        QVERIFY2(result.out.contains("would sign in without encryption"), result.out.constData());
        QVERIFY(!result.out.contains("lets nobody"));
        const auto kept = run(words + QStringList{u"--save"_s, u"clear"_s});
        QVERIFY2(kept.err.contains("were not kept. These settings would"), kept.err.constData());
        QCOMPARE(m_cli.run({u"accounts"_s, u"show"_s, u"clear"_s}).code, 1);
    }

    void redirectsWithAPasswordHaveWordsOfTheirOwn()
    {
        DiscoveryStage stage;
        stage.page("autoconfig.shop.example", autoconfigPath,
            redirectTo("https://ann:canary@shop.example/config.xml"));
        const auto result = run(discovering({u"--source"_s, u"autoconfig"_s}) + places(stage));
        QVERIFY2(result.out.contains("a user name or a password in it"), result.out.constData());
        QVERIFY(!(result.out + result.err).contains("canary"));
    }

    void domainsThatDoNotExistAreSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::newRow("a search") << QStringList{u"ann@nowhere.example"_s} << 1;
        QTest::newRow("an audit") << QStringList{u"nowhere.example"_s, u"--audit"_s} << 14;
    }
    void domainsThatDoNotExistAreSaid()
    {
        QFETCH(const QStringList, words);
        QFETCH(const int, code);
        const DiscoveryStage stage;
        const auto result = run(QStringList{u"discover"_s} + words + places(stage));
        QCOMPARE(result.code, code);
        QVERIFY2(result.err.contains("knows no domain nowhere.example"), result.err.constData());
        QVERIFY(result.out.contains("There is no such domain"));
    }

    void probesSayWhatTheyHeard()
    {
        DiscoveryStage stage;
        const auto &scripts = stage.scripts();
        const ScriptedPeer imap(Conversation()
                                    .tls(scripts.tls()) // for 127.0.0.1
                                    .server("* OK hi\r\n")
                                    .answersUntilClosed(scripts.capabilityRules(
                                        Protocol::Imap, {"PLAIN", "SCRAM-SHA-256"})));
        const auto result = run(discovering({u"--source"_s, u"probe"_s}) + places(stage)
            + connectTo(u"imap.shop.example"_s, 993, imap));
        QVERIFY2(result.out.contains("Sign-in by: PLAIN, SCRAM-SHA-256"), result.out.constData());
        QVERIFY(result.out.contains("Capabilities: IMAP4rev1"));
        QVERIFY(result.out.contains("certificate is for: 127.0.0.1"));
        QVERIFY(result.out.contains("for another name"));
    }

    void auditsSayWhyThereIsNothing()
    {
        DiscoveryStage stage;
        stage.page("autoconfig.shop.example", autoconfigPath,
            {.body = "<clientConfig", .contentType = "text/xml"});
        stage.page("ua-auto-config.shop.example", paccPath, paccOf("shop.example"));
        stage.dns.txt("_ua-auto-config.shop.example", {"v=UAAC1; a=sha256; d=AAAA"});
        stage.dns.srv("_imaps._tcp.shop.example", 0, 0, 0, ".");
        stage.page("autodiscover.shop.example", autodiscoverPath,
            redirectTo("https://elsewhere.example/autodiscover/autodiscover.xml"));
        const auto result
            = run(QStringList{u"discover"_s, u"shop.example"_s, u"--audit"_s} + places(stage));
        for (const auto &each : {"Provider's autoconfig server: A damaged answer (",
                 "Provider's user agent configuration: An answer that its digest in DNS does not "
                 "fit (SHA-256",
                 "Service records in DNS: Declared as not offered (_imaps._tcp.shop.example",
                 "Autodiscover: Not known: the redirect to elsewhere.example was not followed",
                 "Outlook: not known: the redirect to elsewhere.example was not followed",
                 "Apple Mail: nothing"}) {
            QVERIFY2(result.out.contains(each), result.out.constData());
        }
    }

    void auditsFollowWhereTheyAreToldTo()
    {
        DiscoveryStage stage;
        stage.page("autodiscover.shop.example", autodiscoverPath,
            redirectTo("https://elsewhere.example/autodiscover/autodiscover.xml"));
        stage.page("elsewhere.example", autodiscoverPath, autodiscoverOf("shop.example"));
        const QStringList words{u"discover"_s, u"shop.example"_s, u"--audit"_s, u"--source"_s,
            u"autodiscover"_s, u"--json"_s};
        const auto pick
            = [](const CliResult &result) { return result.jsonLines().first()[u"clients"][2]; };
        const auto left = pick(run(words + places(stage)));
        QCOMPARE(left[u"client"].toString(), u"outlook"_s);
        QVERIFY(left[u"pick"].isNull());
        QCOMPARE(left[u"notFollowed"].toString(), u"elsewhere.example"_s);
        const auto followed = pick(run(words + places(stage) + QStringList{u"--follow"_s}));
        QCOMPARE(followed[u"pick"][u"source"].toString(), u"autodiscover"_s);
        QVERIFY(followed[u"notFollowed"].isUndefined());
    }

    void auditsLookAtWhatIsPublishedInClear()
    {
        DiscoveryStage stage;
        stage.clearWeb.on(autoconfigPath, {autoconfigOf("shop.example")});
        const auto result = run(QStringList{u"discover"_s, u"shop.example"_s, u"--audit"_s,
                                    u"--source"_s, u"autoconfig"_s, u"--json"_s}
            + places(stage));
        const auto published = result.jsonLines().first()[u"published"][0];
        QCOMPARE(published[u"trust"].toString(), u"plain"_s);
        QVERIFY(published[u"from"].toString().startsWith("http://"_L1));
    }

    void ctrlCEndsAnAuditAtOnce()
    {
        DiscoveryStage stage;
        stage.page("autoconfig.shop.example", autoconfigPath, autoconfigOf("shop.example"));
        const ScriptedPeer silent(Conversation().stalls());
        QProcess process;
        QSignalSpy ended(&process, &QProcess::finished);
        m_cli.start(process,
            QStringList{u"discover"_s, u"shop.example"_s, u"--audit"_s, u"--source"_s,
                u"autoconfig"_s, u"--deadline"_s, u"60"_s}
                + connectTo(u"imap.shop.example"_s, 993, silent)
                + connectTo(u"smtp.shop.example"_s, 465, silent) + places(stage));
        QTRY_COMPARE_WITH_TIMEOUT(silent.connections(), 2, 30'000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(ended.wait(20'000)); // of the 60 seconds that it has
        QCOMPARE(process.exitCode(), 17);
        QVERIFY(process.readAllStandardOutput().isEmpty());
        QCOMPARE(process.readAllStandardError().count("cancelled"), 1);
    }

    void ctrlCEndsASearchInItsOwnWords()
    {
        const DiscoveryStage stage;
        const ScriptedPeer silent(Conversation().stalls());
        QProcess process;
        QSignalSpy ended(&process, &QProcess::finished);
        m_cli.start(process,
            discovering({u"--source"_s, u"probe"_s, u"--deadline"_s, u"60"_s})
                + connectTo(u"imap.shop.example"_s, 993, silent) + places(stage));
        QTRY_COMPARE_WITH_TIMEOUT(silent.connections(), 1, 30'000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
        QVERIFY(ended.wait(20'000));
        QCOMPARE(process.exitCode(), 17);
        QVERIFY(process.readAllStandardError().contains("The search was cancelled."));
    }

    void visitsBeginWhenOthersEnd()
    {
        cli::Interrupt interrupt;
        std::vector<std::shared_ptr<QPromise<void>>> begun;
        qsizetype ended = 0, most = 0;
        QList<cli::AuditCall> calls;
        for (int i = 0; i < 40; ++i) {
            calls << [&] {
                begun.push_back(std::make_shared<QPromise<void>>());
                begun.back()->start();
                most = std::max(most, static_cast<qsizetype>(begun.size()) - ended);
                return begun.back()->future();
            };
        }
        QTimer clock;
        connect(&clock, &QTimer::timeout, this, [&] {
            if (ended < static_cast<qsizetype>(begun.size())) {
                begun.at(static_cast<size_t>(ended++))->finish();
            }
        });
        clock.start(0);
        QVERIFY(cli::allEnded(calls, interrupt));
        QCOMPARE(begun.size(), 40U);
        QVERIFY2(most > 1 && most < 32, qPrintable(QString::number(most)));
    }

private:
    [[nodiscard]] static QStringList discovering(const QStringList &words)
    {
        return QStringList{u"discover"_s, shopAddress} + words;
    }
    //! While the stage of this process answers.
    [[nodiscard]] CliResult run(const QStringList &words) const
    {
        QProcess process;
        QSignalSpy ended(&process, &QProcess::finished);
        m_cli.start(process, words);
        process.closeWriteChannel();
        if (!ended.wait(60'000)) {
            qWarning("the program did not end");
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
    }

    Cli m_cli;
};

QTEST_GUILESS_MAIN(TestCliDiscovery)
#include "tst_clidiscovery.moc"
