// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mail/signinmethod.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(mailrig::SignInOffer)
Q_DECLARE_METATYPE(mailrig::SignInWish)

namespace {

SignInOffer offer(const QString &mechanisms)
{
    return {.protocol = Protocol::Smtp, .mechanisms = mechanisms.split(u' ', Qt::SkipEmptyParts)};
}

} // namespace

class SaslChoiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theStrongestThatServesIsTaken_data()
    {
        QTest::addColumn<SignInOffer>("given");
        QTest::addColumn<SignInWish>("wish");
        QTest::addColumn<Mechanism>("mechanism");
        QTest::addColumn<bool>("command");
        const SignInWish password;
        const SignInWish clear{.encrypted = false};
        const SignInWish token{.credential = CredentialType::DeviceFlow};
        const SignInWish certificate{.credential = CredentialType::None, .clientCertificate = true};
        const QString all
            = u"PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256 XOAUTH2 OAUTHBEARER EXTERNAL"_s;
        SignInOffer pop3 = offer(u"PLAIN"_s);
        pop3.protocol = Protocol::Pop3;
        pop3.apop = pop3.command = true;
        SignInOffer bare = pop3;
        bare.mechanisms.clear();
        SignInOffer old = bare;
        old.apop = false;

        QTest::newRow("all") << offer(all) << password << Mechanism::ScramSha256 << false;
        QTest::newRow("all, in clear") << offer(all) << clear << Mechanism::ScramSha256 << false;
        QTest::newRow("SCRAM-SHA-1")
            << offer(u"PLAIN CRAM-MD5 SCRAM-SHA-1"_s) << password << Mechanism::ScramSha1 << false;
        QTest::newRow("CRAM-MD5") << offer(u"LOGIN PLAIN CRAM-MD5"_s) << password
                                  << Mechanism::CramMd5 << false;
        QTest::newRow("PLAIN") << offer(u"LOGIN PLAIN"_s) << password << Mechanism::Plain << false;
        QTest::newRow("LOGIN") << offer(u"LOGIN XOAUTH2"_s) << password << Mechanism::Login
                               << false;
        QTest::newRow("clear, last resort")
            << offer(u"LOGIN PLAIN"_s) << clear << Mechanism::Plain << false;
        QTest::newRow("lower case") << offer(u"plain"_s) << password << Mechanism::Plain << false;
        QTest::newRow("tokens") << offer(all) << token << Mechanism::OAuthBearer << false;
        QTest::newRow("tokens at Microsoft")
            << offer(u"PLAIN XOAUTH2"_s) << token << Mechanism::XOAuth2 << false;
        QTest::newRow("certificate") << offer(all) << certificate << Mechanism::External << false;
        QTest::newRow("POP3 over TLS") << pop3 << password << Mechanism::Plain << false;
        QTest::newRow("POP3 in clear") << pop3 << clear << Mechanism::Apop << false;
        QTest::newRow("POP3 without SASL") << bare << password << Mechanism::Apop << false;
        QTest::newRow("POP3 of RFC 1939") << old << password << Mechanism::Login << true;
        QTest::newRow("named") << offer(all) << SignInWish{.mechanism = Mechanism::Login}
                               << Mechanism::Login << false;
        QTest::newRow("named LOGIN where only USER is")
            << old << SignInWish{.mechanism = Mechanism::Login} << Mechanism::Login << true;
        QTest::newRow("named EXTERNAL")
            << offer(all) << SignInWish{.mechanism = Mechanism::External, .clientCertificate = true}
            << Mechanism::External << false;
    }
    void theStrongestThatServesIsTaken()
    {
        QFETCH(SignInOffer, given);
        QFETCH(SignInWish, wish);
        QFETCH(Mechanism, mechanism);
        QFETCH(bool, command);
        const Result<SignInMethod> method = chosenMechanism(given, wish);
        QVERIFY(method);
        QCOMPARE(method->mechanism, mechanism);
        QCOMPARE(method->command, command);
    }

    void whatCannotServeIsRefused_data()
    {
        QTest::addColumn<SignInOffer>("given");
        QTest::addColumn<SignInWish>("wish");
        QTest::addColumn<Cause>("cause");
        QTest::addColumn<QString>("detail");
        const SignInWish password;
        const SignInWish token{.credential = CredentialType::ClientCredentials};
        SignInOffer disabled = offer(u"XFOO"_s);
        disabled.commandForbidden = true;
        SignInOffer outlook = offer(u"XOAUTH2"_s);
        outlook.protocol = Protocol::Imap;
        outlook.command = true;

        QTest::newRow("only OAuth") << outlook << password << Cause::OauthRequired << u"XOAUTH2"_s;
        QTest::newRow("OAuth and EXTERNAL") << offer(u"EXTERNAL OAUTHBEARER"_s) << password
                                            << Cause::OauthRequired << u"EXTERNAL OAUTHBEARER"_s;
        QTest::newRow("LOGINDISABLED")
            << disabled << password << Cause::PasswordSignInDisabled << u"XFOO LOGINDISABLED"_s;
        QTest::newRow("nothing") << offer({}) << password << Cause::MechanismUnsupported
                                 << QString();
        QTest::newRow("only unknown")
            << offer(u"GSSAPI"_s) << password << Cause::MechanismUnsupported << u"GSSAPI"_s;
        QTest::newRow("token, and only passwords")
            << offer(u"PLAIN LOGIN"_s) << token << Cause::MechanismUnsupported << u"PLAIN LOGIN"_s;
        QTest::newRow("named, not offered")
            << offer(u"PLAIN"_s) << SignInWish{.mechanism = Mechanism::CramMd5}
            << Cause::MechanismUnsupported << u"PLAIN"_s;
        QTest::newRow("named, not ours")
            << offer(u"GSSAPI"_s) << SignInWish{.mechanism = Mechanism::Gssapi}
            << Cause::MechanismUnsupported << u"GSSAPI"_s;
        QTest::newRow("EXTERNAL without a certificate")
            << offer(u"EXTERNAL"_s) << SignInWish{.mechanism = Mechanism::External}
            << Cause::MechanismUnsupported << u"EXTERNAL"_s;
        QTest::newRow("no credential")
            << offer(u"PLAIN"_s) << SignInWish{.credential = CredentialType::None}
            << Cause::SecretMissing << QString();
    }
    void whatCannotServeIsRefused()
    {
        QFETCH(SignInOffer, given);
        QFETCH(SignInWish, wish);
        QFETCH(Cause, cause);
        QFETCH(QString, detail);
        const Result<SignInMethod> method = chosenMechanism(given, wish);
        QVERIFY(!method);
        QCOMPARE(method.error().code, cause);
        QCOMPARE(method.error().detail, detail);
    }
};

QTEST_APPLESS_MAIN(SaslChoiceTest)
#include "tst_saslchoice.moc"
