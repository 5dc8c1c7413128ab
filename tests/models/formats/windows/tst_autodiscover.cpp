// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge.h"
#include "salesaccount.h"
#include "verifyresult.h"

#include <QTest>

using namespace mailrig;
using namespace mailrig::samples;
using namespace Qt::StringLiterals;
using Code = ProfileNote::Code;

namespace {

const ProfileFormat &format()
{
    return *profileFormat(u"autodiscover"_s);
}

QByteArray answer(const QByteArray &inner)
{
    return "<Autodiscover><Response><Account><Action>settings</Action>" + inner
        + "</Account></Response></Autodiscover>";
}

} // namespace

//! Autodiscover's plain old XML.
class TstAutodiscover : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsTheGoldenFileHasIt()
    {
        const auto files = format().write({salesAccount()}, {});
        QVERIFY_RESULT(files);
        QCOMPARE(files->first().bytes, profileData(u"windows/autodiscover.xml"_s));
        VERIFY_JUDGED(judgement(u"xmllint"_s, {u"--noout"_s, u"-"_s}, files->first().bytes));
    }

    void anAnswerWithOdditiesIsRead()
    {
        const auto bytes = profileData(u"windows/autodiscover-odd.xml"_s);
        QCOMPARE(recognizedFormat(bytes), &format());
        const auto profile = format().readFor(bytes, u"bo@example.org"_s);
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.size(), 1);
        const auto &account = profile->accounts.first();
        // Nothing said of the encryption, but a port that starts plain; and TLS on one that does
        // not.
        QCOMPARE(account.incoming.security, Security::StartTls);
        QCOMPARE(account.outgoing.security, Security::Tls);
        QCOMPARE(account.incoming.user, u"bo"_s); // the default is the part before the @
        QCOMPARE(account.outgoing.credential.type, CredentialType::SameAsIncoming);
        QCOMPARE(account.incoming.mechanism, Mechanism::Automatic);
        QVERIFY(isNoted(profile->notes, Code::Skipped, u"POP3 pop.example.org"_s));
        QVERIFY(isNoted(profile->notes, Code::Skipped, u"DAV https://dav.example.org"_s));
    }

    void withoutAnAddressTheLoginNameIsAMacro()
    {
        const auto profile = format().read(profileData(u"windows/autodiscover-odd.xml"_s));
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.first().incoming.user, u"${address.local}"_s);
        QCOMPARE(codesOf(profile->notes, u"identity.address"_s), QList{Code::Missing});
    }

    void encryptionIsOfBothKeysAndThePort_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<Security>("security");
        QTest::newRow("nothing") << ""_ba << Security::Tls;
        QTest::newRow("SSL off") << "<SSL>off</SSL>"_ba << Security::None;
        QTest::newRow("overridden")
            << "<SSL>on</SSL><Encryption>None</Encryption>"_ba << Security::None;
        QTest::newRow("TLS") << "<SSL>off</SSL><Encryption>TLS</Encryption>"_ba
                             << Security::StartTls;
        QTest::newRow("TLS on 993")
            << "<Port>993</Port><Encryption>TLS</Encryption>"_ba << Security::Tls;
        QTest::newRow("Auto on 143")
            << "<Port>143</Port><Encryption>Auto</Encryption>"_ba << Security::StartTls;
        QTest::newRow("SSL on 143")
            << "<Port>143</Port><Encryption>SSL</Encryption>"_ba << Security::Tls;
    }
    void encryptionIsOfBothKeysAndThePort()
    {
        QFETCH(const QByteArray, keys);
        const auto profile = format().read(
            answer("<Protocol><Type>IMAP</Type><Server>a.example</Server>" + keys + "</Protocol>"));
        QVERIFY_RESULT(profile);
        QTEST(profile->accounts.first().incoming.security, "security");
        const bool isInsecure = profile->accounts.first().incoming.security == Security::None;
        QCOMPARE(
            codesOf(profile->notes, u"incoming.security"_s).contains(Code::Insecure), isInsecure);
    }

    void aRedirectIsSaidAndNotFollowed()
    {
        const auto profile = format().read(
            "<Autodiscover><Response><Account><Action>redirectUrl</Action><RedirectUrl>https://"
            "other.example/</RedirectUrl></Account></Response></Autodiscover>");
        QVERIFY_RESULT(profile);
        QVERIFY(profile->accounts.isEmpty());
        QVERIFY(
            isNoted(profile->notes, Code::NotUnderstood, u"redirectUrl https://other.example/"_s));
    }
};

QTEST_GUILESS_MAIN(TstAutodiscover)
#include "tst_autodiscover.moc"
