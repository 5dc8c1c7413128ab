// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientjudge.h"
#include "models/formats/canonical.h"
#include "models/formats/clients/clientaccount.h"
#include "models/formats/clients/mbsync.h"
#include "verifyresult.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <ctime>
#include <thread>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

const ProfileFormat &old()
{
    return *profileFormat(u"mbsync-1.4"_s);
}
const ProfileFormat &recent()
{
    return *profileFormat(u"mbsync"_s);
}

bool has(const QList<ProfileNote> &notes, ProfileNote::Code code, const QString &words)
{
    return std::any_of(notes.begin(), notes.end(), [&](const ProfileNote &each) {
        return each.code == code && (each.detail == words || each.field == words);
    });
}

//! Greets one client and keeps what it says to sign in, which it refuses.
QByteArray loginHeard(QTcpServer &server)
{
    QByteArray said;
    if (!server.waitForNewConnection(20'000)) {
        return said;
    }
    const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
    socket->write("* OK [CAPABILITY IMAP4rev1] hello\r\n");
    while (socket->waitForReadyRead(20'000)) {
        const auto lines = socket->readAll();
        for (const auto &line : lines.split('\n')) {
            const auto tag = line.left(line.indexOf(' '));
            if (line.contains(" LOGIN ")) {
                said = line.trimmed().mid(tag.size() + 7);
                socket->write(tag + " NO no\r\n");
                socket->waitForBytesWritten(1000);
                return said;
            }
            if (line.contains(" CAPABILITY")) {
                socket->write("* CAPABILITY IMAP4rev1\r\n" + tag + " OK\r\n");
            }
        }
    }
    return said;
}

QByteArray imapQuoted(const QString &text)
{
    return '"' + text.toUtf8().replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

} // namespace

//! mbsync's own reading of what is written for it, and what is read of files people have.
class TstMbsync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFilesAreThese_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("1.5") << u"mbsync"_s;
        QTest::newRow("1.4") << u"mbsync-1.4"_s;
    }
    void theFilesAreThese()
    {
        QFETCH(const QString, name);
        auto account = samples::clientAccount();
        account.incoming.pathPrefix = u"INBOX."_s;
        account.incoming.mechanism = Mechanism::ScramSha256;
        account.incoming.identityCheck.caFile = u"/etc/ssl/ours.pem"_s;
        const auto files = profileFormat(name)->write({account}, {});
        QVERIFY_RESULT(files);
        QFile golden(QStringLiteral(MAILRIG_TEST_DATA "/profiles/clients/") + name + u"rc"_s);
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(files->first().bytes, golden.readAll());
    }

    void mbsyncSignsInWithWhatWasWritten()
    {
        ClientJudge judge;
        int accepted = 0;
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        for (const auto &text : samples::hostileTexts(judge.marker())) {
            auto account = samples::clientAccount();
            account.incoming.host = u"127.0.0.1"_s;
            account.incoming.port = QString::number(server.serverPort());
            account.incoming.security = Security::None;
            account.incoming.mechanism = Mechanism::Login;
            auto infested = samples::infested(old(), account, text);
            infested.incoming.port = account.incoming.port;
            infested.incoming.pathPrefix.clear(); // no server that would list it
            const auto files = old().write({infested}, samples::withPassword(account, u"p\"\\w"_s));
            QVERIFY_RESULT(files);
            QDir(judge.home()).mkpath(u"Mail/"_s + sectionNames({infested}).first());
            const auto path = judge.put(files->first());
            Verdict verdict;
            std::thread asking([&] {
                verdict = judge.ask(u"mbsync"_s, {u"-c"_s, path, u"-la"_s});
            });
            const auto heard = loginHeard(server);
            asking.join();
            const auto user = userOf(infested, infested.incoming);
            QVERIFY2(heard == imapQuoted(user) + ' ' + imapQuoted(u"p\"\\w"_s),
                qPrintable(text + u" | "_s + QString::fromUtf8(heard) + verdict.errors));
            accepted += infested.incoming.user == text ? 1 : 0;
            QVERIFY(!judge.isBroken());
        }
        QVERIFY(accepted > 25);
    }

    void unencryptedItSignsInWithoutAMechanismChosen()
    {
        ClientJudge judge;
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        auto account = samples::clientAccount();
        account.incoming.host = u"127.0.0.1"_s;
        account.incoming.port = QString::number(server.serverPort());
        account.incoming.security = Security::None;
        const auto files = old().write({account}, samples::withPassword(account, u"pw"_s));
        QVERIFY_RESULT(files);
        QDir(judge.home()).mkpath(u"Mail/sales"_s);
        const auto path = judge.put(files->first());
        Verdict verdict;
        std::thread asking([&] { verdict = judge.ask(u"mbsync"_s, {u"-c"_s, path, u"-la"_s}); });
        const auto heard = loginHeard(server);
        asking.join();
        QVERIFY2(heard == "\"anna@example.org\" \"pw\"", qPrintable(verdict.errors));
        account.incoming.security = Security::Tls;
        QVERIFY(!old().write({account}, {})->first().bytes.contains("AuthMechs"));
    }

    void mbsyncUnderstandsEverySetting()
    {
        ClientJudge judge;
        for (const auto security : {Security::Tls, Security::StartTls, Security::None}) {
            for (const auto mechanism : {Mechanism::Automatic, Mechanism::Plain, Mechanism::XOAuth2,
                     Mechanism::Gssapi, Mechanism::External}) {
                QDir(judge.home()).mkpath(u"Mail/sales"_s);
                auto account = samples::clientAccount();
                account.incoming.host = u"127.0.0.1"_s;
                account.incoming.port = u"1"_s; // nobody listens: parsed is enough
                account.incoming.security = security;
                account.incoming.mechanism = mechanism;
                account.incoming.pathPrefix = u"INBOX/\" \\"_s;
                account.incoming.identityCheck.caFile = u"/etc/ssl/certs/ca-certificates.crt"_s;
                account.incoming.clientCertificate.file = u"/etc/ssl/certs/ca-certificates.crt"_s;
                for (const auto *format : {&old(), &recent()}) {
                    auto files = format->write({account}, samples::withPassword(account, u"x"_s));
                    QVERIFY_RESULT(files);
                    auto &file = files->first();
                    // The isync at hand is 1.4: of the newer file it dislikes one word, no more.
                    file.bytes.replace("\nTLSType ", "\nSSLType ");
                    const auto path = judge.put(file);
                    const auto verdict = judge.ask(u"mbsync"_s, {u"-c"_s, path, u"-la"_s});
                    QVERIFY(verdict.exitCode > 0);
                    QVERIFY2(!verdict.errors.contains(path), qPrintable(verdict.errors));
                    QVERIFY2(verdict.errors.contains(u"127.0.0.1"_s), qPrintable(verdict.errors));
                }
            }
        }
    }

    void theVersionsDifferInOneWord()
    {
        const auto account = samples::clientAccount();
        const auto one = old().write({account}, {});
        const auto other = recent().write({account}, {});
        QVERIFY(one && other);
        auto renamed = one->first().bytes;
        QVERIFY(renamed.contains("\nSSLType IMAPS\n"));
        QCOMPARE(renamed.replace("\nSSLType ", "\nTLSType "), other->first().bytes);
    }

    void aFileOfEitherVersionIsRead()
    {
        const QByteArray file("SyncState *\n\nIMAPAccount work\nHost imap.example.org\n"
                              "User \"joe \\\"x\\\"\"\nPassCmd \"pass x\"\nTLSType IMAPS\n"
                              "AuthMechs LOGIN\n\nIMAPStore work-remote\nAccount work\n"
                              "Path Mail/\n\nMaildirStore l\nPath ~/Mail/\n\nChannel c\n"
                              "Far :work-remote:\nNear :l:\n\n"
                              "imapstore other\nHOST mail.example.net # comment\n"
                              "User jo@example.net\nPass \"a # b\"\nSSLType STARTTLS\n"
                              "Timeout 20\n");
        const auto back = recent().read(file);
        QVERIFY_RESULT(back);
        QCOMPARE(back->accounts.size(), 2);
        const auto &work = back->accounts[0];
        QCOMPARE(work.name, u"work"_s);
        QCOMPARE(work.incoming.user, u"joe \"x\""_s);
        QCOMPARE(work.incoming.mechanism, Mechanism::Login);
        QCOMPARE(work.incoming.pathPrefix, u"Mail/"_s);
        QVERIFY(work.incoming.port.isEmpty());
        QCOMPARE(work.outgoing.protocol, Protocol::None);
        const auto &other = back->accounts[1];
        QCOMPARE(other.identity.address, u"jo@example.net"_s);
        QCOMPARE(other.incoming.security, Security::StartTls);
        QCOMPARE(other.incoming.host, u"mail.example.net"_s);
        QCOMPARE(
            back->secrets.value(other.incoming.credential.secret).view(), QByteArrayView("a # b"));
        QVERIFY(has(back->notes, ProfileNote::Code::NotUnderstood, u"PassCmd"_s));
        QVERIFY(has(back->notes, ProfileNote::Code::NotUnderstood, u"Timeout"_s));
        QVERIFY(has(back->notes, ProfileNote::Code::Skipped, u"Channel"_s));
        QVERIFY(has(back->notes, ProfileNote::Code::Missing, u"identity.address"_s));
        const auto first = file.left(file.indexOf("imapstore"));
        QCOMPARE(recent().read(first)->accounts, old().read(first)->accounts);
    }

    void aHostileFileIsReadOrRefusedInTwoSeconds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("detail");
        QTest::newRow("a million accounts")
            << QByteArray("IMAPAccount a\n").repeated(1'000'000) << u"line 20001"_s;
        QByteArray settings("IMAPAccount a\nHost h\n");
        for (int i = 0; i < 100'000; ++i) {
            settings += "key" + QByteArray::number(i) + " v\n";
        }
        QTest::newRow("a hundred thousand settings") << settings << QString();
        QByteArray stores;
        for (int i = 0; i < 9000; ++i) {
            const auto name = QByteArray::number(i);
            stores += "IMAPAccount " + name + "\nHost h\n\nIMAPStore s" + name + "\nAccount " + name
                + "\nPath p\n\n";
        }
        QTest::newRow("nine thousand stores") << stores << QString();
        QTest::newRow("open quotes") << QByteArray("IMAPAccount \"a\nHost h\n") << u"line 1"_s;
        QTest::newRow("one line") << QByteArray(10 << 20, '\\') << u"line 1"_s;
        QTest::newRow("no account") << QByteArray("Channel a\nSync All\n") << u"line 2"_s;
    }
    void aHostileFileIsReadOrRefusedInTwoSeconds()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, detail);
        const auto before = std::clock(); // of this process: others may be busy
        const auto back = recent().read(bytes);
        const auto took = (std::clock() - before) * 1000 / CLOCKS_PER_SEC;
        QVERIFY2(took < 2000, qPrintable(QString::number(took)));
        QCOMPARE(back.has_value(), detail.isEmpty());
        if (!back) {
            QVERIFY2(back.error().detail.startsWith(detail), qPrintable(back.error().detail));
        }
    }
};

QTEST_GUILESS_MAIN(TstMbsync)
#include "tst_mbsync.moc"
