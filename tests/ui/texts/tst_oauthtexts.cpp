// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/oauthprovidertexts.h"
#include "ui/texts/oauthtexts.h"

#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

class TstOAuthTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doubtsATokenThatDoesNotFit_data()
    {
        QTest::addColumn<TokenFacts>("facts");
        QTest::addColumn<texts::TokenPurpose>("purpose");
        QTest::addColumn<int>("doubts");
        const auto outlook = u"outlook.office365.com"_s;
        const auto graph = u"https://graph.microsoft.com"_s;
        QTest::newRow("fits") << TokenFacts{.audience = u"https://outlook.office.com"_s,
            .account = u"A@example.org"_s,
            .scopes = {u"IMAP.AccessAsUser.All"_s}}
                              << texts::TokenPurpose{u"a@example.org"_s, outlook, Protocol::Imap}
                              << 0;
        QTest::newRow("another account")
            << TokenFacts{.account = u"b@example.org"_s}
            << texts::TokenPurpose{u"a@example.org"_s, outlook, Protocol::Imap} << 1;
        QTest::newRow("an id is no account")
            << TokenFacts{.account = u"8f14e45f"_s}
            << texts::TokenPurpose{u"a@example.org"_s, outlook, Protocol::Imap} << 0;
        QTest::newRow("Graph's token for IMAP")
            << TokenFacts{.audience = graph, .scopes = {u"Mail.Read"_s}}
            << texts::TokenPurpose{{}, outlook, Protocol::Imap} << 1;
        QTest::newRow("Graph by its id")
            << TokenFacts{.audience = u"00000003-0000-0000-c000-000000000000"_s}
            << texts::TokenPurpose{{}, u"smtp.office365.com"_s, Protocol::Smtp} << 1;
        QTest::newRow("IMAP's token for Graph")
            << TokenFacts{.audience = u"https://outlook.office.com"_s}
            << texts::TokenPurpose{{}, u"graph.microsoft.com"_s, Protocol::Graph} << 1;
        QTest::newRow("no scope for SMTP")
            << TokenFacts{.audience = u"https://outlook.office.com"_s,
                   .scopes = {u"IMAP.AccessAsUser.All"_s}}
            << texts::TokenPurpose{{}, u"smtp.office365.com"_s, Protocol::Smtp} << 1;
        QTest::newRow("an application's role")
            << TokenFacts{.audience = u"https://outlook.office365.com"_s,
                   .scopes = {u"SMTP.SendAsApp"_s}}
            << texts::TokenPurpose{{}, u"smtp.office365.com"_s, Protocol::Smtp} << 0;
        QTest::newRow("Google without mail")
            << TokenFacts{.scopes = {u"openid"_s}}
            << texts::TokenPurpose{{}, u"imap.gmail.com"_s, Protocol::Imap} << 1;
        QTest::newRow("a server nothing is known of")
            << TokenFacts{.audience = graph, .scopes = {u"x"_s}}
            << texts::TokenPurpose{{}, u"mail.example.org"_s, Protocol::Imap} << 0;
        QTest::newRow("says nothing")
            << TokenFacts{} << texts::TokenPurpose{u"a@b.c"_s, outlook, Protocol::Imap} << 0;
    }
    void doubtsATokenThatDoesNotFit()
    {
        QFETCH(const TokenFacts, facts);
        QFETCH(const texts::TokenPurpose, purpose);
        QFETCH(const int, doubts);
        const auto said = texts::tokenDoubts(facts, purpose);
        QCOMPARE(said.size(), doubts);
        for (const auto &each : said) {
            QVERIFY2(each.endsWith(u'.') && !each.contains(u'%'), qPrintable(each));
        }
    }

    void countsInMinutesAndSeconds()
    {
        QCOMPARE(texts::countdown(899), u"14:59"_s);
        QCOMPARE(texts::countdown(7), u"0:07"_s);
        QCOMPARE(texts::countdown(-3), u"0:00"_s);
    }

    void spellsLettersAndSigns() { QCOMPARE(texts::spelled(u"A-1"_s), u"A, hyphen, 1"_s); }

    void foreignFactsStayPlainOnOneLine()
    {
        const auto all = texts::tokenFacts({.issuer = u"a\nb"_s,
                                               .account = u"\u202ex"_s,
                                               .scopes = {u"s\x1b"_s},
                                               .expires = QDateTime::currentDateTimeUtc()},
            QDateTime::currentDateTimeUtc().addSecs(5));
        QCOMPARE(all.size(), 4);
        for (const auto &each : all) {
            QVERIFY(!each.text.contains(u'\n') && !each.text.contains(QChar(0x202e))
                && !each.text.contains(QChar(0x1b)));
        }
    }

    void saysOfEveryProviderWhatToRegister()
    {
        for (const auto &provider : oauthProviders()) {
            const auto hint = texts::registrationHint(provider);
            QVERIFY2(hint.endsWith(u'.') && !hint.contains(u'%'), qPrintable(hint));
            QVERIFY2(hint.contains(provider.registration.toString()), qPrintable(hint));
        }
        QVERIFY(!texts::registrationHint().isEmpty());
    }
};

QTEST_MAIN(TstOAuthTexts)
#include "tst_oauthtexts.moc"
