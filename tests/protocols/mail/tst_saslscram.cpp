// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "saslclient.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QTest>

using namespace mailrig;
using namespace mailrig::testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray fixedNonce; // what the client's random bytes are in this program

} // namespace

// Stands before the library's own, so that the RFCs' examples can be repeated. SCRAM writes the
// bytes in base64: the RFCs' nonces are base64 themselves.
extern "C" int gsasl_nonce(char *data, size_t size) // NOLINT(readability-identifier-naming)
{
    for (size_t i = 0; i < size; ++i) {
        data[i] = fixedNonce.isEmpty() ? static_cast<char>(i)
                                       : fixedNonce[static_cast<qsizetype>(i) % fixedNonce.size()];
    }
    return 0;
}

namespace {

//! RFC 5802 §3 for user "user" and 4096 iterations, by Qt: what both sides have to send.
struct Scram {
    QByteArray proof, signature;
};

Scram scram(QCryptographicHash::Algorithm hash, const QByteArray &password,
    const QByteArray &clientNonce, const QByteArray &nonce, const QByteArray &salt)
{
    const auto hmac = [hash](const QByteArray &key, const QByteArray &text) {
        return QMessageAuthenticationCode::hash(text, key, hash);
    };
    const QByteArray salted = QPasswordDigestor::deriveKeyPbkdf2(
        hash, password, QByteArray::fromBase64(salt), 4096, QCryptographicHash::hashLength(hash));
    const QByteArray clientKey = hmac(salted, "Client Key");
    const QByteArray message
        = "n=user,r=" + clientNonce + ",r=" + nonce + ",s=" + salt + ",i=4096,c=biws,r=" + nonce;
    QByteArray proof = hmac(QCryptographicHash::hash(clientKey, hash), message);
    for (qsizetype i = 0; i < proof.size(); ++i) {
        proof[i] = static_cast<char>(proof[i] ^ clientKey[i]);
    }
    return {proof.toBase64(), hmac(hmac(salted, "Server Key"), message).toBase64()};
}

} // namespace

class SaslScramTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { fixedNonce.clear(); }

    void scramFollowsTheRfcs_data()
    {
        QTest::addColumn<Mechanism>("mechanism");
        QTest::addColumn<QByteArray>("nonce"); // client's, empty: gsasl's own
        QTest::addColumn<QByteArray>("theirs");
        QTest::addColumn<QByteArray>("salt");
        QTest::addColumn<QByteArray>("proof"); // the RFC's; empty: computed
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("RFC 5802 §5") << Mechanism::ScramSha1 << "fyko+d2lbbFgONRv9qkxdawL"_ba
                                     << "3rfcNHYJY1ZVvWVs7j"_ba
                                     << "QSXCR+Q6sek8bf92"_ba
                                     << "v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="_ba
                                     << "rmF9pqV8S7suAoZWja4dJRkFsKQ="_ba;
        // RFC 7677's nonce is shorter than gsasl makes them: its example checks our computation
        // (see below), which then checks gsasl's.
        QTest::newRow("SHA-256") << Mechanism::ScramSha256 << QByteArray()
                                 << "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0"_ba
                                 << "W22ZaJ0SNY7soEsUEjb6gQ=="_ba << QByteArray() << QByteArray();
    }
    void scramFollowsTheRfcs()
    {
        QFETCH(Mechanism, mechanism);
        QFETCH(QByteArray, nonce);
        QFETCH(QByteArray, theirs);
        QFETCH(QByteArray, salt);
        QFETCH(QByteArray, proof);
        QFETCH(QByteArray, signature);
        fixedNonce = QByteArray::fromBase64(nonce);
        const Client client = created(mechanism, u"user"_s, "pencil").value();
        QVERIFY(client->hasInitialResponse());
        const QByteArray message = first(client);
        QVERIFY(message.startsWith("n,,n=user,r="));
        const QByteArray ours = message.mid(12);
        const auto hash = mechanism == Mechanism::ScramSha1 ? QCryptographicHash::Sha1
                                                            : QCryptographicHash::Sha256;
        const Scram expected = scram(hash, "pencil", ours, ours + theirs, salt);
        if (!nonce.isEmpty()) {
            QCOMPARE(ours, nonce);
            QCOMPARE(expected.proof, proof);
            QCOMPARE(expected.signature, signature);
        }
        const QByteArray challenge = "r=" + ours + theirs + ",s=" + salt + ",i=4096";
        QCOMPARE(answer(client, challenge).value(),
            "c=biws,r=" + ours + theirs + ",p=" + expected.proof);
        QVERIFY(!client->isComplete());
        QVERIFY(answer(client, "v=" + expected.signature));
        QVERIFY(client->isComplete());
        QVERIFY(!client->verdict());
    }

    void ourScramComputationIsRfc7677s()
    {
        const Scram expected = scram(QCryptographicHash::Sha256, "pencil", "rOprNGfwEbeRWgbNEkqO",
            "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0", "W22ZaJ0SNY7soEsUEjb6gQ==");
        QCOMPARE(expected.proof, "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="_ba);
        QCOMPARE(expected.signature, "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="_ba);
    }

    void anUnfinishedExchangeIsNoSuccess()
    {
        const Client client = created(Mechanism::ScramSha256, u"user"_s, "pencil").value();
        const QByteArray ours = first(client).mid(12);
        QVERIFY(answer(client, "r=" + ours + "x,s=QSXCR+Q6sek8bf92,i=4096"));
        QVERIFY(!client->isComplete());
        QCOMPARE(client->verdict().value().code, Cause::PermanentServerFault);
    }

    void aScramServerThatIsWrongIsGivenUp_data()
    {
        QTest::addColumn<QList<QByteArray>>("challenges"); // NONCE stands for the client's
        QTest::addColumn<Cause>("cause");
        using List = QList<QByteArray>;
        const QByteArray good = "r=NONCEx,s=QSXCR+Q6sek8bf92,i=4096";
        QTest::newRow("wrong signature")
            << List{good, "v=rmF9pqV8S7suAoZWja4dJRkFsKQ="} << Cause::PermanentServerFault;
        QTest::newRow("another's nonce")
            << List{"r=abc,s=QSXCR+Q6sek8bf92,i=4096"} << Cause::PermanentServerFault;
        QTest::newRow("too many iterations")
            << List{"r=NONCEx,s=QSXCR+Q6sek8bf92,i=1000001"} << Cause::PermanentServerFault;
        QTest::newRow("iterations beyond 64 bits")
            << List{"r=NONCEx,s=QSXCR+Q6sek8bf92,i=99999999999999999999"}
            << Cause::PermanentServerFault;
        QTest::newRow("garbage") << List{"hello"} << Cause::WrongProtocol;
        QTest::newRow("no salt") << List{"r=NONCEx,s=,i=4096"} << Cause::WrongProtocol;
        QTest::newRow("too long") << List{"r=NONCE" + QByteArray(70'000, 'x')
            + ",s=QSXCR+Q6sek8bf92,i=4096"}
                                  << Cause::WrongProtocol;
    }
    void aScramServerThatIsWrongIsGivenUp()
    {
        QFETCH(QList<QByteArray>, challenges);
        QFETCH(Cause, cause);
        const Client client = created(Mechanism::ScramSha1, u"user"_s, "pencil").value();
        const QByteArray ours = first(client).mid(12);
        const QByteArray last = challenges.takeLast();
        for (QByteArray challenge : std::as_const(challenges)) {
            QVERIFY(answer(client, challenge.replace("NONCE", ours)));
        }
        QVERIFY(!answer(client, QByteArray(last).replace("NONCE", ours)));
        QCOMPARE(client->verdict().value().code, cause);
        QVERIFY(!client->isComplete());
        QVERIFY(!answer(client, {})); // and stays so
    }

    void scramPreparesNameAndPassword()
    {
        // RFC 4013: no-break space maps to space, soft hyphen to nothing, compatibility forms fold.
        const Client client
            = created(Mechanism::ScramSha256, u"\u2168=,u"_s, u"p\u00ADw\u00A0d"_s.toUtf8())
                  .value();
        QVERIFY(first(client).startsWith("n,,n=IX=3D=2Cu,r="));
    }
};

QTEST_APPLESS_MAIN(SaslScramTest)
#include "tst_saslscram.moc"
