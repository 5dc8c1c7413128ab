// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary.h"
#include "clirun.h"
#include "privatekeyring.h"
#include "tests/support/scriptedpeer.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto canary = "CANARY-of-verify"_ba;

Conversation imap(const QByteArray &answer)
{
    return Conversation()
        .server("* OK ready\r\n")
        .answersUntilClosed({{uR"((\S+) CAPABILITY)"_s,
                                 "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n{1} OK done\r\n"},
            {uR"((\S+) AUTHENTICATE PLAIN \S+)"_s, "{1} " + answer + "\r\n"},
            {uR"((\S+) STATUS .*)"_s, "* STATUS INBOX (MESSAGES 0)\r\n{1} OK done\r\n"},
            {uR"((\S+) LOGOUT)"_s, "* BYE bye\r\n{1} OK done\r\n"}});
}

Conversation smtp()
{
    return Conversation()
        .server("220 ready\r\n")
        .answersUntilClosed({{u"EHLO .*"_s, "250-here\r\n250 AUTH PLAIN\r\n"},
            {u"AUTH PLAIN .*"_s, "235 2.7.0 ok\r\n"}, {u"MAIL FROM:.*"_s, "250 ok\r\n"},
            {u"RCPT TO:.*"_s, "250 ok\r\n"}, {u"RSET"_s, "250 ok\r\n"},
            {u"QUIT"_s, "221 bye\r\n"}});
}

const auto good = "OK signed in"_ba;
const auto bad = "NO [AUTHENTICATIONFAILED] no"_ba;

} // namespace

//! `verify` of stored accounts: real keyring, scripted servers.
class TestCliVerify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void bothSidesAreTested();
    void oneSideCanBeTestedAlone();
    void severalAccountsAreToldALineEach();
    void severalKindsOfFailureEndWithOne();
    void whatCannotBeTestedDoesNotStopTheOthers();
    void macrosComeFromTheEnvironment();
    void aPasswordForThisOnceNeedsNoKeychain();
    void nothingToTestIsNoFailure();
    void ctrlCCancelsAll();
    void manyAtATimeAreAllTold();

private:
    [[nodiscard]] CliResult run(const QString &line, const QByteArray &input = {}) const
    {
        return m_cli->run(line.split(u' ', Qt::SkipEmptyParts), input);
    }
    //! An account whose incoming server is this peer; signs in with the secret "s".
    void add(const QString &name, quint16 port, const QString &more = u"--no-outgoing"_s)
    {
        const auto result
            = run(u"accounts add %1 --address %1@b.example --imap 127.0.0.1:%2 "
                  "--security none --secret s %3 --quiet"_s.arg(name, QString::number(port), more));
        QVERIFY2(result.code == 0, result.err.constData());
    }

    PrivateKeyring m_keyring;
    std::unique_ptr<Cli> m_cli;
};

void TestCliVerify::initTestCase()
{
    QVERIFY(m_keyring.startBus());
    QVERIFY(m_keyring.startKeyring());
}

void TestCliVerify::init()
{
    m_cli = std::make_unique<Cli>();
    QCOMPARE(run(u"secret set s --secret-fd 0"_s, canary).code, 0);
}

void TestCliVerify::bothSidesAreTested()
{
    ScriptedPeer incoming(imap(good)), outgoing(smtp());
    add(u"a"_s, incoming.port(),
        u"--smtp 127.0.0.1:%1 --outgoing-security none"_s.arg(outgoing.port()));
    const auto result = run(u"verify a --json"_s);
    QVERIFY2(result.code == 0, result.out.constData());
    const auto json = result.json();
    QCOMPARE(json.value(u"account"_s).toString(), u"a"_s);
    QCOMPARE(json.value(u"verdict"_s).toString(), u"ok"_s);
    QCOMPARE(json.value(u"sides"_s).toArray().size(), 2);
    for (const auto &shape : shapesOf(canary)) {
        QVERIFY(!result.out.contains(shape));
    }
    QVERIFY(outgoing.receivedInAll().contains("MAIL FROM:<a@b.example>"));
    const auto words = run(u"verify a"_s);
    QCOMPARE(words.code, 0);
    QVERIFY(words.out.size() > 100);
}

void TestCliVerify::oneSideCanBeTestedAlone()
{
    ScriptedPeer incoming(imap(bad)), outgoing(smtp());
    add(u"a"_s, incoming.port(),
        u"--smtp 127.0.0.1:%1 --outgoing-security none"_s.arg(outgoing.port()));
    QCOMPARE(run(u"verify a --outgoing --quiet"_s).code, 0);
    QCOMPARE(incoming.connections(), 0);
    QCOMPARE(run(u"verify a --incoming --quiet"_s).code, 10);
    QCOMPARE(outgoing.connections(), 1);
}

void TestCliVerify::severalAccountsAreToldALineEach()
{
    ScriptedPeer works(imap(good)), refuses(imap(bad));
    add(u"a"_s, works.port());
    add(u"b"_s, refuses.port());
    add(u"c"_s, works.port());
    const auto result = run(u"verify --all --json"_s);
    QCOMPARE(result.code, 10);
    const auto lines = result.jsonLines();
    QCOMPARE(lines.size(), 3);
    QHash<QString, QString> verdicts;
    for (const auto &line : lines) {
        verdicts.insert(line.value(u"account"_s).toString(), line.value(u"verdict"_s).toString());
    }
    QCOMPARE(verdicts.value(u"a"_s), u"ok"_s);
    QCOMPARE(verdicts.value(u"b"_s), u"failed"_s);
    QCOMPARE(verdicts.value(u"c"_s), u"ok"_s);
    QCOMPARE(run(u"verify a c --json"_s).jsonLines().size(), 2);
    QCOMPARE(run(u"verify a a --json"_s).jsonLines().size(), 1);
    QCOMPARE(run(u"verify a bogus --json"_s).code, 1);
}

void TestCliVerify::severalKindsOfFailureEndWithOne()
{
    ScriptedPeer refuses(imap(bad)), hangsUp{Conversation()};
    add(u"a"_s, refuses.port());
    add(u"b"_s, hangsUp.port());
    QCOMPARE(run(u"verify --all --quiet"_s).code, 1);
}

void TestCliVerify::whatCannotBeTestedDoesNotStopTheOthers()
{
    ScriptedPeer works(imap(good));
    add(u"a"_s, works.port());
    add(u"b"_s, works.port(), u"--no-outgoing --set incoming.host=${NOWHERE} --force"_s);
    add(u"c"_s, works.port(), u"--no-outgoing --set incoming.port=99999 --force"_s);
    const auto lines = run(u"verify --all --json"_s).jsonLines();
    QHash<QString, QString> causes;
    for (const auto &line : lines) {
        causes.insert(line.value(u"account"_s).toString(), line.value(u"cause"_s).toString());
    }
    QCOMPARE(causes.size(), 3);
    QCOMPARE(causes.value(u"a"_s), QString());
    QCOMPARE(causes.value(u"b"_s), u"macroUnresolved"_s);
    QCOMPARE(causes.value(u"c"_s), u"validation"_s);
    QCOMPARE(run(u"verify b c --quiet"_s).code, 16);
}

void TestCliVerify::macrosComeFromTheEnvironment()
{
    ScriptedPeer works(imap(good));
    QCOMPARE(run(u"environment set test PORT=%1"_s.arg(works.port())).code, 0);
    add(u"a"_s, 1, u"--no-outgoing --set incoming.port=${PORT} --environment test"_s);
    QCOMPARE(run(u"verify a --quiet"_s).code, 16);
    QCOMPARE(run(u"verify a --quiet --environment test"_s).code, 0);
}

void TestCliVerify::aPasswordForThisOnceNeedsNoKeychain()
{
    ScriptedPeer works(imap(good));
    add(u"a"_s, works.port());
    m_cli->set(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    QCOMPARE(run(u"verify a --quiet"_s).code, 15);
    QCOMPARE(run(u"verify a --quiet --secret-fd 0"_s, "typed").code, 0);
    QVERIFY(works.receivedInAll().contains(QByteArray("\0a@b.example\0typed", 18).toBase64()));
    QCOMPARE(run(u"verify --all --quiet --secret-fd 0"_s, "typed").code, 0); // a single one
}

void TestCliVerify::nothingToTestIsNoFailure()
{
    const auto result = run(u"verify --all --json"_s);
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out, QByteArray());
}

void TestCliVerify::ctrlCCancelsAll()
{
    ScriptedPeer stalls(Conversation().stalls());
    for (const auto &name : {u"a"_s, u"b"_s, u"c"_s}) {
        add(name, stalls.port());
    }
    QProcess process;
    m_cli->start(process, {u"verify"_s, u"--all"_s, u"--json"_s, u"--parallel"_s, u"1"_s});
    QTRY_VERIFY_WITH_TIMEOUT(stalls.connections() >= 1, 20'000);
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    const auto result = Cli::finished(process);
    QCOMPARE(result.code, 17);
    const auto lines = result.jsonLines();
    QCOMPARE(lines.size(), 3);
    for (const auto &line : lines) {
        QCOMPARE(line.value(u"verdict"_s).toString(), u"cancelled"_s);
    }
}

void TestCliVerify::manyAtATimeAreAllTold()
{
    ScriptedPeer works(imap(good));
    add(u"a0"_s, works.port());
    const auto json = run(u"accounts show a0 --json"_s).out;
    for (int i = 1; i < 20; ++i) {
        const auto added = run(u"accounts add a%1 --from - --quiet"_s.arg(i), json);
        QCOMPARE(added.code, 0);
    }
    const auto result = run(u"verify --all --json --parallel 8"_s);
    QCOMPARE(result.code, 0);
    QCOMPARE(result.jsonLines().size(), 20);
    QCOMPARE(works.connections(), 20);
}

QTEST_GUILESS_MAIN(TestCliVerify)
#include "tst_cliverify.moc"
