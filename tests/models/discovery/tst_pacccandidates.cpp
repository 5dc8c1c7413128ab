// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/autodiscovercandidates.h"
#include "models/discovery/pacccandidates.h"
#include "models/formats/published/pacc.h"

#include <QtTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

//! Readers of PACC and Autodiscover.
class TestPaccCandidates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ourOwnDocumentIsRead()
    {
        Account account;
        account.label = u"Shop"_s;
        account.identity.address = u"ann@example.org"_s;
        account.incoming = {.protocol = Protocol::Imap,
            .host = u"imap.example.org"_s,
            .credential = {.type = CredentialType::Secret}};
        account.outgoing = {.protocol = Protocol::Smtp,
            .host = u"smtp.example.org"_s,
            .credential = {.type = CredentialType::SameAsIncoming}};
        const auto document = paccDocument(u"example.org"_s, {account}, {});
        QVERIFY(document.has_value());
        const auto read = paccCandidates(*document);
        QVERIFY(read.has_value());
        QCOMPARE(read->size(), 1);
        QCOMPARE(read->first().provider, u"Shop"_s);
        QCOMPARE(read->first().incoming.server.host, u"imap.example.org"_s);
        QCOMPARE(read->first().incoming.server.credential.type, CredentialType::Secret);
        QCOMPARE(paccVouches(paccRecord(*document), *document), std::optional(true));
        QCOMPARE(paccVouches(paccRecord(*document), *document + ' '), std::optional(false));
        QCOMPARE(paccVouches("v=spf1 -all", *document), std::nullopt);
    }

    void oddDocuments_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<bool>("isRead");
        QTest::addColumn<int>("candidates");
        QTest::newRow("no JSON") << "<html>"_ba << false << 0;
        QTest::newRow("a list") << "[]"_ba << false << 0;
        QTest::newRow("no protocols") << "{}"_ba << false << 0;
        QTest::newRow("protocols are a text") << R"({"protocols": "imap"})"_ba << false << 0;
        QTest::newRow("host is a number")
            << R"({"protocols": {"imap": {"host": 1}}})"_ba << false << 0;
        QTest::newRow("nothing we speak")
            << R"({"protocols": {"jmap": {"url": "https://a.example"}}})"_ba << true << 0;
        QTest::newRow("bad host") << R"({"protocols": {"imap": {"host": "a b"}}})"_ba << true << 0;
        QTest::newRow("more than known")
            << R"({"x": [1], "protocols": {"imap": {"host": "a.example", "y": 1}}})"_ba << true
            << 1;
    }
    void oddDocuments()
    {
        QFETCH(const QByteArray, document);
        QFETCH(const bool, isRead);
        QFETCH(const int, candidates);
        const auto read = paccCandidates(document);
        QCOMPARE(read.has_value(), isRead);
        if (isRead) {
            QCOMPARE(read->size(), candidates);
        } else {
            QCOMPARE(read.error().code, Cause::FileMalformed);
        }
    }

    void theOutgoingServerHasTwoNames_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::newRow("draft 02") << "smtp"_ba;
        QTest::newRow("later drafts") << "submit"_ba;
    }
    void theOutgoingServerHasTwoNames()
    {
        QFETCH(const QByteArray, member);
        const auto read = paccCandidates("{\"protocols\": {\"imap\": {\"host\": \"a.example\"}, \""
            + member + "\": {\"host\": \"b.example\"}}}");
        QCOMPARE(read->first().outgoing.server.host, u"b.example"_s);
    }

    void issuersMustBeEncrypted()
    {
        const auto type = [](const QByteArray &issuer) {
            const auto read
                = paccCandidates("{\"protocols\": {\"imap\": {\"host\": \"a.example\"}},"
                                 "\"authentication\": {\"password\": true,"
                                 "\"oauth-public\": {\"issuer\": \""
                    + issuer + "\"}}}");
            return read->first().incoming.server.credential.type;
        };
        QCOMPARE(type("https://id.example"), CredentialType::Automatic);
        QCOMPARE(type("http://id.example"), CredentialType::Secret);
    }

    void autodiscoverRedirectsAreTold()
    {
        const auto answer = [](const QByteArray &account) {
            return autodiscoverFinding("<Autodiscover><Response><Account>" + account
                    + "</Account></Response></Autodiscover>",
                u"ann@example.org"_s);
        };
        const auto url = answer("<Action>redirectUrl</Action>"
                                "<RedirectUrl>https://a.example/x</RedirectUrl>");
        QCOMPARE(url->redirectUrl.host(), u"a.example"_s);
        const auto address
            = answer("<Action>redirectAddr</Action><RedirectAddr>ann@b.example</RedirectAddr>");
        QCOMPARE(address->redirectAddress, u"ann@b.example"_s);
        QCOMPARE(answer("<Action>redirectAddr</Action><RedirectAddr>b</RedirectAddr>").error().code,
            Cause::NotFound);
        QCOMPARE(
            answer("<Action>settings</Action><Protocol><Type>WEB</Type></Protocol>").error().code,
            Cause::NotFound);
        QCOMPARE(autodiscoverFinding("<x", {}).error().code, Cause::FileMalformed);
    }

    void everyServerOfAnAnswerIsACandidate()
    {
        const auto protocol = [](const QByteArray &type, const QByteArray &port) {
            return "<Protocol><Type>" + type + "</Type><Server>mail.example.org</Server><Port>"
                + port + "</Port><SSL>on</SSL><SPA>off</SPA></Protocol>";
        };
        const auto found = autodiscoverFinding("<Autodiscover><Response><Account>"
                + protocol("POP3", "995") + protocol("IMAP", "993") + protocol("SMTP", "465")
                + protocol("SMTP", "587") + "</Account></Response></Autodiscover>",
            u"ann@example.org"_s);
        QVERIFY(found.has_value());
        QCOMPARE(found->candidates.size(), 3);
        QCOMPARE(found->candidates.first().incoming.server.protocol, Protocol::Pop3);
        QCOMPARE(found->candidates.last().outgoing.server.security, Security::StartTls);
        QCOMPARE(found->candidates.first().incoming.server.user, u"ann"_s);
    }
};

QTEST_GUILESS_MAIN(TestPaccCandidates)
#include "tst_pacccandidates.moc"
