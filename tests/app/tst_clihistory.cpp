// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"
#include "tests/support/scriptedpeer.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

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

} // namespace

//! `history`, and what `verify` writes into it.
class TestCliHistory : public QObject {
    Q_OBJECT

    std::unique_ptr<Cli> m_cli;
    CliResult run(const QString &line, const QByteArray &input = {}) const
    {
        return m_cli->run(line.split(u' ', Qt::SkipEmptyParts), input);
    }
    void add(quint16 port) const
    {
        const auto added = run(u"accounts add a --address a@b.example --imap 127.0.0.1:%1 "
                               "--security none --no-outgoing --force --quiet"_s.arg(port));
        QVERIFY2(added.code == 0, added.err.constData());
    }
    QStringList files() const
    {
        return QDir(m_cli->store() + u"/history"_s).entryList(QDir::Files);
    }

private Q_SLOTS:
    void init() { m_cli = std::make_unique<Cli>(); }

    void resultsAreKeptNewestFirstWithWhatChanged()
    {
        ScriptedPeer works(imap("OK in")), refuses(imap("NO [AUTHENTICATIONFAILED] foreign"));
        add(works.port());
        QCOMPARE(run(u"verify a --quiet --secret-fd 0"_s, "secret-word").code, 0);
        QCOMPARE(run(u"accounts set a --set incoming.port=%1 --force --quiet"_s.arg(refuses.port()))
                     .code,
            0);
        QCOMPARE(run(u"verify a --quiet --secret-fd 0"_s, "secret-word").code, 10);
        const auto answer = run(u"history a --json"_s);
        QCOMPARE(answer.code, 0);
        const auto results = answer.json().value(u"results"_s).toArray();
        QCOMPARE(results.size(), 2);
        QCOMPARE(results[0][u"verdict"].toString(), u"failed"_s);
        QCOMPARE(results[0][u"cause"].toString(), u"wrongPassword"_s);
        QCOMPARE(results[1][u"verdict"].toString(), u"ok"_s);
        QCOMPARE(results[0][u"changes"][0][u"kind"].toString(), u"verdict"_s);
        QVERIFY(results[1][u"changes"].toArray().isEmpty());
        for (const auto *foreign : {"secret-word", "foreign", "a@b.example"}) {
            QVERIFY2(!answer.out.contains(foreign), foreign);
        }
        const auto words = run(u"history a"_s);
        QCOMPARE(words.code, 0);
        QVERIFY(words.out.split('\n').size() > 3);
    }

    void anAccountWithoutResultsSaysSo()
    {
        add(1);
        const auto answer = run(u"history a --json"_s);
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.json().value(u"results"_s).toArray().size(), 0);
        QVERIFY(run(u"history a"_s).out.contains("verify"));
        QCOMPARE(run(u"history bogus"_s).code, 1);
        QCOMPARE(run(u"history"_s).code, 2);
    }

    void anUnreadableHistoryIsSaidAndKept()
    {
        ScriptedPeer works(imap("OK in"));
        add(works.port());
        QCOMPARE(run(u"verify a --quiet --secret-fd 0"_s, "x").code, 0);
        QCOMPARE(files().size(), 1);
        QFile file(m_cli->store() + u"/history/"_s + files().first());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\n") == 2);
        file.close();
        QVERIFY(run(u"history a"_s).code != 0);
        const auto verified = run(u"verify a --secret-fd 0"_s, "x");
        QCOMPARE(verified.code, 0); // the result stands
        QVERIFY(verified.err.contains(files().first().toUtf8()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{\n"));
    }

    void theHistoryGoesWithItsAccount()
    {
        ScriptedPeer works(imap("OK in"));
        add(works.port());
        QCOMPARE(run(u"verify a --quiet --secret-fd 0"_s, "x").code, 0);
        QCOMPARE(files().size(), 1);
        QCOMPARE(run(u"accounts remove a --quiet"_s).code, 0);
        QCOMPARE(files().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCliHistory)
#include "tst_clihistory.moc"
