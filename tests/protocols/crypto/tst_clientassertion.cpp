// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/crypto/clientassertion.h"
#include "protocols/transport/tlscontext.h"
#include "tests/support/testca.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/ec.h>
#include <openssl/rsa.h>

using namespace mailrig;
using namespace Qt::StringLiterals;
using Key = TestCertificateSpec::Key;

namespace {

const QUrl tokenUrl(u"https://login.example.org/tenant/oauth2/v2.0/token?x=a%20b"_s);

QByteArray decoded(const QByteArray &text)
{
    return QByteArray::fromBase64(
        text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QJsonObject object(const QByteArray &text)
{
    return QJsonDocument::fromJson(decoded(text)).object();
}

//! What OpenSSL wants instead of the r and s of a JWT.
QByteArray ecdsaDer(const QByteArray &both)
{
    const std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)> signature(
        ECDSA_SIG_new(), &ECDSA_SIG_free);
    const auto *bytes = reinterpret_cast<const unsigned char *>(both.constData());
    ECDSA_SIG_set0(
        signature.get(), BN_bin2bn(bytes, 32, nullptr), BN_bin2bn(bytes + 32, 32, nullptr));
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(signature.get(), &der);
    const QByteArray copy(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return copy;
}

bool isSignedBy(EVP_PKEY *key, const QByteArray &algorithm, const QByteArray &message,
    const QByteArray &signature)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(
        EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_PKEY_CTX *settings = nullptr;
    EVP_DigestVerifyInit(context.get(), &settings, EVP_sha256(), nullptr, key);
    if (algorithm == "PS256") {
        EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PSS_PADDING);
        EVP_PKEY_CTX_set_rsa_pss_saltlen(settings, 32);
    }
    const auto raw = algorithm == "ES256" ? ecdsaDer(signature) : signature;
    return EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(raw.constData()),
               size_t(raw.size()), reinterpret_cast<const unsigned char *>(message.constData()),
               size_t(message.size()))
        == 1;
}

} // namespace

class TstClientAssertion : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();

    QString write(const QByteArray &bytes) const
    {
        static int count = 0;
        QFile file(m_folder.filePath(QString::number(++count)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write a test file");
        }
        return file.fileName();
    }
    static const TestCertificate &certificate(Key key)
    {
        static QMap<Key, TestCertificate> made;
        if (!made.contains(key)) {
            made.insert(key, TestCertificate::selfSigned({.commonName = u"client"_s, .key = key}));
        }
        return made.find(key).value();
    }
    [[nodiscard]] Result<QByteArray> assertion(const QByteArray &file,
        const QByteArray &passphrase = {}, const QStringList &algorithms = {}) const
    {
        return clientAssertion({.clientId = u"the-client"_s,
                                   .clientCertificateFile = write(file),
                                   .clientCertificatePassphrase = Secret(QByteArray(passphrase))},
            tokenUrl, algorithms, m_now)
            .map([](const Secret &secret) { return secret.view().toByteArray(); });
    }

private Q_SLOTS:
    void initTestCase() { initializeTls(); }

    void itIsSignedWithTheBestThatKeyAndServerCan_data()
    {
        QTest::addColumn<Key>("key");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<QByteArray>("algorithm");
        const QStringList both{u"RS256"_s, u"PS256"_s};
        QTest::newRow("RSA 2048, server says nothing")
            << Key::Rsa2048 << QStringList() << "PS256"_ba;
        QTest::newRow("RSA 2048, PS256 goes first") << Key::Rsa2048 << both << "PS256"_ba;
        QTest::newRow("RSA 2048, RS256 alone")
            << Key::Rsa2048 << QStringList{u"RS256"_s} << "RS256"_ba;
        QTest::newRow("RSA 3072") << Key::Rsa3072 << QStringList() << "PS256"_ba;
        QTest::newRow("RSA 3072, RS256") << Key::Rsa3072 << QStringList{u"RS256"_s} << "RS256"_ba;
        QTest::newRow("RSA-PSS") << Key::RsaPss << both << "PS256"_ba;
        QTest::newRow("P-256") << Key::EcP256 << QStringList() << "ES256"_ba;
        QTest::newRow("P-256 among others")
            << Key::EcP256 << QStringList{u"RS256"_s, u"ES256"_s} << "ES256"_ba;
    }

    void itIsSignedWithTheBestThatKeyAndServerCan()
    {
        QFETCH(const Key, key);
        QFETCH(const QStringList, taken);
        QFETCH(const QByteArray, algorithm);
        const auto &own = certificate(key);
        const auto token = assertion(own.pem() + own.keyPem(), {}, taken);
        QVERIFY(token);
        const auto parts = token->split('.');
        QCOMPARE(parts.size(), 3);
        QVERIFY(!token->contains('='));
        const auto header = object(parts.at(0));
        QCOMPARE(header.value(u"alg"_s).toString().toLatin1(), algorithm);
        QCOMPARE(header.value(u"typ"_s).toString(), u"JWT"_s);
        QCOMPARE(decoded(header.value(u"x5t#S256"_s).toString().toLatin1()),
            QCryptographicHash::hash(own.der(), QCryptographicHash::Sha256));
        const QByteArray message = parts.at(0) + '.' + parts.at(1);
        const auto signature = decoded(parts.at(2));
        if (algorithm == "ES256") {
            QCOMPARE(signature.size(), 64);
        }
        QVERIFY(isSignedBy(own.key(), algorithm, message, signature));
        QVERIFY(!isSignedBy(own.key(), algorithm, message + 'x', signature));
    }

    void bothNumbersOfAnEllipticSignatureAlwaysTake32Bytes()
    {
        // One signature in 128 has a number that starts with a zero byte.
        const auto &own = certificate(Key::EcP256);
        const auto file = own.pem() + own.keyPem();
        for (int i = 0; i < 400; ++i) {
            const auto parts = assertion(file).value().split('.');
            const auto signature = decoded(parts.at(2));
            QCOMPARE(signature.size(), 64);
            QVERIFY(isSignedBy(own.key(), "ES256", parts.at(0) + '.' + parts.at(1), signature));
        }
    }

    void itNamesTheClientTheServerAndItsTime()
    {
        const auto &own = certificate(Key::EcP256);
        const auto file = own.pem() + own.keyPem();
        const auto claims = object(assertion(file).value().split('.').at(1));
        QCOMPARE(claims.value(u"iss"_s).toString(), u"the-client"_s);
        QCOMPARE(claims.value(u"sub"_s).toString(), u"the-client"_s);
        QCOMPARE(claims.value(u"aud"_s).toString(), tokenUrl.toString(QUrl::FullyEncoded));
        const auto seconds = m_now.toSecsSinceEpoch();
        QCOMPARE(claims.value(u"iat"_s).toInteger(), seconds);
        QCOMPARE(claims.value(u"nbf"_s).toInteger(), seconds);
        QCOMPARE(claims.value(u"exp"_s).toInteger(), seconds + 300);
        const auto id = claims.value(u"jti"_s).toString();
        QVERIFY(!QUuid::fromString(id).isNull());
        const auto next = object(assertion(file).value().split('.').at(1));
        QVERIFY(next.value(u"jti"_s).toString() != id);
    }

    void everyKindOfFileIsRead_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("passphrase");
        const auto &own = certificate(Key::Rsa2048);
        const auto chain = TestCertificate::root().intermediate();
        const auto below = chain.server(u"client"_s);
        QTest::newRow("PEM, key first") << own.keyPem() + own.pem() << QByteArray();
        QTest::newRow("PEM, encrypted key") << own.pem() + own.keyPem("secret") << "secret"_ba;
        QTest::newRow("PEM, the authority's certificate first")
            << chain.pem() + below.pem() + below.keyPem() << QByteArray();
        QTest::newRow("PFX") << own.pkcs12("secret") << "secret"_ba;
        QTest::newRow("PFX with its chain") << below.pkcs12("secret") << "secret"_ba;
        QTest::newRow("PFX with an empty passphrase") << own.pkcs12("") << QByteArray();
    }

    void everyKindOfFileIsRead()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QByteArray, passphrase);
        const auto token = assertion(file, passphrase);
        QVERIFY(token);
        QCOMPARE(token->count('.'), 2);
    }

    void whatCannotServeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<QStringList>("taken");
        QTest::addColumn<Cause>("cause");
        const auto row = [](const char *name, const QByteArray &file, const QByteArray &passphrase,
                             Cause cause, const QStringList &taken = {}) {
            QTest::newRow(name) << file << passphrase << taken << cause;
        };
        const auto whole = [](const TestCertificate &each) { return each.pem() + each.keyPem(); };
        const auto &own = certificate(Key::Rsa2048);
        const auto &other = certificate(Key::EcP256);
        using enum Cause;
        row("another key", own.pem() + other.keyPem(), {}, FileMalformed);
        row("another key of its kind", own.pem() + certificate(Key::Rsa3072).keyPem(), {},
            FileMalformed);
        row("no key", own.pem(), {}, FileMalformed);
        row("no certificate", own.keyPem(), {}, FileMalformed);
        row("neither", "text", {}, FileMalformed);
        row("empty", {}, {}, FileMalformed);
        row("encrypted PEM, no passphrase", own.pem() + own.keyPem("secret"), {}, SecretMissing);
        row("encrypted PEM, wrong one", own.pem() + own.keyPem("secret"), "wrong",
            PassphraseRefused);
        row("PFX, no passphrase", own.pkcs12("secret"), {}, SecretMissing);
        row("PFX, wrong one", own.pkcs12("secret"), "wrong", PassphraseRefused);
        row("RSA 1024", whole(certificate(Key::Rsa1024)), {}, ClientSecretInvalid);
        row("P-384", whole(certificate(Key::EcP384)), {}, ClientSecretInvalid);
        row("Ed25519", whole(certificate(Key::Ed25519)), {}, ClientSecretInvalid);
        row("RSA, server takes ES256", whole(own), {}, ClientSecretInvalid, {u"ES256"_s});
        row("RSA-PSS, server takes RS256", whole(certificate(Key::RsaPss)), {}, ClientSecretInvalid,
            {u"RS256"_s});
        row("expired",
            whole(TestCertificate::selfSigned(
                {.commonName = u"client"_s, .notAfter = m_now.addSecs(-60)})),
            {}, ClientSecretExpired);
        row("not valid yet",
            whole(TestCertificate::selfSigned(
                {.commonName = u"client"_s, .notBefore = m_now.addSecs(60)})),
            {}, ClientSecretInvalid);
    }

    void whatCannotServeIsRefused()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QByteArray, passphrase);
        QFETCH(const QStringList, taken);
        QFETCH(const Cause, cause);
        const auto token = assertion(file, passphrase, taken);
        QVERIFY(!token);
        QCOMPARE(token.error().code, cause);
        QVERIFY(!token.error().detail.isEmpty());
        if (!passphrase.isEmpty()) {
            QVERIFY(!token.error().detail.contains(QString::fromLatin1(passphrase)));
        }
    }

    void aMissingFileIsSaid()
    {
        const auto token = clientAssertion(
            {.clientCertificateFile = m_folder.filePath(u"none"_s)}, tokenUrl, {}, m_now);
        QVERIFY(!token);
        QCOMPARE(token.error().code, Cause::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(TstClientAssertion)
#include "tst_clientassertion.moc"
