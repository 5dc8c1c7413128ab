// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "generatedaccounts.h"
#include "judge.h"
#include "models/formats/published/pacc.h"
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
    return *profileFormat(u"pacc"_s);
}

Account paccAccount()
{
    auto account = salesAccount();
    account.outgoing.security = Security::Tls;
    return account;
}

} // namespace

//! The configuration that a provider publishes.
class TstPacc : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAsTheGoldenFileHasIt()
    {
        const auto files = format().write({paccAccount()}, {});
        QVERIFY_RESULT(files);
        QCOMPARE(files->first().name, u"user-agent-configuration.json"_s);
        QCOMPARE(files->first().bytes, profileData(u"published/pacc.json"_s));
    }

    void everythingWrittenIsValidByTheSchema()
    {
        QSet<QByteArray> documents;
        for (const auto &[what, account] : generatedAccounts()) {
            const auto notes = format().limits(account);
            const bool isRefused = std::any_of(notes.begin(), notes.end(),
                [](const ProfileNote &each) { return each.kind == ProfileNote::Kind::Error; });
            if (!isRefused) {
                const auto files = format().write({account}, {});
                QVERIFY_RESULT(files);
                documents << files->first().bytes;
            }
        }
        QVERIFY(documents.size() > 5);
        VERIFY_JUDGED(judgement(u"python3"_s,
            {u"-c"_s,
                u"import json, jsonschema, sys\n"
                "judge = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])),"
                " format_checker=jsonschema.FormatChecker())\n"
                "for line in sys.stdin.buffer:\n"
                "    judge.validate(json.loads(line))\n"_s,
                schemaPath(u"pacc-02.schema.json"_s)},
            QByteArrayList(documents.begin(), documents.end()).join('\n')));
    }

    void theBytesAreThoseOfSortedCompactJson()
    {
        const auto bytes = format().write({paccAccount()}, {})->first().bytes;
        const auto judged = judgement(u"python3"_s,
            {u"-c"_s,
                u"import base64, hashlib, json, sys\n"
                "b = sys.stdin.buffer.read()\n"
                "c = json.dumps(json.loads(b), sort_keys=True, separators=(',', ':'),"
                " ensure_ascii=False).encode()\n"
                "assert b == c, c\n"
                "print('v=UAAC1; a=sha256; d='"
                " + base64.b64encode(hashlib.sha256(b).digest()).decode(), end='')\n"_s},
            bytes);
        VERIFY_JUDGED(judged);
        QCOMPARE(paccRecord(bytes), judged.output);
    }

    void accountsOfADomainAreOneDocument()
    {
        auto pop = paccAccount();
        pop.incoming.protocol = Protocol::Pop3;
        const auto files = format().write({paccAccount(), pop}, {});
        QVERIFY_RESULT(files);
        QCOMPARE(files->size(), 1);
        QVERIFY(files->first().bytes.contains("\"imap\":{")
            && files->first().bytes.contains("\"pop3\":{"));
        pop = paccAccount();
        pop.incoming.host = u"other.example.org"_s;
        const auto two = format().write({paccAccount(), pop}, {});
        QVERIFY(!two); // it has room for one
        QCOMPARE(two.error().code, Cause::Validation);
        QCOMPARE(two.error().detail, u"imap"_s);
    }

    void oauthIsSaidByItsIssuer()
    {
        auto account = paccAccount();
        account.incoming.credential
            = {.type = CredentialType::AuthorizationCode, .authority = u"https://id.example.org"_s};
        const auto bytes = format().write({account}, {})->first().bytes;
        QVERIFY(bytes.contains("\"oauth-public\":{\"issuer\":\"https://id.example.org\"}"));
        QVERIFY(bytes.contains("\"password\":false"));
    }

    void whatCannotBeSaidIsRefused_data()
    {
        QTest::addColumn<Account>("account");
        QTest::addColumn<QString>("field");
        auto account = paccAccount();
        account.incoming.security = Security::StartTls;
        QTest::newRow("STARTTLS") << account << u"incoming.security"_s;
        account = paccAccount();
        account.outgoing.port = u"587"_s;
        QTest::newRow("another port") << account << u"outgoing.port"_s;
        account = paccAccount();
        account.incoming.user = u"anna"_s;
        QTest::newRow("a user that is not the address") << account << u"incoming.user"_s;
        account = paccAccount();
        account.outgoing.authenticationRequired = false;
        QTest::newRow("no sign-in") << account << u"outgoing.credential.type"_s;
        account = paccAccount();
        account.incoming.credential
            = {.type = CredentialType::DeviceFlow, .authority = u"http://id.example.org"_s};
        QTest::newRow("an issuer without encryption")
            << account << u"incoming.credential.authority"_s;
        account = paccAccount();
        account.incoming.mechanism = Mechanism::Gssapi;
        QTest::newRow("GSSAPI") << account << u"incoming.mechanism"_s;
    }
    void whatCannotBeSaidIsRefused()
    {
        QFETCH(const Account, account);
        QFETCH(const QString, field);
        QVERIFY(codesOf(format().limits(account), field).contains(Code::NotAllowed));
    }
};

QTEST_GUILESS_MAIN(TstPacc)
#include "tst_pacc.moc"
