// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge.h"
#include "salesaccount.h"
#include "verifyresult.h"

#include <QTest>

using namespace mailrig;
using namespace mailrig::samples;
using namespace Qt::StringLiterals;

namespace {

const ProfileFormat &format()
{
    return *profileFormat(u"prf"_s);
}

//! As Python's configparser reads it: "section/key=value" lines.
QList<QByteArray> parsed(const QByteArray &prf, Judgement &judged)
{
    judged = judgement(u"python3"_s,
        {u"-c"_s,
            u"import configparser, sys\n"
            "p = configparser.RawConfigParser()\n"
            "p.optionxform = str\n"
            "p.read_string(sys.stdin.buffer.read().decode('cp1252'))\n"
            "for s in p.sections():\n"
            "    for k, v in p.items(s):\n"
            "        print(f'{s}/{k}={v}')\n"_s},
        prf);
    return judged.output.split('\n');
}

} // namespace

//! Outlook's profile script.
class TstPrf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsTheGoldenFileHasIt()
    {
        const auto files = format().write({salesAccount()}, {});
        QVERIFY_RESULT(files);
        QCOMPARE(files->first().bytes, profileData(u"windows/sales.prf"_s));
        QCOMPARE(files->first().name, u"sales.prf"_s);
        QCOMPARE(files->first().bytes.count('\n'), files->first().bytes.count("\r\n"));
    }

    void anotherReaderFindsTheValues()
    {
        auto pop = salesAccount();
        pop.incoming.protocol = Protocol::Pop3;
        pop.identity.displayName = u"Zoë – €"_s;
        pop.incoming.mechanism = Mechanism::Ntlm;
        pop.outgoing.credential = {.type = CredentialType::Secret};
        pop.outgoing.user = u"relay"_s;
        const auto files = format().write({salesAccount(), pop}, {});
        QVERIFY_RESULT(files);
        QVERIFY(files->first().bytes.contains("Zo\xeb \x96 \x80"));
        Judgement judged;
        const auto lines = parsed(files->first().bytes, judged);
        VERIFY_JUDGED(judged);
        for (const auto *each :
            {"Internet Account List/Account1=IMAP_I_Mail", "Internet Account List/Account2=I_Mail",
                "Account1/IMAPServer=imap.example.org", "Account1/IMAPPort=993",
                "Account1/IMAPUseSSL=1", "Account1/SMTPSecureConnection=2",
                "Account1/SMTPAuthMethod=0", "Account2/POP3UseSPA=1", "Account2/SMTPAuthMethod=1",
                "Account2/SMTPUserName=relay", "Account2/LeaveOnServer=1",
                "I_Mail/SMTPSecureConnection=PT_LONG,0x020A", "IMAP_I_Mail/AccountType=IMAP"}) {
            QVERIFY2(lines.contains(each), each);
        }
        // Every key of an account has its property.
        for (const auto &each : lines) {
            if (each.startsWith("Account1/") && !each.startsWith("Account1/UniqueService")) {
                const auto key = each.mid(9, each.indexOf('=') - 9);
                QVERIFY2(judged.output.contains("IMAP_I_Mail/" + key + "=PT_"), key.constData());
            }
        }
    }

    void passwordsStayOutEvenIfNamed()
    {
        WriteOptions options;
        options.secrets.insert(salesSecret, Secret("canary-of-prf"_ba));
        const auto files = format().write({salesAccount()}, options);
        QVERIFY_RESULT(files);
        QVERIFY(!files->first().bytes.contains("canary"));
    }

    void whatTheCodePageLacksIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("japanese") << u"日本語"_s;
        QTest::newRow("a line break") << u"a\r\n[General]"_s;
        QTest::newRow("emoji") << u"😀"_s;
        QTest::newRow("a hole of the code page") << QString(QChar(0x81));
    }
    void whatTheCodePageLacksIsRefused()
    {
        QFETCH(const QString, text);
        auto account = salesAccount();
        account.identity.displayName = text;
        QCOMPARE(codesOf(format().limits(account), u"identity.displayName"_s),
            QList{ProfileNote::Code::NotAllowed});
    }

    void theProfilesNameCannotBreakOut()
    {
        WriteOptions options;
        options.profileName = u"x\r\n[Account9]\r\nSMTPServer=evil.example"_s;
        const auto files = format().write({salesAccount()}, options);
        QVERIFY_RESULT(files);
        Judgement judged;
        const auto lines = parsed(files->first().bytes, judged);
        VERIFY_JUDGED(judged);
        QVERIFY(!judged.output.contains("Account9/"));
    }

    void starttlsForReceivingNeverBecomesPlain()
    {
        auto account = salesAccount();
        account.incoming.security = Security::StartTls;
        const auto bytes = format().write({account}, {})->first().bytes;
        QVERIFY(bytes.contains("IMAPUseSSL=1") && bytes.contains("IMAPPort=143"));
        const auto lost = losses(format(), account);
        QCOMPARE(codesOf(lost, u"incoming.security"_s), QList{ProfileNote::Code::Altered});
    }
};

QTEST_GUILESS_MAIN(TstPrf)
#include "tst_prf.moc"
