// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "saslclient.h"

#include <QTest>

using namespace mailrig;
using namespace mailrig::testing;
using namespace Qt::StringLiterals;

class SaslMechanismTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
