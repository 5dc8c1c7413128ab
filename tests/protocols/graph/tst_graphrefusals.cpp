// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/protocols/graph/graphpeer.h"
#include "tests/protocols/graph/graphrun.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::Literals::StringLiterals;

//! What Graph says instead of yes, and what it is taken for.
class TstGraphRefusals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusalsAreUnderstood_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        QTest::addColumn<OAuthFlow>("flow");
        QTest::addColumn<Cause>("cause");
        const auto row = [](int status, const char *code, Cause cause, const char *words = "Words.",
                             OAuthFlow flow = OAuthFlow::DeviceFlow) {
            QTest::addRow("%d %s %s%s", status, code, words,
                flow == OAuthFlow::ClientCredentials ? " to an application" : "")
                << status << QString::fromLatin1(code) << QString::fromLatin1(words) << flow
                << cause;
        };
        row(401, "InvalidAuthenticationToken", Cause::GrantExpired);
        row(401, "TokenNotFound", Cause::GrantExpired);
        row(401, "InvalidAuthenticationToken", Cause::ScopeInvalid,
            "Access token validation failure. Invalid audience.");
        row(401, "InvalidAuthenticationToken", Cause::ConditionalAccess,
            "Continuous access evaluation resulted in challenge with result: InteractionRequired");
        row(403, "ErrorAccessDenied", Cause::InsufficientScope);
        row(403, "ErrorAccessDenied", Cause::AdminConsentRequired, "Words.",
            OAuthFlow::ClientCredentials);
        row(403, "ErrorAccessDenied", Cause::ContactAdministrator,
            "Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly "
            "AccessPolicy settings.",
            OAuthFlow::ClientCredentials);
        row(403, "ErrorAccessDenied", Cause::ServiceDisabledForMailbox,
            "Access to OData is disabled.");
        row(403, "ErrorSendAsDenied", Cause::SenderNotOwned);
        row(403, "Authorization_RequestDenied", Cause::AdminConsentRequired);
        row(401, "Authorization_IdentityNotFound", Cause::GrantExpired);
        row(403, "Authorization_IdentityNotFound", Cause::AdminConsentRequired);
        row(403, "SomethingNew", Cause::InsufficientScope);
        row(404, "MailboxNotEnabledForRESTAPI", Cause::MailboxNotLicensed);
        row(404, "MailboxNotSupportedForRESTAPI", Cause::MailboxNotLicensed);
        row(404, "ResourceNotFound", Cause::MailboxNotOpenable);
        row(404, "Request_ResourceNotFound", Cause::MailboxNotOpenable);
        row(404, "ErrorInvalidUser", Cause::MailboxNotOpenable);
        row(413, "RequestEntityTooLarge", Cause::MessageTooLarge);
        row(429, "TooManyRequests", Cause::RateLimited);
        row(429, "ApplicationThrottled", Cause::RateLimited);
        row(400, "ErrorQuotaExceeded", Cause::MailboxFull);
        row(507, "ErrorQuotaExceeded", Cause::MailboxFull);
        row(403, "ErrorAccountSuspend", Cause::AccountLocked);
        row(400, "ErrorInvalidRecipients", Cause::RecipientRefused);
        row(400, "ErrorMessageSizeExceeded", Cause::MessageTooLarge);
        row(400, "ErrorExceededMessageLimit", Cause::RateLimited);
        row(404, "ErrorMailboxMoveInProgress", Cause::TemporaryServerFault);
        row(400, "ErrorMailboxStoreUnavailable", Cause::TemporaryServerFault);
        row(500, "InternalServerError", Cause::TemporaryServerFault);
        row(503, "ServiceUnavailable", Cause::TemporaryServerFault);
        row(504, "GatewayTimeout", Cause::TemporaryServerFault);
        row(400, "BadRequest", Cause::PermanentServerFault);
        row(501, "NotImplemented", Cause::TemporaryServerFault);
    }
    void refusalsAreUnderstood()
    {
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, words);
        QFETCH(OAuthFlow, flow);
        QFETCH(Cause, cause);
        const bool isApplication = flow == OAuthFlow::ClientCredentials;
        GraphPeer peer(isApplication ? "/v1.0/users/anna@example.org" : "/v1.0/me");
        peer.fail("GET", "/mailFolders/inbox", graphError(status, code, words));
        FakeTokens tokens({FakeTokens::good()});
        auto side = graphSide(Side::Incoming, peer.port());
        side.oauth->flow = flow;
        const auto log = GraphRun{.tokens = &tokens}.run({side});
        QVERIFY2(log.cause() == cause, log.text().constData());
        QCOMPARE(log.step(StepKind::Mailbox)->error->detail, code + u": "_s + words);
    }

    void patienceIsPartOfTheDetail()
    {
        GraphPeer peer;
        auto said = graphError(429, u"TooManyRequests"_s);
        said.headers << "Retry-After: 17";
        peer.fail("GET", "/mailFolders/inbox", said);
        FakeTokens tokens({FakeTokens::good()});
        const auto log = GraphRun{.tokens = &tokens}.run({graphSide(Side::Incoming, peer.port())});
        QCOMPARE(log.step(StepKind::Mailbox)->error->detail,
            u"TooManyRequests: Words. (Retry-After: 17)"_s);
    }

    void whatIsNotGraphIsNotTakenForIt_data()
    {
        QTest::addColumn<HttpSaid>("said");
        QTest::addColumn<Cause>("cause");
        QTest::addRow("a page") << HttpSaid{.body = "<html>Log in to the hotel</html>",
            .contentType = "text/html"}
                                << Cause::WrongProtocol;
        QTest::addRow("another object") << HttpSaid{.body = "{}"} << Cause::WrongProtocol;
        QTest::addRow("a count in words")
            << HttpSaid{.body = R"({"totalItemCount":"many"})"} << Cause::WrongProtocol;
        QTest::addRow("a list") << HttpSaid{.body = "[]"} << Cause::WrongProtocol;
        QTest::addRow("a page for an error")
            << HttpSaid{.status = 502, .body = "<html></html>", .contentType = "text/html"}
            << Cause::TemporaryServerFault;
        QTest::addRow("a redirect")
            << HttpSaid{.status = 302, .headers = {"Location: /v1.0/me/elsewhere"}}
            << Cause::PermanentServerFault;
        QTest::addRow("far too much")
            << HttpSaid{.body = QByteArray(10'000'000, ' ')} << Cause::PermanentServerFault;
        QTest::addRow("nothing") << HttpSaid{.hangsUp = true} << Cause::ConnectionLost;
    }
    void whatIsNotGraphIsNotTakenForIt()
    {
        QFETCH(HttpSaid, said);
        QFETCH(Cause, cause);
        GraphPeer peer;
        peer.fail("GET", "/mailFolders/inbox", said, 5); // the HTTP client may try again
        FakeTokens tokens({FakeTokens::good()});
        const auto log = GraphRun{.tokens = &tokens}.run({graphSide(Side::Incoming, peer.port())});
        QVERIFY2(log.cause() == cause, log.text().constData());
        QCOMPARE(peer.trouble(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TstGraphRefusals)
#include "tst_graphrefusals.moc"
