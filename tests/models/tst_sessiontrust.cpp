// SPDX-FileCopyrightText: 2026 The Mailrig developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sessiontrust.h"

#include <QSignalSpy>
#include <QTest>

using namespace mailrig;
using namespace Qt::StringLiterals;

class TstSessionTrust : public QObject {
    Q_OBJECT

    static QByteArray key(char letter) { return QByteArray(32, letter); }
    static CertificateFacts certificate(const QString &subject, const QByteArray &key = {})
    {
        return {.subject = subject, .spkiSha256 = key};
    }
    static CheckReport failed(const TlsFacts &tls, StepKind at = StepKind::Identity)
    {
        CheckReport report{.account = u"sales"_s};
        report.sides << SideReport{.side = Side::Incoming,
            .protocol = Protocol::Imap,
            .host = u"mail.example"_s,
            .port = 993,
            .steps = {CheckStep{.kind = at,
                .outcome = Outcome::Failed,
                .error = Error{Cause::CertificateExpired},
                .tls = tls}}};
        return report;
    }
    static IdentityQuestion question(const QByteArray &shown, const IdentityCheck &check = {})
    {
        return {.host = u"mail.example"_s,
            .port = 993,
            .check = check,
            .tls = {.certificates = {certificate(u"CN=a"_s, shown)}}};
    }
    static IdentityCheck applied(
        const SessionTrust &trust, const IdentityCheck &check, const QString &host, quint16 port)
    {
        CheckRequest request{
            .sides = {SideRequest{.host = host, .port = port, .identityCheck = check}}};
        trust.apply(request);
        return request.sides.first().identityCheck;
    }

private Q_SLOTS:
    void onlyAServerThatShowedACertificateIsAQuestion()
    {
        const TlsFacts shown{.certificates = {certificate(u"CN=a"_s, key('a'))}};
        const auto asked = identityQuestion(failed(shown), Side::Incoming);
        QVERIFY(asked);
        QCOMPARE(asked->host, u"mail.example"_s);
        QCOMPARE(asked->port, 993);
        QCOMPARE(asked->key(), key('a'));
        QVERIFY(!asked->isKeyChange());
        QVERIFY(!identityQuestion(failed(shown), Side::Outgoing));
        QVERIFY(!identityQuestion(failed({}), Side::Incoming));
        QVERIFY(!identityQuestion(failed(shown, StepKind::SignIn), Side::Incoming));
    }

    void theChainEndsAtWhatThisMachineTrusts()
    {
        const auto leaf = certificate(u"leaf"_s), middle = certificate(u"middle"_s);
        const auto root = certificate(u"root"_s), stray = certificate(u"stray"_s);
        QCOMPARE(wholeChain({.certificates = {leaf, middle}}), (QList{leaf, middle}));
        QCOMPARE(wholeChain({.certificates = {leaf, stray, middle},
                     .verifiedChain = {leaf, middle, root}}),
            (QList{leaf, middle, root, stray}));
    }

    void aKeyCountsForItsHostAndPortAlone()
    {
        SessionTrust trust;
        QSignalSpy changed(&trust, &SessionTrust::changed);
        trust.accept(question(key('a')));
        QCOMPARE(changed.size(), 1);
        const IdentityCheck pinned{.mode = IdentityMode::PinnedKey, .spkiSha256 = key('a')};
        QCOMPARE(applied(trust, {}, u"mail.example"_s, 993), pinned);
        QCOMPARE(applied(trust, {}, u"MAIL.example"_s, 993), pinned);
        QCOMPARE(applied(trust, {}, u"mail.example"_s, 465), IdentityCheck{});
        QCOMPARE(applied(trust, {}, u"imap.example"_s, 993), IdentityCheck{});
    }

    void anAccountThatTrustsAnotherKeyKeepsIt()
    {
        SessionTrust trust;
        trust.accept(question(key('a')));
        const IdentityCheck other{.mode = IdentityMode::PinnedKey, .spkiSha256 = key('o')};
        QCOMPARE(applied(trust, other, u"mail.example"_s, 993), other);
    }

    void aChangedPinIsReplacedForTheSession()
    {
        SessionTrust trust;
        const IdentityCheck old{.mode = IdentityMode::PinnedKey, .spkiSha256 = key('o')};
        QVERIFY(question(key('n'), old).isKeyChange());
        trust.accept(question(key('n'), old));
        QCOMPARE(applied(trust, old, u"mail.example"_s, 993).spkiSha256, key('n'));
        QCOMPARE(applied(trust, {}, u"mail.example"_s, 993), IdentityCheck{});
    }

    void aSessionsOwnKeyThatChangesIsAcceptedInItsPlace()
    {
        SessionTrust trust;
        trust.accept(question(key('a')));
        const auto judgedBy = applied(trust, {}, u"mail.example"_s, 993);
        trust.accept(question(key('b'), judgedBy));
        QCOMPARE(trust.keys().size(), 1);
        QCOMPARE(applied(trust, {}, u"mail.example"_s, 993).spkiSha256, key('b'));
    }

    void aForgottenKeyIsNotAcceptedAnyMore()
    {
        SessionTrust trust;
        trust.accept(question(key('a')));
        trust.accept(question(key('b')));
        QCOMPARE(trust.keys().size(), 1);
        trust.forget(trust.keys().first());
        QCOMPARE(applied(trust, {}, u"mail.example"_s, 993), IdentityCheck{});
    }
};

QTEST_GUILESS_MAIN(TstSessionTrust)
#include "tst_sessiontrust.moc"
