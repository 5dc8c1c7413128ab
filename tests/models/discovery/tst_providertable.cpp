// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/discovery/candidates.h"
#include "models/discovery/providertable.h"

#include <QtTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

class TestProviderTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDomainIsFound()
    {
        int domains = 0;
        QStringList missing;
        for (const auto &provider : bundledProviders()) {
            for (const auto &domain : provider.domains) {
                ++domains;
                const auto found = bundledCandidates(u"ann.lee@"_s + domain);
                const bool isWhole = !found.isEmpty()
                    && found.first().incoming.server.protocol != Protocol::None
                    && found.first().outgoing.server.protocol == Protocol::Smtp
                    && found.first().trust == SourceTrust::Bundled;
                if (!isWhole) {
                    missing << domain;
                }
            }
        }
        QCOMPARE(bundledProviders().size(), 163);
        QCOMPARE(domains, 963);
        QCOMPARE(missing, QStringList());
    }

    void placeholdersAreFilled()
    {
        for (const auto &provider : bundledProviders()) {
            const auto domain = provider.domains.first();
            for (const auto &each : bundledCandidates(u"ann.lee@"_s + domain)) {
                for (const auto *offer : {&each.incoming, &each.outgoing}) {
                    QVERIFY2(!offer->server.host.contains(u'%'), qPrintable(domain));
                    QVERIFY2(!offer->server.user.contains(u'%'), qPrintable(domain));
                }
            }
        }
        const auto inbox = bundledCandidates(u"ann@inbox.lv"_s);
        QCOMPARE(inbox.first().incoming.server.host, u"mail.inbox.lv"_s);
    }

    void lettersCaseAndUnknownDomains()
    {
        QVERIFY(!bundledCandidates(u"Ann@GMail.Com"_s).isEmpty());
        QVERIFY(bundledCandidates(u"ann@example.org"_s).isEmpty());
        QVERIFY(bundledCandidates(u"gmail.com"_s).isEmpty());
        QVERIFY(bundledCandidates({}).isEmpty());
    }

    void encryptedImapComesFirst()
    {
        const auto found = bundledCandidates(u"ann@gmx.de"_s);
        const auto &best = found.first();
        QCOMPARE(best.incoming.server.protocol, Protocol::Imap);
        QCOMPARE(best.incoming.server.security, Security::Tls);
        QCOMPARE(best.outgoing.server.security, Security::Tls);
        QVERIFY(best.isUsable());
        QVERIFY(found.size() > 3); // alternatives
        QCOMPARE(best.notes.size(), 1);
        QCOMPARE(best.notes.first().kind, ProviderNote::Kind::SwitchOnAccess);
        QVERIFY(best.notes.first().link.isValid());
    }

    void oauthEndpointsAreKept()
    {
        const auto found = bundledCandidates(u"ann@gmail.com"_s);
        const auto &credential = found.first().incoming.server.credential;
        QCOMPARE(credential.type, CredentialType::Automatic);
        QVERIFY(!credential.authorizationUrl.isEmpty());
        QCOMPARE(found.first().notes.first().kind, ProviderNote::Kind::AppPassword);
    }

    void eachNoteIsSaidOnce()
    {
        for (const auto &provider : bundledProviders()) {
            const auto domain = provider.domains.first();
            for (const auto &each : bundledCandidates(u"a@"_s + domain)) {
                QSet<std::pair<int, QString>> said;
                for (const auto &note : each.notes) {
                    said.insert({static_cast<int>(note.kind), note.provider});
                }
                QVERIFY2(said.size() == each.notes.size(), qPrintable(domain));
            }
        }
        auto notes = bundledCandidates(u"ann@outlook.com"_s).first().notes;
        addNotes(notes, providerNotes(u"outlook.com"_s));
        QCOMPARE(notes.size(), 2);
        QCOMPARE(notes.first().kind, ProviderNote::Kind::OnlyOAuth);
        QVERIFY(notes.first().link.isValid()); // of whichever has one
    }

    void connectionsInClearHaveAProblem()
    {
        int clear = 0;
        for (const auto &provider : bundledProviders()) {
            for (const auto &each : bundledCandidates(u"a@"_s + provider.domains.first())) {
                const bool isClear = each.incoming.server.security == Security::None
                    || each.outgoing.server.security == Security::None;
                QCOMPARE(each.isUsable(), !isClear);
                clear += isClear ? 1 : 0;
            }
        }
        QVERIFY(clear > 20);
    }

    void accountBorrowsTheSignIn()
    {
        const auto found = bundledCandidates(u"ann@gmx.de"_s);
        const auto account = accountOf(found.first(), u"ann@gmx.de"_s, u"Ann Lee"_s);
        QCOMPARE(account.identity.displayName, u"Ann Lee"_s);
        QVERIFY(account.incoming.user.isEmpty()); // the address
        QCOMPARE(account.outgoing.credential.type, CredentialType::SameAsIncoming);
    }
};

QTEST_GUILESS_MAIN(TestProviderTable)
#include "tst_providertable.moc"
