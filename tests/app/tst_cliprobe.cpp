// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"
#include "tests/support/scriptedpeer.h"

#include <QJsonArray>
#include <QTest>

#include <csignal>

#include <unistd.h>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto password = "CANARY-of-the-probe"_ba;

const Conversation::Rule capability{
    uR"((\S+) CAPABILITY)"_s, "* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\n{1} OK done\r\n"};
const Conversation::Rule logout{uR"((\S+) LOGOUT)"_s, "* BYE bye\r\n{1} OK done\r\n"};
const Conversation::Rule status{
    uR"((\S+) STATUS .*)"_s, "* STATUS INBOX (MESSAGES 3 UNSEEN 1)\r\n{1} OK done\r\n"};
const Conversation::Rule signIn{uR"((\S+) AUTHENTICATE PLAIN \S+)"_s, "{1} OK signed in\r\n"};
const Conversation::Rule refusal{uR"((\S+) AUTHENTICATE PLAIN \S+)"_s,
    "{1} NO [AUTHENTICATIONFAILED] Authentication failed.\r\n"};

Conversation imap(const QList<Conversation::Rule> &rules)
{
    return Conversation().server("* OK ready\r\n").answersUntilClosed(rules);
}

Conversation imapOverTls(const TestCertificate &certificate, const QList<Conversation::Rule> &rules)
{
    return Conversation()
        .tls(PeerTls::of(certificate))
        .server("* OK ready\r\n")
        .answersUntilClosed(rules);
}

} // namespace

//! `probe` against scripted servers: exit codes, JSON, words, and where the password is not.
class TestCliProbe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aGoodServerIsFoundGood();
    void theWordsBeginWithTheVerdict();
    void endsWithTheCodeOfItsCause_data();
    void endsWithTheCodeOfItsCause();
    void quietOnlyEnds();
    void theTranscriptHoldsTheDialogueWithoutThePassword();
    void anUnwritableTranscriptIsSaidBeforeTheTest();
    void withoutSignInNoPasswordIsAskedFor();
    void withoutATerminalAPasswordIsNotAskedFor();
    void ctrlCCancels();
    void theDeadlineEndsATest();
    void thePasswordIsInNoArgumentAndNoVariable();

private:
    [[nodiscard]] QStringList line(quint16 port, const QStringList &more = {}) const
    {
        return QStringList{u"probe"_s, u"--proto"_s, u"imap"_s, u"--host"_s, u"127.0.0.1"_s,
                   u"--port"_s, QString::number(port), u"--user"_s, u"anna"_s, u"--secret-fd"_s,
                   u"0"_s, u"--deadline"_s, u"20"_s}
        + more;
    }
    [[nodiscard]] QStringList tlsLine(quint16 port, const QStringList &more = {}) const
    {
        const auto authority = m_cli.file(u"ca.pem"_s, m_root.pem());
        return line(port, QStringList{u"--ca-file"_s, authority, u"--no-system-trust"_s} + more);
    }

    Cli m_cli;
    TestCertificate m_root = TestCertificate::root();
    TestCertificate m_server = m_root.issue({.ipAddresses = {u"127.0.0.1"_s}});
};

void TestCliProbe::aGoodServerIsFoundGood()
{
    ScriptedPeer peer(imapOverTls(m_server, {capability, signIn, status, logout}));
    const auto result = m_cli.run(tlsLine(peer.port(), {u"--json"_s}), password);
    QCOMPARE(result.code, 0);
    const auto json = result.json();
    QCOMPARE(json.value(u"verdict"_s).toString(), u"ok"_s);
    const auto side = json.value(u"sides"_s).toArray().at(0).toObject();
    QCOMPARE(side.value(u"protocol"_s).toString(), u"imap"_s);
    QCOMPARE(side.value(u"mechanism"_s).toString(), u"PLAIN"_s);
    QCOMPARE(side.value(u"tls"_s).toObject().value(u"verified"_s).toBool(), true);
    QCOMPARE(side.value(u"steps"_s).toArray().size(), 8);
    QVERIFY(
        peer.receivedInTls().contains(QByteArray("\0anna\0CANARY-of-the-probe", 25).toBase64()));
}

void TestCliProbe::theWordsBeginWithTheVerdict()
{
    ScriptedPeer peer(imapOverTls(m_server, {capability, refusal, logout}));
    const auto result = m_cli.run(tlsLine(peer.port()), password);
    QCOMPARE(result.code, 10);
    QVERIFY2(result.out.contains("[AUTHENTICATIONFAILED]"), result.out.constData());
    QVERIFY(!result.out.contains(password));
    QVERIFY(!result.out.startsWith('\n'));
    QCOMPARE(result.err, QByteArray());
}

void TestCliProbe::endsWithTheCodeOfItsCause_data()
{
    QTest::addColumn<Conversation>("script");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("cause");
    QTest::addColumn<int>("code");
    const auto stranger = TestCertificate::root(u"Stranger"_s);
    const auto tls = PeerTls::of(m_server);
    QTest::newRow("wrong password") << imapOverTls(m_server, {capability, refusal, logout})
                                    << QStringList() << u"wrongPassword"_s << 10;
    QTest::newRow("unknown authority") << Conversation().tlsThatFails(
        PeerTls::of(stranger.issue({.ipAddresses = {u"127.0.0.1"_s}})))
                                       << QStringList() << u"certificateUnknownIssuer"_s << 11;
    QTest::newRow("another name") << Conversation().tlsThatFails(
        PeerTls::of(m_root.server(u"other.example.org"_s)))
                                  << QStringList() << u"certificateWrongName"_s << 11;
    QTest::newRow("pin of another key")
        << Conversation().tlsThatFails(tls)
        << QStringList{u"--identity"_s, u"pin:"_s + QString(64, u'0')} << u"pinnedKeyChanged"_s
        << 11;
    QTest::newRow("plain where TLS was asked for")
        << Conversation().server("* OK ready\r\n").ignoresUntilClosed() << QStringList()
        << u"tlsOnPlainPort"_s << 12;
    QTest::newRow("no STARTTLS") << imap({capability, logout})
                                 << QStringList{u"--security"_s, u"starttls"_s}
                                 << u"starttlsUnavailable"_s << 12;
    QTest::newRow("another protocol")
        << Conversation().server("SSH-2.0-OpenSSH_9.2\r\n").ignoresUntilClosed()
        << QStringList{u"--security"_s, u"none"_s} << u"wrongProtocol"_s << 13;
    QTest::newRow("hangs up") << Conversation() << QStringList{u"--security"_s, u"none"_s}
                              << u"connectionLost"_s << 14;
}

void TestCliProbe::endsWithTheCodeOfItsCause()
{
    QFETCH(Conversation, script);
    QFETCH(QStringList, options);
    QFETCH(QString, cause);
    QFETCH(int, code);
    ScriptedPeer peer(script);
    const auto result
        = m_cli.run(tlsLine(peer.port(), options + QStringList{u"--json"_s}), password);
    const auto json = result.json();
    QCOMPARE(json.value(u"cause"_s).toString(), cause);
    QCOMPARE(result.code, code);
    QCOMPARE(json.value(u"verdict"_s).toString(), u"failed"_s);
    QVERIFY(!json.value(u"advice"_s).toString().isEmpty());
    QVERIFY(!json.value(u"who"_s).toString().isEmpty());
}

void TestCliProbe::quietOnlyEnds()
{
    ScriptedPeer peer(imapOverTls(m_server, {capability, refusal, logout}));
    const auto result = m_cli.run(tlsLine(peer.port(), {u"--quiet"_s}), password);
    QCOMPARE(result.code, 10);
    QCOMPARE(result.out, QByteArray());
    QCOMPARE(result.err, QByteArray());
}

void TestCliProbe::theTranscriptHoldsTheDialogueWithoutThePassword()
{
    ScriptedPeer peer(imapOverTls(m_server, {capability, signIn, status, logout}));
    const auto path = m_cli.home() + u"/transcript"_s;
    const auto result = m_cli.run(tlsLine(peer.port(), {u"--transcript"_s, path}), password);
    QCOMPARE(result.code, 0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto bytes = file.readAll();
    QVERIFY2(bytes.contains("S: * OK ready"), bytes.constData());
    QVERIFY2(bytes.contains("AUTHENTICATE PLAIN"), bytes.constData());
    QVERIFY(!bytes.contains(password));
    QVERIFY(!bytes.contains(QByteArray("\0anna\0CANARY-of-the-probe", 25).toBase64()));
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
        QFile::ReadOwner | QFile::WriteOwner);
}

void TestCliProbe::anUnwritableTranscriptIsSaidBeforeTheTest()
{
    ScriptedPeer peer(imap({capability}));
    const auto result = m_cli.run(
        line(peer.port(), {u"--security"_s, u"none"_s, u"--transcript"_s, u"/nowhere/x"_s}),
        password);
    QCOMPARE(result.code, 1);
    QCOMPARE(peer.connections(), 0);
}

void TestCliProbe::withoutSignInNoPasswordIsAskedFor()
{
    ScriptedPeer peer(imapOverTls(m_server, {capability, logout}));
    auto arguments = tlsLine(peer.port(), {u"--no-auth"_s, u"--json"_s});
    arguments.removeAll(u"--secret-fd"_s);
    arguments.removeAll(u"0"_s);
    const auto result = m_cli.run(arguments);
    QCOMPARE(result.code, 0);
    const auto steps
        = result.json().value(u"sides"_s).toArray().at(0).toObject().value(u"steps"_s).toArray();
    for (const auto &step : steps) {
        if (step.toObject().value(u"kind"_s).toString() == u"signIn"_s) {
            QCOMPARE(step.toObject().value(u"outcome"_s).toString(), u"skipped"_s);
        }
    }
    QVERIFY(!peer.receivedInAll().contains("AUTHENTICATE"));
}

void TestCliProbe::withoutATerminalAPasswordIsNotAskedFor()
{
    auto arguments = line(1);
    arguments.removeAll(u"--secret-fd"_s);
    arguments.removeAll(u"0"_s);
    QProcess process;
    // A session without a terminal, wherever the tests run.
    process.setChildProcessModifier([] { ::setsid(); });
    m_cli.start(process, arguments);
    const auto result = Cli::finished(process);
    QCOMPARE(result.code, 2);
    QVERIFY2(result.err.contains("--secret-fd"), result.err.constData());
}

void TestCliProbe::ctrlCCancels()
{
    ScriptedPeer peer(Conversation().stalls());
    QProcess process;
    m_cli.start(process, line(peer.port(), {u"--security"_s, u"none"_s, u"--json"_s}));
    process.write(password);
    process.waitForBytesWritten();
    process.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(peer.connections(), 1, 20'000);
    QElapsedTimer clock;
    clock.start();
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    const auto result = Cli::finished(process);
    QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(result.code, 17);
    QCOMPARE(result.json().value(u"verdict"_s).toString(), u"cancelled"_s);
    QCOMPARE(result.json().value(u"cause"_s).toString(), u"cancelled"_s);
    const auto steps
        = result.json().value(u"sides"_s).toArray().at(0).toObject().value(u"steps"_s).toArray();
    QCOMPARE(steps.last().toObject().value(u"outcome"_s).toString(), u"notReached"_s);
}

void TestCliProbe::theDeadlineEndsATest()
{
    ScriptedPeer peer(Conversation().stalls());
    QElapsedTimer clock;
    clock.start();
    const auto result = m_cli.run(
        line(peer.port(), {u"--security"_s, u"none"_s, u"--json"_s, u"--deadline"_s, u"1"_s}),
        password);
    QVERIFY(clock.elapsed() < 5000);
    QCOMPARE(result.code, 14);
    QCOMPARE(result.json().value(u"cause"_s).toString(), u"timedOut"_s);
}

void TestCliProbe::thePasswordIsInNoArgumentAndNoVariable()
{
    ScriptedPeer peer(Conversation().stalls());
    QProcess process;
    m_cli.start(process, line(peer.port(), {u"--security"_s, u"none"_s}));
    process.write(password);
    process.waitForBytesWritten();
    process.closeWriteChannel();
    QTRY_COMPARE_WITH_TIMEOUT(peer.connections(), 1, 20'000);
    const auto of = u"/proc/%1/"_s.arg(process.processId());
    const auto read = [&of](const QString &name) {
        QFile file(of + name);
        // Hardened: only root may look at a process's environment.
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(read(u"cmdline"_s).contains("--secret-fd"));
    QVERIFY(!read(u"cmdline"_s).contains(password));
    QVERIFY(!read(u"environ"_s).contains(password));
    const auto limits = read(u"limits"_s);
    const auto core = limits.indexOf("Max core file size");
    QVERIFY(core >= 0);
    QVERIFY2(limits.mid(core, 60).simplified().startsWith("Max core file size 0 0"),
        limits.mid(core, 60).constData());
    process.terminate();
    QCOMPARE(Cli::finished(process).code, 17);
}

QTEST_GUILESS_MAIN(TestCliProbe)
#include "tst_cliprobe.moc"
