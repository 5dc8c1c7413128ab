// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privatekeyring.h"
#include "profilehands.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! Profiles in and out by the command line, as a stranger would call it.
class TestCliProfiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void formatsAreListed();
    void wrongUsageIsNamed_data();
    void wrongUsageIsNamed();
    void whatIsExportedCanBeImported();
    void lossesAreSaidBeforeAndInJson();
    void whatChangesNothingIsSaid_data();
    void whatChangesNothingIsSaid();
    void passwordsWhereNoneGoAreRefusedBeforeAnythingIsSaid();
    void whatAnOAuthAppSaysGoesAlong();
    void nothingIsOverwrittenUnasked();
    void aRefusedAccountStopsTheExport();
    void nothingIsStoredByATrial();
    void duplicatesAreLeftUnlessToldOtherwise();
    void passwordsGoToTheKeychainOrNowhere();
    void filesWithPasswordsArePrivate();
    void filesAreForTheirOwnerOnly();
    void convertingStoresNothing();
    void sealedFilesNeedTheirPassphrase();
    void foreignBytesAreRefused();

private:
    PrivateKeyring m_keyring;
};

void TestCliProfiles::initTestCase()
{
    QVERIFY(m_keyring.startBus());
    QVERIFY(m_keyring.startKeyring());
}

void TestCliProfiles::formatsAreListed()
{
    const Cli cli;
    const auto formats = cli.run(words(u"formats --json"_s)).json()[u"formats"].toArray();
    QStringList names;
    for (const auto &each : formats) {
        names << each[u"name"].toString();
    }
    for (const auto &each : {u"mobileconfig"_s, u"email2-syncml"_s, u"autoconfig"_s, u"mailrig"_s,
             u"mailrig-encrypted"_s, u"thunderbird-qr"_s, u"msmtp"_s}) {
        QVERIFY2(names.contains(each), qPrintable(each));
    }
    QVERIFY(cli.run({u"formats"_s}).out.contains("mobileconfig"));
}

void TestCliProfiles::wrongUsageIsNamed_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("named");
    QTest::newRow("export nothing") << u"export --format msmtp"_s << 2 << "--all"_ba;
    QTest::newRow("export both") << u"export sales --all --format msmtp"_s << 2 << "--all"_ba;
    QTest::newRow("no format") << u"export sales"_s << 2 << "--format"_ba;
    QTest::newRow("unknown format") << u"export sales --format zip"_s << 2 << "zip"_ba;
    QTest::newRow("unknown account") << u"export nobody --format msmtp"_s << 1 << "nobody"_ba;
    QTest::newRow("unknown bundle") << u"export --bundle nix"_s << 1 << "nix"_ba;
    QTest::newRow("bad map") << u"export sales --format msmtp --map address"_s << 2 << "--map"_ba;
    QTest::newRow("key without certificate")
        << u"export sales --format mobileconfig --key k.pem"_s << 2 << "--sign"_ba;
    QTest::newRow("sign what is not signed")
        << u"export sales --format msmtp --sign /etc/hostname"_s << 2 << "--sign"_ba;
    QTest::newRow("missing certificate")
        << u"export sales --format mobileconfig --sign none.pem"_s << 1 << "none.pem"_ba;
    QTest::newRow("picture of text")
        << u"export sales --format msmtp --picture"_s << 2 << "--picture"_ba;
    QTest::newRow("bad delivery") << u"export sales --format email2-syncml --delivery mail"_s << 2
                                  << "--delivery"_ba;
    QTest::newRow("import nothing") << u"import nothere"_s << 1 << "nothere"_ba;
    QTest::newRow("import a folder") << u"import /"_s << 1 << "/"_ba;
    QTest::newRow("import as prf") << u"import /etc/hostname --format prf"_s << 2 << "prf"_ba;
    QTest::newRow("import odd choice")
        << u"import - --on-duplicate maybe"_s << 16 << "formats"_ba; // the file first
    QTest::newRow("convert to nothing") << u"convert -"_s << 2 << "--to"_ba;
    QTest::newRow("roster without template")
        << u"roster x.csv --format msmtp -o d"_s << 2 << "--template"_ba;
    QTest::newRow("roster without folder")
        << u"roster x.csv --format msmtp --template sales"_s << 2 << "--output"_ba;
    QTest::newRow("roster without file")
        << u"roster x.csv --format msmtp --template sales -o d"_s << 1 << "x.csv"_ba;
    QTest::newRow("bundle without format") << u"bundle set b sales -o x"_s << 2 << "--format"_ba;
    QTest::newRow("bundle without target")
        << u"bundle set b sales --format msmtp"_s << 2 << "--output"_ba;
    QTest::newRow("bundle without accounts")
        << u"bundle set b --format msmtp -o x"_s << 2 << "accounts"_ba;
    QTest::newRow("run nothing") << u"bundle run"_s << 2 << "--all"_ba;
    QTest::newRow("run unknown") << u"bundle run nix"_s << 1 << "nix"_ba;
    QTest::newRow("remove unknown") << u"bundle remove nix"_s << 1 << "nix"_ba;
}

void TestCliProfiles::wrongUsageIsNamed()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, named);
    const Cli cli;
    addSales(cli);
    const auto result = cli.run(words(line), "nothing that is a profile");
    QTEST(result.code, "code");
    QVERIFY2(result.err.contains(named), result.err.constData());
    QVERIFY2(!result.err.contains("QCommandLineParser"), result.err.constData());
}

void TestCliProfiles::whatIsExportedCanBeImported()
{
    const Cli cli, other;
    addSales(cli);
    const auto path = cli.home() + u"/sales.mobileconfig"_s;
    QCOMPARE(
        cli.run({u"export"_s, u"sales"_s, u"--format"_s, u"mobileconfig"_s, u"-o"_s, path}).code,
        0);
    const auto imported = other.run({u"import"_s, path, u"--json"_s});
    QCOMPARE(imported.code, 0);
    QCOMPARE(imported.json()[u"stored"].toArray().size(), 1);
    const auto accounts = other.run(words(u"accounts list --json"_s)).json()[u"accounts"].toArray();
    QCOMPARE(accounts.first()[u"incoming"][u"host"].toString(), u"imap.example.org"_s);
}

void TestCliProfiles::lossesAreSaidBeforeAndInJson()
{
    const Cli cli;
    addSales(cli);
    QCOMPARE(cli.run(words(u"accounts set sales --reply-to answers@example.org"_s)).code, 0);
    const auto trial = cli.run(words(u"export sales --format mobileconfig --dry-run --json"_s));
    QCOMPARE(trial.code, 0);
    const auto notes = trial.json()[u"accounts"][0][u"notes"].toArray();
    const bool isLost = std::any_of(notes.begin(), notes.end(), [](const auto &each) {
        return each[u"field"].toString() == u"identity.replyTo"
            && each[u"severity"].toString() == u"loss";
    });
    QVERIFY(isLost);
    QVERIFY(trial.json()[u"files"].toArray().isEmpty());
    const auto said = cli.run(words(u"export sales --format mobileconfig"_s));
    QVERIFY(said.err.contains("sales: loss:"));
    QVERIFY(said.out.startsWith("<?xml"));
}

void TestCliProfiles::whatChangesNothingIsSaid_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("delivery") << u"mobileconfig"_s << u"--delivery replace"_s << "--delivery"_ba;
    QTest::newRow("delivery, where it counts")
        << u"email2-syncml"_s << u"--delivery replace"_s << QByteArray();
    QTest::newRow("for everybody") << u"msmtp"_s << u"--for-everybody"_s << "--for-everybody"_ba;
    QTest::newRow("for everybody, where it counts")
        << u"autoconfig"_s << u"--for-everybody"_s << QByteArray();
    QTest::newRow("passwords for everybody")
        << u"autoconfig"_s << u"--for-everybody --with-secrets"_s << "holds no passwords"_ba;
    QTest::newRow("domain") << u"splunk-smtp"_s << u"--domain example.com"_s << "--domain"_ba;
    QTest::newRow("domain, where it counts")
        << u"dns-zone"_s << u"--domain example.com"_s << QByteArray();
    QTest::newRow("map") << u"mobileconfig"_s << u"--map adress=%MAIL%"_s << "${adress}"_ba;
}

void TestCliProfiles::whatChangesNothingIsSaid()
{
    QFETCH(QString, format);
    QFETCH(QString, option);
    QFETCH(QByteArray, said);
    const Cli cli;
    addSales(cli);
    const auto done = cli.run(words(u"export sales --format %1 %2"_s.arg(format, option)));
    QVERIFY2(done.code == 0, done.err.constData());
    QVERIFY2(done.err.contains(said), done.err.constData());
    QCOMPARE(done.err.contains("changes nothing"), said.startsWith("--"));
}

void TestCliProfiles::passwordsWhereNoneGoAreRefusedBeforeAnythingIsSaid()
{
    const Cli cli;
    addSales(cli);
    QVERIFY(cli.run(words(u"export sales --format prf"_s)).err.contains("loss:"));
    const auto refused = cli.run(words(u"export sales --format prf --with-secrets"_s));
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.err.contains("--with-secrets"));
    QVERIFY(!refused.err.contains("loss:"));
}

void TestCliProfiles::whatAnOAuthAppSaysGoesAlong()
{
    const Cli cli;
    QCOMPARE(cli.run(words(u"oauth-app set goog --provider google --client-id CID123 "
                           "--secret-fd 0"_s),
                    "CANARY-42")
                 .code,
        0);
    QCOMPARE(cli.run(words(u"accounts add gmail --address anna@gmail.com --imap imap.gmail.com "
                           "--smtp smtp.gmail.com --oauth browser --oauth-app goog"_s))
                 .code,
        0);
    for (const auto &format : {u"splunk-smtp"_s, u"splunk-imap"_s, u"mailrig"_s}) {
        const auto done = cli.run({u"export"_s, u"gmail"_s, u"--format"_s, format});
        QVERIFY2(done.code == 0, done.err.constData());
        QVERIFY2(done.out.contains("CID123"), done.out.constData());
        QVERIFY(!done.out.contains("CANARY-42"));
        const auto clear
            = cli.run({u"export"_s, u"gmail"_s, u"--format"_s, format, u"--with-secrets"_s});
        QVERIFY2(clear.out.contains("CANARY-42"), clear.err.constData());
        QVERIFY(clear.err.contains("Passwords in clear"));
    }
    const auto people = cli.file(u"people.csv"_s, "Address\nbob@gmail.com\n");
    const auto folder = QFileInfo(people).path() + u"/profiles"_s;
    QCOMPARE(cli.run({u"roster"_s, people, u"--template"_s, u"gmail"_s, u"--format"_s,
                         u"splunk-imap"_s, u"--with-secrets"_s, u"--output"_s, folder})
                 .code,
        0);
    const auto files = QDir(folder).entryInfoList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(content(files.first().filePath()).contains("CID123"));
    QVERIFY(content(files.first().filePath()).contains("CANARY-42"));
}

void TestCliProfiles::nothingIsOverwrittenUnasked()
{
    const Cli cli;
    addSales(cli);
    const auto path = cli.file(u"there"_s, "precious");
    const QStringList line{
        u"export"_s, u"sales"_s, u"--format"_s, u"mobileconfig"_s, u"--output"_s, path};
    QCOMPARE(cli.run(line).code, 2);
    QCOMPARE(content(path), "precious");
    QCOMPARE(cli.run(line + QStringList{u"--force"_s}).code, 0);
    QVERIFY(content(path).startsWith("<?xml"));
    const auto link = cli.home() + u"/link"_s;
    QVERIFY(QFile::link(cli.home() + u"/nowhere"_s, link));
    QCOMPARE(cli.run(line.first(5) + QStringList{link}).code, 2);
    QVERIFY(!QFile::exists(cli.home() + u"/nowhere"_s));
}

void TestCliProfiles::aRefusedAccountStopsTheExport()
{
    const Cli cli;
    addSales(cli);
    QCOMPARE(cli.run(words(u"accounts add bad --address bad@example.org --imap ${NONE} "
                           "--no-outgoing --force"_s))
                 .code,
        0);
    const auto refused = cli.run(words(u"export --all --format mobileconfig"_s));
    QCOMPARE(refused.code, 16);
    QVERIFY(refused.out.isEmpty());
    QVERIFY(refused.err.contains("NONE"));
    const auto some = cli.run(words(u"export --all --format mobileconfig --skip-refused"_s));
    QCOMPARE(some.code, 0);
    QVERIFY(some.out.contains("imap.example.org"));
}

void TestCliProfiles::nothingIsStoredByATrial()
{
    const Cli cli;
    const auto profile = withPassword();
    const auto trial = cli.run(words(u"import - --dry-run --json"_s), profile);
    QCOMPARE(trial.code, 0);
    QCOMPARE(trial.json()[u"format"].toString(), u"mobileconfig"_s);
    QCOMPARE(trial.json()[u"accounts"].toArray().size(), 1);
    QCOMPARE(trial.json()[u"secrets"].toInt(), 1);
    QVERIFY(!trial.out.contains("CANARY"));
    QVERIFY(!QFileInfo::exists(cli.store()));
}

void TestCliProfiles::duplicatesAreLeftUnlessToldOtherwise()
{
    const Cli cli;
    addSales(cli);
    const auto profile = cli.run(words(u"export sales --format mobileconfig"_s)).out;
    QCOMPARE(cli.run(words(u"accounts set sales --display-name Mine"_s)).code, 0);
    const auto count = [&cli] {
        return cli.run(words(u"accounts list --json"_s)).json()[u"accounts"].toArray().size();
    };
    QCOMPARE(cli.run(words(u"import -"_s), profile).code, 0);
    QCOMPARE(count(), 1);
    QCOMPARE(cli.run(words(u"import - --on-duplicate merge"_s), profile).code, 0);
    QCOMPARE(count(), 1);
    QVERIFY(cli.run(words(u"accounts show sales --json"_s)).out.contains("Mine"));
    QCOMPARE(cli.run(words(u"import - --on-duplicate replace"_s), profile).code, 0);
    QCOMPARE(count(), 1);
    QVERIFY(!cli.run(words(u"accounts show sales --json"_s)).out.contains("Mine"));
    QCOMPARE(cli.run(words(u"import - --on-duplicate both"_s), profile).code, 0);
    QCOMPARE(count(), 2);
}

void TestCliProfiles::passwordsGoToTheKeychainOrNowhere()
{
    const Cli cli, other;
    const auto profile = withPassword();
    QVERIFY(profile.contains("CANARY-41"));
    QCOMPARE(cli.run(words(u"import -"_s), profile).code, 0);
    const auto names = cli.run(words(u"secret list --check --json"_s));
    QCOMPARE(names.code, 0);
    QVERIFY(names.out.contains("anna"));
    QVERIFY(cli.run(words(u"export --all --format mobileconfig --with-secrets"_s))
                .out.contains("CANARY-41"));
    QVERIFY(!cli.run(words(u"export --all --format mobileconfig"_s)).out.contains("CANARY-41"));
    QCOMPARE(other.run(words(u"import - --secrets drop"_s), profile).code, 0);
    QVERIFY(!other.run(words(u"secret list --json"_s)).out.contains("anna"));
}

void TestCliProfiles::filesWithPasswordsArePrivate()
{
    const Cli cli;
    QCOMPARE(cli.run(words(u"import -"_s), withPassword()).code, 0);
    const auto path = cli.home() + u"/clear.mobileconfig"_s;
    const auto written = cli.run({u"export"_s, u"--all"_s, u"--format"_s, u"mobileconfig"_s,
        u"--with-secrets"_s, u"-o"_s, path});
    QCOMPARE(written.code, 0);
    QVERIFY(written.err.contains("Passwords in clear"));
    QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther),
        QFile::Permissions());
}

void TestCliProfiles::filesAreForTheirOwnerOnly()
{
    const Cli cli;
    addSales(cli);
    const auto path = cli.home() + u"/accounts.conf"_s;
    const auto folder = cli.home() + u"/people"_s;
    QCOMPARE(cli.run({u"export"_s, u"sales"_s, u"--format"_s, u"aerc"_s, u"-o"_s, path}).code, 0);
    const auto list = cli.file(u"people.csv"_s, "email\nanna@example.org\n");
    QCOMPARE(cli.run({u"roster"_s, list, u"--template"_s, u"sales"_s, u"--format"_s, u"aerc"_s,
                         u"-o"_s, folder})
                 .code,
        0);
    const auto written = QDir(folder).entryInfoList(QDir::Files);
    QCOMPARE(written.size(), 1);
    for (const auto &each : {path, written.first().filePath()}) {
        QCOMPARE(QFileInfo(each).permissions()
                & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
    }
}

void TestCliProfiles::convertingStoresNothing()
{
    const Cli cli;
    const auto profile = withPassword();
    const auto converted = cli.run(words(u"convert - --to email2-wap"_s), profile);
    QCOMPARE(converted.code, 0);
    QVERIFY(converted.out.contains("wap-provisioningdoc"));
    QVERIFY(!converted.out.contains("CANARY"));
    QVERIFY(cli.run(words(u"convert - --to email2-wap --with-secrets"_s), profile)
                .out.contains("CANARY-41"));
    QCOMPARE(cli.run(words(u"convert - --to email2-wap"_s), profile).out, converted.out);
    QVERIFY(!QFileInfo::exists(cli.store()));
}

void TestCliProfiles::sealedFilesNeedTheirPassphrase()
{
    const Cli cli, other;
    addSales(cli);
    const auto path = cli.home() + u"/sales.sealed"_s;
    const QStringList line{
        u"export"_s, u"sales"_s, u"--format"_s, u"mailrig-encrypted"_s, u"-o"_s, path};
    QCOMPARE(cli.run(line).code, 2); // nobody to ask
    QCOMPARE(cli.run(line + words(u"--secret-fd 0"_s), "open sesame").code, 0);
    QVERIFY(!content(path).contains("example.org"));
    const QStringList import{u"import"_s, path, u"--secret-fd"_s, u"0"_s};
    QCOMPARE(other.run(import, "wrong").code, 16);
    QCOMPARE(other.run(import, "open sesame").code, 0);
    QVERIFY(other.run(words(u"accounts list"_s)).out.contains("imap.example.org"));
}

void TestCliProfiles::foreignBytesAreRefused()
{
    const Cli cli;
    for (const auto &bytes : {QByteArray(), QByteArray("\0\1\2\3", 4), QByteArray(100'000, '<'),
             QByteArray("{\"a\":1}"), QByteArray((16 << 20) + 1, ' ')}) {
        const auto result = cli.run(words(u"import - --json"_s), bytes);
        QCOMPARE(result.code, 16);
        QCOMPARE(result.json()[u"error"][u"code"].toString(), u"fileMalformed"_s);
    }
    QVERIFY(!QFileInfo::exists(cli.store()));
}

QTEST_GUILESS_MAIN(TestCliProfiles)
#include "tst_cliprofiles.moc"
