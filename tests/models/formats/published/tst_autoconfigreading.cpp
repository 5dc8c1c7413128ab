// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "judge.h"
#include "models/formats/published/autoconfigaccount.h"
#include "models/macro.h"
#include "salesaccount.h"
#include "verifyresult.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mailrig;
using namespace mailrig::samples;
using namespace Qt::StringLiterals;
using Code = ProfileNote::Code;

namespace {

const ProfileFormat &format()
{
    return *profileFormat(u"autoconfig"_s);
}

QByteArray provider(const QByteArray &inner)
{
    return "<clientConfig version=\"1.1\"><emailProvider id=\"a.example\">"
           "<domain>a.example</domain>"
        + inner + "</emailProvider></clientConfig>";
}

QByteArray imap(const QByteArray &inner)
{
    return provider("<incomingServer type=\"imap\"><hostname>imap.a.example</hostname>" + inner
        + "</incomingServer>");
}

} // namespace

//! Autoconfig as providers write it.
class TstAutoconfigReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSamplesAreValidByTheSchema()
    {
        for (const auto &each : {u"oauth"_s, u"old"_s, u"bare"_s}) {
            const auto name = u"published/provider-"_s + each + u".xml"_s;
            VERIFY_JUDGED(judgement(u"xmllint"_s,
                {u"--noout"_s, u"--relaxng"_s, schemaPath(u"autoconfig.rng"_s), u"-"_s},
                profileData(name)));
            QCOMPARE(recognizedFormat(profileData(name)), &format());
        }
    }

    void aProviderWithOAuthIsRead()
    {
        const auto profile = format().read(profileData(u"published/provider-oauth.xml"_s));
        QVERIFY_RESULT(profile);
        QCOMPARE(profile->accounts.size(), 1);
        const auto &account = profile->accounts.first();
        QCOMPARE(account.label, u"Example Mail"_s);
        QCOMPARE(account.incoming.host, u"imap.mail.example"_s);
        QCOMPARE(account.incoming.user, QString());
        const auto &credential = account.incoming.credential;
        QCOMPARE(credential.type, CredentialType::Automatic); // a token, or else the password
        QCOMPARE(credential.authority, u"https://accounts.mail.example"_s);
        QCOMPARE(credential.tokenUrl, u"https://accounts.mail.example/token"_s);
        QCOMPARE(
            credential.scopes, (QStringList{u"https://mail.example/imap"_s, u"offline_access"_s}));
        QCOMPARE(account.outgoing.credential.type, CredentialType::SameAsIncoming);
        const auto &notes = profile->notes;
        QVERIFY(isNoted(notes, Code::Skipped, u"pop3 pop.mail.example 995 SSL"_s));
        QVERIFY(isNoted(notes, Code::Skipped, u"url"_s));
        QVERIFY(isNoted(notes, Code::Skipped, u"webMail"_s));
        QVERIFY(isNoted(notes, Code::Skipped, u"displayShortName Example"_s));
        QVERIFY(isNoted(notes, Code::Duplicate, u"domain mail.example"_s));
        // What has to be done by hand, and where.
        QVERIFY(
            isNoted(notes, Code::Skipped, u"enable https://mail.example/settings?imap=1&x=2"_s));
        QCOMPARE(codesOf(notes, u"identity.address"_s), QList{Code::Missing});
    }

    void anOldProvidersFileIsRead()
    {
        const auto bytes = profileData(u"published/provider-old.xml"_s);
        const auto profile = format().readFor(bytes, u"bo@old.example"_s);
        QVERIFY_RESULT(profile);
        const auto &account = profile->accounts.first();
        QCOMPARE(account.incoming.protocol, Protocol::Pop3);
        QCOMPARE(account.incoming.host, u"pop.old.example"_s);
        QCOMPARE(account.incoming.port, u"993"_s);
        QCOMPARE(account.incoming.security, Security::Tls);
        QCOMPARE(account.incoming.user, u"bo.old.example"_s);
        QCOMPARE(account.incoming.mechanism, Mechanism::CramMd5);
        QCOMPARE(account.messages.leaveOnServer, false);
        QCOMPARE(account.messages.leaveDays, 9);
        QCOMPARE(account.messages.updateInterval, 30);
        QCOMPARE(account.outgoing.port, u"587"_s);
        QCOMPARE(account.outgoing.security, Security::None);
        QCOMPARE(account.outgoing.authenticationRequired, false);
        QCOMPARE(codesOf(profile->notes, u"outgoing.security"_s), QList{Code::Insecure});
        QVERIFY(isNoted(profile->notes, Code::Repaired, u"ssl"_s));
        QVERIFY(isNoted(profile->notes, Code::Skipped, u"restriction"_s));
    }

    void withoutAnAddressPlaceholdersBecomeMacros()
    {
        const auto profile = format().read(profileData(u"published/provider-old.xml"_s));
        QVERIFY_RESULT(profile);
        auto account = profile->accounts.first();
        QCOMPARE(account.incoming.user, u"${address.local}.${address.domain}"_s);
        QCOMPARE(account.incoming.host, u"pop.${address.domain}"_s);
        account.identity.address = u"cy@old.example"_s;
        const auto full = expanded(account, {});
        QVERIFY_RESULT(full);
        QCOMPARE(full->incoming.user, u"cy.old.example"_s);
    }

    void aBareFileIsRead()
    {
        const auto profile = format().read(profileData(u"published/provider-bare.xml"_s));
        QVERIFY_RESULT(profile);
        const auto &account = profile->accounts.first();
        QCOMPARE(account.label, u"Bare $${HOME}"_s); // others' text is no macro
        QCOMPARE(account.incoming.port, u"587"_s);
        QCOMPARE(account.incoming.user, QString());
        QCOMPARE(account.incoming.credential.type, CredentialType::AuthorizationCode);
        QCOMPARE(account.outgoing.port, u"586"_s);
        QCOMPARE(account.outgoing.credential.type, CredentialType::Secret);
        const auto &notes = profile->notes;
        QVERIFY(isNoted(notes, Code::Repaired, u"%EMAILADDRESS"_s));
        QCOMPARE(codesOf(notes, u"incoming.credential.authority"_s), QList{Code::Missing});
        QCOMPARE(codesOf(notes, u"outgoing.user"_s), QList{Code::Missing});
        QVERIFY(isNoted(notes, Code::Missing, u"domain"_s));
    }

    void wordsForSigningInAreUnderstood_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<CredentialType>("type");
        QTest::addColumn<Mechanism>("mechanism");
        const auto row = [](const QByteArray &words, CredentialType type, Mechanism mechanism) {
            QTest::newRow(words.constData()) << words << type << mechanism;
        };
        row("plain", CredentialType::Secret, Mechanism::Automatic);
        row("password-encrypted password-cleartext", CredentialType::Secret, Mechanism::CramMd5);
        row("password-cleartext OAuth2", CredentialType::Secret, Mechanism::Automatic);
        row("OAuth2", CredentialType::AuthorizationCode, Mechanism::Automatic);
        row("GSSAPI", CredentialType::None, Mechanism::Gssapi);
        row("TLS-client-cert", CredentialType::None, Mechanism::External);
        row("none", CredentialType::None, Mechanism::Automatic);
        row("quantum", CredentialType::Secret, Mechanism::Automatic);
        row("quantum NTLM", CredentialType::Secret, Mechanism::Ntlm);
    }
    void wordsForSigningInAreUnderstood()
    {
        QFETCH(const QByteArray, words);
        QByteArray elements;
        for (const auto &each : words.split(' ')) {
            elements += "<authentication>" + each + "</authentication>";
        }
        const auto profile = format().read(imap(elements));
        QVERIFY_RESULT(profile);
        QTEST(profile->accounts.first().incoming.credential.type, "type");
        QTEST(profile->accounts.first().incoming.mechanism, "mechanism");
    }

    void theAddressIsGuessedWhereOnlyOneCanBeMeant()
    {
        const auto own = format().read(imap("<username>ann@a.example</username>"));
        QVERIFY_RESULT(own);
        QCOMPARE(own->accounts.first().identity.address, u"ann@a.example"_s);
        QCOMPARE(own->accounts.first().incoming.user, QString());
        const auto foreign = format().read(imap("<username>ann@b.example</username>"));
        QVERIFY_RESULT(foreign);
        QCOMPARE(foreign->accounts.first().identity.address, QString());
        QCOMPARE(foreign->accounts.first().incoming.user, u"ann@b.example"_s);
    }

    void allServersCanBeTriedInTurn()
    {
        ReadNotes notes;
        const auto file = autoconfigFile(profileData(u"published/provider-oauth.xml"_s), notes);
        QVERIFY_RESULT(file);
        QList<Protocol> protocols;
        for (const auto &each : file->incoming) {
            if (const auto server = serverOf(*file, each, u"bo@mail.example"_s, notes)) {
                protocols << server->protocol;
                QCOMPARE(server->user, u"bo@mail.example"_s);
            }
        }
        QCOMPARE(protocols, (QList{Protocol::Imap, Protocol::Pop3}));
    }

    void hostileFilesEndSoon_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("400,000 domains")
            << provider("<domain>x.example</domain>"_ba.repeated(400'000));
        QTest::newRow("250,000 servers") << provider(
            "<incomingServer type=\"imap\"><hostname/></incomingServer>"_ba.repeated(250'000));
        QTest::newRow("a million elements") << provider("<a/>"_ba.repeated(1'000'000));
        QTest::newRow("300,000 authentications")
            << imap("<authentication>OAuth2</authentication>"_ba.repeated(300'000));
        QByteArray attributes;
        for (int i = 0; i < 100'000; ++i) {
            attributes += " a" + QByteArray::number(i) + "=\"\"";
        }
        QTest::newRow("100,000 attributes") << provider("<domain" + attributes + "/>");
    }
    void hostileFilesEndSoon()
    {
        QFETCH(const QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        const auto profile = format().read(bytes);
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY_RESULT(profile);
        QVERIFY(profile->notes.size() <= 1000);
    }
};

QTEST_GUILESS_MAIN(TstAutoconfigReading)
#include "tst_autoconfigreading.moc"
