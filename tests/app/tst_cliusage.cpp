// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Wrong usage of the program: exit code 2, and words that name what is wrong.
class TestCliUsage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongUsageIsNamed_data();
    void wrongUsageIsNamed();
    void wrongUsageIsToldInJsonToo();
    void everyVerbHasHelp();
    void helpOfAWordListsItsVerbs();
    void optionsMayStandBeforeTheVerb();
    void theVersionIsTold();
    void nothingIsColouredInAPipe();

private:
    Cli m_cli;
};

void TestCliUsage::wrongUsageIsNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("no verb") << QString() << "VERB"_ba;
    QTest::newRow("unknown verb") << u"verfy"_s << "verify"_ba;
    QTest::newRow("half a verb") << u"accounts"_s << "accounts list"_ba;
    QTest::newRow("wrong second word") << u"accounts lst"_s << "accounts list"_ba;
    QTest::newRow("unknown option") << u"accounts list --stor x"_s << "--store"_ba;
    QTest::newRow("unknown short option") << u"accounts list -x"_s << "x"_ba;
    QTest::newRow("too much") << u"accounts list sales"_s << "sales"_ba;
    QTest::newRow("too little") << u"accounts show"_s << "NAME"_ba;
    QTest::newRow("no name") << u"accounts add"_s << "name"_ba;
    QTest::newRow("server without a host") << u"accounts add a --imap :993"_s << "--imap"_ba;
    QTest::newRow("unknown security") << u"accounts add a --security ssl"_s << "--security"_ba;
    QTest::newRow("unknown field")
        << u"accounts add a --set incoming.hots=x"_s << "incoming.host"_ba;
    QTest::newRow("set without a value") << u"accounts add a --set incoming.host"_s << "--set"_ba;
    QTest::newRow("unset of no field") << u"accounts add a --unset bogus"_s << "bogus"_ba;
    QTest::newRow("value of a choice") << u"accounts add a --set type=odd"_s << "microsoft365"_ba;
    QTest::newRow("no descriptor") << u"secret set x --secret-fd nine"_s << "--secret-fd"_ba;
    QTest::newRow("closed descriptor") << u"secret set x --secret-fd 99"_s << "--secret-fd"_ba;
    QTest::newRow("variable without a value") << u"environment set e X"_s << "X"_ba;
    QTest::newRow("verify nothing") << u"verify"_s << "--all"_ba;
    QTest::newRow("verify both all and one") << u"verify x --all"_s << "--all"_ba;
    QTest::newRow("verify both only's")
        << u"verify --all --incoming --outgoing"_s << "--incoming"_ba;
    QTest::newRow("deadline of nothing")
        << u"probe --proto imap --host h --no-auth --deadline 0"_s << "--deadline"_ba;
    QTest::newRow("probe without protocol") << u"probe --host h"_s << "--proto"_ba;
    QTest::newRow("probe of another protocol") << u"probe --proto nntp --host h"_s << "imap"_ba;
    QTest::newRow("probe without host") << u"probe --proto imap"_s << "--host"_ba;
    QTest::newRow("probe without user") << u"probe --proto imap --host h"_s << "--user"_ba;
    QTest::newRow("port too large")
        << u"probe --proto imap --host h --no-auth --port 65536"_s << "--port"_ba;
    QTest::newRow("unknown mechanism")
        << u"probe --proto imap --host h --user u --auth MD4"_s << "--auth"_ba;
    QTest::newRow("unknown identity check")
        << u"probe --proto imap --host h --no-auth --identity lax"_s << "--identity"_ba;
    QTest::newRow("short pin") << u"probe --proto imap --host h --no-auth --identity pin:ab"_s
                               << "SHA-256"_ba;
    QTest::newRow("discover nothing") << u"discover"_s << "ADDRESS"_ba;
    QTest::newRow("discover at an unknown source")
        << u"discover a@example.org --offline --source dns"_s << "autodiscover"_ba;
    QTest::newRow("discover led nowhere")
        << u"discover a@example.org --offline --connect-to here"_s << "--connect-to"_ba;
    QTest::newRow("discover by a named name server")
        << u"discover a@example.org --offline --name-server dns.example"_s << "--name-server"_ba;
    QTest::newRow("certificate without host") << u"certificate check"_s << "--host"_ba;
    QTest::newRow("certificate without chain") << u"certificate check --host h"_s << "--chain"_ba;
    QTest::newRow("no time") << u"certificate check --host h --chain x --at noon"_s << "--at"_ba;
}

void TestCliUsage::wrongUsageIsNamed()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, named);
    const auto result = m_cli.run(line.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(result.code, 2);
    QCOMPARE(result.out, QByteArray());
    QVERIFY2(result.err.startsWith("mailrig: "), result.err.constData());
    QVERIFY2(result.err.contains(named), result.err.constData());
}

void TestCliUsage::wrongUsageIsToldInJsonToo()
{
    for (const auto &line :
        {u"verfy --json"_s, u"accounts list --json --bogus"_s, u"--json probe --proto imap"_s}) {
        const auto result = m_cli.run(line.split(u' '));
        QCOMPARE(result.code, 2);
        const auto error = result.json().value(u"error"_s).toObject();
        QCOMPARE(error.value(u"code"_s).toString(), u"usage"_s);
        QVERIFY(!error.value(u"text"_s).toString().isEmpty());
    }
}

void TestCliUsage::everyVerbHasHelp()
{
    for (const auto *verb :
        {"discover", "verify", "probe", "accounts list", "accounts show", "accounts add",
            "accounts set", "accounts remove", "accounts fields", "secret list", "secret set",
            "secret remove", "environment list", "environment show", "environment set",
            "environment unset", "environment remove", "environment use", "certificate check"}) {
        const auto words = QString::fromLatin1(verb);
        const auto result = m_cli.run(words.split(u' ') + QStringList{u"--help"_s});
        QCOMPARE(result.code, 0);
        QVERIFY2(result.out.startsWith("Usage: mailrig " + words.toLatin1()), verb);
        QVERIFY2(result.out.contains("--json"), verb);
        QVERIFY2(result.err.isEmpty(), result.err.constData());
        QVERIFY2(m_cli.run({u"--help"_s}).out.contains(words.toLatin1()), verb);
    }
}

void TestCliUsage::helpOfAWordListsItsVerbs()
{
    const auto result = m_cli.run({u"accounts"_s, u"--help"_s});
    QCOMPARE(result.code, 0);
    QVERIFY(result.out.contains("accounts add"));
    QVERIFY(!result.out.contains("probe"));
}

void TestCliUsage::optionsMayStandBeforeTheVerb()
{
    const auto result
        = m_cli.run({u"--json"_s, u"--environment"_s, QString(), u"accounts"_s, u"list"_s});
    QCOMPARE(result.code, 0);
    QVERIFY(result.json().contains(u"accounts"_s));
}

void TestCliUsage::theVersionIsTold()
{
    const auto result = m_cli.run({u"--version"_s});
    QCOMPARE(result.code, 0);
    QCOMPARE(result.out, "mailrig " MAILRIG_VERSION "\n"_ba);
}

void TestCliUsage::nothingIsColouredInAPipe()
{
    const auto result = m_cli.run({u"probe"_s, u"--proto"_s, u"imap"_s, u"--host"_s, u"127.0.0.1"_s,
        u"--port"_s, u"1"_s, u"--no-auth"_s});
    QCOMPARE(result.code, 14);
    QVERIFY(!result.out.contains('\033'));
}

QTEST_GUILESS_MAIN(TestCliUsage)
#include "tst_cliusage.moc"
