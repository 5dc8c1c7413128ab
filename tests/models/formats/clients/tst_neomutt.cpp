// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientjudge.h"
#include "models/formats/canonical.h"
#include "models/formats/clients/neomutttokens.h"
#include "models/names.h"
#include "verifyresult.h"

#include <QFile>
#include <QTest>

#include <ctime>

using namespace mailrig;
using namespace Qt::StringLiterals;

namespace {

const ProfileFormat &format()
{
    return *profileFormat(u"neomutt"_s);
}

//! The value NeoMutt has for a variable, read the way its own output is written.
QString valueOf(const QString &output, const QString &variable)
{
    for (const auto &line : output.split(u'\n')) {
        const auto start = u"set "_s + variable + u" = "_s;
        if (line.startsWith(start)) {
            const auto text = line.mid(start.size());
            auto plain = text.startsWith(u'"') ? text.mid(1).chopped(1) : text;
            return plain.replace(u"\\\""_s, u"\""_s).replace(u"\\\\"_s, u"\\"_s);
        }
    }
    return {};
}

Verdict asked(const ClientJudge &judge, const QString &path, const QStringList &variables)
{
    QStringList arguments{u"-n"_s, u"-F"_s, path};
    for (const auto &each : variables) {
        arguments << u"-Q"_s << each;
    }
    return judge.ask(u"neomutt"_s, arguments);
}

bool has(const QList<ProfileNote> &notes, ProfileNote::Code code, const QString &words)
{
    return std::any_of(notes.begin(), notes.end(), [&](const ProfileNote &each) {
        return each.code == code && (each.detail == words || each.field == words);
    });
}

} // namespace

//! NeoMutt's own reading of what is written for it, and what is read of files people have.
class TstNeomutt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theFileIsThisOne()
    {
        auto account = samples::clientAccount();
        account.identity.replyTo = u"Sales <sales@example.org>"_s;
        account.identity.sender = u"bounce@example.org"_s;
        account.incoming.pathPrefix = u"INBOX"_s;
        account.outgoing.mechanism = Mechanism::Plain;
        const auto files = format().write({account}, {});
        QVERIFY_RESULT(files);
        QFile golden(QStringLiteral(MAILRIG_TEST_DATA "/profiles/clients/neomuttrc"));
        QVERIFY(golden.open(QIODevice::ReadOnly));
        QCOMPARE(files->first().bytes, golden.readAll());
    }

    void theInboxIsNotLookedForBelowThePrefix_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("inbox");
        QTest::newRow("none") << QString() << u"imaps://mail.example.org:993/INBOX"_s;
        QTest::newRow("INBOX") << u"INBOX"_s << u"imaps://mail.example.org:993/INBOX"_s;
        QTest::newRow("a folder") << u"Mail/Ä"_s << u"imaps://mail.example.org:993/INBOX"_s;
    }
    void theInboxIsNotLookedForBelowThePrefix()
    {
        QFETCH(const QString, prefix);
        ClientJudge judge;
        auto account = samples::clientAccount();
        account.incoming.pathPrefix = prefix;
        const auto files = format().write({account}, {});
        QVERIFY_RESULT(files);
        const auto verdict = asked(judge, judge.put(files->first()), {u"spool_file"_s});
        QTEST(valueOf(verdict.output, u"spool_file"_s), "inbox");
        const auto back = format().read(files->first().bytes);
        QVERIFY_RESULT(back);
        QCOMPARE(back->accounts.first().incoming.pathPrefix, prefix);
    }

    void neomuttKnowsEveryMechanismThatIsWritten()
    {
        ClientJudge judge;
        for (const auto protocol : {Protocol::Imap, Protocol::Pop3}) {
            for (const auto &name : allNames<Mechanism>()) {
                auto account = samples::clientAccount(protocol);
                account.incoming.mechanism = *fromName<Mechanism>(name);
                account.outgoing.mechanism = account.incoming.mechanism;
                const auto files = format().write({account}, {});
                QVERIFY_RESULT(files);
                const auto verdict = asked(judge, judge.put(files->first()),
                    {u"imap_authenticators"_s, u"pop_authenticators"_s, u"smtp_authenticators"_s});
                QVERIFY2(verdict.exitCode == 0 && verdict.errors.isEmpty(),
                    qPrintable(name + verdict.output + verdict.errors));
                const bool isWritten = files->first().bytes.contains("authenticators");
                const auto lost = losses(format(), account);
                const bool isLost = std::any_of(lost.begin(), lost.end(),
                    [](const auto &each) { return each.field.endsWith(u"mechanism"); });
                QVERIFY2(isWritten || isLost || account.incoming.mechanism == Mechanism::Automatic,
                    qPrintable(name));
            }
        }
    }

    void noTextBreaksOut()
    {
        ClientJudge judge;
        int accepted = 0;
        for (const auto &text : samples::hostileTexts(judge.marker())) {
            const auto plain = samples::clientAccount();
            const auto account = samples::infested(format(), plain, text);
            const auto files
                = format().write({account}, samples::withPassword(account, u"p$w\"`\\"_s));
            QVERIFY_RESULT(files);
            const auto path = judge.put(files->first());
            const auto verdict = asked(judge, path,
                {u"imap_user"_s, u"imap_pass"_s, u"real_name"_s, u"smtp_url"_s, u"folder"_s,
                    u"ssl_force_tls"_s});
            QVERIFY2(verdict.exitCode == 0 && verdict.errors.isEmpty(),
                qPrintable(text + verdict.errors));
            QCOMPARE(valueOf(verdict.output, u"imap_user"_s), userOf(account, account.incoming));
            QCOMPARE(valueOf(verdict.output, u"real_name"_s), account.identity.displayName);
            QCOMPARE(valueOf(verdict.output, u"imap_pass"_s), u"p$w\"`\\"_s);
            QCOMPARE(valueOf(verdict.output, u"ssl_force_tls"_s), u"yes"_s);
            QVERIFY(valueOf(verdict.output, u"smtp_url"_s).endsWith(u"@smtp.example.org:587"_s));
            accepted += account.incoming.user == text ? 1 : 0;
            QVERIFY2(!judge.isBroken(), qPrintable(text));
        }
        QVERIFY(accepted > 25);
    }

    void headersArriveAsTheyWere()
    {
        ClientJudge judge;
        for (const auto &text :
            {u"\"A; b\" <sales@example.org>"_s, u"`touch x` $HOME \\n # <sales@example.org>"_s}) {
            auto account = samples::clientAccount();
            account.incoming = {.protocol = Protocol::None};
            account.outgoing.credential = {};
            account.identity.organization = text;
            const auto files = format().write({account}, {});
            QVERIFY_RESULT(files);
            const auto path = judge.put(files->first());
            const auto mail = judge.put({.name = u"sendmail"_s,
                .bytes = "#!/bin/sh\ncat >" + judge.home().toUtf8() + "/sent\n"});
            QFile(mail).setPermissions(QFile::ReadOwner | QFile::ExeOwner);
            const auto verdict = judge.ask(u"neomutt"_s,
                {u"-n"_s, u"-F"_s, path, u"-e"_s, u"unset smtp_url record"_s, u"-e"_s,
                    u"set sendmail="_s + mail, u"-e"_s, u"set sendmail_wait=0 copy=no"_s, u"-s"_s,
                    u"x"_s, u"x@example.org"_s},
                path);
            QFile sent(judge.home() + u"/sent"_s);
            QVERIFY2(sent.open(QIODevice::ReadOnly), qPrintable(verdict.errors));
            const auto lines = sent.readAll();
            QVERIFY2(lines.contains("\nOrganization: " + text.toUtf8() + '\n'), lines.constData());
        }
    }

    void encryptionIsNeverLessThanChosen()
    {
        for (const auto in : {Security::Tls, Security::StartTls, Security::None}) {
            for (const auto out : {Security::Tls, Security::StartTls, Security::None}) {
                auto account = samples::clientAccount();
                account.incoming.security = in;
                account.outgoing.security = out;
                const auto files = format().write({account}, {});
                QVERIFY_RESULT(files);
                const auto back = format().read(files->first().bytes);
                QVERIFY_RESULT(back);
                QVERIFY(back->accounts.first().incoming.security <= in); // tls, starttls, none
                QVERIFY(back->accounts.first().outgoing.security <= out);
                QCOMPARE(files->first().bytes.contains("ssl_force_tls=no"),
                    (in == Security::None || out == Security::None) && in != Security::StartTls
                        && out != Security::StartTls);
            }
        }
    }

    void neomuttUnderstandsPop3()
    {
        ClientJudge judge;
        auto account = samples::clientAccount(Protocol::Pop3);
        account.incoming.host = u"[2001:db8::1]"_s;
        account.messages.leaveOnServer = false;
        const auto files = format().write({account}, {});
        QVERIFY_RESULT(files);
        const auto verdict = asked(judge, judge.put(files->first()),
            {u"pop_host"_s, u"pop_user"_s, u"pop_delete"_s, u"from"_s});
        QVERIFY2(verdict.exitCode == 0, qPrintable(verdict.errors));
        QCOMPARE(valueOf(verdict.output, u"pop_host"_s), u"pops://[2001:db8::1]:995"_s);
        QCOMPARE(valueOf(verdict.output, u"pop_user"_s), u"anna@example.org"_s);
        QCOMPARE(valueOf(verdict.output, u"pop_delete"_s), u"yes"_s);
        QCOMPARE(valueOf(verdict.output, u"from"_s), u"anna@example.org"_s);
    }

    void commandsAreToldAndNeverRun()
    {
        ClientJudge judge;
        const auto run = "`touch " + judge.marker().toUtf8() + '`';
        const auto back = format().read("# mine\nset realname = 'Joe \"X\"' from=joe@example.org\n"
                                        "set my_u=\"joe@example.org\"; set imap_user=$my_u\n"
                                        "set imap_pass=\""
            + run
            + "\"\n"
              "set folder=imaps://imap.example.org/ \\\n  spoolfile=+INBOX\n"
              "set smtp_url=\"smtp://joe@example.org@smtp.example.org:587/\" # c\n"
              "set smtp_pass=\"s\\\"3\"\nsource ~/x\nbind index j next\n"
              "my_hdr Reply-To: \"J\" <j@example.org>\nset sort=threads\n");
        QVERIFY_RESULT(back);
        const auto &account = back->accounts.first();
        QCOMPARE(account.identity.displayName, u"Joe \"X\""_s);
        QCOMPARE(account.identity.replyTo, u"\"J\" <j@example.org>"_s);
        QCOMPARE(account.incoming.host, u"imap.example.org"_s);
        QVERIFY(account.incoming.user.isEmpty());
        QCOMPARE(account.outgoing.security, Security::StartTls);
        QCOMPARE(account.outgoing.credential.type, CredentialType::Secret);
        QCOMPARE(
            back->secrets.value(account.outgoing.credential.secret).view(), QByteArrayView("s\"3"));
        QVERIFY(has(back->notes, ProfileNote::Code::NotUnderstood, u"imap_pass"_s));
        QVERIFY(has(back->notes, ProfileNote::Code::NotUnderstood, u"source"_s));
        QVERIFY(has(back->notes, ProfileNote::Code::NotUnderstood, u"bind"_s));
        QVERIFY(has(back->notes, ProfileNote::Code::NotUnderstood, u"sort"_s));
        QVERIFY(!judge.isBroken());
    }

    void onePasswordForBothIsOneSecret()
    {
        const auto account = samples::clientAccount();
        const auto files = format().write({account}, samples::withPassword(account, u"pw"_s));
        QVERIFY_RESULT(files);
        const auto back = format().read(files->first().bytes);
        QVERIFY_RESULT(back);
        QCOMPARE(back->secrets.size(), 1);
        QCOMPARE(back->accounts.first().outgoing.credential.type, CredentialType::SameAsIncoming);
        auto bytes = files->first().bytes;
        bytes.replace("smtp_pass=\"pw\"", "smtp_pass=\"other\"");
        const auto two = format().read(bytes);
        QVERIFY_RESULT(two);
        QCOMPARE(two->secrets.size(), 2);
        QCOMPARE(two->accounts.first().outgoing.credential.type, CredentialType::Secret);
    }

    void aHostileFileIsReadOrRefusedInTwoSeconds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isRead");
        const QByteArray server("set smtp_url=smtp://h\n");
        QByteArray settings = server;
        for (int i = 0; i < 100'000; ++i) {
            settings += "set key" + QByteArray::number(i) + "=v\n";
        }
        QTest::newRow("a hundred thousand settings") << settings << true;
        QByteArray doubling = server + "set a=xxxxxxxxxxxxxxxx\n";
        for (int i = 0; i < 1000; ++i) {
            doubling += "set a=$a$a$a$a$a$a$a$a$a$a\n";
        }
        QTest::newRow("a value of itself") << doubling << true;
        QByteArray wide = server + "set a=" + QByteArray(60'000, 'x') + '\n';
        wide += "set b=" + QByteArray("$a").repeated(100'000) + '\n';
        QTest::newRow("a million of one") << wide << true;
        QTest::newRow("open") << server + "set a=\"" + QByteArray(200'000, '`') << true;
        QTest::newRow("one line") << server.trimmed() + QByteArray(";set a=1").repeated(30'000)
                                  << true;
        QTest::newRow("one long line") << server + QByteArray(10 << 20, ';') << false;
        QTest::newRow("continued") << server + QByteArray("a\\\n").repeated(900'000) << false;
        QTest::newRow("nothing") << QByteArray("set a=b\n") << false;
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
    }
};

QTEST_GUILESS_MAIN(TstNeomutt)
#include "tst_neomutt.moc"
