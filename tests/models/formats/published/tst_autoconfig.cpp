// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generatedaccounts.h"
#include "judge.h"
#include "salesaccount.h"
#include "verifyresult.h"

#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace mailrig::samples;
using namespace Qt::StringLiterals;
using Code = ProfileNote::Code;

namespace {

const ProfileFormat &format()
{
    return *profileFormat(u"autoconfig"_s);
}

QByteArray written(const Account &account, const WriteOptions &options = {})
{
    const auto files = format().write({account}, options);
    return files ? files->first().bytes : QByteArray();
}

} // namespace

//! Autoconfig as it is written.
class TstAutoconfig : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsTheGoldenFilesHaveIt()
    {
        QCOMPARE(written(salesAccount()), profileData(u"published/autoconfig.xml"_s));
        QCOMPARE(written(salesAccount(), {.isForEverybody = true}),
            profileData(u"published/autoconfig-everybody.xml"_s));
    }

    void everythingWrittenIsValidByTheSchema()
    {
        const QTemporaryDir folder;
        QStringList files;
        for (const auto &[what, account] : generatedAccounts()) {
            const auto notes = format().limits(account);
            const bool isRefused = std::any_of(notes.begin(), notes.end(),
                [](const ProfileNote &each) { return each.kind == ProfileNote::Kind::Error; });
            if (!isRefused) {
                QFile file(folder.filePath(QString::number(files.size()) + u".xml"_s));
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(written(account));
                files << file.fileName();
            }
        }
        QVERIFY(files.size() > 100);
        VERIFY_JUDGED(judgement(u"xmllint"_s,
            QStringList{u"--noout"_s, u"--relaxng"_s, schemaPath(u"autoconfig.rng"_s)} + files));
    }

    void theSchemaRefusesWhatIsWrong()
    {
        auto bytes = written(salesAccount());
        bytes.replace("<port>993", "<port>x");
        const auto judged = judgement(u"xmllint"_s,
            {u"--noout"_s, u"--relaxng"_s, schemaPath(u"autoconfig.rng"_s), u"-"_s}, bytes);
        QVERIFY(judged.exitCode > 0);
    }

    void whatFollowsFromTheAddressBecomesAPlaceholder_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("placeholder");
        QTest::newRow("the address") << QString() << "%EMAILADDRESS%"_ba;
        QTest::newRow("the address, said") << u"anna@example.org"_s << "%EMAILADDRESS%"_ba;
        QTest::newRow("before the @") << u"anna"_s << "%EMAILLOCALPART%"_ba;
        QTest::newRow("both with a dot")
            << u"anna.example.org"_s << "%EMAILLOCALPART%.%EMAILDOMAIN%"_ba;
        QTest::newRow("at a fixed host")
            << u"anna@mx.example.net"_s << "%EMAILLOCALPART%@mx.example.net"_ba;
        QTest::newRow("another name") << u"annabel"_s << "annabel"_ba;
        QTest::newRow("a number") << u"u4711"_s << "u4711"_ba;
    }
    void whatFollowsFromTheAddressBecomesAPlaceholder()
    {
        QFETCH(const QString, user);
        QFETCH(const QByteArray, placeholder);
        auto account = salesAccount();
        account.incoming.user = user;
        const auto bytes = written(account, {.isForEverybody = true});
        QVERIFY2(bytes.contains("<username>" + placeholder + "</username>"), bytes.constData());
        QCOMPARE(bytes.contains("anna@"), false);
        // And back, of somebody else.
        const auto profile = format().readFor(bytes, u"bo@example.org"_s);
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.first().incoming.user.contains("anna"_L1), user == "annabel"_L1);
        QCOMPARE(profile->accounts.first().identity.address, u"bo@example.org"_s);
    }

    void aFileForEverybodyIsOfTheDomainAskedForAndHoldsNoSecret()
    {
        WriteOptions options{.domain = u"müller.example"_s, .isForEverybody = true};
        options.secrets.insert(salesSecret, Secret("canary"_ba));
        const auto files = format().write({salesAccount()}, options);
        QVERIFY_RESULT(files);
        const auto &bytes = files->first().bytes;
        QVERIFY(bytes.contains("id=\"xn--mller-kva.example\""));
        QVERIFY(!bytes.contains("example.org</domain>"));
        QVERIFY(!bytes.contains("canary") && !bytes.contains("<password>"));
        QCOMPARE(files->first().name, u"config-v1.1.xml"_s);
    }

    void aFileForOneHoldsTheSecretIfItIsNamed()
    {
        WriteOptions options;
        options.secrets.insert(salesSecret, Secret("a&<b> "_ba));
        const auto profile = format().read(written(salesAccount(), options));
        QVERIFY_RESULT(profile);
        const auto &account = profile->accounts.first();
        QCOMPARE(account.outgoing.credential.type, CredentialType::SameAsIncoming);
        QVERIFY(profile->secrets.value(account.incoming.credential.secret) == Secret("a&<b> "_ba));
    }

    void twoPasswordsStayTwo()
    {
        auto account = salesAccount();
        const auto other = QUuid::createUuid();
        account.outgoing.credential = {.type = CredentialType::Secret, .secret = other};
        WriteOptions options;
        options.secrets = {{salesSecret, Secret("one"_ba)}, {other, Secret("two"_ba)}};
        const auto profile = format().read(written(account, options));
        QVERIFY_RESULT(profile);
        const auto &out = profile->accounts.first().outgoing.credential;
        QCOMPARE(out.type, CredentialType::Secret);
        QVERIFY(profile->secrets.value(out.secret) == Secret("two"_ba));
    }

    void everyMechanismThatCanBeSaidComesBack_data()
    {
        QTest::addColumn<Mechanism>("mechanism");
        QTest::addColumn<QByteArray>("first");
        const auto row = [](const char *name, Mechanism mechanism, const QByteArray &first) {
            QTest::newRow(name) << mechanism << first;
        };
        row("automatic", Mechanism::Automatic, "password-cleartext");
        row("plain", Mechanism::Plain, "password-cleartext");
        row("login", Mechanism::Login, "password-cleartext");
        row("cram", Mechanism::CramMd5, "password-encrypted");
        row("scram", Mechanism::ScramSha256, "password-encrypted");
        row("ntlm", Mechanism::Ntlm, "NTLM");
    }
    void everyMechanismThatCanBeSaidComesBack()
    {
        QFETCH(const Mechanism, mechanism);
        QFETCH(const QByteArray, first);
        auto account = salesAccount();
        account.incoming.mechanism = mechanism;
        const auto bytes = written(account);
        // Programs that know no SASL names read the first word.
        const auto at = bytes.indexOf("<authentication");
        QVERIFY(bytes.mid(at).startsWith("<authentication>" + first + "<"));
        const auto profile = format().read(bytes);
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.first().incoming.mechanism, mechanism);
    }

    void limitsAreSaid_data()
    {
        QTest::addColumn<Account>("account");
        QTest::addColumn<QString>("field");
        QTest::addColumn<Code>("code");
        auto account = salesAccount();
        account.label = QString(61, u'x');
        QTest::newRow("a name of 61") << account << u"label"_s << Code::TooLong;
        account = salesAccount();
        account.incoming.user = u"%EMAILADDRESS%"_s;
        QTest::newRow("a literal placeholder") << account << u"incoming.user"_s << Code::NotAllowed;
        account = salesAccount();
        account.identity.address = u"anna"_s;
        QTest::newRow("no domain") << account << u"identity.address"_s << Code::Required;
        account = salesAccount();
        account.incoming = {.protocol = Protocol::None};
        QTest::newRow("no receiving") << account << u"incoming.protocol"_s << Code::Required;
    }
    void limitsAreSaid()
    {
        QFETCH(const Account, account);
        QFETCH(const QString, field);
        QFETCH(const Code, code);
        QCOMPARE(codesOf(format().limits(account), field), QList{code});
    }
};

QTEST_GUILESS_MAIN(TstAutoconfig)
#include "tst_autoconfig.moc"
