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

//! Signed and encrypted profiles by the command line.
class TestCliSignedProfiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void signedProfilesAreOpened();
    void signaturesThatCannotBeCheckedAreNotCalledIntact();
    void whatIsWrongWithASignersFilesIsNamed();
    void profilesForACertificatesOwnerAreNotAskedAbout();

private:
    PrivateKeyring m_keyring;
};

void TestCliSignedProfiles::initTestCase()
{
    QVERIFY(m_keyring.startBus());
    QVERIFY(m_keyring.startKeyring());
}

void TestCliSignedProfiles::signedProfilesAreOpened()
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
    const auto tampered = other.run(words(u"import -"_s), bytes);
    QCOMPARE(tampered.code, 16);
    QVERIFY2(tampered.err.contains("was changed since"), tampered.err.constData());
    QVERIFY2(!tampered.err.contains('('), tampered.err.constData());
}

void TestCliSignedProfiles::signaturesThatCannotBeCheckedAreNotCalledIntact()
{
    const Cli cli;
    addSales(cli);
    const auto profile = cli.run(words(u"export sales --format mobileconfig"_s)).out;
    const auto in = cli.file(u"in"_s, profile), out = cli.home() + u"/out"_s;
    const auto [certificate, key] = identity(cli, 30);
    openssl({u"cms"_s, u"-sign"_s, u"-nocerts"_s, u"-binary"_s, u"-nodetach"_s, u"-in"_s, in,
        u"-signer"_s, certificate, u"-inkey"_s, key, u"-outform"_s, u"DER"_s, u"-out"_s, out});
    auto bytes = content(out);
    const auto at = bytes.indexOf("imap.example.org");
    QVERIFY(at > 0);
    bytes[at] = 'j';
    const auto said = cli.run(words(u"import - --dry-run"_s), bytes);
    QCOMPARE(said.code, 0);
    QVERIFY2(said.err.contains("could not be checked"), said.err.constData());
    QVERIFY2(!said.err.contains("as it was signed"), said.err.constData());
    const auto signature
        = cli.run(words(u"import - --dry-run --json"_s), bytes).json()[u"signature"];
    QVERIFY(signature.toObject().contains(u"intact"_s) && signature[u"intact"].isNull());
    QVERIFY(!signature[u"trusted"].toBool(true));

    // An expired signer, in words too.
    const auto [old, oldKey] = identity(cli, -1);
    openssl({u"cms"_s, u"-sign"_s, u"-binary"_s, u"-nodetach"_s, u"-in"_s, in, u"-signer"_s, old,
        u"-inkey"_s, oldKey, u"-outform"_s, u"DER"_s, u"-out"_s, out});
    const auto expired = cli.run(words(u"import - --dry-run"_s), content(out));
    QCOMPARE(expired.code, 0);
    QVERIFY2(expired.err.contains("has expired"), expired.err.constData());
}

void TestCliSignedProfiles::whatIsWrongWithASignersFilesIsNamed()
{
    const Cli cli;
    addSales(cli);
    const auto [certificate, key] = identity(cli, 30);
    const auto [old, oldKey] = identity(cli, -1);
    const auto bundle = cli.home() + u"/own.p12"_s;
    openssl({u"pkcs12"_s, u"-export"_s, u"-in"_s, certificate, u"-inkey"_s, key, u"-passout"_s,
        u"pass:right"_s, u"-out"_s, bundle});
    const auto line = words(u"export sales --format mobileconfig --sign"_s);
    const auto keyless = cli.run(line + QStringList{certificate});
    const auto expired = cli.run(line + QStringList{old, u"--key"_s, oldKey});
    const auto shut = cli.run(line + QStringList{bundle, u"--secret-fd"_s, u"0"_s}, "wrong");
    const auto foreign = cli.run(line + QStringList{certificate, u"--key"_s, oldKey});
    for (const auto &[result, file] : {std::pair{keyless, certificate}, std::pair{expired, old},
             std::pair{shut, bundle}, std::pair{foreign, certificate}}) {
        QCOMPARE(result.code, 16);
        QVERIFY2(result.err.contains(file.toUtf8()), result.err.constData());
        QVERIFY2(!result.err.contains("/proc/"), result.err.constData());
        QVERIFY2(!result.err.contains("provider"), result.err.constData());
    }
    QVERIFY2(expired.err.contains("expired"), expired.err.constData());
}

void TestCliSignedProfiles::profilesForACertificatesOwnerAreNotAskedAbout()
{
    const Cli cli;
    addSales(cli);
    const auto [certificate, key] = identity(cli, 30);
    const auto sealed = cli.run(
        words(u"export sales --format mobileconfig --encrypt-for"_s) + QStringList{certificate});
    QVERIFY2(sealed.code == 0, sealed.err.constData());
    const auto path = cli.file(u"sealed"_s, sealed.out);
    const auto read = cli.run({u"import"_s, path});
    QCOMPARE(read.code, 16);
    QVERIFY2(read.err.contains("encrypted for the owner"), read.err.constData());
    QVERIFY2(!read.err.contains("EncryptedPayloadContent"), read.err.constData());
}

QTEST_GUILESS_MAIN(TestCliSignedProfiles)
#include "tst_clisignedprofiles.moc"
