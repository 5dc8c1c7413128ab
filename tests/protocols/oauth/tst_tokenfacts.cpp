// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/oauth/tokenfacts.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray jwt(const QByteArray &claims)
{
    const auto options = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    return QByteArray(R"({"alg":"RS256","typ":"JWT"})").toBase64(options) + '.'
        + claims.toBase64(options) + ".c2lnbmF0dXJl";
}

} // namespace

class TestTokenFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void claimsAreRead_data();
    void claimsAreRead();
    void whatIsNoJwtSaysNothing_data();
    void whatIsNoJwtSaysNothing();
    void scopesAreSplit();
};

void TestTokenFacts::claimsAreRead_data()
{
    QTest::addColumn<QByteArray>("claims");
    QTest::addColumn<TokenFacts>("facts");
    QTest::newRow("Microsoft, for a person, v1")
        << R"({"aud":"https://outlook.office365.com","iss":"https://sts.windows.net/t1/",
              "exp":1700000000,"tid":"t1","scp":"IMAP.AccessAsUser.All SMTP.Send",
              "unique_name":"ann@example.org","upn":"ann@example.org"})"_ba
        << TokenFacts{.issuer = u"https://sts.windows.net/t1/"_s,
               .audience = u"https://outlook.office365.com"_s,
               .tenant = u"t1"_s,
               .account = u"ann@example.org"_s,
               .scopes = {u"IMAP.AccessAsUser.All"_s, u"SMTP.Send"_s},
               .expires = QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC)};
    QTest::newRow("Microsoft, for an application")
        << R"({"aud":"a","tid":"t1","roles":["IMAP.AccessAsApp","SMTP.SendAsApp"]})"_ba
        << TokenFacts{.audience = u"a"_s,
               .tenant = u"t1"_s,
               .scopes = {u"IMAP.AccessAsApp"_s, u"SMTP.SendAsApp"_s}};
    QTest::newRow("RFC 9068, several audiences")
        << R"({"aud":["one","two"],"scope":"mail offline_access","email":"ann@example.org"})"_ba
        << TokenFacts{.audience = u"one two"_s,
               .account = u"ann@example.org"_s,
               .scopes = {u"mail"_s, u"offline_access"_s}};
    QTest::newRow("scopes as a list")
        << R"({"scp":["mail","mail","send"]})"_ba << TokenFacts{.scopes = {u"mail"_s, u"send"_s}};
    QTest::newRow("an ID token") << R"({"preferred_username":"ann@example.org"})"_ba
                                 << TokenFacts{.account = u"ann@example.org"_s};
    QTest::newRow("a name that is no address")
        << R"({"preferred_username":"ann"})"_ba << TokenFacts{.account = u"ann"_s};
    QTest::newRow("claims of a wrong kind")
        << R"({"aud":7,"iss":[],"exp":"soon","scp":{},"roles":5,"email":null})"_ba << TokenFacts();
    QTest::newRow("an expiry beyond all years") << R"({"exp":1e300})"_ba << TokenFacts();
}

void TestTokenFacts::claimsAreRead()
{
    QFETCH(QByteArray, claims);
    QFETCH(TokenFacts, facts);
    QVERIFY(factsOfToken(jwt(claims)) == facts);
}

void TestTokenFacts::whatIsNoJwtSaysNothing_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("opaque") << "ya29.a0AfH6SMB"_ba;
    QTest::newRow("dots alone") << ".."_ba;
    QTest::newRow("no base64") << "a.!!!.c"_ba;
    QTest::newRow("no JSON") << "a." + QByteArray("{\"aud\":").toBase64() + ".c";
    QTest::newRow("a list") << jwt("[{\"aud\":\"x\"}]");
    QTest::newRow("too large") << jwt(R"({"aud":"x","pad":")" + QByteArray(64 * 1024, 'x') + "\"}");
}

void TestTokenFacts::whatIsNoJwtSaysNothing()
{
    QFETCH(QByteArray, token);
    QVERIFY(factsOfToken(token) == TokenFacts());
}

void TestTokenFacts::scopesAreSplit()
{
    QCOMPARE(scopesOf(u" mail  send "_s), (QStringList{u"mail"_s, u"send"_s}));
    QCOMPARE(scopesOf(u"ZOHOMAIL.PROTOCOL.IMAP,ZOHOMAIL.PROTOCOL.POP"_s).size(), 2);
    QCOMPARE(scopesOf(QString()), QStringList());
}

QTEST_GUILESS_MAIN(TestTokenFacts)
#include "tst_tokenfacts.moc"
