// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/saslmechanism.h"

#include <vmime/exception.hpp>

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QPasswordDigestor>
#include <QTest>

#include <cstring>
#include <memory>

using namespace mailrig;
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

using Client = std::shared_ptr<SaslMechanism>;

SaslIdentity identity(const QString &user, const QByteArray &secret)
{
    return {.user = user, .secret = Secret(QByteArray(secret))};
}

Result<Client> created(Mechanism mechanism, const QString &user, const QByteArray &secret)
{
    return SaslMechanism::create(mechanism, identity(user, secret), true);
}

//! The answer to a challenge; nothing if the client gave up.
std::optional<QByteArray> answer(const Client &client, const QByteArray &challenge)
{
    vmime::byte_t *response = nullptr;
    size_t size = 0;
    try {
        client->step({}, reinterpret_cast<const vmime::byte_t *>(challenge.constData()),
            static_cast<size_t>(challenge.size()), &response, &size);
    } catch (const vmime::exceptions::sasl_exception &) {
        return {};
    }
    const QByteArray bytes(reinterpret_cast<const char *>(response), static_cast<qsizetype>(size));
    delete[] response;
    return bytes;
}

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

QByteArray first(const Client &client)
{
    return answer(client, {}).value_or("gave up");
}

} // namespace

class SaslMechanismTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { fixedNonce.clear(); }

    void plainSendsUtf8WithTheCommand_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("password");
        QTest::newRow("RFC 4616") << u"tim"_s << "tanstaaftanstaaf"_ba;
        QTest::newRow("umlauts") << u"jürgen@exämple.org"_s << u"pässwörd"_s.toUtf8();
        QTest::newRow("not normalised") << u"u"_s << u"A\u0308 \u2168 \u00AD"_s.toUtf8();
        QTest::newRow("emoji") << u"u"_s << u"\U0001F511"_s.toUtf8();
        QTest::newRow("quotes and spaces") << u"a b"_s << "\"\\ x"_ba;
    }
    void plainSendsUtf8WithTheCommand()
    {
        QFETCH(QString, user);
        QFETCH(QByteArray, password);
        const Client client = created(Mechanism::Plain, user, password).value();
        QVERIFY(client->hasInitialResponse());
        QVERIFY(client->verdict());
        QCOMPARE(first(client), '\0' + user.toUtf8() + '\0' + password);
        QVERIFY(client->isComplete());
        QVERIFY(!client->verdict());
    }

    void withoutInitialResponseTheFirstChallengeAsksForIt()
    {
        const Client client
            = SaslMechanism::create(Mechanism::Plain, identity(u"u"_s, "p"), false).value();
        QVERIFY(!client->hasInitialResponse());
        QCOMPARE(first(client), "\0u\0p"_ba);
    }

    void loginAnswersTwoPrompts()
    {
        const Client client = created(Mechanism::Login, u"üser"_s, u"päss"_s.toUtf8()).value();
        QVERIFY(!client->hasInitialResponse());
        QCOMPARE(answer(client, "Username:").value(), u"üser"_s.toUtf8());
        QVERIFY(!client->isComplete());
        QCOMPARE(answer(client, "Password:").value(), u"päss"_s.toUtf8());
        QVERIFY(!client->verdict());
    }

    void externalLeavesTheNameToTheCertificate()
    {
        const Client client = created(Mechanism::External, u"ignored"_s, {}).value();
        QVERIFY(client->hasInitialResponse());
        QCOMPARE(first(client), QByteArray());
        QVERIFY(!client->verdict());
    }

    void cramMd5FollowsRfc2195()
    {
        const Client client = created(Mechanism::CramMd5, u"tim"_s, "tanstaaftanstaaf").value();
        QVERIFY(!client->hasInitialResponse());
        QCOMPARE(answer(client, "<1896.697170952@postoffice.reston.mci.net>").value(),
            "tim b913a602c7eda7a495b4e6e7334d3890"_ba);
        QVERIFY(!client->verdict());
    }

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

    void whatCannotBeSentIsRefusedBefore_data()
    {
        QTest::addColumn<Mechanism>("mechanism");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArray>("secret");
        for (const Mechanism mechanism :
            {Mechanism::Plain, Mechanism::Login, Mechanism::CramMd5, Mechanism::ScramSha1,
                Mechanism::ScramSha256, Mechanism::XOAuth2, Mechanism::OAuthBearer}) {
            const auto row = [&](const char *name) -> QTestData & {
                return QTest::addRow("%s %d", name, static_cast<int>(mechanism)) << mechanism;
            };
            row("CR in the user") << u"a\rb"_s << "x"_ba;
            row("LF in the user") << u"a\nb"_s << "x"_ba;
            row("NUL in the user") << u"a"_s + QChar(0) << "x"_ba;
            row("CR in the secret") << u"a"_s << "x\ry"_ba;
            row("LF in the secret") << u"a"_s << "x\n"_ba;
            row("NUL in the secret") << u"a"_s << QByteArray("x\0y", 3);
            row("too long") << QString(10'000, u'a') << QByteArray(10'000, 'x');
        }
        for (const Mechanism mechanism :
            {Mechanism::CramMd5, Mechanism::ScramSha1, Mechanism::ScramSha256}) {
            QTest::addRow("SASLprep refuses a control character %d", static_cast<int>(mechanism))
                << mechanism << u"a"_s << "x\x07y"_ba;
            QTest::addRow("SASLprep refuses mixed directions %d", static_cast<int>(mechanism))
                << mechanism << u"a"_s << u"\u0627\u0031x"_s.toUtf8();
            QTest::addRow("SASLprep refuses broken UTF-8 %d", static_cast<int>(mechanism))
                << mechanism << u"a"_s << "x\xff"_ba;
            QTest::addRow("SASLprep leaves nothing %d", static_cast<int>(mechanism))
                << mechanism << u"a"_s << u"\u00AD"_s.toUtf8();
        }
        QTest::newRow("separator in the token") << Mechanism::XOAuth2 << u"a"_s << "x\x01y"_ba;
        QTest::newRow("separator in the user") << Mechanism::OAuthBearer << u"a\u0001"_s << "x"_ba;
    }
    void whatCannotBeSentIsRefusedBefore()
    {
        QFETCH(Mechanism, mechanism);
        QFETCH(QString, user);
        QFETCH(QByteArray, secret);
        const Result<Client> client = created(mechanism, user, secret);
        QVERIFY(!client);
        QCOMPARE(client.error().code, Cause::Validation);
        QVERIFY(!client.error().detail.isEmpty());
    }

    void plainTakesWhatSaslprepWouldRefuse()
    {
        QVERIFY(created(Mechanism::Plain, u"a"_s, "x\x07y"));
    }

    void tokensGoInTheFormOfTheirMechanism()
    {
        const Client google = created(Mechanism::XOAuth2, u"some@example.com"_s, "ya29.x").value();
        QVERIFY(google->hasInitialResponse());
        QCOMPARE(first(google), "user=some@example.com\1auth=Bearer ya29.x\1\1"_ba);
        QVERIFY(!google->verdict());

        SaslIdentity who
            = identity(u"user@example.com"_s, "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==");
        who.host = u"server.example.com"_s;
        who.port = 143;
        const Client bearer = SaslMechanism::create(Mechanism::OAuthBearer, who, true).value();
        // RFC 7628 §4.1
        QCOMPARE(first(bearer),
            "n,a=user@example.com,\1host=server.example.com\1port=143\1"
            "auth=Bearer vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==\1\1"_ba);
        QVERIFY(!bearer->verdict());

        const Client odd = created(Mechanism::OAuthBearer, u"a=b,c"_s, "t").value();
        QVERIFY(first(odd).startsWith("n,a=a=3Db=2Cc,\1auth=Bearer t\1\1"));
    }

    void aRefusedTokenLeavesTheServersReason_data()
    {
        QTest::addColumn<Mechanism>("mechanism");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("XOAUTH2") << Mechanism::XOAuth2 << QByteArray();
        QTest::newRow("OAUTHBEARER") << Mechanism::OAuthBearer << "\1"_ba;
    }
    void aRefusedTokenLeavesTheServersReason()
    {
        QFETCH(Mechanism, mechanism);
        QFETCH(QByteArray, expected);
        const QByteArray json = R"({"status":"invalid_token","scope":"mail"})";
        const Client client = created(mechanism, u"u"_s, "t").value();
        first(client);
        QCOMPARE(answer(client, json).value(), expected);
        QCOMPARE(client->serverError(), json);
        QVERIFY(!client->isComplete());
        QCOMPARE(client->verdict().value().code, Cause::PermanentServerFault);
        QVERIFY(!answer(client, json)); // the token is not sent again
        QCOMPARE(client->verdict().value().code, Cause::WrongProtocol);
    }

    void othersAreUnsupported_data()
    {
        QTest::addColumn<Mechanism>("mechanism");
        QTest::newRow("automatic") << Mechanism::Automatic;
        QTest::newRow("NTLM") << Mechanism::Ntlm;
        QTest::newRow("GSSAPI") << Mechanism::Gssapi;
        QTest::newRow("APOP") << Mechanism::Apop;
    }
    void othersAreUnsupported()
    {
        QFETCH(Mechanism, mechanism);
        QCOMPARE(created(mechanism, u"u"_s, "p").error().code, Cause::MechanismUnsupported);
    }

    void theFirstResponseGoesAlongWhereItMay_data()
    {
        QTest::addColumn<Protocol>("protocol");
        QTest::addColumn<bool>("saslIr");
        QTest::addColumn<int>("secretSize");
        QTest::addColumn<bool>("expected");
        QTest::newRow("IMAP with SASL-IR") << Protocol::Imap << true << 4000 << true;
        QTest::newRow("IMAP without") << Protocol::Imap << false << 10 << false;
        QTest::newRow("SMTP, short") << Protocol::Smtp << false << 10 << true;
        QTest::newRow("SMTP, beyond the line") << Protocol::Smtp << false << 400 << false;
        QTest::newRow("POP3") << Protocol::Pop3 << true << 10 << false;
    }
    void theFirstResponseGoesAlongWhereItMay()
    {
        QFETCH(Protocol, protocol);
        QFETCH(bool, saslIr);
        QFETCH(int, secretSize);
        QFETCH(bool, expected);
        QCOMPARE(mayBeginWithResponse(protocol, saslIr, Mechanism::Plain,
                     identity(u"u"_s, QByteArray(secretSize, 'x'))),
            expected);
    }
};

QTEST_APPLESS_MAIN(SaslMechanismTest)
#include "tst_saslmechanism.moc"
