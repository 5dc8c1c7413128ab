// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attempt.h"
#include "protocols/transport/serveridentity.h"

#include <QTemporaryDir>

#include <openssl/x509.h>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

class TstTrustStore : public QObject {
    Q_OBJECT

private:
    TestCertificate m_root = TestCertificate::root();

    static bool isTrusted(const TestCertificate &root, const TrustStore &trust)
    {
        const auto leaf = root.server(u"mail.example.org"_s);
        return judge(
            {.chain = {Certificate::of(leaf.x509())}, .host = u"mail.example.org"_s}, {}, trust)
            .verified;
    }
    //! A folder as c_rehash leaves it.
    void fillHashed(const QTemporaryDir &folder) const
    {
        const auto hash = X509_subject_name_hash(m_root.x509());
        QFile file(folder.filePath(u"%1.0"_s.arg(quint32(hash), 8, 16, QChar(u'0'))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(m_root.pem()), m_root.pem().size());
    }

private Q_SLOTS:
    void cleanup()
    {
        qunsetenv("SSL_CERT_FILE");
        qunsetenv("SSL_CERT_DIR");
    }

    void theSystemsAuthoritiesComeFromAHashedFolder()
    {
        const QTemporaryDir folder;
        fillHashed(folder);
        qputenv("SSL_CERT_DIR", folder.path().toLocal8Bit());
        QVERIFY(isTrusted(m_root, TrustStore::load({}).value()));
        QVERIFY(!isTrusted(TestCertificate::root(), TrustStore::load({}).value()));
        QVERIFY(!isTrusted(m_root, TrustStore::load({.systemStore = false}).value()));
    }

    void theSystemsAuthoritiesComeFromAFileThatIsNamed()
    {
        const QTemporaryDir empty;
        const CaFile file(m_root.pem());
        qputenv("SSL_CERT_DIR", empty.path().toLocal8Bit());
        QVERIFY(!isTrusted(m_root, TrustStore::load({}).value()));
        qputenv("SSL_CERT_FILE", file.path().toLocal8Bit());
        QVERIFY(isTrusted(m_root, TrustStore::load({}).value()));
    }

    void authoritiesAreAddedOrStandAlone()
    {
        const QTemporaryDir folder;
        fillHashed(folder);
        qputenv("SSL_CERT_DIR", folder.path().toLocal8Bit());
        const auto own = TestCertificate::root(u"Own"_s);
        const CaFile file(own.pem());
        QVERIFY(isTrusted(own, TrustStore::load({}, file.path()).value()));
        QVERIFY(isTrusted(m_root, TrustStore::load({}, file.path()).value()));
        QVERIFY(!isTrusted(m_root, TrustStore::load(file.alone()).value()));
    }

    // A bundle takes long enough to load that a cancel may come in the middle.
    void cancelIsSeenWhileAuthoritiesAreLoaded_data()
    {
        QTest::addColumn<bool>("isSystemFile");
        QTest::newRow("a CA file") << false;
        QTest::newRow("the system's file") << true;
    }
    void cancelIsSeenWhileAuthoritiesAreLoaded()
    {
        QFETCH(bool, isSystemFile);
        const CaFile bundle(m_root.pem().repeated(200));
        const QTemporaryDir empty;
        qputenv("SSL_CERT_DIR", empty.path().toLocal8Bit());
        if (isSystemFile) {
            qputenv("SSL_CERT_FILE", bundle.path().toLocal8Bit());
        }
        int looks = 0;
        const Bounds bounds(
            QDeadlineTimer(QDeadlineTimer::Forever), [&looks] { return ++looks > 50; });
        const auto trust = isSystemFile ? TrustStore::load({}, {}, bounds)
                                        : TrustStore::load(bundle.alone(), {}, bounds);
        QVERIFY(!trust);
        QCOMPARE(codeName(trust.error().code), u"cancelled"_s);
        QCOMPARE(looks, 51); // not to the end of the 200 first
        // and what was not loaded to its end is not remembered as if it had been
        QVERIFY(isTrusted(m_root,
            (isSystemFile ? TrustStore::load({}) : TrustStore::load(bundle.alone())).value()));
    }
};

QTEST_GUILESS_MAIN(TstTrustStore)
#include "tst_truststore.moc"
