// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/formats/apple/appleprofile.h"
#include "protocols/crypto/cms.h"
#include "protocols/transport/tlscontext.h"
#include "tests/support/testca.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;
using Key = TestCertificateSpec::Key;
using SignedVerdict = SignedProfile::Verdict;

namespace {

const auto content
    = "<?xml version=\"1.0\"?>\n<plist>\r\nline ends of every\rkind \0 \xff</plist>\n"_ba;

//! The signature with an object identifier in the place of SHA-256's that nobody has given.
QByteArray withUnknownDigest(QByteArray bytes)
{
    const auto sha256 = QByteArray::fromHex("608648016503040201");
    return bytes.replace(sha256, sha256.chopped(1) + '\x7e');
}

struct Answer {
    int code = -1;
    QByteArray out = {}, words = {};
};

} // namespace

class TstCms : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const TestCertificate m_root = TestCertificate::root();
    const TestCertificate m_between = m_root.intermediate();
    const TestCertificate m_signer = m_between.issue({.commonName = u"Signer"_s});
    QString m_rootFile, m_signerFile;

    [[nodiscard]] QString file(const QByteArray &bytes) const
    {
        static int count = 0;
        QFile file(m_folder.filePath(QString::number(++count)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write a test file");
        }
        return file.fileName();
    }
    //! OpenSSL's own program: the judge.
    static Answer openssl(const QStringList &arguments)
    {
        QProcess process;
        process.start(u"openssl"_s, arguments);
        if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit) {
            qFatal("openssl does not run");
        }
        return {
            process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    [[nodiscard]] Trust trust() const { return {.caFile = m_rootFile, .systemStore = false}; }
    [[nodiscard]] SignedProfile opened(const QByteArray &bytes) const
    {
        const auto found = openSigned(bytes, trust());
        return found && *found ? **found : SignedProfile{.content = "no signature"};
    }
    [[nodiscard]] QByteArray signedByOpenssl(
        const TestCertificate &signer, const QStringList &more = {}) const
    {
        const auto chain = signer.chainPem().mid(signer.pem().size());
        QStringList arguments{u"cms"_s, u"-sign"_s, u"-binary"_s, u"-nodetach"_s, u"-in"_s,
            file(content), u"-signer"_s, file(signer.pem() + signer.keyPem())};
        if (!chain.isEmpty()) {
            arguments << u"-certfile"_s << file(chain);
        }
        const auto made = openssl(arguments + more);
        if (made.code != 0) {
            qFatal("openssl does not sign: %s", made.words.constData());
        }
        return made.out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        initializeTls();
        m_rootFile = file(m_root.pem());
        m_signerFile = file(m_signer.chainPem() + m_signer.keyPem());
    }

    void opensslVerifiesWhatWeSign_data()
    {
        QTest::addColumn<ProfileIdentity>("signer");
        const QByteArray word("pass word");
        const auto secret = [&] { return Secret(QByteArray(word)); };
        const auto rsa = m_between.issue({.commonName = u"RSA"_s, .key = Key::Rsa2048});
        QTest::newRow("P-256, all in one PEM") << ProfileIdentity{m_signerFile, {}, {}, {}};
        QTest::newRow("RSA, key and chain in files of their own")
            << ProfileIdentity{file(rsa.pem()), file(rsa.keyPem()), file(rsa.chainPem()), {}};
        QTest::newRow("RSA, key with a passphrase")
            << ProfileIdentity{file(rsa.chainPem()), file(rsa.keyPem(word)), {}, secret()};
        QTest::newRow("certificate in DER")
            << ProfileIdentity{file(rsa.der()), file(rsa.keyPem()), file(rsa.chainPem()), {}};
        QTest::newRow("PKCS #12") << ProfileIdentity{
            file(rsa.pkcs12(word)), {}, file(rsa.chainPem()), secret()};
    }

    void opensslVerifiesWhatWeSign()
    {
        QFETCH(const ProfileIdentity, signer);
        const auto made = signedContent(content, signer);
        QVERIFY(made);
        QVERIFY(isSigned(*made));
        QVERIFY(made->contains(content)); // embedded, as it is
        const auto out = m_folder.filePath(u"out"_s);
        const auto judged
            = openssl({u"cms"_s, u"-verify"_s, u"-inform"_s, u"DER"_s, u"-in"_s, file(*made),
                u"-CAfile"_s, m_rootFile, u"-purpose"_s, u"any"_s, u"-binary"_s, u"-out"_s, out});
        QVERIFY2(judged.code == 0, judged.words.constData());
        QFile back(out);
        QVERIFY(back.open(QIODevice::ReadOnly));
        QCOMPARE(back.readAll(), content);
        const auto own = opened(*made);
        QCOMPARE(own.verdict, SignedVerdict::Verified);
        QCOMPARE(own.reasons, QList<Error>());
        QCOMPARE(own.content, content);
        QVERIFY(std::abs(own.signedAt.secsTo(QDateTime::currentDateTimeUtc())) < 600);
    }

    void aSignatureOfOpensslIsOpened_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("DER") << QStringList{u"-outform"_s, u"DER"_s};
        QTest::newRow("BER, of unknown length")
            << QStringList{u"-outform"_s, u"DER"_s, u"-stream"_s};
        QTest::newRow("PEM") << QStringList{u"-outform"_s, u"PEM"_s};
        QTest::newRow("without attributes") << QStringList{u"-outform"_s, u"DER"_s, u"-noattr"_s};
        QTest::newRow("SHA-512, by key id")
            << QStringList{u"-outform"_s, u"DER"_s, u"-md"_s, u"sha512"_s, u"-keyid"_s};
    }

    void aSignatureOfOpensslIsOpened()
    {
        QFETCH(const QStringList, more);
        const auto bytes = signedByOpenssl(m_signer, more);
        QVERIFY(isSigned(bytes));
        const auto found = opened(bytes);
        QCOMPARE(found.verdict, SignedVerdict::Verified);
        QCOMPARE(found.content, content);
        QCOMPARE(found.signer.size(), 2);
        QVERIFY(found.signer.first().subject.contains(u"Signer"_s));
        QCOMPARE(found.signer.first().der, m_signer.der());
        QCOMPARE(found.signedAt.isValid(), !more.contains(u"-noattr"_s));
    }

    void whatSpeaksAgainstASignerIsTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<SignedVerdict>("verdict");
        QTest::addColumn<Cause>("reason");
        const QStringList der{u"-outform"_s, u"DER"_s};
        const auto now = QDateTime::currentDateTimeUtc();
        const TestCertificateSpec past{.notBefore = now.addDays(-9), .notAfter = now.addDays(-1)};
        const TestCertificateSpec future{.notBefore = now.addDays(1), .notAfter = now.addDays(9)};
        const auto stranger = TestCertificate::root(u"Stranger"_s);
        QTest::newRow("expired") << signedByOpenssl(m_between.issue(past), der)
                                 << SignedVerdict::Expired << Cause::CertificateExpired;
        QTest::newRow("not yet valid") << signedByOpenssl(m_between.issue(future), der)
                                       << SignedVerdict::Expired << Cause::CertificateNotYetValid;
        QTest::newRow("unknown authority")
            << signedByOpenssl(stranger.server(u"a.example.org"_s), der)
            << SignedVerdict::UnknownSigner << Cause::CertificateUnknownIssuer;
        QTest::newRow("signed by itself")
            << signedByOpenssl(TestCertificate::selfSigned({}), der) << SignedVerdict::UnknownSigner
            << Cause::CertificateSelfSigned;
        QTest::newRow("unknown and expired")
            << signedByOpenssl(stranger.issue(past), der) << SignedVerdict::UnknownSigner
            << Cause::CertificateExpired;
        QTest::newRow("a weak key") << signedByOpenssl(m_between.issue({.key = Key::Rsa1024}), der)
                                    << SignedVerdict::Doubtful << Cause::CertificateWeak;
        QTest::newRow("without the signer's certificate")
            << signedByOpenssl(m_signer, der + QStringList{u"-nocerts"_s})
            << SignedVerdict::Unchecked << Cause::NotFound;
        QTest::newRow("a digest nobody knows")
            << withUnknownDigest(signedByOpenssl(m_signer, der)) << SignedVerdict::Unchecked
            << Cause::CertificateUnsuitable;
    }

    void whatSpeaksAgainstASignerIsTold()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const SignedVerdict, verdict);
        QFETCH(const Cause, reason);
        const auto found = opened(bytes);
        QCOMPARE(found.verdict, verdict);
        QVERIFY(std::any_of(found.reasons.begin(), found.reasons.end(),
            [&](const Error &each) { return each.code == reason && !each.detail.isEmpty(); }));
        QCOMPARE(found.content, content); // offered all the same
    }

    void theTimeOfTheQuestionDecides()
    {
        const auto bytes = signedByOpenssl(m_signer, {u"-outform"_s, u"DER"_s});
        const auto later = QDateTime::currentDateTimeUtc().addDays(40);
        const auto found = openSigned(bytes, trust(), later);
        QVERIFY(found && *found);
        QCOMPARE((*found)->verdict, SignedVerdict::Expired);
    }

    void aCertificateForAnotherPurposeMaySign()
    {
        const auto codeSigner
            = m_between.issue({.commonName = u"Code"_s, .extendedKeyUsage = "codeSigning"});
        const auto bytes = signedByOpenssl(codeSigner, {u"-outform"_s, u"DER"_s});
        QCOMPARE(opened(bytes).verdict, SignedVerdict::Verified);
    }

    void alteredContentIsNotOffered()
    {
        for (const auto &more : {QStringList{}, QStringList{u"-noattr"_s}}) {
            auto bytes = signedByOpenssl(m_signer, QStringList{u"-outform"_s, u"DER"_s} + more);
            const auto at = bytes.indexOf(content);
            QVERIFY(at > 0);
            bytes[at + 30] = bytes[at + 30] ^ 1;
            const auto found = opened(bytes);
            QCOMPARE(found.verdict, SignedVerdict::Altered);
            QVERIFY(found.content.isEmpty());
            QVERIFY(!found.reasons.isEmpty());
            QVERIFY(!found.signer.isEmpty());
        }
    }

    void noChangedByteStaysVerifiedWithOtherContent()
    {
        const auto bytes = signedContent(content, {.certificateFile = m_signerFile});
        QVERIFY(bytes);
        for (qsizetype i = 0; i < bytes->size(); ++i) {
            auto changed = *bytes;
            changed[i] = changed[i] ^ 0x04;
            const auto found = openSigned(changed, trust());
            if (found && *found && (*found)->verdict == SignedVerdict::Verified) {
                QCOMPARE((*found)->content, content);
            }
        }
    }

    void aCutSignatureIsAnErrorOrNone()
    {
        const auto bytes = signedContent(content, {.certificateFile = m_signerFile});
        QVERIFY(bytes);
        for (qsizetype size = 0; size < bytes->size(); ++size) {
            const auto found = openSigned(bytes->left(size), trust());
            QVERIFY(found ? !*found : found.error().code == Cause::FileMalformed);
        }
    }

    void whatIsNotSignedIsNothing()
    {
        for (const QByteArray &bytes : {QByteArray(), QByteArray("0"), content,
                 QByteArray("bplist00"), m_signer.der(), m_signer.pem()}) {
            QVERIFY(!isSigned(bytes));
            const auto found = openSigned(bytes, trust());
            QVERIFY(found && !*found);
        }
    }

    void aSignatureWithoutContentIsMalformed()
    {
        const auto detached = openssl({u"cms"_s, u"-sign"_s, u"-binary"_s, u"-in"_s, file(content),
            u"-signer"_s, m_signerFile, u"-outform"_s, u"DER"_s});
        QCOMPARE(detached.code, 0);
        const auto found = openSigned(detached.out, trust());
        QVERIFY(!found);
        QCOMPARE(found.error().code, Cause::FileMalformed);
    }

    void signingTellsWhatIsWrong_data()
    {
        QTest::addColumn<ProfileIdentity>("signer");
        QTest::addColumn<Cause>("cause");
        const auto now = QDateTime::currentDateTimeUtc();
        const auto old = m_root.issue({.notBefore = now.addDays(-9), .notAfter = now.addDays(-1)});
        const auto early = m_root.issue({.notBefore = now.addDays(1), .notAfter = now.addDays(9)});
        const auto ed = m_root.issue({.key = Key::Ed25519});
        const auto locked = file(m_signer.pem() + m_signer.keyPem("right"));
        const auto wrong = Secret(QByteArray("wrong"));
        QTest::newRow("no file") << ProfileIdentity{u"/nowhere"_s, {}, {}, {}}
                                 << Cause::FileUnreadable;
        QTest::newRow("no key file")
            << ProfileIdentity{m_signerFile, u"/nowhere"_s, {}, {}} << Cause::FileUnreadable;
        QTest::newRow("no passphrase")
            << ProfileIdentity{locked, {}, {}, {}} << Cause::SecretMissing;
        QTest::newRow("wrong passphrase")
            << ProfileIdentity{locked, {}, {}, wrong} << Cause::PassphraseRefused;
        QTest::newRow("wrong passphrase of PKCS #12")
            << ProfileIdentity{file(m_signer.pkcs12("right")), {}, {}, wrong}
            << Cause::PassphraseRefused;
        QTest::newRow("another's key")
            << ProfileIdentity{file(m_signer.pem()), file(m_root.keyPem()), {}, {}}
            << Cause::FileMalformed;
        QTest::newRow("expired") << ProfileIdentity{file(old.pem() + old.keyPem()), {}, {}, {}}
                                 << Cause::CertificateExpired;
        QTest::newRow("not yet valid") << ProfileIdentity{file(early.pem() + early.keyPem()), {},
            {}, {}} << Cause::CertificateNotYetValid;
        QTest::newRow("a key CMS has no signature for") << ProfileIdentity{
            file(ed.pem() + ed.keyPem()), {}, {}, {}} << Cause::CertificateUnsuitable;
    }

    void signingTellsWhatIsWrong()
    {
        QFETCH(const ProfileIdentity, signer);
        QFETCH(const Cause, cause);
        const auto made = signedContent(content, signer);
        QVERIFY(!made);
        QCOMPARE(made.error().code, cause);
        QVERIFY(!made.error().detail.contains(u"wrong passphrase"_s));
    }

    void everyRecipientOpensWhatIsEncrypted_data()
    {
        QTest::addColumn<Key>("key");
        QTest::newRow("RSA") << Key::Rsa2048;
        QTest::newRow("P-256") << Key::EcP256;
    }

    void everyRecipientOpensWhatIsEncrypted()
    {
        QFETCH(const Key, key);
        const auto own = TestCertificate::selfSigned({.commonName = u"Device"_s, .key = key});
        const auto sealed = encryptedFor(content, {m_signerFile, file(own.pem())});
        QVERIFY(sealed);
        QVERIFY(!sealed->contains(content.left(20)));
        const auto both = file(own.pem() + own.keyPem());
        const auto in = file(*sealed);
        const auto judged = openssl({u"cms"_s, u"-decrypt"_s, u"-binary"_s, u"-inform"_s, u"DER"_s,
            u"-in"_s, in, u"-recip"_s, file(own.pem()), u"-inkey"_s, file(own.keyPem())});
        QVERIFY2(judged.code == 0, judged.words.constData());
        QCOMPARE(judged.out, content);
        const auto shown
            = openssl({u"cms"_s, u"-cmsout"_s, u"-print"_s, u"-inform"_s, u"DER"_s, u"-in"_s, in});
        QVERIFY(shown.out.contains("aes-256-cbc") && shown.out.contains("pkcs7-envelopedData"));
        QCOMPARE(openEncrypted(*sealed, {.certificateFile = both}).value_or("closed"), content);
        QCOMPARE(
            openEncrypted(*sealed, {.certificateFile = m_signerFile}).value_or("closed"), content);
        const auto other = TestCertificate::selfSigned({.key = key});
        const auto refused
            = openEncrypted(*sealed, {.certificateFile = file(other.pem() + other.keyPem())});
        QVERIFY(!refused);
        QVERIFY2(refused.error().code == Cause::NotFound, qPrintable(refused.error().detail));
    }

    void anEnvelopeOfOpensslIsOpened()
    {
        const auto sealed = openssl({u"cms"_s, u"-encrypt"_s, u"-binary"_s, u"-aes-256-cbc"_s,
            u"-in"_s, file(content), u"-outform"_s, u"DER"_s, m_signerFile});
        QCOMPARE(sealed.code, 0);
        QCOMPARE(openEncrypted(sealed.out, {.certificateFile = m_signerFile}).value_or("closed"),
            content);
    }

    void sealingTellsWhatIsWrong()
    {
        QCOMPARE(encryptedFor(content, {}).error().code, Cause::Usage);
        QCOMPARE(encryptedFor(content, {u"/nowhere"_s}).error().code, Cause::FileUnreadable);
        QCOMPARE(encryptedFor(content, {file(content)}).error().code, Cause::FileMalformed);
        const auto ed = TestCertificate::selfSigned({.key = Key::Ed25519});
        QCOMPARE(
            encryptedFor(content, {file(ed.pem())}).error().code, Cause::CertificateUnsuitable);
        const ProfileIdentity own{.certificateFile = m_signerFile};
        QCOMPARE(openEncrypted(content, own).error().code, Cause::FileMalformed);
        const auto notSealed = signedContent(content, own);
        QVERIFY(notSealed);
        QCOMPARE(openEncrypted(*notSealed, own).error().code, Cause::FileMalformed);
        auto damaged = encryptedFor(content, {m_signerFile}).value();
        damaged.chop(10);
        QCOMPARE(openEncrypted(damaged, own).error().code, Cause::FileMalformed);
    }

    void aProfileForOneDeviceIsSealedSignedAndReadAgain()
    {
        Account account;
        account.identity.address = u"anna@example.org"_s;
        account.incoming.host = u"imap.example.org"_s;
        account.outgoing.host = u"smtp.example.org"_s;
        const auto written
            = writeAppleProfile({account}, {.encrypt = [this](const QByteArray &list) {
                  return encryptedFor(list, {m_signerFile});
              }});
        QVERIFY(written);
        const auto profile = written->first().bytes;
        QVERIFY(!profile.contains("imap.example.org"));
        const auto closed = readAppleProfile(profile);
        QVERIFY(!closed);
        QCOMPARE(closed.error().code, Cause::FileMalformed);
        QCOMPARE(closed.error().detail, u"EncryptedPayloadContent"_s);

        const auto wrapped = signedContent(profile, {.certificateFile = m_signerFile});
        QVERIFY(wrapped);
        const auto unwrapped = opened(*wrapped);
        QCOMPARE(unwrapped.content, profile);
        const auto sealed = encryptedPayloads(unwrapped.content);
        QVERIFY(sealed);
        const auto list = openEncrypted(*sealed, {.certificateFile = m_signerFile});
        QVERIFY(list);
        const auto read = readAppleProfile(*list);
        QVERIFY(read);
        QCOMPARE(read->accounts.size(), 1);
        QCOMPARE(read->accounts.first().incoming.host, u"imap.example.org"_s);
    }
};

QTEST_GUILESS_MAIN(TstCms)
#include "tst_cms.moc"
