// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/transport/certificatefile.h"
#include "protocols/transport/tlscontext.h"
#include "tests/support/testca.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;

class TstCertificateFile : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write a test file");
        }
        return file.fileName();
    }
    static const TestCertificate &own()
    {
        static const auto certificate
            = TestCertificate::root().intermediate().server(QStringLiteral("mail.example.org"));
        return certificate;
    }

private Q_SLOTS:
    void initTestCase() { initializeTls(); }

    void certificatesAreReadFromEachKindOfFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<int>("count");
        QTest::newRow("PEM") << own().pem() << QByteArray() << 1;
        QTest::newRow("PEM with its chain") << own().chainPem() << QByteArray() << 2;
        QTest::newRow("PEM with an encrypted key")
            << own().chainPem() + own().keyPem("secret") << QByteArray() << 2;
        QTest::newRow("DER") << own().der() << QByteArray() << 1;
        QTest::newRow("PKCS #12") << own().pkcs12("secret") << QByteArray("secret") << 2;
    }

    void certificatesAreReadFromEachKindOfFile()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(QByteArray, passphrase);
        QFETCH(const int, count);
        auto reading = startReadingCertificates(
            write(QStringLiteral("file"), bytes), Secret(std::move(passphrase)));
        const auto facts = reading.result();
        QVERIFY(facts);
        QCOMPARE(facts->size(), count);
        QCOMPARE(facts->first().der, own().der());
        QCOMPARE(facts->first().spkiSha256, own().spkiSha256());
    }

    void thePersonOfACertificateIsTold()
    {
        const auto anna = TestCertificate::root().issue({.commonName = QStringLiteral("Anna"),
            .mailAddresses
            = {QStringLiteral("anna@example.org"), QStringLiteral("sales@example.org")}});
        const auto facts = readCertificateFacts(write(QStringLiteral("anna"), anna.pem()), {});
        QVERIFY(facts);
        QCOMPARE(facts->first().addresses,
            (QStringList{QStringLiteral("anna@example.org"), QStringLiteral("sales@example.org")}));
        QVERIFY(facts->first().names.isEmpty());
    }

    void aFileThatCannotBeReadSaysWhy_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("passphrase");
        QTest::addColumn<Cause>("cause");
        const auto encrypted = write(QStringLiteral("own.p12"), own().pkcs12("secret"));
        QTest::newRow("no file") << m_folder.filePath(QStringLiteral("none")) << QByteArray()
                                 << Cause::FileUnreadable;
        QTest::newRow("a folder") << m_folder.path() << QByteArray() << Cause::FileUnreadable;
        QTest::newRow("no certificate") << write(QStringLiteral("text"), "no certificate")
                                        << QByteArray() << Cause::FileMalformed;
        QTest::newRow("no passphrase") << encrypted << QByteArray() << Cause::SecretMissing;
        QTest::newRow("another passphrase")
            << encrypted << QByteArray("wrong") << Cause::PassphraseRefused;
    }

    void aFileThatCannotBeReadSaysWhy()
    {
        QFETCH(const QString, path);
        QFETCH(QByteArray, passphrase);
        QFETCH(const Cause, cause);
        const auto facts = readCertificateFacts(path, Secret(std::move(passphrase)));
        QVERIFY(!facts);
        QCOMPARE(facts.error().code, cause);
    }
};

QTEST_GUILESS_MAIN(TstCertificateFile)
#include "tst_certificatefile.moc"
