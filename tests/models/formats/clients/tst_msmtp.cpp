// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientjudge.h"
#include "models/formats/canonical.h"
#include "verifyresult.h"

#include <QFile>
#include <QTest>

#include <ctime>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

const ProfileFormat &format()
{
    return *profileFormat(u"msmtp"_s);
}

//! "user = anna" lines of what msmtp says it would do.
QMap<QString, QString> resolved(const QString &output)
{
    QMap<QString, QString> all;
    for (const auto &line : output.split(u'\n')) {
        const auto equal = line.indexOf(u" = "_s);
        if (equal > 0) {
            all.insert(line.left(equal).trimmed(), line.mid(equal + 3));
        }
    }
    return all;
}

bool has(const QList<ProfileNote> &notes, ProfileNote::Code code, const QString &words)
{
    return std::any_of(notes.begin(), notes.end(), [&](const ProfileNote &each) {
        return each.code == code && (each.detail == words || each.field == words);
    });
}

} // namespace

//! msmtp's own reading of what is written for it, and what is read of files people have.
class TstMsmtp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFileIsThisOne()
    {
        auto account = samples::clientAccount();
        auto other = samples::clientAccount(Protocol::None);
        other.incoming = {.protocol = Protocol::None};
        other.outgoing.user = u"relay \"x\""_s;
        other.outgoing.security = Security::Tls;
        other.outgoing.port = u"4650"_s;
        other.outgoing.mechanism = Mechanism::ScramSha256;
        other.outgoing.identityCheck.caFile = u"/etc/ssl/ours.pem"_s;
        other.outgoing.credential = {
            .type = CredentialType::Secret, .secret = QUuid(0xcafe, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)};
        const auto files = format().write({account, other}, {});
        QVERIFY_RESULT(files);
        QFile golden(QStringLiteral(MAILRIG_TEST_DATA "/profiles/clients/msmtprc"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(files->first().bytes, golden.readAll());
    }

    void msmtpUnderstandsEverySetting_data()
    {
        QTest::addColumn<Account>("account");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        const auto row
            = [](const char *name, auto change, const QString &key, const QString &value) {
                  auto account = samples::clientAccount();
                  change(account.outgoing);
                  QTest::newRow(name) << account << key << value;
              };
        const auto none = [](Server &) {};
        row("host", none, u"host"_s, u"smtp.example.org"_s);
        row("port of STARTTLS", none, u"port"_s, u"587"_s);
        row("from", none, u"from"_s, u"anna@example.org"_s);
        row("user", none, u"user"_s, u"anna@example.org"_s);
        row("password", none, u"password"_s, u"*"_s);
        row("STARTTLS", none, u"tls_starttls"_s, u"on"_s);
        row("encrypted", none, u"tls"_s, u"on"_s);
        row("checked", none, u"tls_certcheck"_s, u"on"_s);
        row("trusts the system", none, u"tls_trust_file"_s, u"system"_s);
        row("automatic", none, u"auth"_s, u"choose"_s);
        row(
            "plain", [](Server &x) { x.security = Security::None; }, u"tls"_s, u"off"_s);
        row(
            "port of plain", [](Server &x) { x.security = Security::None; }, u"port"_s, u"25"_s);
        row(
            "TLS", [](Server &x) { x.security = Security::Tls; }, u"tls_starttls"_s, u"off"_s);
        row(
            "port of TLS", [](Server &x) { x.security = Security::Tls; }, u"port"_s, u"465"_s);
        row(
            "CA file", [](Server &x) { x.identityCheck.caFile = u"/a b.pem"_s; },
            u"tls_trust_file"_s, u"/a b.pem"_s);
        row(
            "unchecked", [](Server &x) { x.identityCheck.mode = IdentityMode::Off; },
            u"tls_certcheck"_s, u"off"_s);
        row(
            "certificate", [](Server &x) { x.clientCertificate.file = u"/c.pem"_s; },
            u"tls_key_file"_s, u"/c.pem"_s);
        row(
            "NT domain", [](Server &x) { x.domain = u"CORP"_s; }, u"ntlmdomain"_s, u"CORP"_s);
        for (const auto &[mechanism, word] :
            {std::pair(Mechanism::Plain, u"plain"_s), {Mechanism::Login, u"login"_s},
                {Mechanism::CramMd5, u"cram-md5"_s}, {Mechanism::ScramSha1, u"scram-sha-1"_s},
                {Mechanism::ScramSha256, u"scram-sha-256"_s}, {Mechanism::XOAuth2, u"xoauth2"_s},
                {Mechanism::OAuthBearer, u"oauthbearer"_s}, {Mechanism::External, u"external"_s},
                {Mechanism::Gssapi, u"gssapi"_s}, {Mechanism::Ntlm, u"ntlm"_s}}) {
            row(
                qPrintable(word), [m = mechanism](Server &x) { x.mechanism = m; }, u"auth"_s,
                word.toUpper());
        }
        row(
            "nobody", [](Server &x) { x.authenticationRequired = false; }, u"auth"_s, u"none"_s);
    }
    void msmtpUnderstandsEverySetting()
    {
        QFETCH(const Account, account);
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        ClientJudge judge;
        const auto files = format().write({account}, samples::withPassword(account, u"pw"_s));
        QVERIFY_RESULT(files);
        const auto path = judge.put(files->first());
        const auto verdict = judge.ask(
            u"msmtp"_s, {u"-C"_s, path, u"--pretend"_s, u"-a"_s, u"sales"_s, u"x@example.org"_s});
        QVERIFY2(verdict.exitCode == 0, qPrintable(verdict.errors));
        QCOMPARE(resolved(verdict.output).value(key), value);
    }

    void noTextBreaksOut()
    {
        ClientJudge judge;
        int accepted = 0;
        for (const auto &text : samples::hostileTexts(judge.marker())) {
            const auto plain = samples::clientAccount();
            const auto account = samples::infested(format(), plain, text);
            const auto files = format().write({account}, samples::withPassword(account, u"pw"_s));
            QVERIFY_RESULT(files);
            const auto path = judge.put(files->first());
            const auto verdict = judge.ask(
                u"msmtp"_s, {u"-C"_s, path, u"--pretend"_s, u"--"_s, u"x@example.org"_s});
            QVERIFY2(verdict.exitCode == 0, qPrintable(text + verdict.errors));
            const auto settings = resolved(verdict.output);
            QCOMPARE(settings.value(u"host"_s), u"smtp.example.org"_s);
            QCOMPARE(settings.value(u"user"_s), userOf(account, account.incoming));
            QCOMPARE(settings.value(u"passwordeval"_s), u"(not set)"_s);
            accepted += account.incoming.user == text ? 1 : 0;
            QVERIFY2(!judge.isBroken(), qPrintable(text));
        }
        QVERIFY(accepted > 25);
    }

    void anAccountWithErrorsIsNotWritten()
    {
        for (const auto &user : {u"a\nhost evil"_s, u"a\rb"_s, QString(QChar(0xd800)),
                 u"a\u2028b"_s, QString(451, u'x')}) {
            auto account = samples::clientAccount();
            account.incoming.user = user;
            const auto files = format().write({account}, {});
            QVERIFY(!files);
            QCOMPARE(files.error(), (Error{Cause::Validation, u"outgoing.user"_s}));
        }
        auto account = samples::clientAccount();
        const auto files = format().write({account}, samples::withPassword(account, u"a\nb"_s));
        QVERIFY(!files);
        QCOMPARE(files.error(), (Error{Cause::Validation, u"outgoing.credential.secret"_s}));
    }

    void passwordsAreWrittenOnlyWhenNamed()
    {
        const auto account = samples::clientAccount();
        const auto with
            = format().write({account}, samples::withPassword(account, u" canary\" "_s));
        QVERIFY_RESULT(with);
        QVERIFY(with->first().bytes.contains("password \" canary\" \"\n"));
        const auto back = format().read(with->first().bytes);
        QVERIFY_RESULT(back);
        QCOMPARE(back->secrets.size(), 1);
        QCOMPARE(back->secrets.value(back->accounts.first().outgoing.credential.secret).view(),
            QByteArrayView(" canary\" "));
        const auto without = format().write({account}, {});
        QVERIFY_RESULT(without);
        QVERIFY(!without->first().bytes.contains("\npassword"));
        const auto again = format().read(without->first().bytes);
        QVERIFY_RESULT(again);
        QVERIFY(again->secrets.isEmpty());
    }

    void accountsOfOneNameBecomeTwo()
    {
        auto account = samples::clientAccount();
        account.name = u"default"_s;
        const auto files = format().write({account, account}, {});
        QVERIFY_RESULT(files);
        const auto back = format().read(files->first().bytes);
        QVERIFY_RESULT(back);
        QCOMPARE(back->accounts.size(), 2);
        QCOMPARE(back->accounts[0].name, u"default-2"_s);
        QCOMPARE(back->accounts[1].name, u"default-3"_s);
    }

    void defaultsAndInheritanceAreFollowed()
    {
        const auto back = format().read("# c\r\ndefaults\r\ntls on\r\nport 587\r\nauth on\r\n"
                                        "logfile ~/.msmtp.log\r\n\r\naccount a\r\n"
                                        "host  smtp.example.org\r\nfrom \"joe@example.org\"\r\n"
                                        "user joe@example.org\r\npasswordeval gpg -d x\r\n"
                                        "account b : a\r\nfrom jo@example.org\r\n"
                                        "account isp\r\nhost mail.isp.example\r\ntls off\r\n"
                                        "auth off\r\nport 25\r\nfrom x@isp.example\r\n"
                                        "account default : a\r\n");
        QVERIFY_RESULT(back);
        QCOMPARE(back->accounts.size(), 3);
        const auto &a = back->accounts[0].outgoing;
        QCOMPARE(a.host, u"smtp.example.org"_s);
        QCOMPARE(a.security, Security::StartTls);
        QVERIFY(a.port.isEmpty() && a.user.isEmpty());
        QCOMPARE(a.credential.type, CredentialType::Secret);
        QCOMPARE(back->accounts[0].name, u"a"_s);
        QCOMPARE(back->accounts[1].identity.address, u"jo@example.org"_s);
        QCOMPARE(back->accounts[1].outgoing.user, u"joe@example.org"_s);
        QCOMPARE(back->accounts[2].outgoing.security, Security::None);
        QCOMPARE(back->accounts[2].outgoing.credential.type, CredentialType::None);
        QVERIFY(has(back->notes, ProfileNote::Code::NotUnderstood, u"passwordeval"_s));
        QVERIFY(has(back->notes, ProfileNote::Code::NotUnderstood, u"logfile"_s));
        QVERIFY(has(back->notes, ProfileNote::Code::Insecure, u"tls off"_s));
    }

    void whatIsNotThereIsTold()
    {
        const auto back = format().read("account a\nauth bogus\ntls on\ntls_starttls maybe\n");
        QVERIFY_RESULT(back);
        QVERIFY(has(back->notes, ProfileNote::Code::Missing, u"outgoing.host"_s));
        QVERIFY(has(back->notes, ProfileNote::Code::Missing, u"identity.address"_s));
        QVERIFY(has(back->notes, ProfileNote::Code::OutOfRange, u"bogus"_s));
        QVERIFY(has(back->notes, ProfileNote::Code::OutOfRange, u"tls_starttls maybe"_s));
    }

    void aHostileFileIsReadOrRefusedInTwoSeconds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("detail");
        QTest::newRow("a million accounts")
            << QByteArray("account a\n").repeated(1'000'000) << u"line 10001: account"_s;
        QTest::newRow("a million and one lines")
            << QByteArray(1'000'001, '\n') << u"line 1000001"_s;
        QByteArray settings("account a\nhost h\n");
        for (int i = 0; i < 100'000; ++i) {
            settings += "key" + QByteArray::number(i) + " v\n";
        }
        QTest::newRow("a hundred thousand settings") << settings << QString();
        QByteArray heirs(settings.left(20'000));
        for (int i = 0; i < 9000; ++i) {
            heirs += "account b : a\nhost h\n";
        }
        QTest::newRow("heirs") << heirs << u"a"_s;
        QTest::newRow("too large") << QByteArray((16 << 20) + 1, ' ') << u"byte 16777216"_s;
        QTest::newRow("zero") << QByteArray("account a\0", 10) << u"byte 9"_s;
        QTest::newRow("not UTF-8") << QByteArray("account a\xff\nhost h\n") << u"byte 9"_s;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                              "a\0c\0",
            6) << u"byte 3"_s;
        QTest::newRow("nothing") << QByteArray() << u"line 1: account"_s;
        QTest::newRow("one line") << QByteArray(10 << 20, 'x') << u"line 1"_s;
    }
    void aHostileFileIsReadOrRefusedInTwoSeconds()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, detail);
        const auto before = std::clock(); // of this process: others may be busy
        const auto back = format().read(bytes);
        const auto took = (std::clock() - before) * 1000 / CLOCKS_PER_SEC;
        QVERIFY2(took < 2000, qPrintable(QString::number(took)));
        QCOMPARE(back.has_value(), detail.isEmpty());
        if (!back) {
            QCOMPARE(back.error().code, Cause::FileMalformed);
            QVERIFY2(back.error().detail.contains(detail), qPrintable(back.error().detail));
        } else {
            QVERIFY(back->notes.size() <= 1000);
        }
    }
};

QTEST_GUILESS_MAIN(TstMsmtp)
#include "tst_msmtp.moc"
