// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clirun.h"
#include "privatekeyring.h"

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
    void nothingIsOverwrittenUnasked();
    void aRefusedAccountStopsTheExport();
    void nothingIsStoredByATrial();
    void duplicatesAreLeftUnlessToldOtherwise();
    void passwordsGoToTheKeychainOrNowhere();
    void filesWithPasswordsArePrivate();
    void convertingStoresNothing();
    void sealedFilesNeedTheirPassphrase();
    void signedProfilesAreOpened();
    void aBundleIsRunAgainAndTellsDrift();
    void badRowsOfARosterAreTold();
    void foreignBytesAreRefused();

private:
    static QStringList words(const QString &line) { return line.split(u' ', Qt::SkipEmptyParts); }
    //! A store with the account "sales".
    static void addSales(const Cli &cli)
    {
        QCOMPARE(cli.run(words(u"accounts add sales --address sales@example.org --imap "
                               "imap.example.org --smtp smtp.example.org --set "
                               "incoming.credential.type=secret --force"_s))
                     .code,
            0);
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    //! A profile with a password in it.
    static QByteArray withPassword()
    {
        const Cli other;
        if (other
                .run(words(u"accounts add anna --address anna@example.org --imap h.example.org "
                           "--smtp s.example.org --secret-fd 0"_s),
                    "CANARY-41")
                .code
            != 0) {
            return {};
        }
        return other.run(words(u"export anna --format mobileconfig --with-secrets"_s)).out;
    }

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

void TestCliProfiles::signedProfilesAreOpened()
{
    const Cli cli, other;
    addSales(cli);
    const auto certificate = cli.home() + u"/c.pem"_s, key = cli.home() + u"/k.pem"_s;
    QProcess openssl;
    openssl.start(u"openssl"_s,
        {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
            u"-nodes"_s, u"-subj"_s, u"/CN=Signer"_s, u"-days"_s, u"30"_s, u"-keyout"_s, key,
            u"-out"_s, certificate});
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.exitCode(), 0);
    const auto path = cli.home() + u"/signed.mobileconfig"_s;
    const auto written = cli.run({u"export"_s, u"sales"_s, u"--format"_s, u"mobileconfig"_s,
        u"--sign"_s, certificate, u"--key"_s, key, u"-o"_s, path});
    QVERIFY2(written.code == 0, written.err.constData());
    QVERIFY(!content(path).startsWith("<?xml"));
    const auto imported = other.run({u"import"_s, path, u"--json"_s});
    QVERIFY2(imported.code == 0, imported.err.constData());
    const auto signature = imported.json()[u"signature"];
    QVERIFY(signature[u"subject"].toString().contains(u"Signer"));
    QVERIFY(signature[u"intact"].toBool());
    QVERIFY(!signature[u"trusted"].toBool());
    auto bytes = content(path);
    const auto at = bytes.indexOf("imap.example.org");
    QVERIFY(at > 0);
    bytes[at] = 'j';
    QCOMPARE(other.run(words(u"import -"_s), bytes).code, 16);
}

void TestCliProfiles::aBundleIsRunAgainAndTellsDrift()
{
    const Cli cli;
    addSales(cli);
    const auto target = cli.home() + u"/out/"_s;
    const auto drift = [&cli] {
        return cli.run(words(u"bundle list --json"_s)).json()[u"bundles"][0][u"drift"].toObject();
    };
    QCOMPARE(cli.run({u"bundle"_s, u"set"_s, u"office"_s, u"sales"_s, u"--format"_s,
                         u"mobileconfig"_s, u"--output"_s, target})
                 .code,
        0);
    QVERIFY(!drift()[u"run"].toBool());
    QCOMPARE(cli.run(words(u"bundle run office"_s)).code, 0);
    QVERIFY(drift()[u"current"].toBool());
    const auto path = target + u"sales.mobileconfig"_s;
    const auto before = content(path);
    QVERIFY(!before.isEmpty());
    QCOMPARE(cli.run(words(u"accounts set sales --label Changed"_s)).code, 0);
    QCOMPARE(drift()[u"changed"].toArray(), QJsonArray{u"sales"_s});
    QCOMPARE(cli.run(words(u"export --bundle office"_s)).code, 0);
    QVERIFY(content(path) != before);
    QVERIFY(drift()[u"current"].toBool());
    QVERIFY(cli.run(words(u"storage --no-keychain --json"_s)).out.contains("bundles.json"));
    QCOMPARE(cli.run(words(u"bundle remove office"_s)).code, 0);
    QVERIFY(QFile::exists(path));
}

void TestCliProfiles::badRowsOfARosterAreTold()
{
    const Cli cli;
    addSales(cli);
    const auto folder = cli.home() + u"/people"_s;
    const auto list = cli.file(u"people.csv"_s,
        "email;name\nanna@example.org;Anna\nnobody;Nobody\nbert@example.org;Bert\n");
    const QStringList line{u"roster"_s, list, u"--template"_s, u"sales"_s, u"--format"_s,
        u"mobileconfig"_s, u"-o"_s, folder, u"--json"_s};
    const auto result = cli.run(line);
    QCOMPARE(result.code, 16);
    const auto lines = result.jsonLines();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first()[u"fault"][u"line"].toInt(), 3);
    QCOMPARE(lines.first()[u"fault"][u"field"].toString(), u"identity.address"_s);
    QCOMPARE(lines.last()[u"good"].toInt(), 2);
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
    QCOMPARE(cli.run(line).code, 2); // the files are there
    QCOMPARE(cli.run(line + words(u"--force --one-file"_s)).code, 16);
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
